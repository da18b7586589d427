package vn.dean06.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

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

	private final KeptEntries kept;

	private final Clock clock;

	Keeping(KeptEntries kept, Clock clock) {
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * What waits in the cells of a submission.
	 */
	Map<FigureKey, KeptText> of(SubmissionKey key) {
		return this.kept.findByPeriodAndSubmitterAndForm(key.period().toString(), key.unit(), key.form())
			.stream()
			.collect(Collectors.toMap(KeptEntry::key, KeptEntry::view));
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
	 * Frees the cells that were saved, and keeps what was not taken.
	 * @param outcomes one for each cell
	 * @param keeper who typed it; null if nothing is kept, as of a program that was
	 * answered
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void settle(Collection<Outcome> outcomes, @Nullable String keeper) {
		Map<FigureKey, KeptEntry> before = before(outcomes);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (Outcome outcome : outcomes) {
			KeptEntry entry = before.get(outcome.entry().key());
			if (outcome.saved() && entry != null) {
				this.kept.delete(entry);
			}
			else if (!outcome.saved() && keeper != null) {
				keep(entry, outcome, keeper, now);
			}
		}
	}

	private void keep(@Nullable KeptEntry before, Outcome outcome, String by, Instant at) {
		if (before != null) {
			before.keep(outcome.submission(), outcome.entry(), outcome.result(), by, at);
		}
		else {
			this.kept.save(new KeptEntry(outcome.submission(), outcome.entry(), outcome.result(), by, at));
		}
	}

	private Map<FigureKey, KeptEntry> before(Collection<Outcome> outcomes) {
		return this.kept
			.findByIndicatorInAndUnitInAndPeriodIn(distinct(outcomes, FigureKey::indicator),
					distinct(outcomes, FigureKey::unit), distinct(outcomes, (key) -> key.period().toString()))
			.stream()
			.collect(Collectors.toMap(KeptEntry::key, Function.identity()));
	}

	private static Set<String> distinct(Collection<Outcome> outcomes, Function<FigureKey, String> part) {
		return outcomes.stream().map((outcome) -> part.apply(outcome.entry().key())).collect(Collectors.toSet());
	}

}
