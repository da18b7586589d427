package vn.dean06.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;

/**
 * Figures read once from the database, and the arithmetic that puts them together. An
 * entered figure of exactly the asked unit and period is the <em>stated</em> one and
 * always wins. The figure of an indicator's keeper speaks for the whole province.
 */
public final class FigureBook {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Map<String, IndicatorView> catalogue;

	private final UnitTree units;

	private final Map<FigureKey, FigureView> figures = new HashMap<>();

	FigureBook(Map<String, IndicatorView> catalogue, UnitTree units, Collection<FigureView> figures) {
		this.catalogue = catalogue;
		this.units = units;
		figures.forEach((figure) -> this.figures.put(figure.key(), figure));
	}

	/**
	 * What the indicator says for the unit and the period; empty where nothing was
	 * entered from which it could be told.
	 */
	public Optional<Reading> read(String indicator, String unit, Period period) {
		return read(new FigureKey(indicator, unit, period));
	}

	public Optional<Reading> read(FigureKey key) {
		IndicatorView indicator = this.catalogue.get(key.indicator());
		if (indicator == null) {
			return Optional.empty();
		}
		return stated(indicator, key).or(() -> computed(indicator, key));
	}

	/**
	 * What the parts give, whether or not a figure is stated: the sum of the months and
	 * units, the rate of numerator and denominator, the formula. What a keeper says for
	 * the province is compared with the parts of the whole province.
	 */
	public Optional<Reading> computed(FigureKey key) {
		return Optional.ofNullable(this.catalogue.get(key.indicator()))
			.flatMap((indicator) -> computed(indicator, key).or(() -> ofProvince(indicator, key)));
	}

	private Optional<Reading> ofProvince(IndicatorView indicator, FigureKey key) {
		boolean composed = indicator.kind() == IndicatorKind.RATE || indicator.kind() == IndicatorKind.DERIVED;
		return this.units.province(key.period().lastDay())
			.filter((province) -> composed && keeper(indicator, key.period()).equals(key.unit()))
			.flatMap((province) -> computed(indicator, withUnit(key, province.code())));
	}

	private Optional<Reading> computed(IndicatorView indicator, FigureKey key) {
		return switch (indicator.kind()) {
			case FLOW, STOCK -> withPredecessors(indicator, key);
			case RATE -> rate(indicator, key).or(() -> lastStated(indicator, key));
			case DERIVED -> derived(indicator, key).or(() -> lastStated(indicator, key));
		};
	}

	private Optional<Reading> stated(IndicatorView indicator, FigureKey key) {
		return Optional.ofNullable(this.figures.get(key))
			.or(() -> speaksForProvince(indicator, key)
					? Optional.ofNullable(this.figures.get(withUnit(key, keeper(indicator, key.period()))))
					: Optional.empty())
			.map((figure) -> Reading.stated(key, figure))
			.or(() -> isOfStocks(indicator) ? lastStated(indicator, key) : Optional.empty());
	}

	private boolean speaksForProvince(IndicatorView indicator, FigureKey key) {
		return !keeper(indicator, key.period()).equals(key.unit())
				&& this.units.find(key.unit()).filter((unit) -> unit.level() == UnitLevel.PROVINCE).isPresent();
	}

	private static String keeper(IndicatorView indicator, Period period) {
		return indicator.keeperOn(period.lastDay());
	}

	/** A rate of two stocks is itself one: its last month stands for the period. */
	private boolean isOfStocks(IndicatorView indicator) {
		List<String> parts = (indicator.kind() == IndicatorKind.RATE) ? rateParts(indicator)
				: (indicator.formula() != null) ? Formula.parse(indicator.formula()).codes() : List.of();
		return !parts.isEmpty() && parts.stream()
			.map(this.catalogue::get)
			.allMatch((part) -> part != null && part.kind() == IndicatorKind.STOCK);
	}

	private Optional<Reading> lastStated(IndicatorView indicator, FigureKey key) {
		for (Period part : key.period().parts().reversed()) {
			Optional<Reading> reading = stated(indicator, withPeriod(key, part))
				.or(() -> lastStated(indicator, withPeriod(key, part)));
			if (reading.isPresent()) {
				return reading.map((found) -> new Reading(key, found.amount(), found.stated(), found.figures()));
			}
		}
		return Optional.empty();
	}

