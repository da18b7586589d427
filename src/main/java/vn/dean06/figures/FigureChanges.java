package vn.dean06.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureChanges extends JpaRepository<FigureChange, UUID> {

	List<FigureChange> findByFormAndSubmitterAndPeriodOrderByChangedAt(String form, String submitter, String period);

	@Query("""
			select c.form as form, c.submitter as submitter, max(c.changedAt) as latest from FigureChange c
			where c.period = :period and c.form is not null group by c.form, c.submitter""")
	List<ChangedRow> lastChanges(String period);

	@Query("""
			select c.form as form, c.submitter as submitter, max(c.changedAt) as latest from FigureChange c
			where c.form in :forms and c.submitter = :submitter and c.period = :period group by c.form, c.submitter""")
	List<ChangedRow> lastChanges(Collection<String> forms, String submitter, String period);

	/** Each change of the submissions of some units after a moment. */
	@Query("""
			select c.form as form, c.submitter as submitter, c.changedAt as latest from FigureChange c
			where c.period = :period and c.submitter in :submitters and c.form is not null and c.changedAt > :moment""")
	List<ChangedRow> changesOf(String period, Collection<String> submitters, Instant moment);

	/** Who changed a submission after a moment. */
	@Query("""
			select distinct c.changedBy from FigureChange c where c.form = :form and c.submitter = :submitter
			and c.period = :period and c.changedAt > :moment""")
	Set<String> changedBy(String form, String submitter, String period, Instant moment);

	/** When a submission was changed. */
	interface ChangedRow {

		String getForm();

		String getSubmitter();

		Instant getLatest();

	}

	List<FigureChange> findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(String indicator, String unit,
			String period);

}
