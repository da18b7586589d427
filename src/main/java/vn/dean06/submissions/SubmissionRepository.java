package vn.dean06.submissions;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionRepository extends JpaRepository<Submission, Submission.Key> {

	List<Submission> findAllByOrderByFormAscUnitAscPeriodAsc();

}
