package vn.dean06.figures;

import java.time.LocalDate;
import java.util.HashMap;
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
	 * How complete an answer is for a unit with all that belongs to it on a day: as
	 * complete as the least of the counted indicators in it.
	 */
	Coverage of(FigureKey key, LocalDate day, Told.Something told) {
		boolean byDocument = told.from().stream().noneMatch((entry) -> entry.said().typed().count() > 0);
		if (told.stated() || byDocument) {
			return Coverage.whole(byDocument);
		}
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
		boolean stock = this.shape.isOfStocks(this.shape.known(part));
		Set<String> belonging = this.units.belonging(key.unit(), day);
		List<Owed.Cell> cells = owed().cells(part, key.period(), this.units)
			.filter((cell) -> belonging.contains(cell.owner()))
			.toList();
		List<Period> due = cells.stream().map(Owed.Cell::period).distinct().toList();
		List<Period> wanted = (stock && !due.isEmpty()) ? List.of(due.getLast()) : due;
		Map<String, List<State>> byUnit = cells.stream()
			.filter((cell) -> wanted.contains(cell.period()))
			.collect(Collectors.groupingBy((cell) -> cell.submission().unit(), HashMap::new,
					Collectors.mapping((cell) -> state(cell, stock, entries), Collectors.toList())));
		return new Coverage(byUnit.size(), count(byUnit, State.IN), count(byUnit, State.APPROVED), wanted, false);
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

	private State state(Owed.Cell cell, boolean stock, List<Tally.Entry> entries) {
		return entries.stream()
			.filter((entry) -> tells(entry, cell, stock))
			.map((entry) -> isApproved(entry, cell) ? State.APPROVED : State.IN)
			.reduce(State.MISSING, (one, other) -> (one.compareTo(other) > 0) ? one : other);
	}

	private boolean tells(Tally.Entry entry, Owed.Cell cell, boolean stock) {
		boolean then = stock ? !entry.said().lastDay().isBefore(cell.period().lastDay())
				: entry.said().months().contain(Contribution.Months.of(cell.period()));
		return then && this.units.owners(cell.owner(), entry.end()).contains(entry.unit());
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
