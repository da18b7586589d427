package vn.dean06.submissions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a period on which units may enter and hand in.
 *
 * @param opens the first
 * @param cutOff last day that the figures count
 * @param due last day on which handing in is on time
 * @param closes the last, after the days of grace
 */
public record EntryWindow(LocalDate opens, LocalDate cutOff, LocalDate due, LocalDate closes) {

	public boolean isOpenOn(LocalDate day) {
		return !day.isBefore(this.opens) && !day.isAfter(this.closes);
	}

	/** Days left until the due day; negative once it is over. */
	public long daysLeft(LocalDate day) {
		return ChronoUnit.DAYS.between(day, this.due);
	}

}
