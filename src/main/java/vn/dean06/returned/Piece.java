package vn.dean06.returned;

import java.util.List;
import java.util.Set;

import vn.dean06.document.Span.Emphasis;

/**
 * What stands one after the other in a text that came back, with what it may be known by.
 */
public sealed interface Piece {

	/** Its words, without footnotes. */
	String text();

	/**
	 * Words that stand in the same controls and bookmarks.
	 *
	 * @param controls the content controls round it, the innermost first
	 * @param bookmarks the names of the figures' bookmarks round it
	 */
	record Words(String text, Set<Emphasis> emphasis, List<Control> controls, List<String> bookmarks) implements Piece {

		public Words {
			emphasis = Set.copyOf(emphasis);
			controls = List.copyOf(controls);
			bookmarks = List.copyOf(bookmarks);
		}

		Words withText(String other) {
			return new Words(other, this.emphasis, this.controls, this.bookmarks);
		}

	}

	/**
	 * A footnote.
	 */
	record Note(List<Words> words) implements Piece {

		public Note {
			words = List.copyOf(words);
		}

		@Override
		public String text() {
			return "";
		}

	}

	/**
	 * A content control. Some programs take the tag away, some put others of their own
	 * round everything.
	 *
	 * @param number which one of the file it is
	 */
	record Control(int number, String tag, String title) {
	}

}
