package vn.dean06.entry;

import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the sheet says of a figure beside the one of the period before.
 */
class DifferenceTests {

	@Test
	void saysHowMuchMoreAndHowManyPercent() {
		assertThat(text("45", "40")).isEqualTo("▲ +5 (12,5%)");
		assertThat(text("1240", "1000")).isEqualTo("▲ +240 (24%)");
		assertThat(text("3", "9")).isEqualTo("▼ −6 (66,7%)");
		assertThat(text("40", "40")).isEqualTo("= 0 (0%)");
		assertThat(text("12345", "1")).isEqualTo("▲ +12.344 (1.234.400%)");
	}

	@Test
	void hasNoPercentOfNothing() {
		assertThat(text("5", "0")).isEqualTo("▲ +5");
		assertThat(text("5", "không phát sinh")).isEqualTo("▲ +5");
		assertThat(text("không phát sinh", "5")).isEqualTo("▼ −5 (100%)");
	}

	@Test
	void keepsDecimalsThatSaySomething() {
		assertThat(text("98.50", "97.25")).isEqualTo("▲ +1,25 (1,3%)");
		assertThat(text("98.50", "97.50")).isEqualTo("▲ +1 (1%)");
	}

	private static String text(String now, String before) {
		return Difference.text(Amount.parse(now), Amount.parse(before));
	}

}
