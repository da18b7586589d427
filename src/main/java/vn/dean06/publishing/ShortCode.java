package vn.dean06.publishing;

import java.nio.charset.StandardCharsets;

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
		return code.insert(LENGTH / 2, '-').toString();
	}

}
