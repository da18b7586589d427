package vn.dean06.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as Vietnamese documents write them: "." between thousands, "," before decimals.
 */
public final class VietnameseNumbers {

	private static final Pattern PLAIN = Pattern.compile("-?\\d+(,\\d+)?");

	/** A no-break space parts nothing but the groups of one number. */
	private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(\\.\\d{3}|\u00a0\\d{3}| \\d{3})+(,\\d+)?");

	private static final Pattern SEVERAL = Pattern.compile("\\d{1,3}( \\d{3}){2,}(,\\d+)?");

	private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,})");

	private static final Pattern POINTED = Pattern.compile("-?\\d*\\.\\d+");

	private static final int LONGEST = 15;

	private static final int DECIMALS = 6;

	private VietnameseNumbers() {
	}

	/**
	 * Reads a number as people type it: "1.234,5", "1 234,5" or "1234,5". What could be
	 * meant in two ways is refused rather than guessed.
	 * @throws IllegalArgumentException with a sentence that says what is wrong and what
	 * to type
	 */
	public static BigDecimal parse(String typed) {
		// Most of what is typed, hundreds of times a second, is nothing but digits.
		boolean plain = PLAIN.matcher(typed).matches();
		String text = plain ? typed : withUsualSigns(typed);
		String shown = (text.length() <= 40) ? text : text.substring(0, 40) + "…";
		if (!plain) {
			mustBeClear(text, shown);
		}
		BigDecimal number = new BigDecimal((plain ? text : text.replaceAll("[. \u00a0]", "")).replace(',', '.'));
		if (number.precision() - number.scale() > LONGEST || number.scale() > DECIMALS) {
			throw new IllegalArgumentException("“" + shown + "” quá dài; một số có nhiều nhất " + LONGEST
					+ " chữ số phần nguyên và " + DECIMALS + " chữ số phần thập phân.");
		}
		return number;
	}

	private static String withUsualSigns(String typed) {
		return typed.replaceAll("[\u00a0\u2007\u202f]+", "\u00a0")
			.replaceAll("\\s+", " ")
			.replaceAll("^\\h+|\\h+$", "")
			.replace('\u2212', '-');
	}

	private static void mustBeClear(String text, String shown) {
		if (ENGLISH.matcher(text).matches()) {
			throw new IllegalArgumentException("“" + shown
					+ "” viết theo lối tiếng Anh; ở đây dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân: 1.234,5.");
		}
		if (SEVERAL.matcher(text).matches()) {
			throw new IllegalArgumentException("“" + shown + "” có thể là nhiều số chép liền nhau. "
					+ "Nếu là một số hãy gõ “" + shown.replace(' ', '.') + "”.");
		}
		boolean grouped = GROUPED.matcher(text).matches()
				&& text.codePoints().filter((letter) -> ". \u00a0".indexOf(letter) >= 0).distinct().count() <= 1;
		if (!grouped && POINTED.matcher(text).matches()) {
			throw new IllegalArgumentException("“" + shown + "” không rõ: dấu chấm chỉ để ngăn từng ba chữ số. "
					+ "Nếu là số thập phân hãy gõ “" + shown.replace('.', ',') + "”.");
		}
		if (!grouped && !PLAIN.matcher(text).matches()) {
			throw new IllegalArgumentException(
					"“" + shown + "” không phải số. Hãy gõ như 1.234 hoặc 1234,5; gõ “-” nếu không phát sinh.");
		}
	}

	/**
	 * Writes how many there are: 1.485.
	 */
	public static String format(long count) {
		return format(BigDecimal.valueOf(count));
	}

	/**
	 * Writes a number with exactly its own decimals: 385.566; 83,20; -1.234,5.
	 */
	public static String format(BigDecimal number) {
		String plain = number.abs().toPlainString();
		int point = plain.indexOf('.');
		StringBuilder text = new StringBuilder((point < 0) ? plain : plain.substring(0, point));
		for (int i = text.length() - 3; i > 0; i -= 3) {
			text.insert(i, '.');
		}
		if (point >= 0) {
			text.append(',').append(plain, point + 1, plain.length());
		}
		return (number.signum() < 0) ? "-" + text : text.toString();
	}

	/**
	 * Writes a count as formal prose does: 1 to 9 as 01 to 09, anything else as it is.
	 */
	public static String count(BigDecimal number) {
		boolean digit = number.scale() <= 0 && number.signum() > 0 && number.compareTo(BigDecimal.TEN) < 0;
		return digit ? "0" + number.toBigInteger() : format(number);
	}

}
