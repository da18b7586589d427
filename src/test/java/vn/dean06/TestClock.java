package vn.dean06;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that runs, but from nine o'clock on a day that the test chooses; 20/11/2026 if
 * it does not.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

	/** Five days before November 2026 is due. */
	public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static volatile Duration ahead = Duration.ZERO;

	@Bean
	@Primary
	Clock testClock() {
		Duration offset = Duration.between(Instant.now(), TODAY.atTime(9, 0).atZone(ZONE).toInstant());
		return new Clock() {

			@Override
			public ZoneId getZone() {
				return ZONE;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return Clock.offset(Clock.system(zone), offset.plus(ahead));
			}

			@Override
			public Instant instant() {
				return Instant.now().plus(offset).plus(ahead);
			}
		};
	}

	/**
	 * Something that is done on another day.
	 *
	 * @param <E> what it throws
	 */
	@FunctionalInterface
	public interface Doing<E extends Exception> {

		void run() throws E;

	}

	/**
	 * Does something on another day.
	 */
	public static <E extends Exception> void on(LocalDate day, Doing<E> something) throws E {
		ahead = Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay());
		try {
			something.run();
		}
		finally {
			ahead = Duration.ZERO;
		}
	}

}
