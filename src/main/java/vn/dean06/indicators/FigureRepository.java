package vn.dean06.indicators;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface FigureRepository extends JpaRepository<Figure, Figure.Id3> {

	List<Figure> findAllByOrderByIndicatorAscUnitAscPeriodAsc();

	List<Figure> findByIndicatorIn(Collection<String> indicators);

}
