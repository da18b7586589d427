package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;

/**
 * What indicators say for some periods, added up by the database.
 */
public final class Sums {

	private final Map<Period, Arithmetic> periods;

	private final Map<FigureKey, Told> told = new ConcurrentHashMap<>();

	private final Completeness completeness;

	Sums(Map<Period, Arithmetic> periods, Completeness completeness) {
		this.periods = Map.copyOf(periods);
		this.completeness = completeness;
	}

	/**
	 * What the indicator says for the unit, as it is at the end of the period; empty
	 * where nothing was entered from which it could be told, and for other periods than
	 * were asked for.
	 */
	public Optional<Sum> read(FigureKey key) {
		return told(key).flatMap(Told::something)
			.map((something) -> new Sum(key, something, this.completeness.behind(key, atEnd(key), something)));
	}

	public Optional<Sum> read(String indicator, String unit, Period period) {
		return read(new FigureKey(indicator, unit, period));
	}

	/**
	 * What stands in a place of a page: the sum, or why there is none.
	 */
	public Place at(FigureKey key) {
		return new Place(read(key), () -> absence(key));
	}

	Place at(String indicator, String unit, Period period) {
		return at(new FigureKey(indicator, unit, period));
	}

	/**
	 * A place where a number is looked for.
	 *
	 * @param why found out only where there is no number
	 */
	public record Place(Optional<Sum> sum, Supplier<Absence> why) {

		public Absence absence() {
			return this.why.get();
		}

		/** What is printed there, be it of a shorter period. */
		public Optional<Amount> shown() {
			return this.sum.map(Answer::amount)
				.or(() -> Optional.ofNullable(absence().nearest()).map(Absence.Nearest::amount));
		}

		/** Zero where there is no number. */
		public BigDecimal number() {
			return this.sum.map((known) -> known.amount().orZero()).orElse(BigDecimal.ZERO);
		}

	}

	/**
	 * Why it says nothing, and whose figures are missing. The indicator must be one of
	 * those that were asked for.
	 */
	public Absence absence(FigureKey key) {
		return this.completeness.absence(key, atEnd(key), told(key).orElse(Told.NOTHING));
	}

	private LocalDate atEnd(FigureKey key) {
		return Optional.ofNullable(this.periods.get(key.period()))
			.map((arithmetic) -> arithmetic.atEnd(key))
			.orElse(key.period().lastDay());
	}

	private Optional<Told> told(FigureKey key) {
		return Optional.ofNullable(this.periods.get(key.period()))
			.map((arithmetic) -> this.told.computeIfAbsent(key, (asked) -> arithmetic.read(asked, atEnd(asked))));
	}

}
