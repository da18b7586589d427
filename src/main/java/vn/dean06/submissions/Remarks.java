package vn.dean06.submissions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import vn.dean06.organisation.Period;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Remarks extends JpaRepository<Remark, UUID> {

	List<Remark> findByFormAndUnitAndPeriodAndAnsweredFalse(String form, String unit, String period);

	/**
	 * Of how many cells of each submission something was said since it was handed in
	 * last.
	 */
	@Query("""
			select r.form as form, r.unit as unit, count(distinct r.cell) as cells from Remark r
			where r.period = :period and r.kind = :kind and not r.answered group by r.form, r.unit""")
	List<CellsNamed> countNamed(String period, RemarkView.Kind kind);

	/** What units said about cells of some indicators in what they handed in last. */
	@Query("""
			select r.form as form, r.unit as unit, r.period as period, r.cell as cell, r.text as text from Remark r
			join Submission s on s.form = r.form and s.unit = r.unit and s.period = r.period
			where r.period in :periods and r.kind = EXPLANATION and not r.answered and s.state in (SUBMITTED, APPROVED)
			and substring(r.cell, 1, locate('@', r.cell) - 1) in :indicators order by r.at""")
	List<Explained> findExplained(Collection<String> periods, Collection<String> indicators);

	/** A word about a cell. */
	interface Explained {

		String getForm();

		String getUnit();

		String getPeriod();

		String getCell();

		String getText();

		default SubmissionKey key() {
			return new SubmissionKey(getForm(), getUnit(), Period.parse(getPeriod()));
		}

	}

	/** Of how many cells of a submission something was said. */
	interface CellsNamed {

		String getForm();

		String getUnit();

		int getCells();

	}

}
