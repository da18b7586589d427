package vn.dean06.figures;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
			.map((something) -> new Sum(key, something, () -> coverage(key, something)));
	}

	public Optional<Sum> read(String indicator, String unit, Period period) {
		return read(new FigureKey(indicator, unit, period));
	}

	/**
	 * Why it says nothing although something was entered.
	 */
	public Optional<String> reason(FigureKey key) {
		return told(key).flatMap(Told::why);
	}

	private Coverage coverage(FigureKey key, Told.Something something) {
		Arithmetic arithmetic = Objects.requireNonNull(this.periods.get(key.period()));
		return this.completeness.of(key, arithmetic.atEnd(key), something);
	}

	private Optional<Told> told(FigureKey key) {
		return Optional.ofNullable(this.periods.get(key.period()))
			.map((arithmetic) -> this.told.computeIfAbsent(key,
					(asked) -> arithmetic.read(asked, arithmetic.atEnd(asked))));
	}

}
