package vn.dean06.submissions;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Remarks extends JpaRepository<Remark, UUID> {

	List<Remark> findByFormAndUnitAndPeriodOrderByAtDesc(String form, String unit, String period);

	List<Remark> findByFormAndUnitAndPeriodAndAnsweredFalse(String form, String unit, String period);

	/** How many cells of each submission were sent back and wait to be mended. */
	@Query("""
			select r.form as form, r.unit as unit, count(distinct r.cell) as cells from Remark r
			where r.period = :period and r.kind = SENT_BACK and not r.answered group by r.form, r.unit""")
	List<CellsToMend> countToMend(String period);

	/** How many cells of a submission wait to be mended. */
	interface CellsToMend {

		String getForm();

		String getUnit();

		int getCells();

	}

}
