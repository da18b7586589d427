package vn.dean06.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of a pack, and knows how spreadsheets rewrite them.
 */
final class PackDates {

	private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern REWRITTEN = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

	private PackDates() {
	}

	/**
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is no date
	 */
	static LocalDate parse(String text) {
		try {
			if (ISO.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("“" + text + "” không có trong lịch", ex);
		}
		throw new IllegalArgumentException("“" + PackKey.shortened(text)
				+ "” không phải ngày viết theo năm-tháng-ngày; hãy ghi như " + example(text));
	}

	/** The same day if it was written day first, as Excel does. */
	private static String example(String text) {
		Matcher rewritten = REWRITTEN.matcher(text);
		if (rewritten.matches()) {
			try {
				return LocalDate
					.of(Integer.parseInt(rewritten.group(3)), Integer.parseInt(rewritten.group(2)),
							Integer.parseInt(rewritten.group(1)))
					.toString();
			}
			catch (DateTimeException ex) {
				return "2024-12-31";
			}
		}
		return "2024-12-31";
	}

}
