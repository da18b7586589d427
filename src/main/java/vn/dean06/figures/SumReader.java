package vn.dean06.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Visibility;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Lets the database add up the months of each unit, for all indicators and periods in a
 * few questions. Where one unit speaks for another in the same month, or a longer period
 * was stated beside its months, the figures of that indicator are read one by one, since
 * only {@link Tally} knows what counts then.
 */
final class SumReader {

	private final FigureRepository figures;

	private final JdbcOperations database;

	private final Map<String, IndicatorView> catalogue;

	private final Shape shape;

	private final UnitTree units;

	private final Visibility visibility;

	private final List<Period> spans;

	private final Supplier<Owed> owed;

	/** By their codes, which many rows repeat. */
	private final Map<String, Period> read = new HashMap<>();

	SumReader(FigureRepository figures, JdbcOperations database, Map<String, IndicatorView> catalogue, UnitTree units,
			Visibility visibility, Collection<Period> spans, Supplier<Owed> owed) {
		this.owed = owed;
		this.figures = figures;
		this.database = database;
		this.catalogue = catalogue;
		this.shape = new Shape(catalogue);
		this.units = units;
		this.visibility = visibility;
		this.spans = List.copyOf(new LinkedHashSet<>(spans));
	}

	/** Where nothing is known yet. */
	Sums read(Collection<String> indicators) {
		return new Sums(this.spans, new Closure(this.catalogue).of(indicators), () -> add(indicators),
				new Sums.Known());
	}

	Sums.Added add(Collection<String> indicators) {
		Map<Period, Arithmetic> periods = new LinkedHashMap<>();
		contributions(indicators).forEach((span, said) -> {
			FigureBook.Shelves shelves = new FigureBook.Shelves();
			said.forEach(shelves::add);
			periods.put(span, new Arithmetic(this.shape, this.units, shelves));
		});
		return new Sums.Added(periods, new Completeness(this.shape, this.units, this.owed));
	}

	/** By the period that they are of. */
	Map<Period, List<Contribution>> contributions(Collection<String> indicators) {
		Set<String> all = new Closure(this.catalogue).of(indicators);
		List<String> flows = ofKind(all, IndicatorKind.FLOW);
		List<String> stocks = ofKind(all, IndicatorKind.STOCK);
		List<String> computed = all.stream().filter((code) -> !flows.contains(code) && !stocks.contains(code)).toList();
		List<Contribution> rows = new ArrayList<>(rows(computed, (period) -> true));
		rows.addAll(rows(Stream.concat(flows.stream(), stocks.stream()).toList(), (period) -> !period.isMonth()));
		Map<Period, List<Contribution>> added = new HashMap<>();
		Stream.of(added(flows), latest(stocks))
			.forEach((some) -> some
				.forEach((span, said) -> added.computeIfAbsent(span, (of) -> new ArrayList<>()).addAll(said)));
		Map<Period, Set<String>> each = each(added, rows);
		List<Contribution> months = rows(each.values().stream().flatMap(Set::stream).distinct().toList(),
				Period::isMonth);
		Map<Period, List<Contribution>> contributions = new LinkedHashMap<>();
		for (Period span : this.spans) {
			Set<String> apart = Objects.requireNonNull(each.get(span));
			contributions.put(span, Stream
				.of(added.getOrDefault(span, List.of()).stream().filter((one) -> !apart.contains(one.indicator())),
						within(span, months).filter((one) -> apart.contains(one.indicator())), within(span, rows))
				.flatMap((some) -> some)
				.toList());
		}
		return contributions;
	}

	private List<String> ofKind(Collection<String> codes, IndicatorKind kind) {
		return codes.stream().filter((code) -> this.shape.known(code).kind() == kind).toList();
	}

	private static Stream<Contribution> within(Period span, List<Contribution> rows) {
		return rows.stream().filter((row) -> span.contains(Objects.requireNonNull(row.period())));
	}

	private List<Contribution> rows(List<String> indicators, Predicate<Period> which) {
		List<String> periods = periods().filter(which).map(Period::toString).toList();
		return (indicators.isEmpty() || periods.isEmpty()) ? List.of()
				: Figures.visible(FigureRow.all(this.database, indicators, periods), this.visibility)
					.stream()
					.map(Contribution::of)
					.toList();
	}

	private Stream<Period> periods() {
		return this.spans.stream().flatMap((span) -> span.withParts().stream()).distinct();
	}

	// What the database adds up.

	private Map<Period, List<Contribution>> added(List<String> flows) {
		return flows.isEmpty() ? Map.of()
				: bySpan(this.figures.sums(flows, months(), pairs(), open(), hidden()), this::ofMonths);
	}

	private Contribution ofMonths(@Nullable Object[] row) {
		return Contribution.added(text(row[1]), text(row[2]), period(text(row[0])).year(),
				new Contribution.Months(number(row[3])), new Amount((BigDecimal) row[4]),
				new Contribution.Months(number(row[5])));
	}

