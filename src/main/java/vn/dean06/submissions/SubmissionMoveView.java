package vn.dean06.submissions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step of a submission: who moved it where, when and why.
 */
public record SubmissionMoveView(SubmissionState state, @Nullable String reason, String by, Instant at) {

	/** Whether the unit's officer was done with it, or who stood in for one. */
	boolean handsIn() {
		return this.state == SubmissionState.SUBMITTED || this.state == SubmissionState.WITH_HEAD;
	}

}
