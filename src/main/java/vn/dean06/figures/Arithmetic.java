package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;

/**
 * The one arithmetic: puts together what units said of indicators over months and units,
 * whether it was read figure by figure or added up by the database. A figure that was
 * entered for exactly the asked unit and period is the <em>stated</em> one and always
 * wins. The figure of an indicator's keeper speaks for the whole province.
 */
final class Arithmetic {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Shape shape;

	private final UnitTree units;

	private final Said said;

	private final Tally tally;

	private final Map<String, Map<LocalDate, Optional<String>>> provinces = new ConcurrentHashMap<>();

	Arithmetic(Shape shape, UnitTree units, Said said) {
		this.shape = shape;
		this.units = units;
		this.said = said;
		this.tally = new Tally(units);
	}

	/**
	 * What units said.
	 */
	interface Said {

		/** Of an indicator by a unit, in the year of a period. */
		List<Contribution> by(String indicator, String unit, Period period);

		/** Entered under exactly this key; only of what does not add up. */
		Optional<Contribution> exactly(FigureKey key);

	}

	/**
	 * What an indicator says for a unit, with all that belongs to it on a day, and a
	 * period.
	 */
	Told read(FigureKey key, LocalDate day) {
		IndicatorView indicator = this.shape.find(key.indicator());
		if (indicator == null) {
			return Told.NOTHING;
		}
		return this.shape.additive(indicator)
			.map((additive) -> sum(indicator, additive, key, day, true))
			.orElseGet(() -> {
				Told stated = stated(indicator, key, day).map(Told.class::cast).orElse(Told.NOTHING);
				return stated.isNothing() ? composed(indicator, key, day) : stated;
			});
	}

	/**
	 * Only the amount of the same. Most that is asked for so is what one unit said for
	 * one month, of which nothing has to be put together.
	 */
	Optional<Amount> amount(FigureKey key, LocalDate day) {
		IndicatorView indicator = this.shape.find(key.indicator());
		Optional<Shape.Additive> additive = (indicator != null) ? this.shape.additive(indicator) : Optional.empty();
		if (indicator != null && additive.isPresent()) {
			List<Tally.Entry> entries = entries(additive.get(), key, day);
			if (entries.isEmpty()) {
				return Optional.empty();
			}
			if (isAlone(indicator, entries)) {
				return Optional.of(entries.getFirst().said().amount());
			}
		}
		return read(key, day).something().map(Told.Something::amount);
	}

	private static boolean isAlone(IndicatorView indicator, List<Tally.Entry> entries) {
		return entries.size() == 1 && entries.getFirst().said().indicator().equals(indicator.code());
	}

	/**
	 * What the parts give, whether or not a figure is stated: the sum of the months and
	 * units, the rate of numerator and denominator, the formula. What a keeper says for
	 * the province is compared with the parts of the whole province, not with its own.
	 */
	Told computed(FigureKey key) {
		IndicatorView indicator = this.shape.find(key.indicator());
		if (indicator == null) {
			return Told.NOTHING;
		}
		Told ofProvince = keptProvince(indicator, key).map((province) -> computed(indicator, withUnit(key, province)))
			.orElse(Told.NOTHING);
		return ofProvince.isNothing() ? computed(indicator, key) : ofProvince;
	}

	private Told computed(IndicatorView indicator, FigureKey key) {
		LocalDate day = atEnd(key);
		return this.shape.additive(indicator)
			.map((additive) -> sum(indicator, additive, key, day, false))
			.orElseGet(() -> {
				Told computed = putTogether(indicator, key, day);
				return (computed.isNothing() && this.shape.isOfStocks(indicator))
						? lastStated(indicator, key, day).map(Told.class::cast).orElse(computed) : computed;
			});
	}

	private Optional<String> keptProvince(IndicatorView indicator, FigureKey key) {
		return Optional.of(key)
			.filter((of) -> indicator.keeperOn(of.period().lastDay()).equals(of.unit()))
			.flatMap((of) -> provinceOf(of.unit(), of.period().lastDay()));
	}

	/**
	 * The end of a period. For a unit that had ended then it is its last day, and for one
	 * that was still to come its first: what was entered before is what those entered
	 * that it took over.
	 */
	LocalDate atEnd(FigureKey key) {
		return atEnd(key.unit(), key.period().lastDay());
	}

	private LocalDate atEnd(String unit, LocalDate last) {
		return this.units.find(unit).map((known) -> {
			boolean ended = known.validTo() != null && known.validTo().isBefore(last);
			boolean toCome = known.validFrom() != null && known.validFrom().isAfter(last);
			return ended ? known.validTo() : (toCome ? known.validFrom() : last);
		}).orElse(last);
	}

