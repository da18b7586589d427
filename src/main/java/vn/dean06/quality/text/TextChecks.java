package vn.dean06.quality.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportTextCheck;

/**
 * All rules over the words of a report, in the order in which they are shown.
 */
public final class TextChecks {

	private TextChecks() {
	}

	/**
	 * The indicators of which the rules want to know what they say in the year of a
	 * report.
	 */
	public static Set<String> asked(ReportText report, Map<String, IndicatorView> indicators) {
		Set<String> asked = new HashSet<>(SaidFigureCheck.asked(report, indicators.values()));
		asked.addAll(ImpliedTotalCheck.asked(report, indicators));
		return asked;
	}

	public static List<ReportTextCheck> all() {
		return List.of(new CitationCheck(), new CitationOrderCheck(), new CitationFormCheck(), new DateCheck(),
				new SaidStateCheck(), new NumberListCheck(), new ListedPartsCheck(), new SaidCountCheck(),
				new TwoListsCheck(), new ImpliedTotalCheck(), new SharePrintedCheck(), new NumberFormCheck(),
				new SaidFigureCheck());
	}

}
