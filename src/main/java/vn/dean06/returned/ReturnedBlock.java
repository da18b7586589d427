package vn.dean06.returned;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of a file that came back, with every blank made one.
 *
 * @param place where it stands
 * @param marks the names of the texts' bookmarks round it
 */
public record ReturnedBlock(Place place, List<String> marks, List<Piece> pieces) {

	public ReturnedBlock {
		marks = List.copyOf(marks);
		pieces = List.copyOf(pieces);
	}

	/** Its words, without footnotes. */
	public String text() {
		return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	/**
	 * Where a paragraph stands.
	 */
	public enum Place {

		/** In the running text. */
		TEXT,

		/** In a cell of a table, also one without borders as in the head of a report. */
		CELL

	}

}
