package vn.dean06.submissions;

import java.time.Instant;

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
}
