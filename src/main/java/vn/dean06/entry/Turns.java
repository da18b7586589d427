package vn.dean06.entry;

import java.util.concurrent.Semaphore;
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

	Turns(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
		this.turns = new Semaphore(Math.max(1, connections - LEFT_TO_OTHERS), true);
	}

	<T> T take(Supplier<T> work) {
		this.turns.acquireUninterruptibly();
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
