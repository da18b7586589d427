package vn.dean06.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a person types for a unit which is not theirs (nhập thay), for a time.
 *
 * @param since the first day
 * @param until the last day
 * @param givenBy who said so: an administrator, or the person, for the standing office
 * @param endedAt when it was ended before its last day, null if it was not
 */
public record StandInView(UUID id, String username, String unit, LocalDate since, LocalDate until, String reason,
		String givenBy, Instant givenAt, @Nullable Instant endedAt) implements Serializable {

	public boolean holdsOn(LocalDate day) {
		return this.endedAt == null && !day.isBefore(this.since) && !day.isAfter(this.until);
	}

	/** Whether it is over for good. */
	public boolean overOn(LocalDate day) {
		return this.endedAt != null || day.isAfter(this.until);
	}

	/**
	 * Whether it held when something was done.
	 */
	boolean heldAt(Instant moment, ZoneId zone) {
		LocalDate day = LocalDate.ofInstant(moment, zone);
		return !day.isBefore(this.since) && !day.isAfter(this.until) && !moment.isBefore(this.givenAt)
				&& (this.endedAt == null || !moment.isAfter(this.endedAt));
	}

}
