package vn.dean06.reports.names;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.organisation.Period;

/**
 * The words by which templates name a period that moves with the report: "cung-ky" is the
 * same period of the year before, whatever the report is of.
 */
public final class PeriodWord {

	private static final Pattern MONTH = Pattern.compile("thang-(\\d{1,2})");

	private static final Pattern QUARTER = Pattern.compile("quy-([1-4])");

	private static final Map<String, UnaryOperator<Period>> WORDS = new LinkedHashMap<>();

	static {
		WORDS.put("ky-nay", (report) -> report);
		WORDS.put("ky-truoc", Period::previous);
		WORDS.put("cung-ky", Period::yearBefore);
		WORDS.put("luy-ke", Period::toDate);
		WORDS.put("luy-ke-cung-ky", (report) -> report.toDate().yearBefore());
		WORDS.put("thang-cuoi", PeriodWord::lastMonth);
		WORDS.put("thang-truoc", (report) -> lastMonth(report).previous());
		WORDS.put("nam-nay", (report) -> Period.year(report.year()));
		WORDS.put("nam-truoc", (report) -> Period.year(report.year() - 1));
	}

	/** It tells of all the year so far, so that it never falls from month to month. */
	static final String TO_DATE = "luy-ke";

	private static final Map<String, String> LABELS = Map.of("ky-nay", "kỳ này", "ky-truoc", "kỳ trước", "cung-ky",
			"cùng kỳ năm trước", "luy-ke", "lũy kế từ đầu năm", "luy-ke-cung-ky", "lũy kế cùng kỳ năm trước",
			"thang-cuoi", "tháng cuối kỳ", "thang-truoc", "tháng trước", "nam-nay", "cả năm", "nam-truoc", "năm trước");

	private PeriodWord() {
	}

	private static Period lastMonth(Period period) {
		return period.months().getLast();
	}

	/**
	 * Reads a word, or the code of a period that does not move.
	 * @param report the period from which words are counted
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is neither
	 */
	public static Period read(String text, Period report) {
		UnaryOperator<Period> word = WORDS.get(text);
		if (word != null) {
			return word.apply(report);
		}
		Matcher month = MONTH.matcher(text);
		if (month.matches() && isMonth(Integer.parseInt(month.group(1)))) {
			return new Period(report.year(), Period.Kind.MONTH, Integer.parseInt(month.group(1)));
		}
		Matcher quarter = QUARTER.matcher(text);
		if (quarter.matches()) {
			return new Period(report.year(), Period.Kind.QUARTER, Integer.parseInt(quarter.group(1)));
		}
		return absolute(text);
	}

	/** What it is called where it is told from several periods. */
	public static String label(String text) {
		return Optional.ofNullable(LABELS.get(text))
			.orElseGet(() -> text.matches("\\d.*") ? Period.parse(text).label() : text.replace('-', ' '));
	}

	private static boolean isMonth(int number) {
		return number >= 1 && number <= 12;
	}

	private static Period absolute(String text) {
		try {
			return Period.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("“" + text
					+ "” không phải đơn vị hay kỳ nào; hãy ghi mã đơn vị, kỳ như 2024-11, " + "hoặc một trong "
					+ String.join(", ", WORDS.keySet()) + ", thang-1 đến thang-12, quy-1 đến quy-4", ex);
		}
	}

}
