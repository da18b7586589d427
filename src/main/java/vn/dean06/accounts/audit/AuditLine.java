package vn.dean06.accounts.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as it is read: who did what to which thing and when; or how often
 * on a day.
 *
 * @param at when; of what was counted the last time
 * @param person a user name, "hệ thống", or empty for somebody whom nobody knows
 * @param address from where what was counted came; null of what was not counted
 * @param since the first time of what was counted
 */
public record AuditLine(Instant at, String person, String verb, String thing, @Nullable String before,
		@Nullable String after, @Nullable String address, long times, Instant since) {

	public boolean counted() {
		return this.address != null;
	}

	/** Where it came from, in the reader's words; empty where it is not told apart. */
	public String from() {
		return (this.address == null || this.address.isEmpty()) ? "" : ", từ địa chỉ " + this.address;
	}

}
