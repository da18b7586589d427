package vn.dean06.accounts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PasswordQueueTests {

	private final CountDownLatch slow = new CountDownLatch(1);

	private final PasswordQueue queue = new PasswordQueue(new PasswordEncoder() {

		@Override
		public String encode(@Nullable CharSequence password) {
			try {
				PasswordQueueTests.this.slow.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return "hash";
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			return true;
		}

		@Override
		public boolean upgradeEncoding(@Nullable String hash) {
			return "old".equals(hash);
		}

	});

	@Test
	void anOldHashIsRenewedOnceNobodyWaits() {
		assertThat(this.queue.upgradeEncoding("old")).isTrue();
		assertThat(this.queue.upgradeEncoding("new")).isFalse();
		List<CompletableFuture<@Nullable String>> signingIn = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> this.queue.encode("mat-khau")))
			.limit(Runtime.getRuntime().availableProcessors() * 2L)
			.toList();
		await().until(() -> !this.queue.upgradeEncoding("old"));
		this.slow.countDown();
		signingIn.forEach(CompletableFuture::join);
		assertThat(this.queue.upgradeEncoding("old")).isTrue();
	}

	@Test
	void theHashesOfTheWayBeforeAreOld() {
		String before = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode("mat-khau-mau");
		PasswordEncoder now = Passwords.argon2id();
		assertThat(now.matches("mat-khau-mau", before)).isTrue();
		assertThat(now.upgradeEncoding(before)).isTrue();
		assertThat(now.upgradeEncoding(now.encode("mat-khau-mau"))).isFalse();
	}

}
