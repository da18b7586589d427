package vn.dean06.submissions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.TypedText;

/**
 * A word about one cell of a submission.
 *
 * @param cell which one, as its {@link SubmissionItem} calls it
 * @param answered whether the unit handed in again after it
 */
public record RemarkView(String cell, Kind kind, String text, String by, Instant at, boolean answered) {

	/**
	 * Why a cell is left blank, as it is kept; empty if nothing is said.
	 * @throws IllegalArgumentException with a sentence as {@link TypedText#lines}
	 */
	public static String reason(@Nullable String typed) {
		return TypedText.lines("Lý do để trống", typed, SubmissionDesk.LONGEST);
	}

	/** Who says it to whom. */
	public enum Kind {

		/** The standing office says what is to be mended. */
		SENT_BACK,
		/** The unit says why what a check warns of is right. */
		EXPLANATION

	}

}
