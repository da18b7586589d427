package vn.dean06.reports;

import java.util.List;
import java.util.Set;

import vn.dean06.document.Document;
import vn.dean06.figures.Coverage;
import vn.dean06.figures.FigureKey;

/**
 * A composed report.
 *
 * @param faults what must be mended before it can be printed; empty if it can
 * @param figures the distinct figures that it prints
 * @param gaps what is missing in the sums that it prints, by unit
 */
public record Composition(ReportView report, Document document, List<ReportFault> faults, Set<FigureKey> figures,
		List<UnitGaps> gaps) {

	/**
	 * What a unit owes to the report and has not brought, or is not approved.
	 */
	public record UnitGaps(String unit, List<Coverage.Gap> gaps) {

		public UnitGaps {
			gaps = List.copyOf(gaps);
		}

	}

	public Composition {
		faults = List.copyOf(faults);
		gaps = List.copyOf(gaps);
	}

	public boolean printable() {
		return this.faults.isEmpty();
	}

}