	/**
	 * A period that began before the unit did holds what its predecessors entered until
	 * then. Flows of both add up; the stock of the unit itself stands, else the last that
	 * its predecessors had together.
	 */
	private Optional<Reading> withPredecessors(IndicatorView indicator, FigureKey key) {
		Optional<Reading> own = together(indicator, key);
		boolean older = this.units.find(key.unit())
			.filter((unit) -> unit.validFrom() != null && key.period().firstDay().isBefore(unit.validFrom()))
			.isPresent();
		if (!older || (own.isPresent() && indicator.kind() == IndicatorKind.STOCK)) {
			return own;
		}
		List<Reading> parts = new ArrayList<>(own.stream().toList());
		this.units.predecessors(key.unit())
			.stream()
			.flatMap((before) -> read(withUnit(key, before.code())).stream())
			.forEach(parts::add);
		return parts.isEmpty() ? Optional.empty() : Optional.of(sum(key, parts));
	}

	private Optional<Reading> together(IndicatorView indicator, FigureKey key) {
		return overPeriods(indicator, key).or(() -> overUnits(indicator, key));
	}

	/** Only what the unit itself entered, for shorter periods. */
	private Optional<Reading> overPeriods(IndicatorView indicator, FigureKey key) {
		List<Reading> parts = new ArrayList<>();
		for (Period part : key.period().parts()) {
			FigureKey partKey = withPeriod(key, part);
			stated(indicator, partKey).or(() -> overPeriods(indicator, partKey)).ifPresent(parts::add);
		}
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of((indicator.kind() == IndicatorKind.STOCK) ? sum(key, List.of(parts.getLast())) : sum(key, parts));
	}

	private Optional<Reading> overUnits(IndicatorView indicator, FigureKey key) {
		List<Reading> parts = this.units.children(key.unit())
			.stream()
			.map((child) -> withUnit(key, child.code()))
			.map((child) -> stated(indicator, child).or(() -> together(indicator, child)))
			.flatMap(Optional::stream)
			.toList();
		return parts.isEmpty() ? Optional.empty() : Optional.of(sum(key, parts));
	}

	private static Reading sum(FigureKey key, List<Reading> parts) {
		Amount total = parts.stream().map(Reading::amount).reduce(Amount.NONE_ARISEN, Amount::plus);
		return new Reading(key, total, false, figuresOf(parts));
	}

	private Optional<Reading> rate(IndicatorView indicator, FigureKey key) {
		List<Reading> parts = rateParts(indicator).stream()
			.map((code) -> read(new FigureKey(code, key.unit(), key.period())))
			.flatMap(Optional::stream)
			.toList();
		if (parts.size() != 2 || parts.getLast().amount().orZero().signum() == 0) {
			return Optional.empty();
		}
		BigDecimal rate = parts.getFirst()
			.amount()
			.orZero()
			.multiply(HUNDRED)
			.divide(parts.getLast().amount().orZero(), indicator.decimals(), RoundingMode.HALF_UP);
		return Optional.of(new Reading(key, Amount.of(rate), false, figuresOf(parts)));
	}

	private static List<String> rateParts(IndicatorView indicator) {
		return (indicator.numerator() != null && indicator.denominator() != null)
				? List.of(indicator.numerator(), indicator.denominator()) : List.of();
	}

	private Optional<Reading> derived(IndicatorView indicator, FigureKey key) {
		Formula formula = Formula.parse(Objects.requireNonNull(indicator.formula()));
		Map<String, BigDecimal> values = new HashMap<>();
		List<Reading> parts = new ArrayList<>();
		for (String code : formula.codes()) {
			read(new FigureKey(code, key.unit(), key.period())).ifPresent((part) -> {
				values.put(code, part.amount().orZero());
				parts.add(part);
			});
		}
		return formula.evaluate(values)
			.map((value) -> (value.scale() > indicator.decimals())
					? value.setScale(indicator.decimals(), RoundingMode.HALF_UP) : value)
			.map((value) -> new Reading(key, Amount.of(value), false, figuresOf(parts)));
	}

	private static List<FigureView> figuresOf(List<Reading> parts) {
		return parts.stream().flatMap((part) -> part.figures().stream()).distinct().toList();
	}

	private static FigureKey withUnit(FigureKey key, String unit) {
		return new FigureKey(key.indicator(), unit, key.period());
	}

	private static FigureKey withPeriod(FigureKey key, Period period) {
		return new FigureKey(key.indicator(), key.unit(), period);
	}

}
