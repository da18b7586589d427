package vn.dean06.accounts;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * How often in a row somebody failed to sign in by a name. After five failures the name
 * is locked for fifteen minutes; failures that lie longer back are forgotten.
 */
@Entity
class SignInFailures {

	static final int LIMIT = 5;

	static final Duration LOCK = Duration.ofMinutes(15);

	/** With the browser in which the person is known, if it is one. */
	@Id
	private String username;

	private int failures;

	@Column(nullable = false)
	private Instant lastFailure;

	private @Nullable Instant lockedUntil;

	protected SignInFailures() {
	}

	SignInFailures(String username, Instant now) {
		this.username = username;
		this.lastFailure = now;
	}

	/**
	 * Counts an attempt as failed until it succeeds.
	 * @return whether it may be made
	 */
	boolean attempt(Instant now) {
		if (lockedAt(now)) {
			return false;
		}
		if (this.lastFailure.plus(LOCK).isBefore(now)) {
			this.failures = 0;
		}
		this.failures++;
		this.lastFailure = now;
		if (this.failures >= LIMIT) {
			this.lockedUntil = now.plus(LOCK);
			this.failures = 0;
		}
		return true;
	}

	boolean lockedAt(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

	String username() {
		return this.username;
	}

}
