package vn.dean06.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long many things of one kind took, in nanoseconds, noted by many threads.
 */
final class Times {

	private final long[] times;

	private final AtomicInteger count = new AtomicInteger();

	Times(int most) {
		this.times = new long[most];
	}

	void add(long nanos) {
		this.times[this.count.getAndIncrement()] = nanos;
	}

	int count() {
		return this.count.get();
	}

	/** In milliseconds, at a share between 0 and 1 of all. */
	double at(double share) {
		long[] sorted = Arrays.copyOf(this.times, count());
		Arrays.sort(sorted);
		return (sorted.length == 0) ? Double.NaN
				: sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
	}

	@Override
	public String toString() {
		return "%,d; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms".formatted(count(), at(0.5), at(0.95), at(0.99),
				at(1));
	}

}
