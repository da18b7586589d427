package vn.dean06.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SubmissionRepository extends JpaRepository<Submission, Submission.Key> {

	List<Submission> findAllByOrderByFormAscUnitAscPeriodAsc();

	List<Submission> findByPeriod(String period);

	List<Submission> findByUnitAndPeriod(String unit, String period);

	List<Submission> findByUnitAndState(String unit, SubmissionState state);

	/** Of two officers who type at the same moment, both find one row. */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into submission (form, unit, period, state, changed_by, changed_at, version)
			values (:form, :unit, :period, 'DRAFT', :by, :at, 0) on conflict do nothing""")
	void begin(String form, String unit, String period, String by, Instant at);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Submission s where s.form = :form and s.unit = :unit and s.period = :period")
	Optional<Submission> claim(String form, String unit, String period);

}
