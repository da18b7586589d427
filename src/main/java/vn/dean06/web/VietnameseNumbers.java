package vn.dean06.web;

import java.math.BigDecimal;

/**
 * Numbers as Vietnamese documents write them: "." between thousands, "," before decimals.
 */
public final class VietnameseNumbers {

	private VietnameseNumbers() {
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
