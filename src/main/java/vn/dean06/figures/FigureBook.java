package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.OrgUnitView;
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

	/** By indicator and year, then by unit. */
	private final Map<String, Map<String, List<FigureView>>> shelves = new HashMap<>();

	private final Tally tally;

	FigureBook(Map<String, IndicatorView> catalogue, UnitTree units, Collection<FigureView> figures) {
		this.catalogue = catalogue;
		this.units = units;
		this.tally = new Tally(units);
		figures.forEach((figure) -> {
			this.figures.put(figure.key(), figure);
			this.shelves
				.computeIfAbsent(shelf(figure.key().indicator(), figure.key().period()), (key) -> new HashMap<>())
				.computeIfAbsent(figure.key().unit(), (key) -> new ArrayList<>())
				.add(figure);
		});
	}

	/**
	 * The same with some of the figures only.
	 */
	FigureBook with(Collection<FigureView> some) {
		return new FigureBook(this.catalogue, this.units, some);
	}

	/**
	 * The figure that was entered under exactly this key.
	 */
	public Optional<FigureView> entered(FigureKey key) {
		return Optional.ofNullable(this.figures.get(key));
	}

	/**
	 * What the indicator says for the unit and the period; empty where nothing was
	 * entered from which it could be told.
	 */
	public Optional<Reading> read(String indicator, String unit, Period period) {
		return read(new FigureKey(indicator, unit, period));
	}

	/**
	 * The same for the unit as it is at the end of the period. One that had ended then is
	 * taken as it was on its last day, and one that was still to come as on its first:
	 * what was entered before is what those entered that it took over.
	 */
	public Optional<Reading> read(FigureKey key) {
		return read(key, atEnd(key));
	}

	/**
	 * The same for the unit with all that belongs to it on a day ("theo địa giới").
	 */
	public Optional<Reading> read(FigureKey key, LocalDate day) {
		IndicatorView indicator = this.catalogue.get(key.indicator());
		if (indicator == null) {
			return Optional.empty();
		}
		return isSum(indicator) ? sum(indicator, key, day, true)
				: stated(indicator, key, day).or(() -> composed(indicator, key, day));
	}

	/**
	 * What the parts give, whether or not a figure is stated: the sum of the months and
	 * units, the rate of numerator and denominator, the formula. What a keeper says for
	 * the province is compared with the parts of the whole province.
	 */
	public Optional<Reading> computed(FigureKey key) {
		return Optional.ofNullable(this.catalogue.get(key.indicator()))
			.flatMap((indicator) -> isSum(indicator) ? sum(indicator, key, atEnd(key), false)
					: composed(indicator, key, atEnd(key)).or(() -> ofProvince(indicator, key)));
	}

	private Optional<Reading> ofProvince(IndicatorView indicator, FigureKey key) {
		return this.units.province(key.period().lastDay())
			.filter((province) -> indicator.keeperOn(key.period().lastDay()).equals(key.unit()))
			.map((province) -> withUnit(key, province.code()))
			.flatMap((province) -> composed(indicator, province, atEnd(province)));
	}

	private LocalDate atEnd(FigureKey key) {
		LocalDate last = key.period().lastDay();
		return this.units.find(key.unit()).map((unit) -> {
			boolean ended = unit.validTo() != null && unit.validTo().isBefore(last);
			boolean toCome = unit.validFrom() != null && unit.validFrom().isAfter(last);
			return ended ? unit.validTo() : (toCome ? unit.validFrom() : last);
		}).orElse(last);
	}

	private static boolean isSum(IndicatorView indicator) {
		return indicator.kind() == IndicatorKind.FLOW || indicator.kind() == IndicatorKind.STOCK;
	}

	/** From all that belongs to the unit; without what was stated of it, where asked. */
	private Optional<Reading> sum(IndicatorView indicator, FigureKey key, LocalDate day, boolean alsoStated) {
		List<Tally.Entry> entries = entries(indicator, key, day).stream()
			.filter((entry) -> alsoStated || !isStated(entry, key))
			.toList();
		Set<Tally.Entry> counted = (indicator.kind() == IndicatorKind.STOCK) ? this.tally.stocks(entries)
				: this.tally.flows(entries);
		if (counted.isEmpty()) {
			return Optional.empty();
		}
		List<FigureView> parts = entries.stream().filter(counted::contains).map(Tally.Entry::figure).toList();
		Amount total = parts.stream().map(FigureView::amount).reduce(Amount.NONE_ARISEN, Amount::plus);
		boolean stated = counted.size() == 1 && isStated(counted.iterator().next(), key);
		return Optional.of(new Reading(key, total, stated, parts));
	}

	private static boolean isStated(Tally.Entry entry, FigureKey key) {
		return entry.unit().equals(key.unit()) && entry.period().equals(key.period());
	}

	private List<Tally.Entry> entries(IndicatorView indicator, FigureKey key, LocalDate day) {
		Set<String> belonging = this.units.belonging(key.unit(), day);
		Map<String, List<FigureView>> shelf = this.shelves.getOrDefault(shelf(key.indicator(), key.period()), Map.of());
		return Stream.concat(belonging.stream(), keepers(indicator))
			.distinct()
			.flatMap((unit) -> shelf.getOrDefault(unit, List.of()).stream())
			.filter((figure) -> key.period().contains(figure.key().period()))
			.map((figure) -> entry(indicator, figure, belonging))
			.filter((entry) -> belonging.contains(entry.unit()))
			.toList();
	}

	private static Stream<String> keepers(IndicatorView indicator) {
		return Stream.concat(Stream.of(indicator.keeper()),
				indicator.laterKeepers().stream().map(IndicatorView.Keeper::unit));
	}

	private Tally.Entry entry(IndicatorView indicator, FigureView figure, Set<String> belonging) {
		String unit = Optional.of(figure.key())
			.filter((key) -> indicator.keeperOn(key.period().lastDay()).equals(key.unit()))
			.flatMap(this::provinceOf)
			.filter(belonging::contains)
			.orElse(figure.key().unit());
		LocalDate last = figure.key().period().lastDay();
		LocalDate end = this.units.find(unit)
			.map(OrgUnitView::validTo)
			.filter((ended) -> ended.isBefore(last))
			.orElse(last);
		return new Tally.Entry(unit, end, figure);
	}

	/** For which province a unit speaks as a keeper. */
	private Optional<String> provinceOf(FigureKey key) {
		return this.units.owners(key.unit(), atEnd(key))
			.stream()
			.flatMap((code) -> this.units.find(code).stream())
			.filter((unit) -> unit.level() == UnitLevel.PROVINCE)
			.findFirst()
			.or(() -> this.units.province(key.period().lastDay()))
			.map(OrgUnitView::code);
	}

	private Optional<Reading> composed(IndicatorView indicator, FigureKey key, LocalDate day) {
		Optional<Reading> computed = (indicator.kind() == IndicatorKind.RATE) ? rate(indicator, key, day)
				: derived(indicator, key, day);
		return computed.or(() -> lastStated(indicator, key, day));
	}

	private Optional<Reading> stated(IndicatorView indicator, FigureKey key, LocalDate day) {
		return single(key, day).map((unit) -> withUnit(key, unit))
			.flatMap((single) -> entered(indicator, single))
			.map((figure) -> Reading.stated(key, figure))
			.or(() -> isOfStocks(indicator) ? lastStated(indicator, key, day) : Optional.empty());
	}

	/**
	 * Which unit it was at the end of the period; none if it was still several, whose
	 * rates nobody can put together.
	 */
	private Optional<String> single(FigureKey key, LocalDate day) {
		List<OrgUnitView> then = this.units.members(key.unit(), day)
			.stream()
			.filter((unit) -> unit.existsOn(key.period().lastDay()))
			.toList();
		return (then.size() > 1) ? Optional.empty() : Optional.of(then.isEmpty() ? key.unit() : then.getFirst().code());
	}

	private Optional<FigureView> entered(IndicatorView indicator, FigureKey key) {
		FigureKey keepers = withUnit(key, indicator.keeperOn(key.period().lastDay()));
		return Optional.ofNullable(this.figures.get(key))
			.or(() -> Optional.ofNullable(this.figures.get(keepers))
				.filter((figure) -> provinceOf(keepers).filter(key.unit()::equals).isPresent()));
	}

	/** A rate of two stocks is itself one: its last month stands for the period. */
	private boolean isOfStocks(IndicatorView indicator) {
		List<String> parts = Closure.parts(indicator);
		return !parts.isEmpty() && parts.stream()
			.map(this.catalogue::get)
			.allMatch((part) -> part != null && part.kind() == IndicatorKind.STOCK);
	}

	private Optional<Reading> lastStated(IndicatorView indicator, FigureKey key, LocalDate day) {
		for (Period part : key.period().parts().reversed()) {
			FigureKey partKey = withPeriod(key, part);
			Optional<Reading> reading = stated(indicator, partKey, day).or(() -> lastStated(indicator, partKey, day));
			if (reading.isPresent()) {
				return reading.map((found) -> new Reading(key, found.amount(), found.stated(), found.figures()));
			}
		}
		return Optional.empty();
	}

	private Optional<Reading> rate(IndicatorView indicator, FigureKey key, LocalDate day) {
		List<Reading> parts = rateParts(indicator).stream()
			.map((code) -> read(new FigureKey(code, key.unit(), key.period()), day))
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

	private Optional<Reading> derived(IndicatorView indicator, FigureKey key, LocalDate day) {
		Formula formula = Formula.parse(Objects.requireNonNull(indicator.formula()));
		Map<String, BigDecimal> values = new HashMap<>();
		List<Reading> parts = new ArrayList<>();
		for (String code : formula.codes()) {
			read(new FigureKey(code, key.unit(), key.period()), day).ifPresent((part) -> {
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

	private static String shelf(String indicator, Period period) {
		return indicator + "/" + period.year();
	}

	private static FigureKey withUnit(FigureKey key, String unit) {
		return new FigureKey(key.indicator(), unit, key.period());
	}

	private static FigureKey withPeriod(FigureKey key, Period period) {
		return new FigureKey(key.indicator(), key.unit(), period);
	}

}
