package vn.dean06.accounts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords on threads of its own, half as many as there are processors. It is
 * slow on purpose; where hundreds sign in at once they wait for each other here, and the
 * other half is left to those who type already.
 */
final class PasswordQueue implements PasswordEncoder {

	private final PasswordEncoder encoder;

	private final ExecutorService threads = Executors.newFixedThreadPool(
			Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
			Thread.ofPlatform().daemon().name("password-", 0).factory());

	PasswordQueue(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return inTurn(() -> this.encoder.encode(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return inTurn(() -> this.encoder.matches(password, hash));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

	private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
		return CompletableFuture.supplyAsync(work, this.threads).join();
	}

}
