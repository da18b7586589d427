package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Reopenings extends JpaRepository<Reopening, UUID> {

	boolean existsByUnitAndPeriodAndFormAndUntilGreaterThanEqual(String unit, String period, String form,
			LocalDate day);

	List<Reopening> findByUntilGreaterThanEqualOrderByUntil(LocalDate day);

}
