package vn.dean06.figures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureChanges extends JpaRepository<FigureChange, UUID> {

	/**
	 * How many changes each of some submissions has after a moment of its own: only these
	 * are read, since on a deadline day a period has a hundred thousand.
	 * @param forms of the submissions, as are those who submit and the moments, in the
	 * same order
	 */
	@Query(nativeQuery = true, value = """
			select r.form as form, r.submitter as submitter, count(*) as changes
			from unnest(cast(:forms as text[]), cast(:submitters as text[]), cast(:moments as timestamptz[]))
				as r (form, submitter, moment)
			join figure_change c on c.form = r.form and c.submitter = r.submitter and c.period = :period
				and c.changed_at > r.moment
			group by r.form, r.submitter""")
	List<ChangedRow> countAfter(String period, String[] forms, String[] submitters, String[] moments);

	/** Who changed a submission after a moment. */
	@Query("""
			select distinct c.changedBy from FigureChange c where c.form = :form and c.submitter = :submitter
			and c.period = :period and c.changedAt > :moment""")
	Set<String> changedBy(String form, String submitter, String period, Instant moment);

	/** How often a submission was changed. */
	interface ChangedRow {

		String getForm();

		String getSubmitter();

		long getChanges();

	}

	List<FigureChange> findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(String indicator, String unit, String period,
			Limit most);

}
