package vn.dean06.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;

/**
 * Compares what was counted with what is owed. What is owed is read when somebody asks
 * for the first time.
 */
final class Completeness {

	private final Shape shape;

	private final UnitTree units;

	private final Supplier<Owed> source;

	private @Nullable Owed owed;

	Completeness(Shape shape, UnitTree units, Supplier<Owed> source) {
		this.shape = shape;
		this.units = units;
		this.source = source;
	}

	private synchronized Owed owed() {
		if (this.owed == null) {
			this.owed = this.source.get();
		}
		return this.owed;
	}

	/**
	 * What was owed to an answer for a unit with all that belongs to it on a day.
	 */
	Answer.Behind behind(FigureKey key, LocalDate day, Told.Something told) {
		boolean byDocument = told.from().stream().noneMatch((entry) -> entry.said().typed().count() > 0);
		return (told.stated() || byDocument) ? Answer.Behind.whole(byDocument) : new Answer.Behind() {

			@Override
			public Coverage coverage() {
				return of(key, day, told);
			}

			@Override
			public List<Coverage.Gap> gaps() {
				return Completeness.this.gaps(key, day, told);
			}

		};
	}

	/**
	 * How complete an answer is for a unit with all that belongs to it on a day: as
	 * complete as the least of the counted indicators in it.
	 */
	private Coverage of(FigureKey key, LocalDate day, Told.Something told) {
		return counted(this.shape.known(key.indicator())).stream()
			.map((part) -> of(part, key, day,
					told.from().stream().filter((entry) -> entry.of().contains(part)).toList()))
			.min(Coverage.LEAST)
			.orElseThrow();
	}

	/** The counted indicators that one is put together from in the end. */
	Set<String> counted(IndicatorView indicator) {
		Set<String> counted = new LinkedHashSet<>();
		collect(indicator, counted, new LinkedHashSet<>());
		return counted;
	}

	private void collect(IndicatorView indicator, Set<String> counted, Set<String> met) {
		List<String> parts = this.shape.parts(indicator);
		if (parts.isEmpty()) {
			counted.add(indicator.code());
		}
		else if (met.add(indicator.code())) {
			parts.stream()
				.flatMap((part) -> Optional.ofNullable(this.shape.find(part)).stream())
				.forEach((part) -> collect(part, counted, met));
		}
	}

	private Coverage of(String part, FigureKey key, LocalDate day, List<Tally.Entry> entries) {
		Map<Owed.Cell, State> cells = states(part, key, day, entries);
		Map<String, List<State>> byUnit = cells.entrySet()
			.stream()
			.collect(Collectors.groupingBy((cell) -> cell.getKey().submission().unit(), HashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		List<Period> due = cells.keySet().stream().map(Owed.Cell::period).distinct().toList();
		return new Coverage(byUnit.size(), count(byUnit, State.IN), count(byUnit, State.APPROVED), due,
				toCome(part, key, day), false);
	}

	/** How far each due cell is, of a stock those of the last due period only. */
	private Map<Owed.Cell, State> states(String part, FigureKey key, LocalDate day, List<Tally.Entry> entries) {
		boolean stock = this.shape.isOfStocks(this.shape.known(part));
		Set<String> belonging = this.units.belonging(key.unit(), day);
		List<Owed.Cell> cells = owed().cells(part, key.period(), this.units)
			.filter((cell) -> belonging.contains(cell.owner()))
			.toList();
		Spoken spoken = new Spoken(entries);
		return cells.stream()
			.filter((cell) -> !stock || cell.period().equals(cells.getLast().period()))
			.collect(Collectors.toMap(Function.identity(), (cell) -> state(cell, stock, spoken), (one, other) -> one,
					LinkedHashMap::new));
	}

	/**
	 * The submissions that were due and that something is missing of in an answer, the
	 * earliest period first.
	 */
	private List<Coverage.Gap> gaps(FigureKey key, LocalDate day, Told told) {
		List<Tally.Entry> from = told.something().map(Told.Something::from).orElse(List.of());
		return counted(this.shape.known(key.indicator())).stream()
			.flatMap((
					part) -> states(part, key, day, from.stream().filter((entry) -> entry.of().contains(part)).toList())
						.entrySet()
						.stream())
			.filter((cell) -> cell.getValue() == State.MISSING)
			.map((cell) -> cell.getKey().submission())
			.distinct()
			.sorted(Comparator.comparing(SubmissionKey::period))
			.map((submission) -> owed().gap(submission))
			.toList();
	}

	/** Why there is no number. */
	Absence absence(FigureKey key, LocalDate day, Told told) {
		Set<String> counted = counted(this.shape.known(key.indicator()));
		List<Coverage.Gap> gaps = gaps(key, day, told);
		return new Absence(told.why().orElse(null),
				!gaps.isEmpty() || counted.stream().anyMatch((part) -> toCome(part, key, day)), gaps);
	}

	private boolean toCome(String part, FigureKey key, LocalDate day) {
		return owed().toCome(part, key.period(), this.units.belonging(key.unit(), day), this.units);
	}

	private static int count(Map<String, List<State>> byUnit, State least) {
		return (int) byUnit.values()
			.stream()
			.filter((states) -> states.stream().allMatch((state) -> state.compareTo(least) >= 0))
			.count();
	}

	/** How far a cell is. */
	private enum State {

		MISSING, IN, APPROVED

	}

	private State state(Owed.Cell cell, boolean stock, Spoken spoken) {
		return spoken.of(cell.owner())
			.filter((entry) -> stock ? !entry.said().lastDay().isBefore(cell.period().lastDay())
					: entry.said().months().contain(Contribution.Months.of(cell.period())))
			.map((entry) -> isApproved(entry, cell) ? State.APPROVED : State.IN)
			.reduce(State.MISSING, (one, other) -> (one.compareTo(other) > 0) ? one : other);
	}

	/**
	 * What was said, by the end and the unit that spoke, so that what speaks for one of
	 * many units is found at once.
	 */
	private final class Spoken {

		private final Map<LocalDate, Map<String, List<Tally.Entry>>> entries;

		Spoken(List<Tally.Entry> entries) {
			this.entries = entries.stream()
				.collect(Collectors.groupingBy(Tally.Entry::end, Collectors.groupingBy(Tally.Entry::unit)));
		}

		Stream<Tally.Entry> of(String owner) {
			return this.entries.entrySet()
				.stream()
				.flatMap((end) -> Completeness.this.units.owners(owner, end.getKey())
					.stream()
					.flatMap((unit) -> end.getValue().getOrDefault(unit, List.of()).stream()));
		}

	}

	private boolean isApproved(Tally.Entry entry, Owed.Cell cell) {
		if (entry.said().submission() != null) {
			return owed().isApproved(Objects.requireNonNull(entry.said().submission()));
		}
		return !entry.said().typed().contain(Contribution.Months.of(cell.period()))
				|| owed().isApproved(submission(entry.said(), cell));
	}

	/**
	 * What months that were added up were typed in: the cell's, or the one of the unit
	 * that spoke for it.
	 */
	private static SubmissionKey submission(Contribution said, Owed.Cell cell) {
		return said.unit().equals(cell.owner()) ? cell.submission()
				: new SubmissionKey(cell.submission().form(), said.unit(), cell.period());
	}

}
