package vn.dean06.pack;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says what is wrong in a pack to the person who started the program.
 */
final class PackReport {

	private static final Log log = LogFactory.getLog(PackReport.class);

	/** What a log may hold of one kind; a check prints all. */
	private static final int MOST = 20;

	private PackReport() {
	}

	static void logWarnings(String pack, List<PackFault> warnings) {
		if (!warnings.isEmpty()) {
			int more = warnings.size() - MOST;
			log.warn("Gói dữ liệu “" + pack + "” được nạp, có " + warnings.size() + " cảnh báo:\n"
					+ lines(warnings.stream().limit(MOST).toList()) + ((more > 0)
							? "\n  … và " + more + " cảnh báo nữa; xem đủ bằng --dean06.pack-check=" + pack : ""));
		}
	}

	/** A line each. */
	static String lines(List<PackFault> faults) {
		return faults.stream().map((fault) -> "  " + fault).collect(Collectors.joining("\n"));
	}

}
