package vn.dean06.organisation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reporting period (kỳ báo cáo): a month, a quarter, a half-year or a year. Its code
 * ("2024-12", "2024-Q4", "2024-H2", "2024") is part of the key of every figure.
 *
 * @param number which one of its kind in the year, from 1
 */
public record Period(int year, Kind kind, int number) implements Comparable<Period> {

	private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|Q([1-4])|H([12])))?");

	public Period {
		if (number < 1 || number > kind.inYear) {
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
		YEAR(1);

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
	 * The period of a kind in which a day lies by the calendar.
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
			if (matcher.group(2) == null) {
				return year(year);
			}
		}
		throw new IllegalArgumentException("“" + code
				+ "” không phải kỳ báo cáo; hãy ghi năm 2024, quý 2024-Q4, sáu tháng 2024-H1 hoặc tháng 2024-12");
	}

	/**
	 * The months of the period, the first one first.
	 */
	public List<Period> months() {
		int first = (this.number - 1) * this.kind.months() + 1;
		return IntStream.range(first, first + this.kind.months())
			.mapToObj((month) -> new Period(this.year, Kind.MONTH, month))
			.toList();
	}

	/**
	 * The periods of the next shorter kind in it: the halves of a year, the quarters of a
	 * half, the months of a quarter; none for a month.
	 */
	public List<Period> parts() {
		if (this.kind == Kind.MONTH) {
			return List.of();
		}
		Kind shorter = Kind.values()[this.kind.ordinal() - 1];
		int parts = shorter.inYear / this.kind.inYear;
		int first = (this.number - 1) * parts + 1;
		return IntStream.range(first, first + parts).mapToObj((part) -> new Period(this.year, shorter, part)).toList();
	}

	/**
	 * Whether another period lies within this one. Of two periods one contains the other,
	 * or they have no day in common.
	 */
	public boolean contains(Period other) {
		return this.year == other.year
				&& (this.number - 1) * this.kind.months() <= (other.number - 1) * other.kind.months()
				&& other.number * other.kind.months() <= this.number * this.kind.months();
	}

	/**
	 * The period itself and all shorter ones in it, the longest first.
	 */
	public List<Period> withParts() {
		return Stream.concat(Stream.of(this), parts().stream().flatMap((part) -> part.withParts().stream())).toList();
	}

	public boolean isMonth() {
		return this.kind == Kind.MONTH;
	}

	/**
	 * The period of the same kind that ends where this one begins.
	 */
	public Period previous() {
		return (this.number > 1) ? new Period(this.year, this.kind, this.number - 1)
				: new Period(this.year - 1, this.kind, this.kind.inYear);
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
		return LocalDate.of(this.year, (this.number - 1) * this.kind.months() + 1, 1);
	}

	/**
	 * Last day by the calendar; a reporting regime may count other days.
	 */
	public LocalDate lastDay() {
		return firstDay().plusMonths(this.kind.months()).minusDays(1);
	}

	/**
	 * What people call it: "tháng 12/2024", "quý IV/2024", "năm 2024".
	 */
	public String label() {
		return switch (this.kind) {
			case MONTH -> "tháng %d/%d".formatted(this.number, this.year);
			case QUARTER -> "quý %s/%d".formatted(List.of("I", "II", "III", "IV").get(this.number - 1), this.year);
			case HALF -> "%s năm %d".formatted((this.number == 1) ? "6 tháng đầu" : "6 tháng cuối", this.year);
			case YEAR -> "năm " + this.year;
		};
	}

	/**
	 * In order of their last day, the longer one later.
	 */
	@Override
	public int compareTo(Period other) {
		int byEnd = lastDay().compareTo(other.lastDay());
		return (byEnd != 0) ? byEnd : this.kind.compareTo(other.kind);
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
		};
	}

}
