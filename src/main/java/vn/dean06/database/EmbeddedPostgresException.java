package vn.dean06.database;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL cannot run; says in one sentence why, and what to do.
 */
class EmbeddedPostgresException extends RuntimeException {

	private final String action;

	EmbeddedPostgresException(String reason, String action, @Nullable Throwable cause) {
		super(reason, cause);
		this.action = action;
	}

	EmbeddedPostgresException(String reason, String action) {
		this(reason, action, null);
	}

	String action() {
		return this.action;
	}

}
