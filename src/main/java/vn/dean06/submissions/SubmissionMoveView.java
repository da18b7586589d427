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
			case WITH_HEAD -> "Trình thủ trưởng";
			case SUBMITTED -> wasApproved ? "Hủy duyệt" : wasWithHead() ? "Thủ trưởng đồng ý, nộp" : "Nộp";
			case SENT_BACK -> wasApproved ? "Mở lại" : wasWithHead() ? "Thủ trưởng trả lại" : "Trả lại";
			case APPROVED -> "Duyệt";
		};
	}

	private boolean wasWithHead() {
		return this.from == SubmissionState.WITH_HEAD;
	}

	/** Whether the unit's officer was done with it, or who stood in for one. */
	boolean handsIn() {
		return this.state == SubmissionState.WITH_HEAD || (this.state == SubmissionState.SUBMITTED
				&& this.from != SubmissionState.WITH_HEAD && this.from != SubmissionState.APPROVED);
	}

}
