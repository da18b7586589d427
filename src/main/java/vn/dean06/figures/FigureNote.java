package vn.dean06.figures;

import org.jspecify.annotations.Nullable;

/**
 * A word about a figure, as it is typed beside it.
 */
public final class FigureNote {

	public static final int LONGEST = 500;

	private FigureNote() {
	}

	/**
	 * A note as it is kept, null if it says nothing.
	 * @throws IllegalArgumentException with a sentence if it is too long
	 */
	public static @Nullable String read(@Nullable String typed) {
		if (typed == null) {
			return null;
		}
		String note = typed.strip().replace("\0", "");
		if (note.length() > LONGEST) {
			throw new IllegalArgumentException("Ghi chú dài quá " + LONGEST + " ký tự; hãy viết gọn lại.");
		}
		return note.isEmpty() ? null : note;
	}

}
