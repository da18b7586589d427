package vn.dean06.reports;

import java.util.List;
import java.util.Set;

import vn.dean06.document.Document;
import vn.dean06.figures.FigureKey;

/**
 * A composed report.
 *
 * @param faults what must be mended before it can be printed; empty if it can
 * @param figures the distinct figures that it prints
 */
public record Composition(ReportView report, Document document, List<ReportFault> faults, Set<FigureKey> figures) {

	public Composition {
		faults = List.copyOf(faults);
	}

	public boolean printable() {
		return this.faults.isEmpty();
	}

}
