package vn.dean06.pack;

import java.util.List;

/**
 * A pack that was not imported, with everything that is wrong in it.
 */
public class FaultyPackException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<PackFault> faults;

	public FaultyPackException(String pack, List<PackFault> faults) {
		super("Gói dữ liệu “" + pack + "” có " + faults.size() + " lỗi, chưa nạp gì:\n" + PackReport.lines(faults));
		this.faults = List.copyOf(faults);
	}

	public List<PackFault> faults() {
		return this.faults;
	}

}
