package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

/**
 * The rules of the design, written down as they are said and without any haste: who
 * speaks for whom is asked of each pair of figures.
 */
final class PlainArithmetic {

	/** What each sum is of, with itself. */
	private static final Map<String, Set<String>> SUMS = Map.of("phat-sinh", Set.of("phat-sinh"), "truc-tiep",
			Set.of("truc-tiep"), "them", Set.of("them"), "luy-ke", Set.of("luy-ke"), "luy-ke-2", Set.of("luy-ke-2"),
			"tong", Set.of("phat-sinh", "truc-tiep"), "hieu", Set.of("phat-sinh", "truc-tiep"), "ca",
			Set.of("phat-sinh", "truc-tiep", "them"), "tong-luy-ke", Set.of("luy-ke", "luy-ke-2"));

	/** Which figures stand in a sum. */
	private static final Map<String, Set<String>> AMONG = Map.of("tong", Set.of("tong", "phat-sinh", "truc-tiep"),
			"hieu", Set.of("hieu", "phat-sinh", "truc-tiep"), "ca",
			Set.of("ca", "tong", "them", "phat-sinh", "truc-tiep"), "tong-luy-ke",
			Set.of("tong-luy-ke", "luy-ke", "luy-ke-2"));

	/** From what rates and products come in the end. */
	private static final Map<String, Set<String>> PARTS = Map.of("tich", Set.of("phat-sinh", "luy-ke"), "thuong",
			Set.of("phat-sinh", "luy-ke"), "ty-le", Set.of("phat-sinh", "truc-tiep"), "ty-le-luy-ke",
			Set.of("luy-ke", "luy-ke-2"), "ty-le-cua-tong", Set.of("luy-ke", "luy-ke-2"), "ty-le-lan",
			Set.of("phat-sinh", "luy-ke"));

	private static final Set<String> STOCKS = Set.of("luy-ke", "luy-ke-2", "tong-luy-ke");

	private static final Set<String> OF_STOCKS = Set.of("ty-le-luy-ke", "ty-le-cua-tong");

	private final RandomProvince land;

	private final Map<FigureKey, FigureView> figures = new LinkedHashMap<>();

	PlainArithmetic(RandomProvince land, List<FigureView> figures) {
		this.land = land;
		figures.forEach((figure) -> this.figures.put(figure.key(), figure));
	}

	/** A figure, of the unit or of the province that its keeper speaks for. */
	record Said(String indicator, String unit, Period period, LocalDate end, boolean own, Amount amount,
			@Nullable SubmissionKey submission) {

		Set<String> of() {
			return SUMS.getOrDefault(this.indicator, Set.of());
		}

	}

	/** What is told, and of which months of which units ("A1 2025-03"). */
	record Result(Amount amount, Set<String> cells, boolean stated, List<Said> from) {

		String last() {
			return this.cells.stream().map((cell) -> cell.split(" ")[1]).max(String::compareTo).orElse("");
		}

	}

	Optional<Amount> read(FigureKey key, LocalDate day) {
		return tell(key, day).map(Result::amount);
	}

	private Optional<Result> tell(FigureKey key, LocalDate day) {
		if (SUMS.containsKey(key.indicator())) {
			return sum(key, day);
		}
		Optional<Result> stated = stated(key, day);
		if (stated.isPresent()) {
			return stated;
		}
		if (key.indicator().equals("ty-le-cong-bo")) {
			return Optional.empty();
		}
		Optional<Result> computed = computed(key, day);
		if (OF_STOCKS.contains(key.indicator())) {
			return lastStated(key, day)
				.filter((last) -> computed.isEmpty() || computed.get().last().compareTo(last.last()) <= 0)
				.or(() -> computed);
		}
		return computed;
	}

	// What adds up.

	private Optional<Result> sum(FigureKey key, LocalDate day) {
		boolean stock = STOCKS.contains(key.indicator());
		List<Said> said = said(key, day, stock);
		Map<Said, Boolean> known = new HashMap<>();
		List<Said> counted = said.stream().filter((one) -> counts(one, said, stock, known)).toList();
		if (counted.isEmpty()) {
			return Optional.empty();
		}
		Set<String> cells = new TreeSet<>();
		for (Said one : counted) {
			for (Period month : stock ? List.of(one.period.months().getLast()) : one.period.months()) {
				cells.add(one.unit + " " + month);
			}
		}
		if (counted.size() == 1 && counted.getFirst().indicator.equals(key.indicator())) {
			Said only = counted.getFirst();
			return Optional.of(new Result(only.amount, cells,
					only.unit.equals(key.unit()) && only.period.equals(key.period()), counted));
		}
		return value(key.indicator(), counted).map((amount) -> new Result(amount, cells, false, counted));
	}

