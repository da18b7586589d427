package vn.dean06.accounts;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a name is locked and for how long.
 */
class SignInFailuresTests {

	private static final Instant NOW = Instant.parse("2024-12-31T01:00:00Z");

	private final SignInFailures failures = new SignInFailures("canbo", NOW);

	@Test
	void theFifthAttemptIsTheLast() {
		attempts(4, NOW);
		assertThat(this.failures.lockedAt(NOW)).isFalse();
		assertThat(this.failures.attempt(NOW)).isTrue();
		assertThat(this.failures.lockedAt(NOW)).isTrue();
		assertThat(this.failures.attempt(NOW)).isFalse();
	}

	@Test
	void aLockEndsAfterFifteenMinutes() {
		attempts(5, NOW);
		assertThat(this.failures.lockedAt(NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
		assertThat(this.failures.lockedAt(NOW.plus(Duration.ofMinutes(15)))).isFalse();
	}

	@Test
	void tryingALockedNameDoesNotProlongTheLock() {
		attempts(5, NOW);
		attempts(20, NOW.plus(Duration.ofMinutes(14)));
		assertThat(this.failures.lockedAt(NOW.plus(Duration.ofMinutes(15)))).isFalse();
	}

	@Test
	void afterALockThereAreFiveAttemptsAgain() {
		attempts(5, NOW);
		Instant later = NOW.plus(Duration.ofMinutes(15));
		attempts(4, later);
		assertThat(this.failures.lockedAt(later)).isFalse();
		attempts(1, later);
		assertThat(this.failures.lockedAt(later)).isTrue();
	}

	@Test
	void failuresThatLieLongBackAreForgotten() {
		attempts(4, NOW);
		Instant later = NOW.plus(Duration.ofMinutes(16));
		attempts(4, later);
		assertThat(this.failures.lockedAt(later)).isFalse();
	}

	private void attempts(int count, Instant at) {
		for (int i = 0; i < count; i++) {
			this.failures.attempt(at);
		}
	}

}
