package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.organisation.UnitTrees;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arithmetic against a plain recomputation, in random provinces whose communes were
 * merged and split on 01/3/2025, and once more, with the province itself, on 01/7/2025.
 */
class FigureArithmeticTests {

	private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

	private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

	private static final List<String> DISTRICTS = List.of("D1", "D2");

	private static final List<String> OLD = List.of("A1", "A2", "A3", "B1", "B2");

	private static final List<String> NEW = List.of("N1", "N2", "N3");

	private static final List<LocalDate> VIEWS = List.of(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 6, 30),
			LocalDate.of(2025, 12, 31));

	private static final List<Period> PERIODS = Stream
		.concat(Stream.of("2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4").map(Period::parse),
				Period.year(2025).months().stream())
		.toList();

	private static final Map<String, IndicatorView> CATALOGUE = new LinkedHashMap<>();

	static {
		indicator("phat-sinh", IndicatorKind.FLOW, null, null, null);
		indicator("truc-tiep", IndicatorKind.FLOW, null, null, null);
		indicator("luy-ke", IndicatorKind.STOCK, null, null, null);
		indicator("luy-ke-2", IndicatorKind.STOCK, null, null, null);
		indicator("tong", IndicatorKind.DERIVED, null, null, "[phat-sinh] + [truc-tiep]");
		indicator("hieu", IndicatorKind.DERIVED, null, null, "[phat-sinh] - [truc-tiep]");
		indicator("tich", IndicatorKind.DERIVED, null, null, "[phat-sinh] * [luy-ke]");
		indicator("thuong", IndicatorKind.DERIVED, null, null, "[phat-sinh] / [luy-ke]");
		indicator("ty-le", IndicatorKind.RATE, "phat-sinh", "tong", null);
		indicator("ty-le-luy-ke", IndicatorKind.RATE, "luy-ke", "luy-ke-2", null);
		indicator("ty-le-cong-bo", IndicatorKind.RATE, null, null, null);
	}

	private static void indicator(String code, IndicatorKind kind, @Nullable String numerator,
			@Nullable String denominator, @Nullable String formula) {
		CATALOGUE.put(code, new IndicatorView(code, "II", code, "hồ sơ", true, false, kind, 2, "K", numerator,
				denominator, formula, null, List.of(new IndicatorView.Keeper(JULY, "K2"))));
	}

	private static IndicatorView known(String indicator) {
		return Objects.requireNonNull(CATALOGUE.get(indicator));
	}

	@Property(tries = 150, shrinking = ShrinkingMode.OFF)
	void everyReadingEqualsAPlainRecomputation(@ForAll long seed) {
		Land land = new Land(new Random(seed));
		List<FigureView> figures = land.figures(CATALOGUE.keySet(), true);
		FigureBook book = new FigureBook(CATALOGUE, land.tree, figures);
		Plain plain = new Plain(land, figures);
		for (String unit : land.units.keySet()) {
			for (String indicator : CATALOGUE.keySet()) {
				Period period = PERIODS.get(land.random.nextInt(PERIODS.size()));
				LocalDate day = VIEWS.get(land.random.nextInt(VIEWS.size()));
				FigureKey key = new FigureKey(indicator, unit, period);
				assertThat(text(book.read(key))).as("%s in %s, %s", key, land.lines, figures)
					.isEqualTo(plain.read(key, land.atEnd(unit, period)).map(FigureArithmeticTests::text));
				assertThat(text(book.read(key, day))).as("%s on %s in %s, %s", key, day, land.lines, figures)
					.isEqualTo(plain.read(key, day).map(FigureArithmeticTests::text));
			}
		}
	}

	/** Monthly figures of communes only: sums that need no rules at all. */
	@Property(tries = 100, shrinking = ShrinkingMode.OFF)
	void theProvinceCountsEachCommunesFigureExactlyOnceByWhicheverBoundaries(@ForAll long seed) {
		Land land = new Land(new Random(seed));
		List<FigureView> figures = land.figures(Set.of("phat-sinh"), false);
		FigureBook book = new FigureBook(CATALOGUE, land.tree, figures);
		for (Period period : PERIODS) {
			List<FigureView> all = figures.stream().filter((figure) -> period.contains(figure.key().period())).toList();
			assertThat(figuresOf(book.read("phat-sinh", "N", period))).containsExactlyInAnyOrderElementsOf(all);
			for (LocalDate day : VIEWS) {
				String province = day.isBefore(JULY) ? "P" : "N";
				Set<String> there = day.isBefore(JULY) ? Set.of("A", "B") : Set.of("A", "B", "N");
				assertThat(figuresOf(book.read(new FigureKey("phat-sinh", province, period), day)))
					.as("%s by the units of %s in %s", period, day, land.lines)
					.containsExactlyInAnyOrderElementsOf(all.stream()
						.filter((figure) -> there.contains(figure.key().unit().substring(0, 1)))
						.toList());
			}
		}
	}

	@Property(tries = 100, shrinking = ShrinkingMode.OFF)
	void addingMonthsFirstOrUnitsFirstIsTheSame(@ForAll long seed) {
		Land land = new Land(new Random(seed));
		List<FigureView> figures = land.figures(Set.of("phat-sinh"), false);
		FigureBook book = new FigureBook(CATALOGUE, land.tree, figures);
		BigDecimal monthsFirst = Stream.concat(OLD.stream(), NEW.stream())
			.map((unit) -> own(figures, unit))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal unitsFirst = Period.year(2025)
			.months()
			.stream()
			.flatMap((month) -> book.read("phat-sinh", "N", month).stream())
			.map((reading) -> reading.amount().orZero())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal whole = book.read("phat-sinh", "N", Period.year(2025))
			.map((reading) -> reading.amount().orZero())
			.orElse(BigDecimal.ZERO);
		assertThat(unitsFirst).isEqualByComparingTo(monthsFirst).isEqualByComparingTo(whole);
	}

	private static BigDecimal own(List<FigureView> figures, String unit) {
		return figures.stream()
			.filter((figure) -> figure.key().unit().equals(unit))
			.map((figure) -> figure.amount().orZero())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * The rows right below the province and what is not allocated are the province; a
	 * stock by older units only until these were merged, since what went over then stands
	 * with its old and with its new unit.
	 */
	@Property(tries = 100, shrinking = ShrinkingMode.OFF)
	void theRowsOfAPageAddUpToItsProvince(@ForAll long seed) {
		Land land = new Land(new Random(seed));
		List<FigureView> figures = land.figures(Set.of("phat-sinh", "luy-ke"), false);
		FigureBook book = new FigureBook(CATALOGUE, land.tree, figures);
		for (String indicator : List.of("phat-sinh", "luy-ke")) {
			for (LocalDate day : VIEWS) {
				FigureTable table = FigureTable.of(known(indicator), 2025, book, land.tree, day);
				assertThat(table.outranked()).isFalse();
				for (int i = 0; i < table.periods().size(); i++) {
					int column = i;
					if (indicator.equals("luy-ke") && changesIn(day, table.periods().get(i))) {
						continue;
					}
					String above = day.isBefore(JULY) ? "P" : "N";
					Stream<Optional<Reading>> rows = table.rows()
						.stream()
						.filter((row) -> above.equals(row.unit().parent()))
						.map((row) -> row.cells().get(column).reading());
					Stream<Optional<Reading>> rest = Optional.ofNullable(table.unallocated())
						.map((unallocated) -> unallocated.cells().get(column))
						.stream();
					List<FigureView> parts = Stream.concat(rows, rest)
						.flatMap(Optional::stream)
						.flatMap((reading) -> reading.figures().stream())
						.toList();
					Optional<Reading> province = table.rows()
						.stream()
						.filter((row) -> row.unit().code().equals(above))
						.findFirst()
						.flatMap((row) -> row.cells().get(column).reading());
					assertThat(parts)
						.as("%s by the units of %s in %s: %s", table.periods().get(i), day, land.lines, figures)
						.containsExactlyInAnyOrderElementsOf(figuresOf(province));
				}
			}
		}
	}

	private static boolean changesIn(LocalDate day, Period period) {
		return Stream.of(MARCH, JULY).anyMatch((change) -> change.isAfter(day) && !change.isAfter(period.lastDay()));
	}

	private static List<FigureView> figuresOf(Optional<Reading> reading) {
		return reading.map(Reading::figures).orElse(List.of());
	}

	private static Optional<String> text(Optional<Reading> reading) {
		return reading.map((read) -> text(read.amount()));
	}

	/** Precision aside, which follows the parts. */
	private static String text(Amount amount) {
		return amount.noneArisen() ? amount.toString() : amount.orZero().stripTrailingZeros().toPlainString();
	}

	/** Who took over whom. */
	record Step(String from, String to, LocalDate since) {
	}

	/** What is known of a unit. */
	record Unit(@Nullable String parent, @Nullable LocalDate first, @Nullable LocalDate last) {

		boolean isThere(LocalDate day) {
			return (this.first == null || !day.isBefore(this.first)) && (this.last == null || !day.isAfter(this.last));
		}

	}

	/**
	 * An old province P with two districts and five communes, and the new one N, which
	 * has communes only.
	 */
	static final class Land {

		final Random random;

		final Map<String, Unit> units = new LinkedHashMap<>();

		final List<Step> steps = new ArrayList<>();

		final List<String> lines = new ArrayList<>();

		final UnitTree tree;

		Land(Random random) {
			this.random = random;
			LocalDate june = JULY.minusDays(1);
			unit("P", "PROVINCE", null, null, june);
			unit("K", "DEPARTMENT", "P", null, june);
			DISTRICTS.forEach((district) -> unit(district, "DISTRICT", "P", null, june));
			unit("N", "PROVINCE", null, JULY, null);
			unit("K2", "DEPARTMENT", "N", JULY, null);
			NEW.forEach((commune) -> unit(commune, "COMMUNE", "N", JULY, null));
			boolean early = random.nextBoolean();
			for (String commune : OLD) {
				boolean gone = early && commune.equals("A3");
				unit(commune, "COMMUNE", commune.startsWith("A") ? "D1" : "D2", null, gone ? MARCH.minusDays(1) : june);
			}
			step("P", "N", JULY);
			step("K", "K2", JULY);
			if (early) {
				some(List.of("A1", "A2", "B1")).forEach((other) -> step("A3", other, MARCH));
			}
			OLD.stream()
				.filter((commune) -> !early || !commune.equals("A3"))
				.forEach((commune) -> some(NEW).forEach((other) -> step(commune, other, JULY)));
			this.tree = UnitTrees.of(this.lines);
		}

		/** Mostly one: the unit was merged. Two: it was split. None: it just ended. */
		private Set<String> some(List<String> units) {
			int number = List.of(1, 1, 1, 2, 0).get(this.random.nextInt(5));
			return this.random.ints(number, 0, units.size())
				.mapToObj(units::get)
				.collect(Collectors.toCollection(TreeSet::new));
		}

		private void unit(String code, String level, @Nullable String parent, @Nullable LocalDate first,
				@Nullable LocalDate last) {
			this.units.put(code, new Unit(parent, first, last));
			this.lines.add(Stream.of(code, level, parent, first, last)
				.map((word) -> (word != null) ? word.toString() : "-")
				.collect(Collectors.joining(" ")));
		}

		private void step(String from, String to, LocalDate since) {
			this.steps.add(new Step(from, to, since));
			this.lines.add(from + " > " + to + " " + since);
		}

		List<FigureView> figures(Set<String> indicators, boolean allUnitsAndPeriods) {
			Map<FigureKey, FigureView> figures = new LinkedHashMap<>();
			List<String> owners = allUnitsAndPeriods ? List.copyOf(this.units.keySet())
					: Stream.concat(OLD.stream(), NEW.stream()).toList();
			for (String indicator : indicators) {
				int number = this.random.nextInt(25);
				for (int i = 0; i < number; i++) {
					FigureKey key = new FigureKey(indicator, owners.get(this.random.nextInt(owners.size())),
							PERIODS.get((allUnitsAndPeriods && this.random.nextInt(3) == 0)
									? this.random.nextInt(PERIODS.size()) : 7 + this.random.nextInt(12)));
					if (known(key.unit()).isThere(key.period().lastDay())) {
						figures.put(key, new FigureView(key, null, amount(), null, "canbo", Instant.EPOCH));
					}
				}
			}
			return List.copyOf(figures.values());
		}

		private Amount amount() {
			return switch (this.random.nextInt(8)) {
				case 0 -> Amount.of(BigDecimal.ZERO);
				case 1 -> Amount.NONE_ARISEN;
				default -> Amount.of(BigDecimal.valueOf(this.random.nextInt(1, 100_000), this.random.nextInt(3)));
			};
		}

		Unit known(String code) {
			return Objects.requireNonNull(this.units.get(code));
		}

		LocalDate atEnd(String code, Period period) {
			Unit unit = known(code);
			LocalDate last = period.lastDay();
			if (unit.last != null && last.isAfter(unit.last)) {
				return unit.last;
			}
			return (unit.first != null && last.isBefore(unit.first)) ? unit.first : last;
		}

		/** The unit, to whom it belongs, and so on. */
		List<String> chain(String code, LocalDate day) {
			List<String> chain = new ArrayList<>();
			String unit = code;
			while (unit != null) {
				chain.add(unit);
				unit = owner(unit, day);
			}
			return chain;
		}

		private @Nullable String owner(String unit, LocalDate day) {
			List<Step> from = this.steps.stream().filter((step) -> step.from.equals(unit)).toList();
			return (from.size() == 1 && !day.isBefore(from.getFirst().since)) ? from.getFirst().to : known(unit).parent;
		}

		/** Who goes on with what it left. */
		List<Step> heirs(String unit) {
			List<Step> from = this.steps.stream().filter((step) -> step.from.equals(unit)).toList();
			if (!from.isEmpty()) {
				return Stream.concat(from.stream(), from.stream().flatMap((step) -> heirs(step.to).stream())).toList();
			}
			String parent = known(unit).parent;
			return (parent != null) ? heirs(parent) : List.of();
		}

	}

	/**
	 * The rules of the design, written down as they are said and without any haste: who
	 * speaks for whom is asked of each pair of figures.
	 */
	static final class Plain {

		private final Land land;

		private final Map<FigureKey, FigureView> figures = new LinkedHashMap<>();

		Plain(Land land, List<FigureView> figures) {
			this.land = land;
			figures.forEach((figure) -> this.figures.put(figure.key(), figure));
		}

		/** A figure, of the unit or of the province that its keeper speaks for. */
		record Said(String unit, Period period, LocalDate end, boolean own, Amount amount) {
		}

		Optional<Amount> read(FigureKey key, LocalDate day) {
			IndicatorView indicator = known(key.indicator());
			if (indicator.kind() == IndicatorKind.FLOW || indicator.kind() == IndicatorKind.STOCK) {
				return sum(indicator, key, day);
			}
			Optional<Amount> stated = stated(key, day);
			if (stated.isEmpty() && key.indicator().equals("ty-le-luy-ke")) {
				stated = lastStated(key, day);
			}
			return stated.or(() -> computed(indicator, key, day)).or(() -> lastStated(key, day));
		}

		private Optional<Amount> sum(IndicatorView indicator, FigureKey key, LocalDate day) {
			List<Said> said = said(key, day);
			Map<Said, Boolean> known = new HashMap<>();
			List<Amount> counted = said.stream()
				.filter((one) -> counts(one, said, indicator.kind(), known))
				.map(Said::amount)
				.toList();
			if (counted.isEmpty()) {
				return Optional.empty();
			}
			if (counted.stream().allMatch(Amount::noneArisen)) {
				return Optional.of(Amount.NONE_ARISEN);
			}
			BigDecimal sum = BigDecimal.ZERO;
			for (Amount amount : counted) {
				sum = sum.add(amount.orZero());
			}
			return Optional.of(Amount.of(sum));
		}

		private List<Said> said(FigureKey key, LocalDate day) {
			List<Said> said = new ArrayList<>();
			for (FigureView figure : this.figures.values()) {
				FigureKey of = figure.key();
				boolean keeper = of.unit().equals(of.period().lastDay().isBefore(JULY) ? "K" : "K2");
				String province = of.unit().equals("K") ? "P" : "N";
				String unit = (keeper && this.land.chain(province, day).contains(key.unit())) ? province : of.unit();
				if (of.indicator().equals(key.indicator()) && key.period().months().containsAll(of.period().months())
						&& this.land.chain(unit, day).contains(key.unit())) {
					LocalDate last = this.land.known(unit).last;
					LocalDate end = (last != null && last.isBefore(of.period().lastDay())) ? last
							: of.period().lastDay();
					said.add(new Said(unit, of.period(), end, unit.equals(of.unit()), figure.amount()));
				}
			}
			return said;
		}

		/** It counts unless another that counts makes it idle. */
		private boolean counts(Said one, List<Said> all, IndicatorKind kind, Map<Said, Boolean> known) {
			Boolean answer = known.get(one);
			if (answer == null) {
				answer = all.stream()
					.noneMatch((other) -> other != one
							&& ((kind == IndicatorKind.FLOW) ? saysFlow(other, one) : saysStock(other, one))
							&& counts(other, all, kind, known));
				known.put(one, answer);
			}
			return answer;
		}

		/** Of the same months, the same unit or one above it already says so. */
		private boolean saysFlow(Said other, Said one) {
			boolean sameMonths = one.period.months().stream().anyMatch(other.period.months()::contains);
			if (other.unit.equals(one.unit)) {
				return sameMonths && isLonger(other, one);
			}
			return sameMonths && this.land.chain(one.unit, other.end).contains(other.unit);
		}

		/** The same unit, one above, one below, or an heir said it later. */
		private boolean saysStock(Said other, Said one) {
			if (other.unit.equals(one.unit)) {
				return other.end.isAfter(one.end) || (other.end.equals(one.end) && isLonger(other, one));
			}
			boolean above = this.land.chain(one.unit, other.end).contains(other.unit);
			boolean below = this.land.chain(other.unit, other.end).contains(one.unit);
			boolean heir = this.land.heirs(one.unit)
				.stream()
				.anyMatch((step) -> one.end.isBefore(step.since) && !other.end.isBefore(step.since)
						&& this.land.chain(other.unit, other.end).contains(step.to));
			return (above && !other.end.isBefore(one.end)) || (below && other.end.isAfter(one.end)) || heir;
		}

		private static boolean isLonger(Said other, Said one) {
			int months = Integer.compare(other.period.months().size(), one.period.months().size());
			return months > 0 || (months == 0 && other.own && !one.own);
		}

		/** A rate of several units is nobody's; each has said its own. */
		private Optional<Amount> stated(FigureKey key, LocalDate day) {
			List<String> then = this.land.units.keySet()
				.stream()
				.filter((unit) -> this.land.known(unit).isThere(key.period().lastDay())
						&& becomes(unit, key.unit(), day))
				.toList();
			if (then.size() > 1) {
				return Optional.empty();
			}
			String unit = then.isEmpty() ? key.unit() : then.getFirst();
			String keeper = key.period().lastDay().isBefore(JULY) ? "K" : "K2";
			boolean province = unit.equals(keeper.equals("K") ? "P" : "N");
			return Optional.ofNullable(this.figures.get(new FigureKey(key.indicator(), unit, key.period())))
				.or(() -> province
						? Optional.ofNullable(this.figures.get(new FigureKey(key.indicator(), keeper, key.period())))
						: Optional.empty())
				.map(FigureView::amount);
		}

		private boolean becomes(String unit, String other, LocalDate day) {
			if (unit.equals(other)) {
				return true;
			}
			List<Step> from = this.land.steps.stream().filter((step) -> step.from.equals(unit)).toList();
			return from.size() == 1 && !day.isBefore(from.getFirst().since) && becomes(from.getFirst().to, other, day);
		}

		private Optional<Amount> lastStated(FigureKey key, LocalDate day) {
			for (Period part : key.period().parts().reversed()) {
				FigureKey of = new FigureKey(key.indicator(), key.unit(), part);
				Optional<Amount> found = stated(of, day).or(() -> lastStated(of, day));
				if (found.isPresent()) {
					return found;
				}
			}
			return Optional.empty();
		}

		private Optional<Amount> computed(IndicatorView indicator, FigureKey key, LocalDate day) {
			return switch (indicator.code()) {
				case "tong" -> plus(part("phat-sinh", key, day), part("truc-tiep", key, day));
				case "hieu" -> both("phat-sinh", "truc-tiep", key, day).map((two) -> two[0].subtract(two[1]))
					.map(FigureArithmeticTests::rounded);
				case "tich" -> both("phat-sinh", "luy-ke", key, day).map((two) -> two[0].multiply(two[1]))
					.map(FigureArithmeticTests::rounded);
				case "thuong" -> both("phat-sinh", "luy-ke", key, day).filter((two) -> two[1].signum() != 0)
					.map((two) -> two[0].divide(two[1], MathContext.DECIMAL128))
					.map(FigureArithmeticTests::rounded);
				case "ty-le" -> rate("phat-sinh", "tong", key, day);
				case "ty-le-luy-ke" -> rate("luy-ke", "luy-ke-2", key, day);
				default -> Optional.empty();
			};
		}

		private Optional<Amount> rate(String numerator, String denominator, FigureKey key, LocalDate day) {
			return both(numerator, denominator, key, day).filter((two) -> two[1].signum() != 0)
				.map((two) -> Amount.of(two[0].movePointRight(2).divide(two[1], 2, RoundingMode.HALF_UP)));
		}

		private Optional<BigDecimal[]> both(String one, String other, FigureKey key, LocalDate day) {
			Optional<BigDecimal> first = part(one, key, day);
			Optional<BigDecimal> second = part(other, key, day);
			return (first.isPresent() && second.isPresent())
					? Optional.of(new BigDecimal[] { first.get(), second.get() }) : Optional.empty();
		}

		private static Optional<Amount> plus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
			return (one.isPresent() || other.isPresent())
					? Optional.of(rounded(one.orElse(BigDecimal.ZERO).add(other.orElse(BigDecimal.ZERO))))
					: Optional.empty();
		}

		private Optional<BigDecimal> part(String indicator, FigureKey key, LocalDate day) {
			return read(new FigureKey(indicator, key.unit(), key.period()), day).map(Amount::orZero);
		}

	}

	private static Amount rounded(BigDecimal value) {
		return Amount.of(value.setScale(2, RoundingMode.HALF_UP));
	}

}
