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
 * A reporting period (kỳ báo cáo): a month, a quarter, a half-year, a year, or the months
 * from the beginning of the year to one of its months, which nobody reports for but which
 * reports tell of. Its code ("2024-12", "2024-Q4", "2024-H2", "2024", "2024-9T") is part
 * of the key of every figure.
 *
 * @param number which one of its kind in the year, from 1; of the first months of a year
 * how many they are
 */
public record Period(int year, Kind kind, int number) implements Comparable<Period> {

	private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])|(\\d{1,2})T))?");

	/** The first months of a year that are no quarter, half-year or year. */
	private static final Set<Integer> TO_DATE = Set.of(2, 4, 5, 7, 8, 9, 10, 11);

	public Period {
		if (kind == Kind.TO_DATE ? !TO_DATE.contains(number) : (number < 1 || number > kind.inYear)) {
			throw new IllegalArgumentException("No " + kind + " number " + number + " in a year");
		}
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
		TO_DATE(1);

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
		if (matcher.matches()) {
			int year = Integer.parseInt(matcher.group(1));
			if (matcher.group(2) != null && Integer.parseInt(matcher.group(2)) >= 1
					&& Integer.parseInt(matcher.group(2)) <= 12) {
				return new Period(year, Kind.MONTH, Integer.parseInt(matcher.group(2)));
			}
			if (matcher.group(3) != null) {
				return new Period(year, Kind.QUARTER, Integer.parseInt(matcher.group(3)));
			}
			if (matcher.group(4) != null) {
				return new Period(year, Kind.HALF, Integer.parseInt(matcher.group(4)));
			}
			if (matcher.group(5) != null && isToDate(matcher.group(5))) {
				return toDate(year, Integer.parseInt(matcher.group(5)));
			}
			if (matcher.group(2) == null && matcher.group(5) == null) {
				return year(year);
			}
		}
		throw new IllegalArgumentException("“" + code
				+ "” không phải kỳ báo cáo; hãy ghi năm 2024, quý 2024-Q4, sáu tháng 2024-H1, chín tháng 2024-9T hoặc tháng 2024-12");
	}

	private static boolean isToDate(String months) {
		return !months.startsWith("0") && Integer.parseInt(months) <= 12;
	}

	private int firstMonth() {
		return (this.kind == Kind.TO_DATE) ? 1 : (this.number - 1) * this.kind.months() + 1;
	}

	private int lastMonth() {
		return (this.kind == Kind.TO_DATE) ? this.number : this.number * this.kind.months();
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
	 * half, the months of a quarter; none for a month. The first months of a year are as
	 * few periods as they can be.
	 */
	public List<Period> parts() {
		return switch (this.kind) {
			case MONTH -> List.of();
			case QUARTER -> months();
			case HALF -> parts(Kind.QUARTER);
			case YEAR -> parts(Kind.HALF);
			case TO_DATE -> firstParts();
		};
	}

	private List<Period> parts(Kind shorter) {
		int first = (firstMonth() - 1) / shorter.months() + 1;
		return IntStream.range(first, first + this.kind.months() / shorter.months())
			.mapToObj((part) -> new Period(this.year, shorter, part))
			.toList();
	}

	private List<Period> firstParts() {
		List<Period> parts = new ArrayList<>();
		int next = 1;
		for (Kind kind : List.of(Kind.HALF, Kind.QUARTER, Kind.MONTH)) {
			for (; next + kind.months() - 1 <= this.number; next += kind.months()) {
				parts.add(new Period(this.year, kind, (next - 1) / kind.months() + 1));
			}
		}
		return parts;
	}

	/**
	 * Whether another period lies within this one.
	 */
	public boolean contains(Period other) {
		return this.year == other.year && firstMonth() <= other.firstMonth() && other.lastMonth() <= lastMonth();
	}

	/**
	 * The period itself and all shorter ones in it, of whatever kind, the longest first.
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

	/**
	 * The period of the same kind that ends where this one begins; of the first months of
	 * a year, which follow none of their kind, those of the year before.
	 */
	public Period previous() {
		if (this.kind == Kind.TO_DATE) {
			return yearBefore();
		}
		return (this.number > 1) ? new Period(this.year, this.kind, this.number - 1)
				: new Period(this.year - 1, this.kind, this.kind.inYear);
	}

	/**
	 * The period of the same kind that begins where this one ends; of the first months of
	 * a year, those of the year after.
	 */
	public Period next() {
		if (this.kind == Kind.TO_DATE || this.number == this.kind.inYear) {
			return new Period(this.year + 1, this.kind, (this.kind == Kind.TO_DATE) ? this.number : 1);
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
	 * First day by the calendar; a reporting regime may count other days.
	 */
	public LocalDate firstDay() {
		return LocalDate.of(this.year, firstMonth(), 1);
	}

	/**
	 * Last day by the calendar; a reporting regime may count other days.
	 */
	public LocalDate lastDay() {
		return firstDay().plusMonths(length()).minusDays(1);
	}

	/**
	 * What people call it: "tháng 12/2024", "quý IV/2024", "năm 2024", "9 tháng đầu năm
	 * 2024".
	 */
	public String label() {
		return switch (this.kind) {
			case MONTH -> "tháng %d/%d".formatted(this.number, this.year);
			case QUARTER -> "quý %s/%d".formatted(List.of("I", "II", "III", "IV").get(this.number - 1), this.year);
			case HALF -> "%s năm %d".formatted((this.number == 1) ? "6 tháng đầu" : "6 tháng cuối", this.year);
			case YEAR -> "năm " + this.year;
			case TO_DATE -> "%d tháng đầu năm %d".formatted(this.number, this.year);
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
			case MONTH -> "%d-%02d".formatted(this.year, this.number);
			case QUARTER -> "%d-Q%d".formatted(this.year, this.number);
			case HALF -> "%d-H%d".formatted(this.year, this.number);
			case YEAR -> Integer.toString(this.year);
			case TO_DATE -> "%d-%dT".formatted(this.year, this.number);
		};
	}

}
