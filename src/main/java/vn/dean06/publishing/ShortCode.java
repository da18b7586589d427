package vn.dean06.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A code that a person can type from paper: eight of the letters and digits that are not
 * taken for each other.
 */
final class ShortCode {

	private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

	private static final int LENGTH = 8;

	private ShortCode() {
	}

	static String of(String content) {
		String sha256 = Frozen.sha256(content.getBytes(StandardCharsets.UTF_8));
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			code.append(LETTERS.charAt(Integer.parseInt(sha256.substring(4 * i, 4 * i + 4), 16) % LETTERS.length()));
		}
		return parted(code.toString());
	}

	/**
	 * A code as somebody typed it: in small letters, without the hyphen or with blanks.
	 */
	static String read(String typed) {
		return parted(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
	}

	private static String parted(String letters) {
		int half = Math.min(LENGTH / 2, letters.length());
		return letters.substring(0, half) + "-" + letters.substring(half);
	}

}
