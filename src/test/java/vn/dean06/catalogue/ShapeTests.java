package vn.dean06.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShapeTests {

	private static final int DEEP = 40;

	private final Map<String, IndicatorView> catalogue = new HashMap<>();

	@Test
	void twoPagesThatAskAtOnceAreToldTheSame() throws Exception {
		put("c.0", IndicatorKind.FLOW, null);
		IntStream.range(1, DEEP).forEach((i) -> {
			put("p." + i, IndicatorKind.FLOW, null);
			put("c." + i, IndicatorKind.DERIVED, "[c.%d] + [p.%d]".formatted(i - 1, i));
		});
		IndicatorView top = Objects.requireNonNull(this.catalogue.get("c." + (DEEP - 1)));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int turn = 0; turn < 300; turn++) {
				Shape shape = new Shape(this.catalogue);
				CyclicBarrier together = new CyclicBarrier(4);
				Callable<Integer> asked = () -> {
					together.await();
					return shape.additive(top).map((sum) -> sum.parts().size()).orElse(0);
				};
				assertThat(threads.invokeAll(Stream.generate(() -> asked).limit(4).toList()).stream())
					.extracting(Future::resultNow)
					.containsOnly(DEEP);
			}
		}
	}

	@Test
	void whatIsComputedFromItselfAddsUpToNothing() {
		put("a", IndicatorKind.DERIVED, "[b] + [n]");
		put("b", IndicatorKind.DERIVED, "[a] + [n]");
		put("n", IndicatorKind.STOCK, null);
		Shape shape = new Shape(this.catalogue);
		for (String code : List.of("a", "b")) {
			assertThat(shape.additive(shape.known(code))).isEqualTo(Optional.empty());
			assertThat(shape.isOfStocks(shape.known(code))).isFalse();
		}
		assertThat(shape.isOfStocks(shape.known("n"))).isTrue();
	}

	@Test
	void onePartOfSeveralSumsIsNoCircle() {
		put("n", IndicatorKind.STOCK, null);
		put("m", IndicatorKind.STOCK, null);
		put("a", IndicatorKind.DERIVED, "[n] + [m]");
		put("r", IndicatorKind.DERIVED, "[a] / [n]");
		Shape shape = new Shape(this.catalogue);
		assertThat(shape.isOfStocks(shape.known("r"))).isTrue();
		assertThat(shape.additive(shape.known("a")).orElseThrow().parts()).containsExactlyInAnyOrder("n", "m");
	}

	private void put(String code, IndicatorKind kind, @Nullable String formula) {
		this.catalogue.put(code, new IndicatorView(code, "II", code, "hồ sơ", true, false, kind, 0, "K", null, null,
				formula, null, List.of()));
	}

}
