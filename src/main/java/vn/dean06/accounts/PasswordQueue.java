package vn.dean06.accounts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

	private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

	private final Executor threads = threads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

	PasswordQueue(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	private ThreadPoolExecutor threads(int count) {
		return new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, this.waiting,
				Thread.ofPlatform().daemon().name("password-", 0).factory());
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return inTurn(() -> this.encoder.encode(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return inTurn(() -> this.encoder.matches(password, hash));
	}

	/**
	 * Renewing takes as long as comparing again: while others wait, an old hash is left
	 * to a later sign-in.
	 */
	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.waiting.isEmpty() && this.encoder.upgradeEncoding(hash);
	}

	private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
		return CompletableFuture.supplyAsync(work, this.threads).join();
	}

}
