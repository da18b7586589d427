package vn.dean06.indicators;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureChanges extends JpaRepository<FigureChange, UUID> {

	List<FigureChange> findByFormAndSubmitterAndPeriodOrderByChangedAt(String form, String submitter, String period);

	int countByFormAndSubmitterAndPeriodAndChangedAtAfter(String form, String submitter, String period, Instant moment);

	@Query("""
			select c.form as form, c.submitter as submitter, max(c.changedAt) as latest from FigureChange c
			where c.period = :period and c.form is not null group by c.form, c.submitter""")
	List<ChangedRow> lastChanges(String period);

	/** When a submission was changed last. */
	interface ChangedRow {

		String getForm();

		String getSubmitter();

		Instant getLatest();

	}

	List<FigureChange> findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(String indicator, String unit,
			String period);

}
