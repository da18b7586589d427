package vn.dean06.web.work;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reports, workbooks and packs take seconds of a processor each. They are made on few
 * platform threads, half as many as there are processors: virtual threads give way only
 * where they wait, so a handful of reports on them would keep every page and the health
 * probe waiting. Whoever asks waits for their turn, and is told so where it is too long.
 */
@Component
public class HeavyWork implements AutoCloseable {

	/** As many as are done within the patience, at some seconds each. */
	private static final int MOST_WAITING = 20;

	/** Proxies give up after a minute. */
	private static final Duration PATIENCE = Duration.ofSeconds(50);

	private final ThreadPoolExecutor threads;

	private final Duration patience;

	@Autowired
	HeavyWork() {
		this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING, PATIENCE);
	}

	HeavyWork(int threads, int mostWaiting, Duration patience) {
		this.threads = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES,
				new ArrayBlockingQueue<>(mostWaiting), Thread.ofPlatform().daemon().name("heavy-", 0).factory());
		this.threads.allowCoreThreadTimeOut(true);
		this.patience = patience;
	}

	/**
	 * What is to be done.
	 */
	@FunctionalInterface
	public interface Work<T extends @Nullable Object> {

		T done() throws IOException;

	}

	/**
	 * Does it for whoever is signed in, when its turn comes. Within a transaction it is
	 * done at once, since a transaction does not go from thread to thread.
	 * @throws Busy if too many wait already, or its turn does not come
	 */
	public <T extends @Nullable Object> T inTurn(Work<T> work) throws IOException {
		return TransactionSynchronizationManager.isActualTransactionActive() ? work.done()
				: await(begin(new Caller().lend(work::done)));
	}

	private <T extends @Nullable Object> FutureTask<T> begin(Callable<T> work) {
		FutureTask<T> turn = new FutureTask<>(work);
		try {
			this.threads.execute(turn);
			return turn;
		}
		catch (RejectedExecutionException ex) {
			throw new Busy();
		}
	}

	private <T extends @Nullable Object> T await(FutureTask<T> turn) throws IOException {
		try {
			return inTime(turn);
		}
		catch (InterruptedException ex) {
			this.threads.remove(turn);
			Thread.currentThread().interrupt();
			throw new Busy();
		}
		catch (ExecutionException ex) {
			switch (ex.getCause()) {
				case IOException fault -> throw fault;
				case RuntimeException fault -> throw fault;
				case Error fault -> throw fault;
				case null, default -> throw new IllegalStateException(ex);
			}
		}
	}

	/** What has begun is waited for to its end. */
	private <T extends @Nullable Object> T inTime(FutureTask<T> turn) throws InterruptedException, ExecutionException {
		try {
			return turn.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			if (this.threads.remove(turn)) {
				throw new Busy();
			}
			return turn.get();
		}
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
