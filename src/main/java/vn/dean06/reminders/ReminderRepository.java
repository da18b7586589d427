package vn.dean06.reminders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReminderRepository extends JpaRepository<Reminder, UUID> {

	List<Reminder> findByPeriodOrderByAt(String period);

	boolean existsByUnitAndPeriodAndKindAndOutcomeNotAndAtAfter(String unit, String period, ReminderView.Kind kind,
			ReminderView.Outcome outcome, Instant moment);

	/** Whoever else wants to remind the same unit waits until the transaction ends. */
	@Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 6)) as text)")
	String hold(String key);

}
