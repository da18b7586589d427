package vn.dean06.figures;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.QueryHint;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface FigureRepository extends JpaRepository<Figure, Figure.Id3> {

	String ROW = """
			select new vn.dean06.figures.FigureRow(f.indicator, f.unit, f.period, f.value, f.form, f.submitter,
			f.note, f.enteredBy, f.enteredAt) from Figure f\s""";

	String SPANS = """
			from figure f join (
				select split_part(pair, '=', 1) as span, split_part(pair, '=', 2) as month,
				1 << (cast(right(pair, 2) as integer) - 1) as bit
				from unnest(string_to_array(:pairs, ' ')) as pair) s on s.month = f.period
			where f.indicator in (:indicators) and f.period in (:months)
			and (f.form is null or f.period not in (:open)
				or concat(f.form, '@', f.submitter, '/', f.period) not in (:hidden))
			""";

	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "2000"))
	@Query(ROW + "order by f.indicator, f.unit, f.period")
	Stream<FigureRow> readAll();

	@Query("select new vn.dean06.figures.Figure$Id3(f.indicator, f.unit, f.period) from Figure f where f.period in :periods")
	List<Figure.Id3> findKeys(Collection<String> periods);

	/** Jumps from the first period of a year to that of the next. */
	@Query(nativeQuery = true, value = """
			with recursive years (year) as (
				select cast(left(min(period), 4) as integer) from figure
				union all
				select (select cast(left(min(f.period), 4) as integer) from figure f
					where f.period >= cast(y.year + 1 as text))
				from years y where y.year is not null)
			select year from years where year is not null order by year desc""")
	List<Integer> findYears();

	/**
	 * What each unit entered in the months of each of some periods: the period,
	 * indicator, unit, which months as bits, their sum and which of them were typed in a
	 * form. It leaves out what was typed in the hidden submissions.
	 * @param open the months that have hidden submissions, so that in others none is
	 * looked for
	 * @param pairs which month is in which period: "2024=2024-01 2024=2024-02 …"
	 */
	@Query(nativeQuery = true, value = """
			select s.span, f.indicator, f.unit, bit_or(s.bit) as months, sum(f.value) as total,
			coalesce(bit_or(s.bit) filter (where f.form is not null), 0) as typed
			""" + SPANS + "group by s.span, f.indicator, f.unit")
	List<@Nullable Object[]> sums(Collection<String> indicators, Collection<String> months, String pairs,
			Collection<String> open, Collection<String> hidden);

	/**
	 * The last number that each unit entered in the months of each of some periods: the
	 * period, indicator, unit, month, number, and the form and unit that it was typed by.
	 */
	@Query(nativeQuery = true, value = """
			select distinct on (s.span, f.indicator, f.unit)
			s.span, f.indicator, f.unit, f.period, f.value, f.form, f.submitter
			""" + SPANS + "and f.value is not null order by s.span, f.indicator, f.unit, f.period desc")
	List<@Nullable Object[]> latest(Collection<String> indicators, Collection<String> months, String pairs,
			Collection<String> open, Collection<String> hidden);

	@QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "2000"))
	@Query(ROW + """
			where f.period in :periods
			and (length(f.period) <> 7 or f.period like '%-Q%' or f.period like '%-H%' or f.period like '%T'
			or f.indicator in :composed or f.unit in :upper)""")
	Stream<FigureRow> readComposed(Collection<String> periods, Collection<String> composed, Collection<String> upper);

	@NativeQuery("""
			select form, submitter, count(*) as cells from figure
			where form = any (:forms) and submitter = :submitter and period = :period group by form, submitter""")
	List<FilledRow> countFilled(String[] forms, String submitter, String period);

	/** How many cells of a submission are not blank. */
	interface FilledRow {

		String getForm();

		String getSubmitter();

		long getCells();

	}

}
