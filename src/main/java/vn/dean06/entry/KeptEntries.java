package vn.dean06.entry;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KeptEntries extends JpaRepository<KeptEntry, KeptEntry.Cell> {

	List<KeptEntry> findByPeriodAndSubmitterAndForm(String period, String submitter, String form);

	List<KeptEntry> findByIndicatorInAndUnitInAndPeriodIn(Collection<String> indicators, Collection<String> units,
			Collection<String> periods);

	@Query("""
			select k.form as form, k.submitter as submitter, count(distinct k.indicator || '@' || k.unit) as cells
			from KeptEntry k
			where k.period = :period and k.covers group by k.form, k.submitter""")
	List<CoveredRow> countCovered(String period);

	/** How many cells of a submission have a figure and something else typed over it. */
	interface CoveredRow {

		String getForm();

		String getSubmitter();

		long getCells();

	}

}
