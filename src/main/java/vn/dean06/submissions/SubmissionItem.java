package vn.dean06.submissions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a submission as its reviewer reads it.
 *
 * @param cell names it inside the submission
 * @param label what it says, in the reader's words
 * @param value what it says now, empty if it is blank
 * @param previous what it said in the period before, empty if nothing
 * @param reviewed what it said when it was last reviewed; the same as the value where
 * nothing was changed since, null where it was never reviewed
 * @param by who entered it, null if it is blank
 * @param address the page that tells all about it, empty if its reader may not see it
 */
public record SubmissionItem(String cell, String label, String value, String previous, @Nullable String reviewed,
		@Nullable String note, @Nullable String by, @Nullable Instant at, String address) {

	public boolean changedSinceReview() {
		return this.reviewed != null && !this.reviewed.equals(this.value);
	}

}