	private static Optional<Amount> value(String indicator, List<Said> counted) {
		Optional<Amount> own = counted.stream()
			.filter((one) -> one.indicator.equals(indicator))
			.map(Said::amount)
			.reduce((one, other) -> (one.noneArisen() && other.noneArisen()) ? one
					: Amount.of(one.orZero().add(other.orZero())));
		Optional<BigDecimal> parts = switch (indicator) {
			case "tong" -> added(counted, "phat-sinh", "truc-tiep");
			case "ca" -> added(counted, "tong", "them");
			case "tong-luy-ke" -> added(counted, "luy-ke", "luy-ke-2");
			case "hieu" ->
				both(value("phat-sinh", counted), value("truc-tiep", counted)).map((two) -> two[0].subtract(two[1]));
			default -> Optional.empty();
		};
		boolean halfOnly = indicator.equals("hieu") && parts.isEmpty()
				&& (value("phat-sinh", counted).isPresent() || value("truc-tiep", counted).isPresent());
		if (halfOnly) {
			return Optional.empty();
		}
		return parts.map((rest) -> Amount.of(rest.add(own.map(Amount::orZero).orElse(BigDecimal.ZERO)))).or(() -> own);
	}

	private static Optional<BigDecimal> added(List<Said> counted, String one, String other) {
		Optional<Amount> first = value(one, counted);
		Optional<Amount> second = value(other, counted);
		return (first.isEmpty() && second.isEmpty()) ? Optional.empty()
				: Optional.of(first.map(Amount::orZero)
					.orElse(BigDecimal.ZERO)
					.add(second.map(Amount::orZero).orElse(BigDecimal.ZERO)));
	}

	private List<Said> said(FigureKey key, LocalDate day, boolean stock) {
		Set<String> among = AMONG.getOrDefault(key.indicator(), Set.of(key.indicator()));
		List<Said> said = new ArrayList<>();
		for (FigureView figure : this.figures.values()) {
			FigureKey of = figure.key();
			boolean keeper = of.unit().equals(of.period().lastDay().isBefore(RandomProvince.JULY) ? "K" : "K2");
			String province = of.unit().equals("K") ? "P" : "N";
			String unit = (keeper && this.land.chain(province, day).contains(key.unit())) ? province : of.unit();
			if (among.contains(of.indicator()) && !(stock && figure.amount().noneArisen())
					&& key.period().months().containsAll(of.period().months())
					&& this.land.chain(unit, day).contains(key.unit())) {
				LocalDate last = this.land.unit(unit).last();
				LocalDate end = (last != null && last.isBefore(of.period().lastDay())) ? last : of.period().lastDay();
				said.add(new Said(of.indicator(), unit, of.period(), end, unit.equals(of.unit()), figure.amount(),
						figure.submission()));
			}
		}
		return said;
	}

	/** It counts unless another that counts and tells of the same makes it idle. */
	private boolean counts(Said one, List<Said> all, boolean stock, Map<Said, Boolean> known) {
		Boolean answer = known.get(one);
		if (answer == null) {
			answer = all.stream()
				.noneMatch((other) -> other != one && other.of().stream().anyMatch(one.of()::contains)
						&& (stock ? saysStock(other, one) : saysFlow(other, one)) && counts(other, all, stock, known));
			known.put(one, answer);
		}
		return answer;
	}

	/** Of the same months, the same unit or one above it already says so. */
	private boolean saysFlow(Said other, Said one) {
		boolean sameMonths = one.period.months().stream().anyMatch(other.period.months()::contains);
		if (other.unit.equals(one.unit)) {
			return sameMonths && isLarger(other, one);
		}
		return sameMonths && this.land.chain(one.unit, other.end).contains(other.unit);
	}

	/** The same unit, one above, one below, or an heir said it later. */
	private boolean saysStock(Said other, Said one) {
		if (other.unit.equals(one.unit)) {
			return other.end.isAfter(one.end) || (other.end.equals(one.end) && isLarger(other, one));
		}
		boolean above = this.land.chain(one.unit, other.end).contains(other.unit);
		boolean below = this.land.chain(other.unit, other.end).contains(one.unit);
		boolean heir = this.land.heirs(one.unit)
			.stream()
			.anyMatch((step) -> one.end.isBefore(step.since()) && !other.end.isBefore(step.since())
					&& this.land.chain(other.unit, other.end).contains(step.to()));
		return (above && !other.end.isBefore(one.end)) || (below && other.end.isAfter(one.end)) || heir;
	}

