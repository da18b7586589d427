package vn.dean06.quality.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A day or a month that a text names: "06/01/2022", "ngày 6 tháng 1 năm 2022", "tháng
 * 12/2024".
 *
 * @param from its first letter in the text
 * @param to after its last letter
 * @param first its first day, null if the calendar has no such day
 * @param last its last day, the same for a day
 */
record Moment(int from, int to, @Nullable LocalDate first, @Nullable LocalDate last) {

	private static final String YEAR = "((?:19|20)\\d{2})";

	private static final Pattern DATE = Pattern
		.compile("(?iu)(?:ngày\\s+)?(?<![\\d/.,-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR
				+ "(?![\\d/]|[.,-]\\d)");

	private static final Pattern FORMAL = Pattern
		.compile("(?iu)(?:ngày\\s+)?(?<!\\d)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+" + YEAR + "(?!\\d)");

	private static final Pattern MONTH = Pattern.compile(
			"(?iu)(?:tháng\\s+|(?<=(?:từ|đến|tới)\\s)(?=\\d{1,2}/))(\\d{1,2})\\s*(?:/|năm)\\s*" + YEAR + "(?![\\d/])");

	/**
	 * All that a text names, in their order.
	 */
	static List<Moment> in(String text) {
		List<Moment> moments = new ArrayList<>();
		DATE.matcher(text)
			.results()
			.forEach((found) -> moments
				.add(day(found.start(), found.end(), found.group(1), found.group(3), found.group(4))));
		FORMAL.matcher(text)
			.results()
			.forEach((found) -> moments
				.add(day(found.start(), found.end(), found.group(1), found.group(2), found.group(3))));
		MONTH.matcher(text)
			.results()
			.filter((found) -> moments.stream().noneMatch((day) -> day.from < found.end() && found.start() < day.to))
			.forEach((found) -> moments.add(month(found.start(), found.end(), found.group(1), found.group(2))));
		moments.sort((one, other) -> Integer.compare(one.from, other.from));
		return moments;
	}

	/** The one with which a text begins. */
	static @Nullable Moment at(String text) {
		for (Pattern pattern : List.of(DATE, FORMAL)) {
			Matcher found = pattern.matcher(text);
			if (found.lookingAt()) {
				return in(text).getFirst();
			}
		}
		return null;
	}

	private static Moment day(int from, int to, String day, String month, String year) {
		try {
			LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
			return new Moment(from, to, date, date);
		}
		catch (DateTimeException ex) {
			return new Moment(from, to, null, null);
		}
	}

	private static Moment month(int from, int to, String month, String year) {
		try {
			YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
			return new Moment(from, to, whole.atDay(1), whole.atEndOfMonth());
		}
		catch (DateTimeException ex) {
			return new Moment(from, to, null, null);
		}
	}

	boolean day() {
		return this.first != null && this.first.equals(this.last);
	}

	/** The same in a text in which this one begins later. */
	Moment shifted(int by) {
		return new Moment(this.from + by, this.to + by, this.first, this.last);
	}

}
