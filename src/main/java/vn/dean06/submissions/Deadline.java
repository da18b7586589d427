package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.VietnameseDates;

/**
 * By when a form is due, how late it is, and until when it can be filled in.
 *
 * @param window the days of its period
 * @param state where it stands, null if it was not begun
 * @param submittedOn when it was handed in first, null if it was not or was taken back
 * @param reopened that it was opened for its unit alone, null if it was not
 */
public record Deadline(EntryWindow window, @Nullable SubmissionState state, @Nullable LocalDate submittedOn,
		@Nullable Reopened reopened, LocalDate today) {

	/**
	 * That the standing office opened a form for one unit until a day.
	 */
	public record Reopened(LocalDate until, String reason, String by, Instant at) {
	}

	static Deadline of(EntryWindow window, @Nullable SubmissionView submission, @Nullable Reopened reopened,
			Clock clock) {
		Optional<SubmissionView> begun = Optional.ofNullable(submission);
		return new Deadline(window, begun.map(SubmissionView::state).orElse(null),
				begun.filter((one) -> one.state() != SubmissionState.DRAFT)
					.map(SubmissionView::submittedAt)
					.map((at) -> LocalDate.ofInstant(at, clock.getZone()))
					.orElse(null),
				reopened, LocalDate.now(clock));
	}

	/** Days left until it is due; negative once that is over. */
	public long daysLeft() {
		return this.window.daysLeft(this.today);
	}

	/**
	 * How many days after the due day it was handed in, or is missing by now; 0 if it is
	 * not late.
	 */
	public long daysLate() {
		LocalDate day = (this.submittedOn != null) ? this.submittedOn : this.today;
		return Math.max(0, ChronoUnit.DAYS.between(this.window.due(), day));
	}

	public boolean late() {
		return daysLate() > 0;
	}

	/** Whether it is missing still, after the due day. */
	public boolean overdue() {
		return late() && this.submittedOn == null;
	}

	public boolean onTime() {
		return this.submittedOn != null && !late();
	}

	public boolean handedInLate() {
		return late() && this.submittedOn != null;
	}

	/** How late it is, in the one wording of all pages; empty if it is not. */
	public String lateness() {
		return late() ? (overdue() ? "Quá hạn " : "Nộp chậm ") + daysLate() + " ngày" : "";
	}

	public boolean handedIn() {
		return this.state != null && this.state.handedIn();
	}

	/** The last day on which it can be filled in; what was sent back can be on any. */
	public LocalDate lastDay() {
		return (this.reopened != null && this.reopened.until().isAfter(this.window.closes())) ? this.reopened.until()
				: this.window.closes();
	}

	/** Whether nothing more can be typed unless it is opened again. */
	public boolean closed() {
		return this.state != SubmissionState.SENT_BACK && this.today.isAfter(lastDay());
	}

	/** Until when it can be filled in, as a sentence; empty once it is handed in. */
	public String entry() {
		if (handedIn()) {
			return "";
		}
		if (this.state == SubmissionState.SENT_BACK) {
			return "Sửa và nộp lại được cả sau khi kỳ khóa.";
		}
		if (this.today.isBefore(this.window.opens())) {
			return "Nhập được từ ngày " + VietnameseDates.numeric(this.window.opens()) + ".";
		}
		return (closed() ? "Đã khóa sau ngày " : "Nhập được đến hết ngày ") + VietnameseDates.numeric(lastDay()) + ".";
	}

}
