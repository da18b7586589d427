package vn.dean06.entry;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets fewer sheets be drawn and saved at once than there are connections, the first who
 * came first. On the last day of a month hundreds come in the same second; whoever has a
 * connection would wait behind all who wait for one.
 */
@Component
final class Turns {

	/** For those who sign in, and for all other pages. */
	private static final int LEFT_TO_OTHERS = 4;

	private final Semaphore turns;

	private final long longest;

	/**
	 * @param longest milliseconds that somebody waits
	 */
	Turns(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
			@Value("${spring.datasource.hikari.connection-timeout}") long longest) {
		this.longest = longest;
		this.turns = new Semaphore(Math.max(1, connections - LEFT_TO_OTHERS), true);
	}

	/**
	 * Whoever has waited as long as for a connection goes without a turn: where the
	 * database stands still, all are told so after that time, and not six by six.
	 */
	<T> T take(Supplier<T> work) {
		boolean turn = await();
		try {
			return work.get();
		}
		finally {
			if (turn) {
				this.turns.release();
			}
		}
	}

	private boolean await() {
		try {
			return this.turns.tryAcquire(this.longest, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
