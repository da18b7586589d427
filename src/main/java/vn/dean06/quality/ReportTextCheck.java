package vn.dean06.quality;

import java.util.List;

/**
 * A named rule over the words of a report. It asks nobody: what it needs to know is given
 * to it.
 */
public interface ReportTextCheck {

	/** What it is called where its findings are kept. */
	String rule();

	/** What is compared with what, as a heading. */
	String title();

	List<Finding> findings(ReportText report, Background known);

}
