package vn.dean06.publishing.exchange;

/**
 * An agency that sends or receives documents.
 *
 * @param code its identifier (mã định danh) by Quyết định 20/2020/QĐ-TTg, "000.00.00.H21"
 * @param name "Ủy ban nhân dân tỉnh Gia Lai"
 * @param parent the agency that it belongs to; the same name where it belongs to none
 */
public record Organ(String code, String name, String parent, String address, String email, String telephone) {

	public Organ {
		if (code.isBlank() || name.isBlank()) {
			throw new IllegalArgumentException("an organ without its code or name");
		}
	}

	/** One of which no more is known. */
	public Organ(String code, String name) {
		this(code, name, name, "", "", "");
	}

}
