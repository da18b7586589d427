package vn.dean06.quality.text;

import java.util.List;

import vn.dean06.quality.ReportTextCheck;

/**
 * All rules over the words of a report, in the order in which they are shown.
 */
public final class TextChecks {

	private TextChecks() {
	}

	public static List<ReportTextCheck> all() {
		return List.of(new CitationCheck(), new CitationOrderCheck(), new CitationFormCheck(), new DateCheck(),
				new SaidStateCheck(), new NumberListCheck(), new ListedPartsCheck(), new SaidCountCheck(),
				new TwoListsCheck(), new ImpliedTotalCheck(), new SharePrintedCheck(), new NumberFormCheck(),
				new SaidFigureCheck());
	}

}
