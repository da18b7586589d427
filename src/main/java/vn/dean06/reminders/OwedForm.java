package vn.dean06.reminders;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dean06.submissions.Deadline;
import vn.dean06.submissions.Obligation;

/**
 * A form that a unit has not handed in.
 *
 * @param deadline tells how late it is
 * @param reason why it was sent back, null if it was not
 * @param sentBackOn null if it was not
 * @param toMend how many of its cells were sent back by name
 */
record OwedForm(Obligation obligation, Obligation.Standing standing, Deadline deadline, @Nullable String reason,
		@Nullable LocalDate sentBackOn, int toMend) {

	boolean sentBack() {
		return this.standing == Obligation.Standing.SENT_BACK;
	}

}
