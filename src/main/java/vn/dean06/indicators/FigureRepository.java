package vn.dean06.indicators;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FigureRepository extends JpaRepository<Figure, Figure.Id3> {

	List<Figure> findAllByOrderByIndicatorAscUnitAscPeriodAsc();

	@Query("select distinct substring(f.period, 1, 4) from Figure f")
	List<String> findYears();

	List<Figure> findByPeriodStartingWithOrderByIndicatorAscUnitAscPeriodAsc(String year);

	List<Figure> findByIndicatorIn(Collection<String> indicators);

}
