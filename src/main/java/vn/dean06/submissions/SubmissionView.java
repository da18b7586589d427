package vn.dean06.submissions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * The state of a form of a unit for a period.
 *
 * @param note why it was moved there
 * @param changedBy who moved it there
 */
public record SubmissionView(String form, String unit, Period period, SubmissionState state, @Nullable String note,
		String changedBy, Instant changedAt) {
}
