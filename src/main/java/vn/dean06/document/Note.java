package vn.dean06.document;

import java.util.List;

/**
 * A footnote with the number it is printed under.
 */
public record Note(int number, List<Span> text) {

	/**
	 * Numbers the footnotes through a document.
	 */
	public static final class Counter {

		private int last;

		Note next(Span.Footnote footnote) {
			return new Note(++this.last, footnote.text());
		}

	}

}
