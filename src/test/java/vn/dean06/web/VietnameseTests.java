package vn.dean06.web;

import java.math.BigDecimal;
import java.time.Clock;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How pages write amounts, and how many there are.
 */
class VietnameseTests {

	private final Vietnamese vi = new Vietnamese(Clock.systemUTC());

	@Test
	void writesHowManyThereAreWithPoints() {
		assertThat(this.vi.number(1485)).isEqualTo("1.485");
		assertThat(this.vi.number(2_196_000L)).isEqualTo("2.196.000");
		assertThat(this.vi.number(999)).isEqualTo("999");
		assertThat(VietnameseNumbers.format(0)).isEqualTo("0");
	}

	@Test
	void writesAnAmountWithItsOwnDecimalsAndNothingForNone() {
		assertThat(this.vi.number(new BigDecimal("-1234.50"))).isEqualTo("-1.234,50");
		assertThat(this.vi.number(null)).isEmpty();
	}

}
