package vn.dean06.web.work;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Heavy work is done in turn on few threads, as whoever asked, and asks them to come
 * again where the turn would not come.
 */
class HeavyWorkTests {

	private final CountDownLatch free = new CountDownLatch(1);

	private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void everybodyGoesHome() {
		this.free.countDown();
		this.people.close();
		SecurityContextHolder.clearContext();
		LocaleContextHolder.resetLocaleContext();
		RequestContextHolder.resetRequestAttributes();
		TransactionSynchronizationManager.clear();
	}

	@Test
	void itIsDoneOnAPlatformThreadSoThatVirtualOnesGoOn() throws Exception {
		try (HeavyWork work = new HeavyWork(1, 1, Duration.ofSeconds(10))) {
			Future<Thread> done = this.people.submit(() -> work.inTurn(Thread::currentThread));
			assertThat(done.get().isVirtual()).isFalse();
			assertThat(done.get().getName()).startsWith("heavy-");
		}
	}

	@Test
	void itIsDoneAsWhoeverAskedAndTheThreadForgetsThem() throws IOException {
		try (HeavyWork work = new HeavyWork(1, 1, Duration.ofSeconds(10))) {
			Authentication lan = new TestingAuthenticationToken("lan", "");
			SecurityContextHolder.getContext().setAuthentication(lan);
			LocaleContextHolder.setLocale(Locale.of("vi", "VN"));
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
			List<Object> seen = work.inTurn(() -> List.of(Objects.requireNonNull(who()),
					LocaleContextHolder.getLocale(), RequestContextHolder.currentRequestAttributes()));
			assertThat(seen).containsExactly(lan, Locale.of("vi", "VN"),
					Objects.requireNonNull(RequestContextHolder.getRequestAttributes()));
			SecurityContextHolder.clearContext();
			RequestContextHolder.resetRequestAttributes();
			assertThat(work.<Boolean>inTurn(() -> who() == null && RequestContextHolder.getRequestAttributes() == null))
				.isTrue();
		}
	}

	private static @Nullable Authentication who() {
		return SecurityContextHolder.getContext().getAuthentication();
	}

	@Test
	void whatGoesWrongIsToldToWhoeverAsked() {
		try (HeavyWork work = new HeavyWork(1, 1, Duration.ofSeconds(10))) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> work.inTurn(() -> {
				throw new IOException("disk");
			})).withMessage("disk");
			assertThatIllegalStateException().isThrownBy(() -> work.inTurn(() -> {
				throw new IllegalStateException("report");
			})).withMessage("report");
		}
	}

	@Test
	void aTransactionKeepsItsThread() throws IOException {
		try (HeavyWork work = new HeavyWork(1, 1, Duration.ofSeconds(10))) {
			TransactionSynchronizationManager.setActualTransactionActive(true);
			assertThat(work.inTurn(Thread::currentThread)).isSameAs(Thread.currentThread());
		}
	}

	@Test
	void noMoreAreAtItThanThereAreThreadsAndTheOthersComeOneAfterTheOther() throws Exception {
		try (HeavyWork work = new HeavyWork(2, 10, Duration.ofSeconds(10))) {
			List<Integer> order = new ArrayList<>();
			CountDownLatch begun = occupy(work, 2);
			begun.await();
			List<Future<Integer>> waiting = new ArrayList<>();
			for (int number = 0; number < 3; number++) {
				int own = number;
				waiting.add(this.people.submit(() -> work.inTurn(() -> {
					synchronized (order) {
						order.add(own);
					}
					return own;
				})));
				Thread.sleep(50);
			}
			assertThat(order).isEmpty();
			this.free.countDown();
			for (Future<Integer> one : waiting) {
				one.get();
			}
			assertThat(order).containsExactlyInAnyOrder(0, 1, 2);
		}
	}

	@Test
	void whoeverMeetsAFullQueueIsAskedToComeAgain() throws Exception {
		try (HeavyWork work = new HeavyWork(1, 1, Duration.ofSeconds(10))) {
			occupy(work, 1).await();
			Future<String> waiting = this.people.submit(() -> work.inTurn(() -> "done"));
			Thread.sleep(100);
			assertThatExceptionOfType(Busy.class).isThrownBy(() -> work.inTurn(() -> "never")).satisfies((busy) -> {
				assertThat(busy.getStatusCode().value()).isEqualTo(503);
				assertThat(busy.getReason()).isEqualTo("Máy chủ đang bận, xin thử lại sau ít phút.");
				assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("60");
			});
			this.free.countDown();
			assertThat(waiting.get()).isEqualTo("done");
		}
	}

	@Test
	void whoseTurnDoesNotComeIsAskedToComeAgainAndNothingIsDoneForThem() throws Exception {
		try (HeavyWork work = new HeavyWork(1, 5, Duration.ofMillis(50))) {
			occupy(work, 1).await();
			List<String> done = new ArrayList<>();
			assertThatExceptionOfType(Busy.class).isThrownBy(() -> work.inTurn(() -> done.add("in vain")));
			this.free.countDown();
			assertThat(work.inTurn(() -> "next")).isEqualTo("next");
			assertThat(done).isEmpty();
		}
	}

	@Test
	void whatHasBegunIsWaitedForHoweverLongItTakes() throws IOException {
		try (HeavyWork work = new HeavyWork(1, 1, Duration.ofMillis(50))) {
			assertThat(work.inTurn(() -> {
				pause();
				return "done";
			})).isEqualTo("done");
		}
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Keeps threads at work until they are free; is down when all of them are. */
	private CountDownLatch occupy(HeavyWork work, int threads) {
		CountDownLatch begun = new CountDownLatch(threads);
		for (int i = 0; i < threads; i++) {
			this.people.submit(() -> work.inTurn(() -> {
				begun.countDown();
				return held();
			}));
		}
		return begun;
	}

	private String held() {
		try {
			this.free.await();
			return "held";
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
