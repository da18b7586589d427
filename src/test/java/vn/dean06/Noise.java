package vn.dean06;

import java.util.List;
import java.util.Random;

/**
 * What nobody should type and somebody will. The same seed gives the same noise.
 */
final class Noise {

	private static final List<String> NASTY = List.of("", " ", "-", "–", "0", "-0", "007", "1.234,5", "1,234.5", "1.23",
			"1e999999999", "-1E-400", "9".repeat(400), "0," + "1".repeat(300), "NaN", "Infinity", "0x1F", "１２３", "٣٤٥",
			"1\u00a0234", "1\u202f234", "−5", "\0", "1\0", "\u0000\u0001\u001f", "\u200b1", "\ufeff", "\u202e12",
			"ạ\u0323", "kps", "không phát sinh", "KHÔNG PHÁT SINH", "=A1+1", "=HYPERLINK(\"x\")",
			"'; drop table figure; --", "%00", "%s%n", "${7*7}", "{{x}}", "<script>alert(1)</script>",
			"../../etc/passwd", "null", "true", "[]", "{}", "\ud83d\ude00", "\ud800", "\udc00", "\ufffe\uffff",
			"a".repeat(5000), "ơ\u0301".repeat(2000), "\n", "\r\n\r\n", "\t", "100%", "1.000.000.000.000.000",
			"2026-11", "2026-13", "0000", "9999-12", "2026-11-20T02:00:00Z", "+1000000000-12-31T23:59:59.999999999Z",
			"-1000000000-01-01T00:00:00Z", "2026-02-30", "9999-12-31");

	private static final String LETTERS = "0123456789.,- %@/\\[]{}:;\"'<>&=+?#aăâđêôơưýọ\u00a0\u0000\u0007";

	private final Random random;

	Noise(long seed) {
		this.random = new Random(seed);
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	boolean oneIn(int many) {
		return this.random.nextInt(many) == 0;
	}

	<T> T of(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/** A nasty text, a number as people type it, or random characters. */
	String text() {
		return switch (this.random.nextInt(4)) {
			case 0 -> of(NASTY);
			case 1 -> number();
			case 2 -> of(NASTY) + of(NASTY);
			default -> characters();
		};
	}

	String number() {
		String digits = Long.toString(this.random.nextLong() >>> this.random.nextInt(63));
		return oneIn(3) ? digits + of(List.of(",", ".", " ", "..", ",,")) + this.random.nextInt(1000) : digits;
	}

	private String characters() {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(30); i >= 0; i--) {
			text.appendCodePoint(
					oneIn(6) ? this.random.nextInt(0x10FFFF) : LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return text.toString();
	}

	/** JSON that is whole, but of any make. */
	String json(int depth) {
		return switch (this.random.nextInt((depth > 0) ? 8 : 6)) {
			case 0 -> "null";
			case 1 -> of(List.of("true", "false", "1e400", "-0.0", "12345678901234567890.5", "1E+99999", "0.1e-999"));
			case 2, 3, 4, 5 -> string(text());
			case 6 -> "[" + json(depth - 1) + "," + json(depth - 1) + "]";
			default -> "{" + string(text()) + ":" + json(depth - 1) + "}";
		};
	}

	/** A JSON string; what is no character of its own is written by its number. */
	static String string(String text) {
		StringBuilder json = new StringBuilder("\"");
		text.chars().forEach((c) -> {
			if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate((char) c)) {
				json.append("\\u%04x".formatted(c));
			}
			else {
				json.append((char) c);
			}
		});
		return json.append('"').toString();
	}

	/** A text of which something was cut out, doubled or changed. */
	String broken(String text) {
		if (text.isEmpty()) {
			return characters();
		}
		int at = this.random.nextInt(text.length());
		return switch (this.random.nextInt(4)) {
			case 0 -> text.substring(0, at);
			case 1 -> text.substring(0, at) + characters() + text.substring(at);
			case 2 -> text + text;
			default -> text.substring(at);
		};
	}

}
