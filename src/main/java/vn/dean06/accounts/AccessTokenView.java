package vn.dean06.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A personal access token without its secret.
 *
 * @param expiresOn last day on which it works
 * @param usedAt when it was used last, to the hour
 * @param works whether it is neither revoked nor expired
 */
record AccessTokenView(UUID id, String name, Scope scope, Instant createdAt, LocalDate expiresOn,
		@Nullable Instant usedAt, boolean works) {

	/** What a token may do. */
	enum Scope {

		READ("Chỉ đọc"), WRITE("Đọc và nhập số liệu");

		private final String label;

		Scope(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
