package vn.dean06.document;

import java.util.List;

/**
 * A part of a document with its own page orientation and page numbers: the report, or one
 * appendix. Page numbers start at 1 and are not printed on the first page.
 *
 * @param bookmark a short ASCII name, unique in the document, for links into it
 * @param title what a table of contents or a PDF outline calls it
 */
public record Section(String bookmark, String title, Orientation orientation, List<Block> blocks) {

	public Section {
		blocks = List.copyOf(blocks);
	}

	/**
	 * How the A4 page is turned.
	 */
	public enum Orientation {

		PORTRAIT, LANDSCAPE

	}

}
