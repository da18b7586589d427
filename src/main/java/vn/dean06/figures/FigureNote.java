package vn.dean06.figures;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.TypedText;

/**
 * A word about a figure, as it is typed beside it.
 */
public final class FigureNote {

	public static final int LONGEST = 500;

	private FigureNote() {
	}

	/**
	 * A note as it is kept, null if it says nothing.
	 * @throws IllegalArgumentException with a sentence as {@link TypedText#lines}
	 */
	public static @Nullable String read(@Nullable String typed) {
		String note = TypedText.lines("Ghi chú", typed, LONGEST);
		return note.isEmpty() ? null : note;
	}

}
