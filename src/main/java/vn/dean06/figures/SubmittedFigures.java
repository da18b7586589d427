package vn.dean06.figures;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.dean06.catalogue.FormView;
import vn.dean06.catalogue.Forms;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionSource.Filled;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the figures say of a submission: how many of its cells are filled in, and how they
 * were changed.
 */
@Service
@Transactional(readOnly = true)
public class SubmittedFigures {

	private final FigureRepository figures;

	private final FigureChanges changes;

	private final Forms forms;

	private final Submissions submissions;

	SubmittedFigures(FigureRepository figures, FigureChanges changes, Forms forms, Submissions submissions) {
		this.figures = figures;
		this.changes = changes;
		this.forms = forms;
		this.submissions = submissions;
	}

	/**
	 * How many cells of each submission of a period are filled in, and how many changes
	 * there were since it was last reviewed.
	 */
	public Map<SubmissionKey, Filled> filled(Period period) {
		return filled(period, this.figures.countFilled(period.toString()), this.changes.lastChanges(period.toString()));
	}

	/**
	 * The same of one unit.
	 */
	public Map<SubmissionKey, Filled> filled(Period period, String unit) {
		List<String> codes = this.forms.all().stream().map(FormView::code).toList();
		return filled(period, this.figures.countFilled(codes, unit, period.toString()),
				this.changes.lastChanges(codes, unit, period.toString()));
	}

	private Map<SubmissionKey, Filled> filled(Period period, List<FigureRepository.FilledRow> cells,
			List<FigureChanges.ChangedRow> latest) {
		Map<SubmissionKey, Integer> changed = changesSinceReview(period, latest);
		Map<SubmissionKey, Filled> filled = new HashMap<>();
		changed.forEach((key, count) -> filled.put(key, new Filled(0, count)));
		cells.forEach((row) -> {
			SubmissionKey key = new SubmissionKey(row.getForm(), row.getSubmitter(), period);
			filled.put(key, new Filled((int) row.getCells(), changed.getOrDefault(key, 0)));
		});
		return filled;
	}

	private Map<SubmissionKey, Integer> changesSinceReview(Period period, List<FigureChanges.ChangedRow> latest) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		Map<SubmissionKey, Instant> reviewed = new HashMap<>();
		latest.forEach((row) -> {
			SubmissionKey key = new SubmissionKey(row.getForm(), row.getSubmitter(), period);
			Optional.ofNullable(begun.get(key))
				.flatMap((submission) -> Optional.ofNullable(submission.reviewedAt()))
				.filter((at) -> row.getLatest().isAfter(at))
				.ifPresent((at) -> reviewed.put(key, at));
		});
		return reviewed.isEmpty() ? Map.of() : changesAfter(period, reviewed);
	}

	private Map<SubmissionKey, Integer> changesAfter(Period period, Map<SubmissionKey, Instant> moments) {
		Map<SubmissionKey, Integer> counted = new HashMap<>();
		this.changes
			.changesOf(period.toString(), moments.keySet().stream().map(SubmissionKey::unit).toList(),
					Collections.min(moments.values()))
			.forEach((row) -> {
				SubmissionKey key = new SubmissionKey(row.getForm(), row.getSubmitter(), period);
				if (row.getLatest().isAfter(moments.getOrDefault(key, Instant.MAX))) {
					counted.merge(key, 1, Integer::sum);
				}
			});
		return counted;
	}

	/**
	 * Who changed figures of a submission after a moment.
	 */
	public Set<String> changedBy(SubmissionKey key, Instant after) {
		return this.changes.changedBy(key.form(), key.unit(), key.period().toString(), after);
	}

	/**
	 * All changes of the figures of a submission, the earliest first.
	 */
	public List<FigureChangeView> changes(SubmissionKey key) {
		return this.changes
			.findByFormAndSubmitterAndPeriodOrderByChangedAt(key.form(), key.unit(), key.period().toString())
			.stream()
			.map(FigureChange::view)
			.toList();
	}

}
