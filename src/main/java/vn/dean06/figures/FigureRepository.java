package vn.dean06.figures;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface FigureRepository extends JpaRepository<Figure, Figure.Id3> {

	String ROW = """
			select new vn.dean06.figures.FigureRow(f.indicator, f.unit, f.period, f.value, f.note, f.form,
			f.submitter, f.enteredBy, f.enteredAt) from Figure f\s""";

	List<Figure> findAllByOrderByIndicatorAscUnitAscPeriodAsc();

	List<Figure> findByIndicatorInAndUnitInAndPeriodIn(Collection<String> indicators, Collection<String> units,
			Collection<String> periods);

	@Query("select distinct substring(f.period, 1, 4) from Figure f")
	List<String> findYears();

	/** One row after the other, as there may be very many. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "2000"))
	@Query(ROW + "where f.indicator in :indicators and f.period in :periods")
	Stream<FigureRow> read(Collection<String> indicators, Collection<String> periods);

	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "2000"))
	@Query(ROW + "where f.indicator in :indicators and f.unit in :units and f.period in :periods")
	Stream<FigureRow> read(Collection<String> indicators, Collection<String> units, Collection<String> periods);

	/** By unit, without what was typed in the given submissions. */
	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "2000"))
	@Query("""
			select new vn.dean06.figures.FigureSum(f.indicator, f.unit, max(f.period), sum(f.value), max(f.enteredAt))
			from Figure f where f.indicator in :indicators and f.period in :periods
			and (f.form is null or concat(f.form, '@', f.submitter, '/', f.period) not in :hidden)
			group by f.indicator, f.unit""")
	List<FigureSum> sums(Collection<String> indicators, Collection<String> periods, Collection<String> hidden);

	/** Those of some indicators that have any figure of these periods. */
	@Query("select distinct f.indicator from Figure f where f.indicator in :indicators and f.period in :periods")
	Set<String> indicatorsOf(Collection<String> indicators, Collection<String> periods);

	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "2000"))
	@Query(ROW + """
			where f.period in :periods
			and (length(f.period) <> 7 or f.period like '%-Q%' or f.period like '%-H%'
			or f.indicator in :composed or f.unit in :upper)""")
	Stream<FigureRow> readComposed(Collection<String> periods, Collection<String> composed, Collection<String> upper);

	@Query("""
			select f.form as form, f.submitter as submitter, count(f) as cells from Figure f
			where f.period = :period and f.form is not null group by f.form, f.submitter""")
	List<FilledRow> countFilled(String period);

	@Query("""
			select f.form as form, f.submitter as submitter, count(f) as cells from Figure f
			where f.form in :forms and f.submitter = :submitter and f.period = :period group by f.form, f.submitter""")
	List<FilledRow> countFilled(Collection<String> forms, String submitter, String period);

	/** How many cells of a submission are not blank. */
	interface FilledRow {

		String getForm();

		String getSubmitter();

		long getCells();

	}

}
