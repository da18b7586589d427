package vn.dean06.accounts;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.github.bucket4j.Bucket;

/**
 * How many passwords may be tried from one address: twenty wrong ones a minute. A try is
 * counted before its password is compared, so that those of one moment cannot slip past
 * each other; as whole districts share an address, a right one is given back, and who
 * finds all tries taken waits until it is known how they ended.
 */
final class AddressBrake {

	private static final int FAILURES_PER_MINUTE = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Bucket failures = Bucket.builder()
		.addLimit(
				(limit) -> limit.capacity(FAILURES_PER_MINUTE).refillGreedy(FAILURES_PER_MINUTE, Duration.ofMinutes(1)))
		.build();

	private final ReentrantLock lock = new ReentrantLock(true);

	private final Condition ended = this.lock.newCondition();

	private int pending;

	/**
	 * Takes a try; waits for one while others are being compared.
	 * @return whether there was one
	 */
	boolean enter() {
		this.lock.lock();
		try {
			long left = PATIENCE.toNanos();
			while (this.pending >= this.failures.getAvailableTokens()) {
				if (this.pending == 0 || left <= 0) {
					return false;
				}
				left = this.ended.awaitNanos(left);
			}
			this.pending++;
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tells how a try ended.
	 */
	void leave(boolean failed) {
		this.lock.lock();
		try {
			this.pending--;
			if (failed) {
				this.failures.tryConsume(1);
			}
			this.ended.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
