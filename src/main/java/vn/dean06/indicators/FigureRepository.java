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

	List<Figure> findByIndicatorInAndUnitInAndPeriodIn(Collection<String> indicators, Collection<String> units,
			Collection<String> periods);

	@Query("""
			select f.form as form, f.submitter as submitter, count(f) as cells from Figure f
			where f.period = :period and f.form is not null group by f.form, f.submitter""")
	List<FilledRow> countFilled(String period);

	/** How many cells of a submission are not blank. */
	interface FilledRow {

		String getForm();

		String getSubmitter();

		long getCells();

	}

}
