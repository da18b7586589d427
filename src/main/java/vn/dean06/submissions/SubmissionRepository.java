package vn.dean06.submissions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import vn.dean06.organisation.Period;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SubmissionRepository extends JpaRepository<Submission, Submission.Key> {

	List<Submission> findAllByOrderByFormAscUnitAscPeriodAsc();

	List<Submission> findByPeriod(String period);

	@Query("""
			select distinct s.period from Submission s
			where s.state = vn.dean06.submissions.SubmissionState.APPROVED and s.period >= :first and s.period < :last""")
	List<String> findApproved(String first, String last);

	/** Each move of an approved one counts one of them up or both down. */
	@Query("""
			select new vn.dean06.submissions.SubmissionRepository$Approved(count(s), coalesce(sum(s.version), 0L))
			from Submission s where s.period in :periods and s.state = vn.dean06.submissions.SubmissionState.APPROVED""")
	Approved countApproved(Collection<String> periods);

	/** How many there are, and how often they moved. */
	record Approved(long count, long versions) {
	}

	List<Submission> findByUnitAndState(String unit, SubmissionState state);

	@Query("""
			select new vn.dean06.submissions.SubmissionRepository$Standing(s.form, s.unit, s.period, s.state, s.version)
			from Submission s where s.period in :periods and s.state <> vn.dean06.submissions.SubmissionState.APPROVED""")
	List<Standing> findOpen(Collection<String> periods);

	@Query("""
			select new vn.dean06.submissions.SubmissionRepository$Standing(s.form, s.unit, s.period, s.state, s.version)
			from Submission s where s.period in :periods""")
	List<Standing> findStanding(Collection<String> periods);

	/** Where one stands. */
	record Standing(String form, String unit, String period, SubmissionState state, int version) {

		SubmissionKey key() {
			return new SubmissionKey(this.form, this.unit, Period.parse(this.period));
		}

	}

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
