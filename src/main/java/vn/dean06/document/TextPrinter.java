package vn.dean06.document;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/**
 * Prints the texts of a register for a page: the placeholders of written ones become
 * figures that tell where they come from. The registers need it, but figures and
 * templates lie above them, so the reports implement it.
 */
public interface TextPrinter {

	/**
	 * The texts as HTML, in which what is not markup is escaped.
	 * @param year whose figures are meant where a placeholder names no period
	 */
	Printed html(int year, Collection<Prose> texts);

	/**
	 * The texts of a page as HTML, each found by the text itself.
	 */
	record Printed(Map<Prose, String> html) {

		public Printed {
			html = Map.copyOf(html);
		}

		public String of(Prose text) {
			return Objects.requireNonNull(this.html.get(text), "a text that was not asked for");
		}

		/** A text that nobody but the standing office or a pack writes. */
		public String written(String text) {
			return of(Prose.written(text));
		}

	}

}
