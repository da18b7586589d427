package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The words and marks that the decree fixes and nobody types.
 */
public final class Wording {

	public static final String TO = "Kính gửi";

	public static final String RECIPIENTS = "Nơi nhận:";

	private Wording() {
	}

	/** "Mã tra cứu: 7K2M-QX4D. SHA-256: 9f13…". */
	public static String imprint(Document.Imprint imprint) {
		return "Mã tra cứu: " + imprint.code() + ". SHA-256: " + imprint.sha256();
	}

	/** Lines of a list, each "- …;", the last "- ….". */
	public static List<String> dashed(List<String> items) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			String words = items.get(i).strip().replaceAll("^-\\s*|[;.]$", "");
			lines.add("- " + words + ((i < items.size() - 1) ? ";" : "."));
		}
		return lines;
	}

}
