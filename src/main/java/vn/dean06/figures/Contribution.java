package vn.dean06.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

/**
 * What a unit says of an indicator: a figure as it was entered, or what the database
 * added up of several months of a year.
 *
 * @param period of the figure, null if months were added up
 * @param months which months of the year are in it
 * @param submission of the figure, null if it was typed in no form
 * @param typed which of the months were typed in a form, and not brought by an issued
 * document
 */
record Contribution(String indicator, String unit, int year, @Nullable Period period, Months months, Amount amount,
		@Nullable SubmissionKey submission, Months typed) {

	static Contribution of(FigureView figure) {
		return of(figure.key(), figure.amount(), figure.submission());
	}

	static Contribution of(FigureKey key, Amount amount, @Nullable SubmissionKey submission) {
		Months months = Months.of(key.period());
		return new Contribution(key.indicator(), key.unit(), key.period().year(), key.period(), months, amount,
				submission, (submission != null) ? months : Months.NONE);
	}

	/** A single month that was added up is the figure of that month. */
	static Contribution added(String indicator, String unit, int year, Months months, Amount amount, Months typed) {
		return new Contribution(indicator, unit, year, months.isSingle() ? months.periods(year).getFirst() : null,
				months, amount, null, typed);
	}

	/** How many figures were entered. */
	int count() {
		return (this.period != null) ? 1 : this.months.count();
	}

	Stream<FigureKey> keys() {
		List<Period> periods = (this.period != null) ? List.of(this.period) : this.months.periods(this.year);
		return periods.stream().map((of) -> new FigureKey(this.indicator, this.unit, of));
	}

	boolean isFor(Period asked) {
		return asked.equals(this.period);
	}

	LocalDate lastDay() {
		return (this.period != null) ? this.period.lastDay()
				: Objects.requireNonNull(this.months.periods(this.year).getLast()).lastDay();
	}

	/** The longer the period, the more is stated; months that were added up are none. */
	int length() {
		return (this.period != null) ? this.months.count() : 1;
	}

	/** The months of a year. */
	record Months(int bits) {

		static final Months NONE = new Months(0);

		static Months of(Period period) {
			return new Months((1 << period.lastMonth()) - (1 << (period.firstMonth() - 1)));
		}

		boolean isSingle() {
			return Integer.bitCount(this.bits) == 1;
		}

		int count() {
			return Integer.bitCount(this.bits);
		}

		boolean meet(Months other) {
			return (this.bits & other.bits) != 0;
		}

		boolean contain(Months other) {
			return (this.bits & other.bits) == other.bits;
		}

		Months and(Months other) {
			return new Months(this.bits | other.bits);
		}

		Months without(Months other) {
			return new Months(this.bits & ~other.bits);
		}

		Months last() {
			return new Months(Integer.highestOneBit(this.bits));
		}

		List<Period> periods(int year) {
			return IntStream.rangeClosed(1, 12)
				.filter((number) -> (this.bits & 1 << (number - 1)) != 0)
				.mapToObj((number) -> new Period(year, Period.Kind.MONTH, number))
				.toList();
		}

	}

}
