package vn.dean06.reports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.document.Document;
import vn.dean06.figures.Coverage;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Sum;
import vn.dean06.quality.ReportText;
import vn.dean06.registers.RegisterView;
import vn.dean06.reports.text.ReportFault;

/**
 * A composed report.
 *
 * @param faults what must be mended before it can be printed; empty if it can
 * @param sums what it prints of figures, each once
 * @param gaps what is missing in the sums that it prints, by unit
 * @param registers those that it prints from, as they stood
 * @param rules the version of the rules by which its words follow its figures
 */
public record Composition(ReportView report, Document document, List<ReportFault> faults, List<Sum> sums,
		List<UnitGaps> gaps, List<RegisterView> registers, String rules) {

	/**
	 * What a unit owes to the report and has not brought, or is not approved.
	 */
	public record UnitGaps(String unit, List<Coverage.Gap> gaps) {

		public UnitGaps {
			gaps = List.copyOf(gaps);
		}

		public List<Coverage.Run> runs() {
			return Coverage.Run.of(this.gaps);
		}

	}

	public Composition {
		faults = List.copyOf(faults);
		sums = List.copyOf(sums);
		gaps = List.copyOf(gaps);
		registers = List.copyOf(registers);
	}

	/**
	 * The distinct entered figures behind everything that it prints, read when somebody
	 * asks for them.
	 */
	public Set<FigureKey> figures() {
		Set<FigureKey> figures = new LinkedHashSet<>();
		this.sums.forEach((sum) -> figures.addAll(sum.keys()));
		return figures;
	}

	/** What must be mended, by place and cause. */
	public List<ReportFault.Alike> faultsByCause() {
		return ReportFault.Alike.of(this.faults);
	}

	/**
	 * What it prints by where it stands, for the checks of words.
	 */
	public ReportText words() {
		return PrintedTexts.of(this);
	}

	public boolean printable() {
		return this.faults.isEmpty();
	}

}
