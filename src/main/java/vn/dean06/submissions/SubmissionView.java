package vn.dean06.submissions;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * The state of a form of a unit for a period.
 *
 * @param note why it was moved there
 * @param changedBy who moved it there
 * @param submittedAt when it was handed in first
 * @param reviewedAt when it was last approved or sent back
 */
public record SubmissionView(SubmissionKey key, SubmissionState state, @Nullable String note, String changedBy,
		Instant changedAt, @Nullable Instant submittedAt, @Nullable Instant reviewedAt) {

	/** Whether it waits to be reviewed because its approval was taken back. */
	public boolean approvalTakenBack() {
		return this.state == SubmissionState.SUBMITTED && this.note != null;
	}

	/**
	 * Who sent back what was sent back: the standing office by its review, or the unit's
	 * own head before it was handed in.
	 */
	public String returner() {
		return this.changedAt.equals(this.reviewedAt) ? "Thường trực" : "Thủ trưởng đơn vị";
	}

	/**
	 * The same with a word about why it was moved there.
	 */
	SubmissionView noted(@Nullable String note) {
		return new SubmissionView(this.key, this.state, note, this.changedBy, this.changedAt, this.submittedAt,
				this.reviewedAt);
	}

	/**
	 * Reads {@link #changedAt} as a page sends back what was seen there. What is no
	 * moment was never seen.
	 */
	static Instant seen(String moment) {
		try {
			return Instant.parse(moment);
		}
		catch (DateTimeParseException ex) {
			return Instant.EPOCH;
		}
	}

}
