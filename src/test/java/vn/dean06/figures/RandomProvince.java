package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.organisation.UnitTrees;
import vn.dean06.submissions.SubmissionKey;

/**
 * An old province P with two districts and five communes, and the new one N, which has
 * communes only. Communes were merged and split on 01/3/2025, and once more, with the
 * province itself, on 01/7/2025.
 */
final class RandomProvince {

	static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

	static final LocalDate JULY = LocalDate.of(2025, 7, 1);

	private static final List<String> DISTRICTS = List.of("D1", "D2");

	static final List<String> OLD = List.of("A1", "A2", "A3", "B1", "B2");

	static final List<String> NEW = List.of("N1", "N2", "N3");

	static final List<LocalDate> VIEWS = List.of(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 6, 30),
			LocalDate.of(2025, 12, 31));

	static final List<Period> PERIODS = Stream
		.concat(Stream
			.of("2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2025-9T", "2025-10T")
			.map(Period::parse), Period.year(2025).months().stream())
		.toList();

	/** What reports ask for: also any months that follow each other. */
	static final List<Period> ASKED = Stream
		.concat(PERIODS.stream(), IntStream.rangeClosed(2, 12)
			.boxed()
			.flatMap((first) -> IntStream.rangeClosed(first, 12).mapToObj((last) -> Period.span(2025, first, last)))
			.filter((span) -> span.kind() == Period.Kind.SPAN))
		.toList();

	/** Indicators of which the first is entered in the same cells as the second. */
	private static final Map<String, String> TOGETHER = Map.of("phat-sinh", "truc-tiep", "luy-ke", "luy-ke-2");

	static final Map<String, IndicatorView> CATALOGUE = new LinkedHashMap<>();

	static {
		indicator("phat-sinh", IndicatorKind.FLOW, null, null, null);
		indicator("truc-tiep", IndicatorKind.FLOW, null, null, null);
		indicator("them", IndicatorKind.FLOW, null, null, null);
		indicator("luy-ke", IndicatorKind.STOCK, null, null, null);
		indicator("luy-ke-2", IndicatorKind.STOCK, null, null, null);
		indicator("tong", IndicatorKind.DERIVED, null, null, "[phat-sinh] + [truc-tiep]");
		indicator("ca", IndicatorKind.DERIVED, null, null, "[tong] + [them]");
		indicator("hieu", IndicatorKind.DERIVED, null, null, "[phat-sinh] - [truc-tiep]");
		indicator("tong-luy-ke", IndicatorKind.DERIVED, null, null, "[luy-ke] + [luy-ke-2]");
		indicator("tich", IndicatorKind.DERIVED, null, null, "[phat-sinh] * [luy-ke]");
		indicator("thuong", IndicatorKind.DERIVED, null, null, "[phat-sinh] / [luy-ke]");
		indicator("ty-le", IndicatorKind.RATE, "phat-sinh", "tong", null);
		indicator("ty-le-luy-ke", IndicatorKind.RATE, "luy-ke", "luy-ke-2", null);
		indicator("ty-le-cua-tong", IndicatorKind.RATE, "luy-ke", "tong-luy-ke", null);
		indicator("ty-le-lan", IndicatorKind.RATE, "phat-sinh", "luy-ke", null);
		indicator("ty-le-cong-bo", IndicatorKind.RATE, null, null, null);
	}

	private static void indicator(String code, IndicatorKind kind, @Nullable String numerator,
			@Nullable String denominator, @Nullable String formula) {
		CATALOGUE.put(code, new IndicatorView(code, "II", code, "hồ sơ", true, false, kind, 2, "K", numerator,
				denominator, formula, null, List.of(new IndicatorView.Keeper(JULY, "K2"))));
	}

	static IndicatorView known(String indicator) {
		return Objects.requireNonNull(CATALOGUE.get(indicator));
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

	final Random random;

	final Map<String, Unit> units = new LinkedHashMap<>();

	final List<Step> steps = new ArrayList<>();

	final List<String> lines = new ArrayList<>();

	final UnitTree tree;

	RandomProvince(Random random) {
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
			int number = this.random.nextInt(List.of(3, 12, 25).get(this.random.nextInt(3)));
			for (int i = 0; i < number; i++) {
				FigureKey key = new FigureKey(indicator, owners.get(this.random.nextInt(owners.size())),
						PERIODS.get((allUnitsAndPeriods && this.random.nextInt(3) == 0)
								? this.random.nextInt(PERIODS.size()) : PERIODS.size() - 12 + this.random.nextInt(12)));
				if (unit(key.unit()).isThere(key.period().lastDay())) {
					figures.put(key, figure(key));
				}
			}
		}
		if (this.random.nextBoolean()) {
			TOGETHER.forEach((one, other) -> {
				figures.keySet().removeIf((key) -> key.indicator().equals(other) && indicators.contains(one));
				List.copyOf(figures.keySet())
					.stream()
					.filter((key) -> key.indicator().equals(one) && indicators.contains(other))
					.map((key) -> new FigureKey(other, key.unit(), key.period()))
					.forEach((key) -> figures.put(key, figure(key)));
			});
		}
		return List.copyOf(figures.values());
	}

	private FigureView figure(FigureKey key) {
		SubmissionKey submission = (this.random.nextInt(4) > 0) ? new SubmissionKey("bieu", key.unit(), key.period())
				: null;
		return new FigureView(key, submission, amount(), null, "canbo", Instant.EPOCH);
	}

	private Amount amount() {
		return switch (this.random.nextInt(8)) {
			case 0 -> Amount.of(BigDecimal.ZERO);
			case 1 -> Amount.NONE_ARISEN;
			default -> Amount.of(BigDecimal.valueOf(this.random.nextInt(1, 100_000), this.random.nextInt(3)));
		};
	}

	List<String> communes() {
		return Stream.concat(OLD.stream(), NEW.stream()).toList();
	}

	Unit unit(String code) {
		return Objects.requireNonNull(this.units.get(code));
	}

	LocalDate atEnd(String code, Period period) {
		Unit unit = unit(code);
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
		return (from.size() == 1 && !day.isBefore(from.getFirst().since)) ? from.getFirst().to : unit(unit).parent;
	}

	/** Who goes on with what it left. */
	List<Step> heirs(String unit) {
		List<Step> from = this.steps.stream().filter((step) -> step.from.equals(unit)).toList();
		if (!from.isEmpty()) {
			return Stream.concat(from.stream(), from.stream().flatMap((step) -> heirs(step.to).stream())).toList();
		}
		String parent = unit(unit).parent;
		return (parent != null) ? heirs(parent) : List.of();
	}

}