	// What adds up.

	/** From all that belongs to the unit; without what was stated of it, where asked. */
	private Told sum(IndicatorView indicator, Shape.Additive additive, FigureKey key, LocalDate day,
			boolean alsoStated) {
		List<Tally.Entry> entries = entries(additive, key, day);
		if (!alsoStated) {
			entries.removeIf((entry) -> isStated(entry, key));
		}
		List<Tally.Entry> inOrder = additive.stock() ? this.tally.stocks(entries) : this.tally.flows(entries);
		if (inOrder.isEmpty()) {
			return Told.NOTHING;
		}
		return amount(indicator, inOrder).<Told>map((amount) -> {
			boolean stated = inOrder.size() == 1 && isStated(inOrder.getFirst(), key);
			return new Told.Something(amount, stated, inOrder, cells(inOrder, additive.stock()));
		}).orElseGet(() -> missing(indicator, inOrder));
	}

	private Optional<Amount> amount(IndicatorView indicator, List<Tally.Entry> counted) {
		if (isAlone(indicator, counted)) {
			return Optional.of(counted.getFirst().said().amount());
		}
		Map<String, Amount> said = new HashMap<>();
		counted.forEach((entry) -> said.merge(entry.said().indicator(), entry.said().amount(), Amount::plus));
		return amount(indicator, said)
			.map((amount) -> (indicator.kind() != IndicatorKind.DERIVED || amount.noneArisen()) ? amount
					: indicator.rounded(amount.orZero()));
	}

	/** What was stated of it, and what its parts give where nothing was. */
	private Optional<Amount> amount(IndicatorView indicator, Map<String, Amount> said) {
		Optional<Amount> stated = Optional.ofNullable(said.get(indicator.code()));
		if (indicator.kind() != IndicatorKind.DERIVED) {
			return stated;
		}
		Formula formula = this.shape.formula(indicator);
		Map<String, BigDecimal> parts = new HashMap<>();
		formula.codes()
			.forEach(
					(code) -> amount(this.shape.known(code), said).ifPresent((part) -> parts.put(code, part.orZero())));
		if (parts.isEmpty()) {
			return stated;
		}
		return formula.evaluate(parts).map(Amount::of).map((rest) -> stated.map(rest::plus).orElse(rest));
	}

	private Told missing(IndicatorView indicator, Collection<Tally.Entry> counted) {
		Set<String> said = counted.stream().flatMap((entry) -> entry.of().stream()).collect(Collectors.toSet());
		return new Told.Nothing(this.shape.formula(indicator)
			.codes()
			.stream()
			.map(this.shape::known)
			.filter((part) -> this.shape.additive(part).orElseThrow().parts().stream().noneMatch(said::contains))
			.findFirst()
			.map(Absence::missing)
			.orElse(null));
	}

	private static Told.Cells cells(Collection<Tally.Entry> counted, boolean stock) {
		Map<String, Contribution.Months> cells = new HashMap<>();
		counted.forEach((entry) -> {
			Contribution.Months months = entry.said().months();
			cells.merge(entry.unit(), stock ? months.last() : months, Contribution.Months::and);
		});
		return new Told.Cells(cells);
	}

	private static boolean isStated(Tally.Entry entry, FigureKey key) {
		return entry.said().indicator().equals(key.indicator()) && entry.unit().equals(key.unit())
				&& entry.said().isFor(key.period());
	}

	private List<Tally.Entry> entries(Shape.Additive additive, FigureKey key, LocalDate day) {
		List<Tally.Entry> entries = new ArrayList<>();
		additive.among().forEach((code) -> addEntries(entries, this.shape.known(code), additive.stock(), key, day));
		return entries;
	}

	/**
	 * What was said by all that belong to the unit, and by the keepers; a form of 200
	 * rows asks some thousand times.
	 */
	private void addEntries(List<Tally.Entry> entries, IndicatorView indicator, boolean stock, FigureKey key,
			LocalDate day) {
		Set<String> belonging = this.units.belonging(key.unit(), day);
		belonging.forEach((unit) -> addEntries(entries, indicator, stock, key, unit, belonging));
		for (String keeper : keepers(indicator)) {
			if (!belonging.contains(keeper)) {
				addEntries(entries, indicator, stock, key, keeper, belonging);
			}
		}
	}

