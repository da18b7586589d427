package vn.dean06.web.log;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets a fault print its stack trace once an hour. While it comes again, of the same kind
 * and from the same place, one line a minute says how often, so that nobody fills the
 * disk or hides something else by asking for the same broken page.
 */
public final class RepeatedFaults extends TurboFilter {

	private static final long TRACE_AGAIN = Duration.ofHours(1).toNanos();

	private static final long COUNT_AGAIN = Duration.ofMinutes(1).toNanos();

	private static final int MOST_KNOWN = 500;

	private final LongSupplier nanoTime;

	private final Map<String, Known> known = new LinkedHashMap<>();

	public RepeatedFaults() {
		this(System::nanoTime);
	}

	RepeatedFaults(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * A fault that was printed.
	 */
	private static final class Known {

		private final long traced;

		private long counted;

		private int unsaid;

		Known(long traced) {
			this.traced = traced;
			this.counted = traced;
		}

	}

	@Override
	public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format,
			Object @Nullable [] values, @Nullable Throwable thrown) {
		Throwable fault = (thrown != null) ? thrown : last(values);
		if (fault == null || !level.isGreaterOrEqual(Level.WARN) || !logger.isEnabledFor(level)) {
			return FilterReply.NEUTRAL;
		}
		String place = place(fault);
		int times = again(place);
		if (times > 0) {
			logger.warn("Lỗi đã ghi ở trên lặp lại {} lần: {}", times, place);
		}
		return (times < 0) ? FilterReply.NEUTRAL : FilterReply.DENY;
	}

	private static @Nullable Throwable last(Object @Nullable [] values) {
		return (values != null && values.length > 0 && values[values.length - 1] instanceof Throwable fault) ? fault
				: null;
	}

	/** Of its first cause, which is where it went wrong. */
	private static String place(Throwable fault) {
		Throwable cause = fault;
		for (int depth = 0; cause.getCause() != null && depth < 50; depth++) {
			cause = cause.getCause();
		}
		StackTraceElement[] trace = cause.getStackTrace();
		return cause.getClass().getName() + ((trace.length > 0) ? " tại " + trace[0] : "");
	}

	/**
	 * How often it came since that was last said: 0 if it need not be said yet, -1 if the
	 * fault is to be printed.
	 */
	private synchronized int again(String place) {
		long now = this.nanoTime.getAsLong();
		Known fault = this.known.get(place);
		if (fault == null || now - fault.traced >= TRACE_AGAIN) {
			this.known.remove(place);
			this.known.put(place, new Known(now));
			if (this.known.size() > MOST_KNOWN) {
				this.known.remove(this.known.keySet().iterator().next());
			}
			return -1;
		}
		fault.unsaid++;
		if (now - fault.counted < COUNT_AGAIN) {
			return 0;
		}
		int times = fault.unsaid;
		fault.counted = now;
		fault.unsaid = 0;
		return times;
	}

}
