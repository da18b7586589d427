package vn.dean06.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.FormLineView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;

import org.springframework.util.function.SingletonSupplier;

/**
 * Which cells units owe by the forms, read once for many indicators.
 */
final class Owed {

	/** Nobody owes anything. */
	static final Owed NOTHING = new Owed(Map.of(), Map.of(), Map.of(), Set.of(), (periods) -> Map.of(), Map::of);

	private final Map<String, List<FormLineView>> lines;

	private final Map<String, Period.Kind> frequencies;

	private final Map<Period, Boolean> due;

	private final Set<SubmissionKey> open;

	private final Function<Set<Period>, Map<SubmissionKey, SubmissionState>> statesOf;

	private final Map<SubmissionKey, SubmissionState> states = new HashMap<>();

	private final Set<Period> known = new HashSet<>();

	private final Supplier<Map<SubmissionKey, Map<String, String>>> reasons;

	private final Map<Place, List<Cell>> cells = new HashMap<>();

	private final Map<Asked, Cells> asked = new HashMap<>();

	/**
	 * @param lines by indicator
	 * @param frequencies of the forms
	 * @param due of the periods that units report for, whether the due day is over
	 * @param open the submissions that are not approved
	 * @param statesOf where the submissions of some periods stand that were begun
	 * @param reasons what units said about cells of what they handed in, read when
	 * somebody asks
	 */
	Owed(Map<String, List<FormLineView>> lines, Map<String, Period.Kind> frequencies, Map<Period, Boolean> due,
			Set<SubmissionKey> open, Function<Set<Period>, Map<SubmissionKey, SubmissionState>> statesOf,
			Supplier<Map<SubmissionKey, Map<String, String>>> reasons) {
		this.reasons = SingletonSupplier.of(reasons);
		this.statesOf = statesOf;
		this.lines = lines;
		this.frequencies = frequencies;
		this.due = due;
		this.open = open;
	}

	/**
	 * A cell of a form.
	 *
	 * @param owner whose figure it is, which is not always who types it
	 * @param months of its period
	 */
	record Cell(SubmissionKey submission, String owner, Contribution.Months months) {

		Period period() {
			return this.submission.period();
		}

	}

	/**
	 * The cells that are asked for, also by whose figures they are: a table asks for each
	 * unit.
	 */
	private record Cells(List<Cell> inOrder, Map<String, List<Cell>> byOwner) {

		static Cells of(List<Cell> inOrder) {
			return new Cells(inOrder, inOrder.stream().collect(Collectors.groupingBy(Cell::owner)));
		}

		/** The earliest period first. */
		Stream<Cell> of(Set<String> owners) {
			return (owners.size() == 1) ? this.byOwner.getOrDefault(owners.iterator().next(), List.of()).stream()
					: this.inOrder.stream().filter((cell) -> owners.contains(cell.owner()));
		}

	}

	/** A line, like all that ask the same of the same units. */
	private record Place(FormLineView line, Period period) {
	}

	/** Indicators that the same lines ask for share their cells. */
	private record Asked(List<FormLineView> lines, Period span, boolean due) {
	}

	/** The due cells of an indicator in a span, the earliest period first. */
	List<Cell> cells(String indicator, Period span, UnitTree units) {
		return cells(indicator, span, true, units).inOrder();
	}

	/** The same of some owners only. */
	List<Cell> cells(String indicator, Period span, Set<String> owners, UnitTree units) {
		return cells(indicator, span, true, units).of(owners).toList();
	}

	private Cells cells(String indicator, Period span, boolean due, UnitTree units) {
		List<FormLineView> lines = this.lines.getOrDefault(indicator, List.of())
			.stream()
			.map((line) -> new FormLineView(line.form(), 0, "", line.unit(), line.level(), line.forLevel(),
					line.validFrom(), line.validTo(), false))
			.distinct()
			.toList();
		return this.asked.computeIfAbsent(new Asked(lines, span, due), (asked) -> {
			Stream<Cell> cells = periods(span, due).flatMap((period) -> lines.stream()
				.filter((line) -> isAsked(line, period))
				.flatMap((line) -> cells(line, period, units)));
			// A single line asks for no cell twice.
			return Cells.of(((lines.size() > 1) ? cells.distinct() : cells).toList());
		});
	}

	/** Those within a span, the earliest first. */
	private Stream<Period> periods(Period span, boolean due) {
		return this.due.entrySet()
			.stream()
			.filter((period) -> period.getValue() == due && span.contains(period.getKey()))
			.map(Map.Entry::getKey)
			.sorted();
	}

	private boolean isAsked(FormLineView line, Period period) {
		return period.kind() == this.frequencies.get(line.form()) && line.validOn(period.lastDay());
	}

	/** Whether some units owe an indicator in a span in periods that are not due yet. */
	boolean toCome(String indicator, Period span, Set<String> owners, UnitTree units) {
		return cells(indicator, span, false, units).of(owners).findAny().isPresent();
	}

	private Stream<Cell> cells(FormLineView line, Period period, UnitTree units) {
		return this.cells.computeIfAbsent(new Place(line, period), (place) -> cells(place, units)).stream();
	}

	private static List<Cell> cells(Place place, UnitTree units) {
		FormLineView line = place.line();
		return units.all()
			.stream()
			.filter((unit) -> line.enteredBy(unit, place.period()))
			.flatMap((unit) -> line.rows(unit, place.period(), units)
				.stream()
				.map((owner) -> new Cell(new SubmissionKey(line.form(), unit.code(), place.period()), owner.code(),
						Contribution.Months.of(place.period()))))
			.toList();
	}

	boolean isApproved(SubmissionKey submission) {
		return !this.open.contains(Objects.requireNonNull(submission));
	}

	/**
	 * Why a cell was left blank; null if nothing was said, or it was not handed in.
	 */
	@Nullable String reason(String indicator, Cell cell) {
		return Objects.requireNonNull(this.reasons.get())
			.getOrDefault(cell.submission(), Map.of())
			.get(indicator + "@" + cell.owner());
	}

	/**
	 * Where the submissions of some periods stand that were begun, among them those of
	 * periods that were asked for before. Most answers lack something of few periods.
	 */
	Map<SubmissionKey, SubmissionState> states(Set<Period> periods) {
		Set<Period> unknown = new HashSet<>(periods);
		unknown.removeAll(this.known);
		if (!unknown.isEmpty()) {
			this.states.putAll(this.statesOf.apply(unknown));
			this.known.addAll(unknown);
		}
		return this.states;
	}

}
