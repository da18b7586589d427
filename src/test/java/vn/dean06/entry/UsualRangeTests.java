package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;

import static org.assertj.core.api.Assertions.assertThat;

class UsualRangeTests {

	@Test
	void aRunningTotalDoesNotFall() {
		assertThat(isUsual(IndicatorKind.STOCK, "người", "99", "100", "500")).isFalse();
		assertThat(isUsual(IndicatorKind.STOCK, "người", "100", "100", "500")).isTrue();
		assertThat(isUsual(IndicatorKind.STOCK, "người", "9000", "100")).isTrue();
	}

	@Test
	void whatArisesIsBetweenHalfAndTwiceTheMeanOfTheThreeMonthsBefore() {
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "400", "100", "200", "300", "90000")).isTrue();
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "401", "100", "200", "300", "90000")).isFalse();
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "100", "100", "200", "300")).isTrue();
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "99", "100", "200", "300")).isFalse();
	}

	@Test
	void differencesOfLessThanTenDoNotCount() {
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "11", "1")).isTrue();
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "12", "1")).isFalse();
	}

	@Test
	void aPercentageIsNotAboveOneHundredUnlessItWas() {
		assertThat(isUsual(IndicatorKind.RATE, "%", "100")).isTrue();
		assertThat(isUsual(IndicatorKind.RATE, "%", "100.5")).isFalse();
		assertThat(isUsual(IndicatorKind.RATE, "%", "100.5", "104")).isTrue();
		assertThat(isUsual(IndicatorKind.RATE, "%", "105", "104")).isFalse();
	}

	@Test
	void nothingIsUnusualBeforeAnythingWasEntered() {
		assertThat(isUsual(IndicatorKind.FLOW, "hồ sơ", "1000000")).isTrue();
		assertThat(isUsual(IndicatorKind.STOCK, "người", "1000000")).isTrue();
	}

	@Test
	void saysHowAFigureOutsideOfItDiffers() {
		assertThat(reason(IndicatorKind.RATE, "%")).isEqualTo("lớn hơn 100%");
		assertThat(reason(IndicatorKind.STOCK, "người", "1234.5"))
			.isEqualTo("thấp hơn kỳ trước (1.234,5), trong khi số lũy kế thường không giảm");
		assertThat(reason(IndicatorKind.FLOW, "hồ sơ", "1000", "2000", "3000"))
			.isEqualTo("khác hẳn bình quân các kỳ trước (2.000)");
		assertThat(reason(IndicatorKind.FLOW, "hồ sơ", "1", "2")).isEqualTo("khác hẳn bình quân các kỳ trước (1,5)");
	}

	private static String reason(IndicatorKind kind, String measure, String... before) {
		return range(kind, measure, before).map(UsualRange::reason).orElseThrow();
	}

	private static boolean isUsual(IndicatorKind kind, String measure, String now, String... before) {
		return range(kind, measure, before).map((usual) -> usual.contains(Amount.of(new BigDecimal(now)))).orElse(true);
	}

	private static Optional<UsualRange> range(IndicatorKind kind, String measure, String... before) {
		IndicatorView indicator = new IndicatorView("a.b", "II.4", "Chỉ tiêu", measure, !measure.equals("%"),
				measure.equals("%"), kind, 2, "CAT", null, null, null, null, List.of());
		return UsualRange.of(indicator, Arrays.stream(before).map(BigDecimal::new).map(Amount::of).toList());
	}

}
