package vn.dean06.submissions;

import java.time.Instant;

/**
 * A word about one cell of a submission.
 *
 * @param cell which one, as its {@link SubmissionItem} calls it
 * @param answered whether the unit handed in again after it
 */
public record RemarkView(String cell, Kind kind, String text, String by, Instant at, boolean answered) {

	/** Who says it to whom. */
	public enum Kind {

		/** The standing office says what is to be mended. */
		SENT_BACK,
		/** The unit says why what a check warns of is right. */
		EXPLANATION

	}

}
