package vn.dean06.submissions;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Remarks extends JpaRepository<Remark, UUID> {

	List<Remark> findByFormAndUnitAndPeriodOrderByAtDesc(String form, String unit, String period);

	List<Remark> findByFormAndUnitAndPeriodAndAnsweredFalse(String form, String unit, String period);

	/**
	 * Of how many cells of each submission something was said since it was handed in
	 * last.
	 */
	@Query("""
			select r.form as form, r.unit as unit, count(distinct r.cell) as cells from Remark r
			where r.period = :period and r.kind = :kind and not r.answered group by r.form, r.unit""")
	List<CellsNamed> countNamed(String period, RemarkView.Kind kind);

	/** Of how many cells of a submission something was said. */
	interface CellsNamed {

		String getForm();

		String getUnit();

		int getCells();

	}

}
