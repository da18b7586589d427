package vn.dean06.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CorrectionRepository extends JpaRepository<Correction, UUID> {

	List<Correction> findByIndicatorAndUnitAndPeriodOrderByProposedAtDesc(String indicator, String unit, String period);

	String LISTED = "from Correction c where (c.accepted = true or c.unit in :reviewed) ";

	/**
	 * Those that wait first, then the latest.
	 * @param reviewed the units of which also those are listed that were not accepted
	 */
	@Query("select c " + LISTED + "order by case when c.accepted is null then 0 else 1 end, c.proposedAt desc, c.id")
	List<Correction> list(Set<String> reviewed, Pageable page);

	@Query("select count(c) " + LISTED)
	long countListed(Set<String> reviewed);

	/** Those that wait, the earliest first. */
	List<Correction> findByAcceptedIsNullAndUnitInOrderByProposedAtAscIdAsc(Set<String> units);

	@Query("""
			select new vn.dean06.figures.CorrectionRepository$Waiting(c.unit, count(c)) from Correction c
			where c.accepted is null group by c.unit""")
	List<Waiting> countWaiting();

	/** How many of a unit wait. */
	record Waiting(String unit, long count) {
	}

	/** Those of figures that a unit typed, which wait or were decided since a moment. */
	@Query("""
			select c from Correction c join Figure f
			on f.indicator = c.indicator and f.unit = c.unit and f.period = c.period
			where f.submitter = :unit and (c.accepted is null or c.decidedAt > :since)
			order by coalesce(c.decidedAt, c.proposedAt) desc""")
	List<Correction> ofUnit(String unit, Instant since);

	/** How many figures of a submission have a correction that nobody decided. */
	@Query("""
			select count(c) from Correction c join Figure f
			on f.indicator = c.indicator and f.unit = c.unit and f.period = c.period
			where c.accepted is null and f.form = :form and f.submitter = :unit and f.period = :period""")
	long countWaiting(String form, String unit, String period);

	/** Two who decide at the same moment wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Correction c where c.id = :id")
	Optional<Correction> claim(UUID id);

}
