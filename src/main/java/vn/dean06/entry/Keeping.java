package vn.dean06.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.database.Questions;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps with a cell what was typed there and not taken, until the cell is saved. Since
 * nothing is handed in while a cell waits so, no submission that was handed in has any.
 */
@Component
@Transactional(readOnly = true)
class Keeping {

	private static final String WAITS = """
			exists(select from kept_entry where indicator = any(?) and unit = any(?) and period = any(?))""";

	private final KeptEntries kept;

	private final JdbcClient database;

	private final Clock clock;

	Keeping(KeptEntries kept, JdbcClient database, Clock clock) {
		this.kept = kept;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What waits in the cells of a submission; of several in a cell the latest.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	Map<FigureKey, KeptText> of(SubmissionKey key) {
		if (isNone("select from kept_entry where period = ? and submitter = ? and form = ?", key.period().toString(),
				key.unit(), key.form())) {
			return Map.of();
		}
		return this.kept.findByPeriodAndSubmitterAndForm(key.period().toString(), key.unit(), key.form())
			.stream()
			.collect(Collectors.toMap(KeptEntry::key, KeptEntry::view,
					(one, other) -> one.at().isAfter(other.at()) ? one : other));
	}

	/** Mostly nothing waits, and a page need not know more. */
	private boolean isNone(String rows, Object... parameters) {
		return !this.database.sql("select exists(" + rows + ")").params(parameters).query(Boolean.class).single();
	}

	/**
	 * Asks, with what else is asked, whether anything waits in one of some cells: mostly
	 * nothing does, and a save need not know more.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	Questions.Answer<Boolean> waits(Collection<FigureKey> cells, Questions questions) {
		return questions.ask("select " + WAITS, (row) -> row.next() && row.getBoolean(1),
				distinct(cells, FigureKey::indicator), distinct(cells, FigureKey::unit),
				distinct(cells, (key) -> key.period().toString()));
	}

	/**
	 * Does nothing of what is sent behind it if something waits in one of some cells.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	void mustNotWait(Collection<FigureKey> cells, Questions conditions) {
		conditions.mustHold("select must_hold(not " + WAITS + ")", distinct(cells, FigureKey::indicator),
				distinct(cells, FigureKey::unit), distinct(cells, (key) -> key.period().toString()));
	}

	/**
	 * How many figures of each submission do not count as filled in, since something else
	 * waits in their cells.
	 */
	Map<SubmissionKey, Integer> covered(Period period) {
		return this.kept.countCovered(period.toString())
			.stream()
			.collect(Collectors.toMap((row) -> new SubmissionKey(row.getForm(), row.getSubmitter(), period),
					(row) -> (int) row.getCells()));
	}

	/**
	 * What became of an entry into a cell of a submission.
	 */
	record Outcome(SubmissionKey submission, FigureEntry entry, FigureEntry.Result result) {

		boolean saved() {
			return this.result.status() == FigureEntry.Status.SAVED;
		}

	}

	/**
	 * Frees the cells that were saved, and keeps what was not taken. What somebody else
	 * typed goes only where it stood on the page that sent the entry.
	 * @param outcomes one for each cell
	 * @param by who typed it
	 * @param keeps false if nothing is kept, as of a program that was answered
	 * @param waits whether anything waits in one of these cells
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void settle(Collection<Outcome> outcomes, String by, boolean keeps, boolean waits) {
		Map<FigureKey, List<KeptEntry>> before = waits ? before(outcomes) : Map.of();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (Outcome outcome : outcomes) {
			List<KeptEntry> waiting = before.getOrDefault(outcome.entry().key(), List.of());
			if (outcome.saved()) {
				free(waiting, outcome, by);
			}
			else if (keeps) {
				keep(waiting, outcome, by, now);
			}
		}
	}

	private void free(List<KeptEntry> waiting, Outcome outcome, String by) {
		for (KeptEntry entry : waiting) {
			if (entry.isKnownTo(by, outcome.entry().shown())) {
				this.kept.delete(entry);
			}
			else {
				entry.standsOver(outcome.result().figure());
			}
		}
	}

	private void keep(List<KeptEntry> waiting, Outcome outcome, String by, Instant at) {
		waiting.stream()
			.filter((entry) -> !entry.isOf(by) && entry.isKnownTo(by, outcome.entry().shown()))
			.forEach(this.kept::delete);
		waiting.stream()
			.filter((entry) -> entry.isOf(by))
			.findFirst()
			.ifPresentOrElse((own) -> own.keep(outcome.submission(), outcome.entry(), outcome.result(), at),
					() -> this.kept
						.save(new KeptEntry(outcome.submission(), outcome.entry(), outcome.result(), by, at)));
	}

	private Map<FigureKey, List<KeptEntry>> before(Collection<Outcome> outcomes) {
		List<FigureKey> cells = outcomes.stream().map((outcome) -> outcome.entry().key()).toList();
		return this.kept.findByIndicatorInAndUnitInAndPeriodIn(List.of(distinct(cells, FigureKey::indicator)),
				List.of(distinct(cells, FigureKey::unit)), List.of(distinct(cells, (key) -> key.period().toString())))
			.stream()
			.collect(Collectors.groupingBy(KeptEntry::key));
	}

	private static String[] distinct(Collection<FigureKey> cells, Function<FigureKey, String> part) {
		return cells.stream().map(part).distinct().toArray(String[]::new);
	}

}
