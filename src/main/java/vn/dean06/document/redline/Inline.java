package vn.dean06.document.redline;

import java.util.List;

import vn.dean06.document.Span;

/**
 * What stands one after the other in a line of a redline.
 */
public sealed interface Inline {

	Mark mark();

	/**
	 * Words or a figure.
	 */
	record Words(Mark mark, Span span) implements Inline {
	}

	/**
	 * A footnote. One that stands in both versions may have other words.
	 */
	record Note(Mark mark, List<Inline> inlines) implements Inline {

		public Note {
			inlines = List.copyOf(inlines);
		}

	}

}
