package vn.dean06.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class TurnsTests {

	private static final long LONG = 30_000;

	@ParameterizedTest
	@CsvSource({ "10, 6", "5, 1", "1, 1" })
	void someConnectionsAreLeftToOthers(int connections, int atOnce) {
		Turns turns = new Turns(connections, LONG);
		CountDownLatch end = new CountDownLatch(1);
		AtomicInteger begun = new AtomicInteger();
		List<CompletableFuture<Integer>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				all.add(CompletableFuture.supplyAsync(() -> turns.take(() -> untilTheEnd(begun, end)), threads));
			}
			await().untilAtomic(begun, org.hamcrest.Matchers.equalTo(atOnce));
			assertThat(begun).hasValue(atOnce);
			end.countDown();
			all.forEach(CompletableFuture::join);
		}
		assertThat(begun).hasValue(20);
	}

	private static int untilTheEnd(AtomicInteger begun, CountDownLatch end) {
		int place = begun.incrementAndGet();
		try {
			end.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return place;
	}

	@Test
	void aTurnThatFailsIsGivenOn() {
		Turns turns = new Turns(1, LONG);
		assertThatIllegalStateException().isThrownBy(() -> turns.take(() -> {
			throw new IllegalStateException("refused");
		}));
		assertThat(turns.take(() -> "next")).isEqualTo("next");
	}

	@Test
	void whoHasWaitedTooLongGoesWithoutATurnAndTakesNobodyElses() {
		Turns turns = new Turns(1, 10);
		assertThat(turns.take(() -> turns.take(() -> turns.take(() -> "without")))).isEqualTo("without");
		assertThat(turns.take(() -> "next")).isEqualTo("next");
	}

}
