package vn.dean06.indicators;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface FigureChanges extends JpaRepository<FigureChange, UUID> {

	List<FigureChange> findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(String indicator, String unit,
			String period);

}
