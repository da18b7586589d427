package vn.dean06.submissions;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SubmissionMoves extends JpaRepository<SubmissionMove, UUID> {

	List<SubmissionMove> findByFormAndUnitAndPeriodOrderByAtDesc(String form, String unit, String period);

}
