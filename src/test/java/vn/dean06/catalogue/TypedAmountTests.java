package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.web.VietnameseNumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TypedAmountTests {

	private static final IndicatorView COUNTED = indicator("hồ sơ", true);

	private static final IndicatorView MONEY = indicator("tỷ đồng", false);

	private static final IndicatorView PERCENT = indicator("%", false);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1.234,5|1234.5", "1234,5|1234.5", "1 234,5|1234.5", "0|0", "007|7", "12.345.678|12345678",
					" 12 |12", "\u00a0135\u00a0|135", "12\u00a0345\u202f678|12345678", "0,05|0.05", "99,50|99.50" })
	void readsNumbersTheVietnameseWay(String typed, BigDecimal number) {
		assertThat(TypedAmount.read(typed, MONEY)).isEqualTo(Amount.of(number));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1.23|“1,23”", "1,234.5|tiếng Anh", "1,234,567|tiếng Anh", "12a|không phải số",
					"1..2|không phải số", "1.2345|“1,2345”", "--5|không phải số", "125 340 112|nhiều số",
					"1.234 567|không phải số", "12.34.567|không phải số", "1234567890123456|quá dài",
					"1,1234567|quá dài", "-5|không thể âm", "=A1+1|không phải số" })
	void refusesWhatCouldBeMeantInTwoWaysAndSaysWhatToType(String typed, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(() -> TypedAmount.read(typed, MONEY))
			.withMessageContaining(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "–", "kps", "KPS", "không phát sinh", "Không phát sinh",
			"kho\u0302ng pha\u0301t sinh", "\u00a0không\u00a0phát  sinh ", "—" })
	void tellsThatNothingAroseFromZero(String typed) {
		assertThat(TypedAmount.read(typed, COUNTED)).isEqualTo(Amount.NONE_ARISEN);
		assertThat(TypedAmount.read("0", COUNTED)).isEqualTo(Amount.of(BigDecimal.ZERO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,5", "1,234" })
	void countsInWholeNumbers(String typed) {
		assertThatIllegalArgumentException().isThrownBy(() -> TypedAmount.read(typed, COUNTED))
			.withMessageContaining("hồ sơ đếm bằng số nguyên");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "99,5%|99.5", "-1,2|-1.2", "100 %|100" })
	void aPercentageMayCarryItsSignAndFall(String typed, BigDecimal number) {
		assertThat(TypedAmount.read(typed, PERCENT)).isEqualTo(Amount.of(number));
	}

	@Property(tries = 500)
	void whatIsWrittenIsReadAsTheSame(@ForAll @BigRange(min = "0", max = "999999999999") @Scale(3) BigDecimal number) {
		assertThat(VietnameseNumbers.parse(VietnameseNumbers.format(number))).isEqualTo(number);
	}

	@Property(tries = 1000)
	void anyTextIsANumberOrGetsASentence(@ForAll String typed) {
		try {
			assertThat(TypedAmount.read(typed, MONEY)).isNotNull();
		}
		catch (IllegalArgumentException ex) {
			assertThat(ex.getMessage()).matches("(?s).*[.”]$").hasSizeGreaterThan(20).hasSizeLessThan(300);
		}
	}

	private static IndicatorView indicator(String measure, boolean counted) {
		return new IndicatorView("a", "II", "a", measure, counted, measure.equals("%"), IndicatorKind.FLOW, 0, "X",
				null, null, null, null, List.of());
	}

}