	/**
	 * The longer period, then the sum before its parts, then its own before its keeper's.
	 */
	private static boolean isLarger(Said other, Said one) {
		int months = Integer.compare(other.period.months().size(), one.period.months().size());
		int parts = Integer.compare(other.of().size(), one.of().size());
		return months > 0 || (months == 0 && (parts > 0 || (parts == 0 && other.own && !one.own)));
	}

	// What does not add up.

	/** A rate of several units is nobody's; each has said its own. */
	private Optional<Result> stated(FigureKey key, LocalDate day) {
		List<String> then = this.land.units.keySet()
			.stream()
			.filter((unit) -> this.land.unit(unit).isThere(key.period().lastDay()) && becomes(unit, key.unit(), day))
			.toList();
		if (then.size() > 1) {
			return Optional.empty();
		}
		String unit = then.isEmpty() ? key.unit() : then.getFirst();
		String keeper = key.period().lastDay().isBefore(RandomProvince.JULY) ? "K" : "K2";
		boolean province = unit.equals(keeper.equals("K") ? "P" : "N");
		return Stream.of(unit, keeper)
			.filter((speaker) -> speaker.equals(unit) || province)
			.flatMap((speaker) -> Optional
				.ofNullable(this.figures.get(new FigureKey(key.indicator(), speaker, key.period())))
				.stream())
			.findFirst()
			.map((figure) -> new Result(figure.amount(), Set.of(key.unit() + " " + key.period().months().getLast()),
					true, List.of(new Said(key.indicator(), key.unit(), key.period(), key.period().lastDay(), true,
							figure.amount(), figure.submission()))));
	}

	private boolean becomes(String unit, String other, LocalDate day) {
		if (unit.equals(other)) {
			return true;
		}
		List<RandomProvince.Step> from = this.land.steps.stream().filter((step) -> step.from().equals(unit)).toList();
		return from.size() == 1 && !day.isBefore(from.getFirst().since()) && becomes(from.getFirst().to(), other, day);
	}

