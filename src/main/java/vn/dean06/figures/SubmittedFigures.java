package vn.dean06.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.FormView;
import vn.dean06.catalogue.Forms;
import vn.dean06.database.OncePerPage;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the figures say of a submission: how many of its cells are filled in, and how they
 * were changed.
 */
@Service
@Transactional(readOnly = true)
public class SubmittedFigures {

	private static final String CHANGES = """
			select distinct on (indicator, unit) indicator, unit, old_value, new_value, note, changed_by, changed_at
			from figure_change where form = ? and submitter = ? and period = ? and changed_at\s""";

	/** The last change of each figure of a submission up to a moment. */
	private static final String LAST = CHANGES + "<= ? order by indicator, unit, changed_at desc";

	/** The first one after a moment. */
	private static final String FIRST = CHANGES + "> ? order by indicator, unit, changed_at";

	private final FigureRepository figures;

	private final FigureChanges changes;

	private final Forms forms;

	private final Submissions submissions;

	private final JdbcClient database;

	SubmittedFigures(FigureRepository figures, FigureChanges changes, Forms forms, Submissions submissions,
			JdbcClient database) {
		this.database = database;
		this.figures = figures;
		this.changes = changes;
		this.forms = forms;
		this.submissions = submissions;
	}

	/**
	 * How many cells of each submission of a unit for a period are filled in.
	 */
	public Map<SubmissionKey, Integer> filled(Period period, String unit) {
		String[] codes = this.forms.all().stream().map(FormView::code).toArray(String[]::new);
		return this.figures.countFilled(codes, unit, period.toString())
			.stream()
			.collect(Collectors.toMap((row) -> new SubmissionKey(row.getForm(), row.getSubmitter(), period),
					(row) -> (int) row.getCells()));
	}

	/**
	 * How many changes there were of each submission of a period after it was last
	 * reviewed.
	 */
	public Map<SubmissionKey, Integer> changes(Period period) {
		return changesSinceReview(period, this.submissions.of(period).values());
	}

	private Map<SubmissionKey, Integer> changesSinceReview(Period period, Collection<SubmissionView> begun) {
		List<SubmissionView> reviewed = begun.stream().filter((one) -> one.reviewedAt() != null).toList();
		return reviewed.isEmpty() ? Map.of()
				: this.changes
					.countAfter(period.toString(), texts(reviewed, (one) -> one.key().form()),
							texts(reviewed, (one) -> one.key().unit()), texts(reviewed, SubmissionView::reviewedAt))
					.stream()
					.collect(Collectors.toMap((row) -> new SubmissionKey(row.getForm(), row.getSubmitter(), period),
							(row) -> (int) row.getChanges()));
	}

	private static String[] texts(List<SubmissionView> of, Function<SubmissionView, @Nullable Object> said) {
		return of.stream().map((one) -> String.valueOf(said.apply(one))).toArray(String[]::new);
	}

	/**
	 * Who changed figures of a submission after a moment.
	 */
	public Set<String> changedBy(SubmissionKey key, Instant after) {
		return this.changes.changedBy(key.form(), key.unit(), key.period().toString(), after);
	}

	/**
	 * The last change of each figure of a submission. Somebody may have changed it
	 * thousands of times, so no more than these are read.
	 */
	public Map<FigureKey, FigureChangeView> lastChanges(SubmissionKey key) {
		return OncePerPage.read(new Changed(key), () -> changes(LAST, key, OffsetDateTime.MAX));
	}

	/**
	 * The changes of a submission, of which a review tells beside each cell and of all.
	 */
	private record Changed(SubmissionKey key) {
	}

	/**
	 * The last change of each figure of a submission up to a moment.
	 */
	public Map<FigureKey, FigureChangeView> lastChanges(SubmissionKey key, Instant upTo) {
		return changes(LAST, key, upTo.atOffset(ZoneOffset.UTC));
	}

	/**
	 * The first change of each figure of a submission after a moment: what it said then
	 * is what this changed.
	 */
	public Map<FigureKey, FigureChangeView> firstChanges(SubmissionKey key, Instant after) {
		return changes(FIRST, key, after.atOffset(ZoneOffset.UTC));
	}

	/**
	 * As many as the form has cells, for each page that shows it: rows and no entities.
	 */
	private Map<FigureKey, FigureChangeView> changes(String which, SubmissionKey key, OffsetDateTime moment) {
		return this.database.sql(which)
			.params(key.form(), key.unit(), key.period().toString(), moment)
			.query((row, number) -> new FigureChangeView(
					new FigureKey(row.getString(1), row.getString(2), key.period()),
					FigureChange.amount(row.getString(3)), FigureChange.amount(row.getString(4)), row.getString(5),
					row.getString(6), row.getTimestamp(7).toInstant()))
			.list()
			.stream()
			.collect(Collectors.toMap(FigureChangeView::key, Function.identity()));
	}

}
