package vn.dean06.document;

import java.util.Collection;
import java.util.Map;

/**
 * Prints the texts of a register for a page: their placeholders become figures that tell
 * where they come from. The registers need it, but figures and templates lie above them,
 * so the reports implement it.
 */
public interface TextPrinter {

	/**
	 * The texts as HTML, each found by the text itself; what is not markup is escaped.
	 * @param year whose figures are meant where a placeholder names no period
	 */
	Map<String, String> html(int year, Collection<String> texts);

}
