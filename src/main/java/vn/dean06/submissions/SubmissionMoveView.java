package vn.dean06.submissions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step of a submission: who moved it where, when and why.
 */
public record SubmissionMoveView(SubmissionState state, @Nullable String reason, String by, Instant at) {
}
