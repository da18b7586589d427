package vn.dean06.document.pdf;

import java.util.List;

import vn.dean06.document.Note;

/**
 * What stands across a column and goes as a whole on one page: a line of text, a rule, or
 * several columns side by side. All lengths are in points.
 */
sealed interface Strip permits TextStrip, SlotStrip, SignatureStrip, RuleStrip, FormStrip, RowStrip {

	/** Space above it, unless it begins a page. */
	default float before() {
		return 0;
	}

	float height();

	/** Space below it, unless it ends a page. */
	default float after() {
		return 0;
	}

	/** The room it needs to begin on a page; less than its height if it can be broken. */
	default float least() {
		return height();
	}

	/** Whether a page may not end with it. */
	boolean keptWithNext();

	/** The same, but that no page may end with it, if it is a line. */
	default Strip keptTogether() {
		return this;
	}

	/** The footnotes that must stand at the foot of its page. */
	default List<Note> notes() {
		return List.of();
	}

	/** Draws it below a height measured from the top of the page. */
	void draw(Pen pen, float left, float top);

}
