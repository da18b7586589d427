package vn.dean06.organisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reporting period (kỳ báo cáo): a month, a quarter, a half-year or a year; or months
 * that nobody reports for but which reports tell of, those from the beginning of the year
 * to one of its months and any others of one year that follow each other. Its code
 * ("2024-12", "2024-Q4", "2024-H2", "2024", "2024-9T", "2024-T3-T8") is part of the key
 * of every figure; months that have a shorter code have only that.
 *
 * @param number which one of its kind in the year, from 1; of the first months of a year
 * how many they are; of a span a hundred times its first month and its last, 308
 */
public record Period(int year, Kind kind, int number) implements Comparable<Period> {

	private static final Pattern CODE = Pattern
		.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|([1-9]\\d?)T|T([1-9]\\d?)-T([1-9]\\d?)))?");

	/** The first months of a year that are no quarter, half-year or year. */
	private static final Set<Integer> TO_DATE = Set.of(2, 4, 5, 7, 8, 9, 10, 11);

	public Period {
		boolean exists = switch (kind) {
			case TO_DATE -> TO_DATE.contains(number);
			case SPAN -> isSpan(number / 100, number % 100);
			default -> number >= 1 && number <= kind.inYear;
		};
		if (!exists) {
			throw new IllegalArgumentException("No " + kind + " number " + number + " in a year");
		}
	}

	/** Whether months are no quarter, half-year or the like. */
	private static boolean isSpan(int first, int last) {
		int length = last - first + 1;
		boolean shorter = (length == 3 || length == 6) && last % length == 0;
		return first > 1 && last <= 12 && length > 1 && !shorter;
	}

	/**
	 * How long a period is.
	 */
	public enum Kind {

		/** Tháng. */
		MONTH(12),
		/** Quý. */
		QUARTER(4),
		/** Sáu tháng. */
		HALF(2),
		/** Năm. */
		YEAR(1),
		/** Các tháng đầu năm, such as nine months. */
		TO_DATE(1),
		/** Từ tháng … đến tháng …, any others that follow each other. */
		SPAN(1);

		/** The kinds that units report for. */
		public static final List<Kind> REPORTED = List.of(MONTH, QUARTER, HALF, YEAR);

		private final int inYear;

		Kind(int inYear) {
			this.inYear = inYear;
		}

		int months() {
			return 12 / this.inYear;
		}

	}

	public static Period year(int year) {
		return new Period(year, Kind.YEAR, 1);
	}

	public static Period month(YearMonth month) {
		return new Period(month.getYear(), Kind.MONTH, month.getMonthValue());
	}

	/**
	 * From the beginning of a year to the end of one of its months: nine months, but also
	 * the first quarter, the first half-year and the year, each under its own code.
	 */
	public static Period toDate(int year, int lastMonth) {
		return switch (lastMonth) {
			case 1 -> new Period(year, Kind.MONTH, 1);
			case 3 -> new Period(year, Kind.QUARTER, 1);
			case 6 -> new Period(year, Kind.HALF, 1);
			case 12 -> year(year);
			default -> new Period(year, Kind.TO_DATE, lastMonth);
		};
	}

	/**
	 * From one month of a year to another: a span, but also a month, a quarter and so on,
	 * each under its own code.
	 */
	public static Period span(int year, int firstMonth, int lastMonth) {
		if (firstMonth == 1) {
			return toDate(year, lastMonth);
		}
		if (firstMonth == lastMonth) {
			return new Period(year, Kind.MONTH, firstMonth);
		}
		if (isSpan(firstMonth, lastMonth)) {
			return new Period(year, Kind.SPAN, firstMonth * 100 + lastMonth);
		}
		return new Period(year, (lastMonth - firstMonth == 2) ? Kind.QUARTER : Kind.HALF,
				lastMonth / (lastMonth - firstMonth + 1));
	}

	/**
	 * The period of a kind that units report for in which a day lies by the calendar.
	 */
	public static Period at(LocalDate day, Kind kind) {
		return new Period(day.getYear(), kind, (day.getMonthValue() - 1) / kind.months() + 1);
	}

	/**
	 * Reads a period's code.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is none
	 */
	public static Period parse(String code) {
		Matcher matcher = CODE.matcher(code);
		if (!matcher.matches()) {
			throw unreadable(code);
		}
		try {
			return of(Integer.parseInt(matcher.group(1)), matcher);
		}
		catch (IllegalArgumentException ex) {
			throw unreadable(code);
		}
	}

	/** What the first group that is there says. */
	private static Period of(int year, Matcher code) {
		int group = 2;
		while (group <= 6 && code.start(group) < 0) {
			group++;
		}
		int number = (group > 6) ? 1 : Integer.parseInt(code.group(group));
		return switch (group) {
			case 2 -> new Period(year, Kind.MONTH, number);
			case 3 -> new Period(year, Kind.QUARTER, number);
			case 4 -> new Period(year, Kind.HALF, number);
			case 5 -> toDate(year, number);
			case 6 -> ordered(year, number, Integer.parseInt(code.group(7)));
			default -> year(year);
		};
	}

	private static Period ordered(int year, int firstMonth, int lastMonth) {
		if (firstMonth > lastMonth || lastMonth > 12) {
			throw new IllegalArgumentException("No months from " + firstMonth + " to " + lastMonth);
		}
		return span(year, firstMonth, lastMonth);
	}

	private static IllegalArgumentException unreadable(String code) {
		return new IllegalArgumentException("“" + code
				+ "” không phải kỳ báo cáo; hãy ghi năm 2024, quý 2024-Q4, sáu tháng 2024-H1, chín tháng 2024-9T, tháng 2024-12 hoặc từ tháng 3 đến tháng 8 2024-T3-T8");
	}

	/** The number of its first month in its year. */
	public int firstMonth() {
		return switch (this.kind) {
			case TO_DATE -> 1;
			case SPAN -> this.number / 100;
			default -> (this.number - 1) * this.kind.months() + 1;
		};
	}

	/** The number of its last month in its year. */
	public int lastMonth() {
		return switch (this.kind) {
			case TO_DATE -> this.number;
			case SPAN -> this.number % 100;
			default -> this.number * this.kind.months();
		};
	}

	/**
	 * The months of the period, the first one first.
	 */
	public List<Period> months() {
		return IntStream.rangeClosed(firstMonth(), lastMonth())
			.mapToObj((month) -> new Period(this.year, Kind.MONTH, month))
			.toList();
	}

	/**
	 * The periods of the next shorter kind in it: the halves of a year, the quarters of a
	 * half, the months of a quarter; none for a month. The first months of a year and a
	 * span are as few periods as they can be.
	 */
	public List<Period> parts() {
		return switch (this.kind) {
			case MONTH -> List.of();
			case QUARTER -> months();
			case HALF -> parts(Kind.QUARTER);
			case YEAR -> parts(Kind.HALF);
			case TO_DATE, SPAN -> fewestParts();
		};
	}

	private List<Period> parts(Kind shorter) {
		int first = (firstMonth() - 1) / shorter.months() + 1;
		return IntStream.range(first, first + this.kind.months() / shorter.months())
			.mapToObj((part) -> new Period(this.year, shorter, part))
			.toList();
	}

	private List<Period> fewestParts() {
		List<Period> parts = new ArrayList<>();
		for (int next = firstMonth(); next <= lastMonth(); next += parts.getLast().length()) {
			parts.add(longestFrom(next));
		}
		return parts;
	}

	private Period longestFrom(int month) {
		return Stream.of(Kind.HALF, Kind.QUARTER)
			.filter((kind) -> (month - 1) % kind.months() == 0 && month + kind.months() - 1 <= lastMonth())
			.findFirst()
			.map((kind) -> new Period(this.year, kind, (month - 1) / kind.months() + 1))
			.orElseGet(() -> new Period(this.year, Kind.MONTH, month));
	}

	/**
	 * Whether another period lies within this one.
	 */
	public boolean contains(Period other) {
		return this.year == other.year && firstMonth() <= other.firstMonth() && other.lastMonth() <= lastMonth();
	}

	/**
	 * The period itself and all shorter ones in it for which there may be figures, of
	 * whatever kind, the longest first.
	 */
	public List<Period> withParts() {
		return Stream.concat(Stream.of(this), shorter().filter(this::contains))
			.sorted(Comparator.comparing(Period::length).reversed())
			.toList();
	}

	private Stream<Period> shorter() {
		Stream<Period> reported = Kind.REPORTED.stream()
			.flatMap((kind) -> IntStream.rangeClosed(1, kind.inYear)
				.mapToObj((number) -> new Period(this.year, kind, number)));
		Stream<Period> toDate = TO_DATE.stream().map((months) -> new Period(this.year, Kind.TO_DATE, months));
		return Stream.concat(reported, toDate).filter((other) -> other.length() < length()).sorted();
	}

	/** How many months it has. */
	private int length() {
		return lastMonth() - firstMonth() + 1;
	}

	public boolean isMonth() {
		return this.kind == Kind.MONTH;
	}

	/** Whether units report for it, so that figures are entered. */
	public boolean isReported() {
		return Kind.REPORTED.contains(this.kind);
	}

	/**
	 * The period of the same kind that ends where this one begins; of the first months of
	 * a year and of a span, which follow none of their kind, those of the year before.
	 */
	public Period previous() {
		if (!isReported()) {
			return yearBefore();
		}
		return (this.number > 1) ? new Period(this.year, this.kind, this.number - 1)
				: new Period(this.year - 1, this.kind, this.kind.inYear);
	}

	/**
	 * The period of the same kind that begins where this one ends; of the first months of
	 * a year and of a span, those of the year after.
	 */
	public Period next() {
		if (!isReported() || this.number == this.kind.inYear) {
			return new Period(this.year + 1, this.kind, isReported() ? 1 : this.number);
		}
		return new Period(this.year, this.kind, this.number + 1);
	}

	/**
	 * The same period of the year before.
	 */
	public Period yearBefore() {
		return new Period(this.year - 1, this.kind, this.number);
	}

	/**
	 * From the beginning of its year to its end (lũy kế).
	 */
	public Period toDate() {
		return toDate(this.year, lastMonth());
	}

	/**
	 * What of its year is left behind it; the year after if nothing is.
	 */
	public Period rest() {
		return (lastMonth() == 12) ? year(this.year + 1) : span(this.year, lastMonth() + 1, 12);
	}

	/**
	 * First day by the calendar; a reporting regime may count other days.
	 */
	public LocalDate firstDay() {
		return LocalDate.of(this.year, firstMonth(), 1);
	}

	/**
	 * Last day by the calendar; a reporting regime may count other days.
	 */
	public LocalDate lastDay() {
		return YearMonth.of(this.year, lastMonth()).atEndOfMonth();
	}

	/**
	 * What people call it: "tháng 12/2024", "quý IV/2024", "năm 2024", "9 tháng đầu năm
	 * 2024", "từ tháng 3 đến tháng 8 năm 2024".
	 */
	public String label() {
		return switch (this.kind) {
			case MONTH, QUARTER -> inYear() + "/" + this.year;
			default -> words();
		};
	}

	/**
	 * The same as formal texts write it: "tháng 12 năm 2024", "quý IV năm 2024".
	 */
	public String words() {
		return (inYear() + " năm " + this.year).strip();
	}

	/** Without the year; nothing of a whole year. */
	private String inYear() {
		return switch (this.kind) {
			case MONTH -> "tháng " + this.number;
			case QUARTER -> "quý " + List.of("I", "II", "III", "IV").get(this.number - 1);
			case HALF -> (this.number == 1) ? "6 tháng đầu" : "6 tháng cuối";
			case YEAR -> "";
			case TO_DATE -> this.number + " tháng đầu";
			case SPAN -> "từ tháng %d đến tháng %d".formatted(firstMonth(), lastMonth());
		};
	}

	/**
	 * In order of their last day, the longer one later.
	 */
	@Override
	public int compareTo(Period other) {
		int byEnd = lastDay().compareTo(other.lastDay());
		return (byEnd != 0) ? byEnd : Integer.compare(length(), other.length());
	}

	/**
	 * The code.
	 */
	@Override
	public String toString() {
		return switch (this.kind) {
			// Asked for each figure that is read or saved.
			case MONTH -> this.year + ((this.number < 10) ? "-0" : "-") + this.number;
			case QUARTER -> "%d-Q%d".formatted(this.year, this.number);
			case HALF -> "%d-H%d".formatted(this.year, this.number);
			case YEAR -> Integer.toString(this.year);
			case TO_DATE -> "%d-%dT".formatted(this.year, this.number);
			case SPAN -> "%d-T%d-T%d".formatted(this.year, firstMonth(), lastMonth());
		};
	}

}
