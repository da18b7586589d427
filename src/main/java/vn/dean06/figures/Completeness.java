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
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;

import org.springframework.util.function.SingletonSupplier;

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
		if (told.stated() || byDocument) {
			return Answer.Behind.whole(byDocument);
		}
		Supplier<Map<String, List<Known>>> known = SingletonSupplier.of(() -> known(key, day, told));
		Supplier<Coverage> coverage = SingletonSupplier.of(() -> coverage(key, day, known.get()));
		Supplier<List<Coverage.Gap>> gaps = SingletonSupplier.of(() -> gaps(known.get()));
		return new Answer.Behind() {

			@Override
			public Coverage coverage() {
				return coverage.get();
			}

			@Override
			public List<Coverage.Gap> gaps() {
				return gaps.get().stream().filter((gap) -> gap.reason() == null).toList();
			}

			@Override
			public List<Coverage.Gap> blanks() {
				return gaps.get().stream().filter((gap) -> gap.reason() != null).toList();
			}

		};
	}

	/** As complete as the least of the counted indicators in it. */
	private Coverage coverage(FigureKey key, LocalDate day, Map<String, List<Known>> known) {
		return known.entrySet()
			.stream()
			.map((part) -> coverage(part.getKey(), key, day, part.getValue()))
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

	private Coverage coverage(String part, FigureKey key, LocalDate day, List<Known> cells) {
		Map<String, State> units = new HashMap<>();
		cells.forEach((known) -> units.merge(known.cell().submission().unit(), known.state(),
				(one, other) -> (one.compareTo(other) < 0) ? one : other));
		return new Coverage(units.size(), count(units, State.IN), count(units, State.APPROVED), blank(units, cells),
				cells.stream().map((known) -> known.cell().period()).distinct().toList(), toCome(part, key, day),
				false);
	}

	/** How many units are in with cells that they left blank, saying why. */
	private static int blank(Map<String, State> units, List<Known> cells) {
		return (int) cells.stream()
			.filter((known) -> known.reason() != null)
			.map((known) -> known.cell().submission().unit())
			.distinct()
			.filter((unit) -> units.get(unit) != State.MISSING)
			.count();
	}

	/** How far each due cell of each counted indicator is. */
	private Map<String, List<Known>> known(FigureKey key, LocalDate day, Told told) {
		List<Tally.Entry> from = told.something().map(Told.Something::from).orElse(List.of());
		Map<String, List<Known>> known = new LinkedHashMap<>();
		counted(this.shape.known(key.indicator())).forEach((part) -> known.put(part,
				known(part, key, day, from.stream().filter((entry) -> entry.of().contains(part)).toList())));
		return known;
	}

	/** Of a stock those of the last due period only. */
	private List<Known> known(String part, FigureKey key, LocalDate day, List<Tally.Entry> entries) {
		boolean stock = this.shape.isOfStocks(this.shape.known(part));
		Set<String> belonging = this.units.belonging(key.unit(), day);
		List<Owed.Cell> cells = owed().cells(part, key.period(), belonging, this.units);
		Spoken spoken = new Spoken(entries);
		return cells.stream()
			.filter((cell) -> !stock || cell.period().equals(cells.getLast().period()))
			.map((cell) -> known(part, cell, state(cell, stock, spoken)))
			.toList();
	}

	/** What nobody spoke for may have been left blank with a reason, and is in then. */
	private Known known(String part, Owed.Cell cell, State spoken) {
		String reason = (spoken == State.MISSING) ? owed().reason(part, cell) : null;
		return (reason == null) ? new Known(cell, spoken, null)
				: new Known(cell, owed().isApproved(cell.submission()) ? State.APPROVED : State.IN, reason);
	}

	/**
	 * A due cell and how far it is.
	 *
	 * @param reason why it was left blank, null if nothing was said or it was not
	 */
	private record Known(Owed.Cell cell, State state, @Nullable String reason) {

		boolean hasFigure() {
			return this.state != State.MISSING && this.reason == null;
		}

	}

	/**
	 * The submissions that were due and that something is missing of in an answer, or was
	 * left blank with a reason, the earliest period first.
	 */
	private List<Coverage.Gap> gaps(Map<String, List<Known>> known) {
		List<Known> missing = known.values()
			.stream()
			.flatMap(List::stream)
			.filter((cell) -> !cell.hasFigure())
			.toList();
		Map<SubmissionKey, SubmissionState> states = owed()
			.states(missing.stream().map((cell) -> cell.cell().period()).collect(Collectors.toSet()));
		return missing.stream()
			.map((cell) -> new Coverage.Gap(cell.cell().submission(), states.get(cell.cell().submission()),
					cell.reason()))
			.distinct()
			.sorted(Comparator.comparing((gap) -> gap.submission().period()))
			.toList();
	}

	/** Why there is no number; nobody asks for what the catalogue does not have. */
	Absence absence(FigureKey key, LocalDate day, Told told) {
		if (this.shape.find(key.indicator()) == null) {
			return new Absence(null, false, List.of(), null);
		}
		Set<String> counted = counted(this.shape.known(key.indicator()));
		List<Coverage.Gap> gaps = gaps(known(key, day, told));
		return new Absence(told.why().orElse(null),
				!gaps.isEmpty() || counted.stream().anyMatch((part) -> toCome(part, key, day)), gaps, told.nearest());
	}

	private boolean toCome(String part, FigureKey key, LocalDate day) {
		return owed().toCome(part, key.period(), this.units.belonging(key.unit(), day), this.units);
	}

	private static int count(Map<String, State> units, State least) {
		return (int) units.values().stream().filter((state) -> state.compareTo(least) >= 0).count();
	}

	/** How far a cell is. */
	private enum State {

		MISSING, IN, APPROVED

	}

	private State state(Owed.Cell cell, boolean stock, Spoken spoken) {
		State state = State.MISSING;
		for (Tally.Entry entry : spoken.of(cell.owner())) {
			if (stock ? !entry.said().lastDay().isBefore(cell.period().lastDay())
					: entry.said().months().contain(cell.months())) {
				if (isApproved(entry, cell)) {
					return State.APPROVED;
				}
				state = State.IN;
			}
		}
		return state;
	}

	/**
	 * What was said, by the end and the unit that spoke, so that what speaks for one of
	 * many units is found at once.
	 */
	private final class Spoken {

		private final Map<LocalDate, Map<String, List<Tally.Entry>>> entries;

		private final Map<String, List<Tally.Entry>> byOwner = new HashMap<>();

		Spoken(List<Tally.Entry> entries) {
			this.entries = entries.stream()
				.collect(Collectors.groupingBy(Tally.Entry::end, Collectors.groupingBy(Tally.Entry::unit)));
		}

		/** Found once for all cells of an owner. */
		List<Tally.Entry> of(String owner) {
			return this.byOwner.computeIfAbsent(owner, this::find);
		}

		private List<Tally.Entry> find(String owner) {
			return this.entries.entrySet()
				.stream()
				.flatMap((end) -> Completeness.this.units.owners(owner, end.getKey())
					.stream()
					.flatMap((unit) -> end.getValue().getOrDefault(unit, List.of()).stream()))
				.toList();
		}

	}

	private boolean isApproved(Tally.Entry entry, Owed.Cell cell) {
		if (entry.said().submission() != null) {
			return owed().isApproved(Objects.requireNonNull(entry.said().submission()));
		}
		return !entry.said().typed().contain(cell.months()) || owed().isApproved(submission(entry.said(), cell));
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
