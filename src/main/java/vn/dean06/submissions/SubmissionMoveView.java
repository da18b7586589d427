package vn.dean06.submissions;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step of a submission: who moved it where, when and why.
 *
 * @param from where it stood before, null if this is its first step
 */
public record SubmissionMoveView(@Nullable SubmissionState from, SubmissionState state, @Nullable String reason,
		String by, Instant at) {

	/** What was done with it. */
	public String label() {
		boolean wasApproved = this.from == SubmissionState.APPROVED;
		return switch (this.state) {
			case DRAFT -> "Rút lại";
			case SUBMITTED -> wasApproved ? "Hủy duyệt" : "Nộp";
			case SENT_BACK -> wasApproved ? "Mở lại" : "Trả lại";
			case APPROVED -> "Duyệt";
		};
	}

}
