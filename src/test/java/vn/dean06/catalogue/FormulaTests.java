package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FormulaTests {

	private static final Map<String, BigDecimal> PARTS = Map.of("a", BigDecimal.TEN, "c", BigDecimal.ZERO);

	@Test
	void aBlankPartAddsNothingToASum() {
		assertThat(evaluate("[a] + [b]")).hasValue("10");
		assertThat(evaluate("[b] + [d]")).isEmpty();
	}

	@Test
	void aBlankPartOfAnyOtherFormulaLeavesNoResult() {
		assertThat(evaluate("[a] - [b]")).isEmpty();
		assertThat(evaluate("[b] - [a]")).isEmpty();
		assertThat(evaluate("[a] * 100 / [b]")).isEmpty();
	}

	@Test
	void aDivisionByZeroLeavesNoResult() {
		assertThat(evaluate("[a] * 100 / [c]")).isEmpty();
		assertThat(evaluate("[c] * 100 / [a]")).hasValue("0");
	}

	@Test
	void whatCannotBeComputedIsRefusedWhenItIsRead() {
		assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("[a] +"))
			.withMessageContaining("không tính được");
		assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("1 + 2"))
			.withMessageContaining("không có chỉ tiêu nào");
	}

	private static Optional<String> evaluate(String formula) {
		return Formula.parse(formula).evaluate(PARTS).map((value) -> value.stripTrailingZeros().toPlainString());
	}

}