	private Map<Period, List<Contribution>> latest(List<String> stocks) {
		return stocks.isEmpty() ? Map.of()
				: bySpan(this.figures.latest(stocks, months(), pairs(), open(), hidden()), this::ofMonth);
	}

	private Map<Period, List<Contribution>> bySpan(List<@Nullable Object[]> rows,
			Function<@Nullable Object[], Contribution> reader) {
		return rows.stream()
			.collect(Collectors.groupingBy((row) -> period(text(row[0])),
					Collectors.mapping(reader, Collectors.toList())));
	}

	private Contribution ofMonth(@Nullable Object[] row) {
		Period month = period(text(row[3]));
		SubmissionKey submission = (row[5] != null) ? new SubmissionKey(text(row[5]), text(row[6]), month) : null;
		return Contribution.of(new FigureKey(text(row[1]), text(row[2]), month), new Amount((BigDecimal) row[4]),
				submission);
	}

	private Period period(String code) {
		return this.read.computeIfAbsent(code, Period::parse);
	}

	private static String text(@Nullable Object value) {
		return (String) Objects.requireNonNull(value);
	}

	private static int number(@Nullable Object value) {
		return ((Number) Objects.requireNonNull(value)).intValue();
	}

	private List<String> months() {
		return this.spans.stream().flatMap((span) -> span.months().stream()).distinct().map(Period::toString).toList();
	}

	/** Which month is in which period: "2024=2024-01 2024=2024-02 …". */
	private String pairs() {
		return this.spans.stream()
			.flatMap((span) -> span.months().stream().map((month) -> span + "=" + month))
			.collect(Collectors.joining(" "));
	}

	private List<String> open() {
		List<String> open = this.visibility.hidden().stream().map((key) -> key.period().toString()).distinct().toList();
		return open.isEmpty() ? List.of("") : open;
	}

	private List<String> hidden() {
		List<String> hidden = this.visibility.hidden().stream().map(SubmissionKey::toString).toList();
		return hidden.isEmpty() ? List.of("") : hidden;
	}

	// Where the database must not.

	/** Which indicators are to be read figure by figure, by period. */
	private Map<Period, Set<String>> each(Map<Period, List<Contribution>> added, List<Contribution> rows) {
		Map<Period, Set<String>> each = new HashMap<>();
		for (Period span : this.spans) {
			Map<String, List<Contribution>> said = new HashMap<>();
			added.getOrDefault(span, List.of()).forEach((one) -> put(one, one.indicator(), said));
			within(span, rows).forEach((row) -> this.shape.additive(this.shape.known(row.indicator()))
				.ifPresent((additive) -> additive.parts().forEach((part) -> put(row, part, said))));
			each.put(span,
					said.entrySet()
						.stream()
						.filter((one) -> !speakForThemselves(this.shape.known(one.getKey()), one.getValue(), span))
						.map(Map.Entry::getKey)
						.collect(Collectors.toSet()));
		}
		return each;
	}

	private static void put(Contribution one, String indicator, Map<String, List<Contribution>> said) {
		said.computeIfAbsent(indicator, (code) -> new ArrayList<>()).add(one);
	}

	/**
	 * Of a stock the last figure of each unit is enough. Of a flow, no two may tell of
	 * the same month for the same unit.
	 */
	private boolean speakForThemselves(IndicatorView indicator, List<Contribution> said, Period span) {
		boolean kept = said.stream().anyMatch((one) -> isKeeper(indicator, one.unit()));
		if (kept && indicator.laterKeepers()
			.stream()
			.anyMatch((later) -> later.since().isAfter(span.firstDay()) && !later.since().isAfter(span.lastDay()))) {
			return false;
		}
		return indicator.kind() == IndicatorKind.STOCK || areApart(indicator, said);
	}

	private boolean areApart(IndicatorView indicator, List<Contribution> said) {
		Map<String, Contribution.Months> months = new HashMap<>();
		Contribution.Months all = Contribution.Months.NONE;
		Contribution.Months kept = Contribution.Months.NONE;
		for (Contribution one : said) {
			Contribution.Months before = months.getOrDefault(one.unit(), Contribution.Months.NONE);
			boolean keeper = isKeeper(indicator, one.unit());
			if (before.meet(one.months()) || kept.meet(one.months()) || (keeper && all.meet(one.months()))) {
				return false;
			}
			months.put(one.unit(), before.and(one.months()));
			all = all.and(one.months());
			kept = keeper ? kept.and(one.months()) : kept;
		}
		return months.entrySet()
			.stream()
			.noneMatch((one) -> this.units.above(one.getKey())
				.stream()
				.anyMatch((upper) -> !upper.equals(one.getKey())
						&& months.getOrDefault(upper, Contribution.Months.NONE).meet(one.getValue())));
	}

	private static boolean isKeeper(IndicatorView indicator, String unit) {
		return indicator.keeper().equals(unit)
				|| indicator.laterKeepers().stream().anyMatch((later) -> later.unit().equals(unit));
	}

}
