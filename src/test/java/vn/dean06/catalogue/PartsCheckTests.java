package vn.dean06.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be computed is told, however many indicators lie in between.
 */
class PartsCheckTests {

	@Test
	void findsWhatIsComputedFromItself() {
		PartsCheck check = check("a=[b] + [c]", "b=[d]", "c=", "d=[a]", "e=[e]", "f=[a]");
		assertThat(check.fault("a"))
			.contains("chỉ tiêu “a” được tính từ chính nó; hãy sửa công thức, tử số hoặc mẫu số");
		assertThat(check.fault("e")).isPresent();
		assertThat(check.fault("c")).isEmpty();
		assertThat(check.fault("f")).as("built on what is wrong elsewhere").isEmpty();
	}

	@Test
	void readsAChainOfThousandsToNoStackTrace() {
		String[] chain = IntStream.range(0, 20_000)
			.mapToObj((i) -> "x" + i + "=[x" + (i + 1) + "]")
			.toArray(String[]::new);
		assertThat(check(chain).fault("x0")).get().asString().contains("tính qua quá 50 bước");
		assertThat(check(chain).fault("x19990")).isEmpty();
	}

	@Test
	void aPartThatManyShareIsFollowedOnce() {
		String[] ladder = IntStream.range(0, 49)
			.mapToObj((i) -> "x" + i + "=[x" + (i + 1) + "] + [x" + (i + 1) + "]")
			.toArray(String[]::new);
		assertThat(check(ladder).fault("x0")).isEmpty();
	}

	private static PartsCheck check(String... said) {
		Map<String, IndicatorView> catalogue = new LinkedHashMap<>();
		for (String each : said) {
			String[] sides = each.split("=", -1);
			catalogue.put(sides[0],
					new IndicatorView(sides[0], "I", sides[0], "người", true, false,
							sides[1].isEmpty() ? IndicatorKind.FLOW : IndicatorKind.DERIVED, 0, "CAT", null, null,
							sides[1].isEmpty() ? null : sides[1], null, List.of()));
		}
		return new PartsCheck(catalogue);
	}

}
