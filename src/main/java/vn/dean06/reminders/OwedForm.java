package vn.dean06.reminders;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dean06.submissions.Obligation;

/**
 * A form that a unit has not handed in.
 *
 * @param reason why it was sent back, null if it was not
 * @param sentBackOn null if it was not
 * @param toMend how many of its cells were sent back by name
 * @param daysLate days since it was due, 0 if it is not late
 */
record OwedForm(Obligation obligation, Lack lack, @Nullable String reason, @Nullable LocalDate sentBackOn, int toMend,
		long daysLate) {
}
