package vn.dean06.registers;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is known of how far a thing is. How far it is follows from that, and is stored
 * nowhere.
 *
 * @param withdrawn the day from which it need not be done, null unless it was withdrawn
 * @param carriedOver the day on which it went into the register of the next year
 * @param completed the day on which it was done
 * @param reported what the latest approved update says, null if there is none
 * @param stated what the document says that it came with, null if that says nothing
 */
public record Standing(@Nullable LocalDate withdrawn, @Nullable LocalDate carriedOver, @Nullable LocalDate completed,
		@Nullable ThingState reported, @Nullable ThingState stated) {

	/**
	 * A day that was recorded weighs more than what somebody says, what a unit reports
	 * more than what was stated before.
	 */
	public ThingState state() {
		if (this.withdrawn != null) {
			return ThingState.WITHDRAWN;
		}
		if (this.carriedOver != null) {
			return ThingState.CARRIED_OVER;
		}
		if (this.completed != null) {
			return ThingState.COMPLETED;
		}
		ThingState said = said();
		return (said != null) ? said : ThingState.NOT_STARTED;
	}

	/** What was said last, whatever was recorded. */
	@Nullable ThingState said() {
		return (this.reported != null) ? this.reported : this.stated;
	}

	/** The same after an update. */
	Standing reporting(ThingState reported) {
		return new Standing(this.withdrawn, this.carriedOver, this.completed, reported, this.stated);
	}

	/**
	 * What was so on a day: what was recorded for a later one was not yet.
	 */
	Standing on(LocalDate day) {
		return new Standing(until(day, this.withdrawn), until(day, this.carriedOver), until(day, this.completed),
				this.reported, this.stated);
	}

	private static @Nullable LocalDate until(LocalDate day, @Nullable LocalDate recorded) {
		return (recorded != null && recorded.isAfter(day)) ? null : recorded;
	}

	/**
	 * Whether it is late: its last day is over and it is not finished.
	 * @param due its last day, null if it has none
	 */
	boolean isOverdue(@Nullable LocalDate due, LocalDate day) {
		return due != null && day.isAfter(due) && !state().finished();
	}

}