	private void addEntries(List<Tally.Entry> entries, IndicatorView indicator, boolean stock, FigureKey key,
			String unit, Set<String> belonging) {
		Contribution.Months asked = Contribution.Months.of(key.period());
		for (Contribution one : this.said.by(indicator.code(), unit, key.period())) {
			if (asked.contain(one.months()) && !(stock && one.amount().noneArisen())) {
				Tally.Entry entry = entry(indicator, one, belonging);
				if (belonging.contains(entry.unit())) {
					entries.add(entry);
				}
			}
		}
	}

	private static Set<String> keepers(IndicatorView indicator) {
		if (indicator.laterKeepers().isEmpty()) {
			return Set.of(indicator.keeper());
		}
		Set<String> keepers = new LinkedHashSet<>();
		keepers.add(indicator.keeper());
		indicator.laterKeepers().forEach((keeper) -> keepers.add(keeper.unit()));
		return keepers;
	}

	private Tally.Entry entry(IndicatorView indicator, Contribution said, Set<String> belonging) {
		LocalDate last = said.lastDay();
		String unit = Optional.of(said.unit())
			.filter(indicator.keeperOn(last)::equals)
			.flatMap((keeper) -> provinceOf(keeper, last))
			.filter(belonging::contains)
			.orElse(said.unit());
		LocalDate end = this.units.find(unit)
			.map(OrgUnitView::validTo)
			.filter((ended) -> ended.isBefore(last))
			.orElse(last);
		return new Tally.Entry(unit, end, said, this.shape.additive(indicator).orElseThrow().parts());
	}

	/** For which province a unit speaks as a keeper. */
	private Optional<String> provinceOf(String keeper, LocalDate last) {
		return this.provinces.computeIfAbsent(keeper, (unit) -> new ConcurrentHashMap<>())
			.computeIfAbsent(last, (day) -> findProvinceOf(keeper, day));
	}

	private Optional<String> findProvinceOf(String keeper, LocalDate last) {
		return this.units.owners(keeper, atEnd(keeper, last))
			.stream()
			.flatMap((code) -> this.units.find(code).stream())
			.filter((unit) -> unit.level() == UnitLevel.PROVINCE)
			.findFirst()
			.or(() -> this.units.province(last))
			.map(OrgUnitView::code);
	}

	// What does not add up.

	/** The later one of what was stated for a period in it and of what its parts give. */
	private Told composed(IndicatorView indicator, FigureKey key, LocalDate day) {
		Told computed = putTogether(indicator, key, day);
		Optional<Told.Something> stated = this.shape.isOfStocks(indicator) ? lastStated(indicator, key, day)
				: Optional.empty();
		return stated
			.filter((last) -> computed.something().filter((parts) -> isLater(parts.cells(), last.cells())).isEmpty())
			.map(Told.class::cast)
			.orElse(computed);
	}

	private static boolean isLater(Told.Cells one, Told.Cells other) {
		return lastMonth(one) > lastMonth(other);
	}

	private static int lastMonth(Told.Cells cells) {
		return cells.of().values().stream().mapToInt((months) -> months.last().bits()).max().orElse(0);
	}