	/** What ends last, and of what ends in the same month the longest. */
	private Optional<Result> lastStated(FigureKey key, LocalDate day) {
		for (int last = 12; last > 0; last--) {
			for (int length = 12; length > 0; length--) {
				for (Period part : RandomProvince.PERIODS) {
					List<Period> months = part.months();
					if (months.getLast().number() == last && months.size() == length && !part.equals(key.period())
							&& key.period().months().containsAll(months)) {
						Optional<Result> found = stated(new FigureKey(key.indicator(), key.unit(), part), day);
						if (found.isPresent()) {
							return found;
						}
					}
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Result> computed(FigureKey key, LocalDate day) {
		return switch (key.indicator()) {
			case "tich" -> both("phat-sinh", "luy-ke", key, day).map((two) -> two[0].multiply(two[1]))
				.map((value) -> rounded(value, key, day));
			case "thuong" -> both("phat-sinh", "luy-ke", key, day).filter((two) -> two[1].signum() != 0)
				.map((two) -> two[0].divide(two[1], MathContext.DECIMAL128))
				.map((value) -> rounded(value, key, day));
			case "ty-le" -> rate("phat-sinh", "tong", key, day, false);
			case "ty-le-luy-ke" -> rate("luy-ke", "luy-ke-2", key, day, false);
			case "ty-le-cua-tong" -> rate("luy-ke", "tong-luy-ke", key, day, false);
			case "ty-le-lan" -> rate("phat-sinh", "luy-ke", key, day, true);
			default -> Optional.empty();
		};
	}

	/** Of the same months and units; of a flow over a stock of the same last months. */
	private Optional<Result> rate(String numerator, String denominator, FigureKey key, LocalDate day, boolean mixed) {
		Optional<Result> over = tell(new FigureKey(numerator, key.unit(), key.period()), day);
		Optional<Result> under = tell(new FigureKey(denominator, key.unit(), key.period()), day);
		if (over.isEmpty() || under.isEmpty()
				|| !months(over.get().cells, mixed).equals(months(under.get().cells, mixed))) {
			return Optional.empty();
		}
		Set<String> cells = new TreeSet<>(over.get().cells);
		cells.addAll(under.get().cells);
		return both(over.map(Result::amount), under.map(Result::amount)).filter((two) -> two[1].signum() != 0)
			.map((two) -> new Result(Amount.of(two[0].movePointRight(2).divide(two[1], 2, RoundingMode.HALF_UP)), cells,
					false, Stream.concat(over.get().from.stream(), under.get().from.stream()).toList()));
	}

	private static Set<String> months(Set<String> cells, boolean lastOnly) {
		Map<String, String> last = new TreeMap<>();
		new TreeSet<>(cells).forEach((cell) -> last.put(cell.split(" ")[0], cell));
		return lastOnly ? new TreeSet<>(last.values()) : new TreeSet<>(cells);
	}

	private Optional<BigDecimal[]> both(String one, String other, FigureKey key, LocalDate day) {
		return both(read(new FigureKey(one, key.unit(), key.period()), day),
				read(new FigureKey(other, key.unit(), key.period()), day));
	}

	private static Optional<BigDecimal[]> both(Optional<Amount> first, Optional<Amount> second) {
		return (first.isPresent() && second.isPresent())
				? Optional.of(new BigDecimal[] { first.get().orZero(), second.get().orZero() }) : Optional.empty();
	}

	private Result rounded(BigDecimal value, FigureKey key, LocalDate day) {
		List<Said> from = Stream.of("phat-sinh", "luy-ke")
			.flatMap((part) -> tell(new FigureKey(part, key.unit(), key.period()), day).stream())
			.flatMap((part) -> part.from.stream())
			.toList();
		return new Result(Amount.of(value.setScale(2, RoundingMode.HALF_UP)), Set.of(), false, from);
	}

	// How complete it is.

	/** Communes that owe each month, those that are in, those that are approved. */
	record Complete(int units, int in, int approved) {
	}

	/**
	 * The least complete of the counted indicators behind it, where every commune owes
	 * every month by the form "bieu".
	 * @param due how many months of the year are due
	 */
	Optional<Complete> complete(FigureKey key, LocalDate day, int due, Set<SubmissionKey> open) {
		return tell(key, day).map((told) -> {
			if (told.stated || told.from.stream().allMatch((one) -> one.submission == null)) {
				return new Complete(0, 0, 0);
			}
			Complete least = null;
			for (String part : PARTS.getOrDefault(key.indicator(), SUMS.getOrDefault(key.indicator(), Set.of()))) {
				Complete one = complete(part, key, day, due, open,
						told.from.stream().filter((said) -> said.of().contains(part)).toList());
				least = (least == null || isLess(one, least)) ? one : least;
			}
			return Objects.requireNonNull(least);
		});
	}

	private static boolean isLess(Complete one, Complete other) {
		double in = share(one.in, one.units) - share(other.in, other.units);
		double approved = share(one.approved, one.units) - share(other.approved, other.units);
		return in < 0 || (in == 0 && (approved < 0 || (approved == 0 && one.units > other.units)));
	}

	private static double share(int some, int all) {
		return (all == 0) ? 1 : (double) some / all;
	}

	private Complete complete(String part, FigureKey key, LocalDate day, int due, Set<SubmissionKey> open,
			List<Said> said) {
		boolean stock = STOCKS.contains(part);
		Map<String, List<Period>> owed = new TreeMap<>();
		for (Period month : Period.year(2025).months().subList(0, due)) {
			for (String commune : this.land.communes()) {
				if (key.period().contains(month) && this.land.unit(commune).isThere(month.lastDay())
						&& this.land.chain(commune, day).contains(key.unit())) {
					owed.computeIfAbsent(commune, (unit) -> new ArrayList<>()).add(month);
				}
			}
		}
		if (stock) {
			Optional<Period> last = owed.values().stream().flatMap(List::stream).max(Period::compareTo);
			owed.values().removeIf((months) -> !months.contains(last.orElseThrow()));
			owed.replaceAll((unit, months) -> List.of(last.orElseThrow()));
		}
		int in = 0;
		int approved = 0;
		for (Map.Entry<String, List<Period>> unit : owed.entrySet()) {
			in += unit.getValue()
				.stream()
				.allMatch((month) -> telling(unit.getKey(), month, stock, said).findAny().isPresent()) ? 1 : 0;
			approved += unit.getValue()
				.stream()
				.allMatch((month) -> telling(unit.getKey(), month, stock, said)
					.anyMatch((one) -> one.submission == null || !open.contains(one.submission))) ? 1 : 0;
		}
		return new Complete(owed.size(), in, approved);
	}

	private Stream<Said> telling(String commune, Period month, boolean stock, List<Said> said) {
		return said.stream()
			.filter((one) -> (stock ? !one.period.lastDay().isBefore(month.lastDay()) : one.period.contains(month))
					&& this.land.chain(commune, one.end).contains(one.unit));
	}

}
