package vn.dean06.catalogue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * In a pack a dot is the decimal sign; who may have meant it otherwise is told both
 * readings.
 */
class PackedAmountTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "93703 | 93703", "99.40 | 99.40", "-1.5 | -1.5", "113.796 | 113.796",
			"Không phát sinh | không phát sinh" })
	void readsPlainDecimals(String text, String read) {
		assertThat(PackedAmount.parse(text)).hasToString(read);
	}

	@Test
	void readsNoneArisenInDecomposedLetters() {
		assertThat(PackedAmount.parse(java.text.Normalizer.normalize("không phát sinh", java.text.Normalizer.Form.NFD)))
			.isEqualTo(Amount.NONE_ARISEN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1.234.567 | gói không ngăn hàng nghìn; hãy ghi 1234567", "1.234.567,8 | hãy ghi 1234567.8",
					"113,796 | nếu dấu phẩy ngăn hàng nghìn, hãy ghi 113796; nếu là dấu thập phân, hãy ghi 113.796",
					"0,796 | dấu thập phân trong gói là dấu chấm; hãy ghi 0.796", "99,48 | hãy ghi 99.48",
					"7.7.8 | “7.7.8” không phải số", "1 234 | “1 234” không phải số", "5% | không phải số",
					"1e6 | không phải số" })
	void saysWhatToWriteInstead(String text, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> PackedAmount.parse(text)).withMessageContaining(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "113.796", "113.000", "1.250", "2.5", "0.796", "5.0" })
	void aCountedMeasureRefusesDecimals(String text) {
		assertThat(PackedAmount.refusal(PackedAmount.parse(text), indicator(true, false))).get()
			.asString()
			.contains("“" + text + "” là số thập phân")
			.contains("đếm bằng số nguyên");
		assertThat(PackedAmount.refusal(PackedAmount.parse(text), indicator(false, false))).isEmpty();
	}

	@Test
	void aCountedMeasureRefusesANegativeNumber() {
		assertThat(PackedAmount.refusal(PackedAmount.parse("-3"), indicator(true, false))).get()
			.asString()
			.isEqualTo("“-3” là số âm, nhưng số người không thể âm; hãy ghi một số từ 0 trở lên");
		assertThat(PackedAmount.refusal(PackedAmount.parse("0"), indicator(true, false))).isEmpty();
		assertThat(PackedAmount.refusal(Amount.NONE_ARISEN, indicator(true, false))).isEmpty();
	}

	@Test
	void bothReadingsAreSaidWhereThereAreTwo() {
		assertThat(PackedAmount.refusal(PackedAmount.parse("113.796"), indicator(true, false))).contains(
				"“113.796” là số thập phân (113,796), nhưng người đếm bằng số nguyên: trong gói, dấu chấm là dấu thập phân, "
						+ "không ngăn hàng nghìn; nếu muốn nói 113.796, hãy ghi 113796; nếu đúng là số thập phân, hãy làm tròn");
		assertThat(PackedAmount.refusal(PackedAmount.parse("2.5"), indicator(true, false))).get()
			.asString()
			.endsWith("; hãy ghi số nguyên");
	}

	@ParameterizedTest
	@CsvSource({ "113.796, true", "1.250, true", "-1.250, true", "0.796, false", "1250.500, false", "99.48, false",
			"1250, false" })
	void anotherMeasureIsDoubtedWhereADotMayPartThousands(String text, boolean doubted) {
		Amount amount = PackedAmount.parse(text);
		assertThat(PackedAmount.doubt(amount, indicator(false, false)).isPresent()).isEqualTo(doubted);
		assertThat(PackedAmount.doubt(amount, indicator(false, true))).as("a percentage").isEmpty();
		assertThat(PackedAmount.doubt(amount, indicator(true, false))).as("refused anyway").isEmpty();
	}

	private static IndicatorView indicator(boolean counted, boolean percent) {
		return new IndicatorView("a.b", "I", "Một chỉ tiêu", counted ? "người" : percent ? "%" : "triệu đồng", counted,
				percent, IndicatorKind.FLOW, 0, "CAT", null, null, null, null, List.of());
	}

}