	private Optional<Told.Something> stated(IndicatorView indicator, FigureKey key, LocalDate day) {
		return single(key, day).flatMap((unit) -> entered(indicator, withUnit(key, unit)))
			.map((said) -> new Told.Something(said.amount(), true,
					List.of(new Tally.Entry(key.unit(), said.lastDay(), said, Set.of(indicator.code()))),
					new Told.Cells(Map.of(key.unit(), said.months()))));
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

	private Optional<Contribution> entered(IndicatorView indicator, FigureKey key) {
		String keeper = indicator.keeperOn(key.period().lastDay());
		return this.said.exactly(key)
			.or(() -> this.said.exactly(withUnit(key, keeper))
				.filter((kept) -> provinceOf(keeper, key.period().lastDay()).filter(key.unit()::equals).isPresent()));
	}

	private Optional<Told.Something> lastStated(IndicatorView indicator, FigureKey key, LocalDate day) {
		return partsOf(key).flatMap((part) -> stated(indicator, part, day).stream()).findFirst();
	}

	/** The same for each shorter period in it, the latest first. */
	private static Stream<FigureKey> partsOf(FigureKey key) {
		return key.period()
			.withParts()
			.stream()
			.filter((part) -> !part.equals(key.period()))
			.sorted(Comparator.reverseOrder())
			.map((part) -> new FigureKey(key.indicator(), key.unit(), part));
	}

	private Told putTogether(IndicatorView indicator, FigureKey key, LocalDate day) {
		if (indicator.kind() == IndicatorKind.DERIVED) {
			return derived(indicator, key, day);
		}
		List<String> parts = Shape.rateParts(indicator);
		if (parts.stream().anyMatch((code) -> this.shape.find(code) == null)) {
			return Told.NOTHING;
		}
		return parts.isEmpty() ? plainRate(indicator, key, day)
				: rate(indicator, part(parts.getFirst(), key, day), part(parts.getLast(), key, day));
	}

	/**
	 * A rate of which nobody knows the parts stands for no period but its own; the last
	 * one that was stated is named beside.
	 */
	private Told plainRate(IndicatorView indicator, FigureKey key, LocalDate day) {
		return partsOf(key)
			.flatMap((part) -> stated(indicator, part, day).stream()
				.map((last) -> new Absence.Nearest(part, last.amount())))
			.findFirst()
			.<Told>map((last) -> new Told.Nothing(Absence.notCombined(indicator, key.period()), last))
			.orElse(Told.NOTHING);
	}

	private Part part(String code, FigureKey key, LocalDate day) {
		FigureKey part = new FigureKey(code, key.unit(), key.period());
		IndicatorView indicator = this.shape.known(code);
		return new Part(indicator, read(part, day), this.shape.isOfStocks(indicator));
	}

	/** What a part of a rate or of a formula tells. */
	private record Part(IndicatorView indicator, Told told, boolean stock) {
	}

	private Told rate(IndicatorView indicator, Part numerator, Part denominator) {
		Optional<Told.Something> over = numerator.told().something();
		Optional<Told.Something> under = denominator.told().something();
		if (over.isEmpty() || under.isEmpty()) {
			return without(List.of(numerator, denominator));
		}
		boolean mixed = numerator.stock() != denominator.stock();
		Told.Cells left = mixed ? over.get().cells().last() : over.get().cells();
		Told.Cells right = mixed ? under.get().cells().last() : under.get().cells();
		if (!left.of().equals(right.of())) {
			return new Told.Nothing(
					Absence.notTheSame(numerator.indicator(), left, denominator.indicator(), right, this.units));
		}
		BigDecimal whole = under.get().amount().orZero();
		if (whole.signum() == 0) {
			return new Told.Nothing(Absence.zero(numerator.indicator(), over.get().amount(), denominator.indicator()));
		}
		BigDecimal rate = over.get()
			.amount()
			.orZero()
			.multiply(HUNDRED)
			.divide(whole, indicator.decimals(), RoundingMode.HALF_UP);
		return new Told.Something(Amount.of(rate), false, from(Stream.of(over.get(), under.get())),
				over.get().cells().plus(under.get().cells()));
	}

	private Told derived(IndicatorView indicator, FigureKey key, LocalDate day) {
		Formula formula = this.shape.formula(indicator);
		List<Part> parts = formula.codes()
			.stream()
			.distinct()
			.filter((code) -> this.shape.find(code) != null)
			.map((code) -> part(code, key, day))
			.toList();
		Map<String, BigDecimal> values = new HashMap<>();
		parts.forEach((part) -> part.told()
			.something()
			.ifPresent((told) -> values.put(part.indicator().code(), told.amount().orZero())));
		List<Told.Something> told = parts.stream().flatMap((part) -> part.told().something().stream()).toList();
		return formula.evaluate(values)
			.<Told>map((value) -> new Told.Something(indicator.rounded(value), false, from(told.stream()),
					told.stream().map(Told.Something::cells).reduce(Told.Cells.NONE, Told.Cells::plus)))
			.orElseGet(() -> (told.size() == parts.size()) ? new Told.Nothing(Absence.uncomputable(indicator))
					: without(parts));
	}

	/** The reason of the first part that is missing; none if there is no part at all. */
	private static Told without(List<Part> parts) {
		List<Part> missing = parts.stream().filter((part) -> part.told().isNothing()).toList();
		for (Part part : missing) {
			Optional<String> own = part.told().why();
			if (own.isPresent()) {
				return new Told.Nothing(own.get());
			}
		}
		return (missing.size() == parts.size()) ? Told.NOTHING
				: new Told.Nothing(Absence.missing(missing.getFirst().indicator()));
	}

	private static List<Tally.Entry> from(Stream<Told.Something> parts) {
		Set<Tally.Entry> from = new LinkedHashSet<>();
		parts.forEach((part) -> from.addAll(part.from()));
		return List.copyOf(from);
	}

	private static FigureKey withUnit(FigureKey key, String unit) {
		return new FigureKey(key.indicator(), unit, key.period());
	}

}
