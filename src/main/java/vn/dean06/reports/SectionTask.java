package vn.dean06.reports;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dean06.submissions.SubmissionState;

/**
 * That a unit writes a section of a report. It moves as what units hand in does: the unit
 * writes it, hands it in, and the standing office takes it over or sends it back.
 *
 * @param wanted what the standing office wants of it
 * @param note why it was sent back
 * @param text what the unit has written so far
 * @param version of that text, counted up with each change
 */
public record SectionTask(String report, String file, String unit, LocalDate due, String wanted, SubmissionState state,
		@Nullable String note, String text, int version, String askedBy, String changedBy, Instant changedAt) {

	/** Whether the unit may write in it. */
	public boolean open() {
		return this.state == SubmissionState.DRAFT || this.state == SubmissionState.SENT_BACK;
	}

	public boolean handedIn() {
		return this.state == SubmissionState.SUBMITTED;
	}

	public boolean lateOn(LocalDate day) {
		return open() && day.isAfter(this.due);
	}

	/** In the word that pages have for what units hand in. */
	public String label() {
		return switch (this.state) {
			case DRAFT -> "Đơn vị đang viết";
			case SUBMITTED -> "Chờ nhận";
			case APPROVED -> "Đã nhận vào báo cáo";
			case SENT_BACK, WITH_HEAD -> this.state.label();
		};
	}

}
