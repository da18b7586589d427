package vn.dean06.figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.organisation.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FigureKeyTests {

	private static final FigureKey KEY = new FigureKey("dvc.khai-sinh.tong", "STP", Period.parse("2024-12"));

	@Test
	void whatIsPrintedIsReadAgain() {
		assertThat(KEY).hasToString("dvc.khai-sinh.tong@STP/2024-12");
		assertThat(FigureKey.parse(KEY.toString())).isEqualTo(KEY);
	}

	@Test
	void aCellHoldsOneFigureForAPeriod() {
		assertThat(FigureKey.of("dvc.khai-sinh.tong@STP", Period.parse("2024-12"))).isEqualTo(KEY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a.b", "@CAT", "a.b@", "a.b@CAT@CAT", "a.b@CAT/2024", "a/b@CAT", "a b@CAT", "á@CAT",
			"a.b@CAT\0" })
	void whatNamesNoCellIsRefused(String cell) {
		assertThatIllegalArgumentException().isThrownBy(() -> FigureKey.of(cell, KEY.period()))
			.withMessageContaining("không phải mã số liệu");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a.b@CAT", "@CAT/2024", "a.b@/2024", "a/b@CAT/2024", "a.b@CAT@CAT/2024", "2024" })
	void whatIsNoKeyIsRefusedAsItWasTyped(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> FigureKey.parse(text))
			.withMessageStartingWith("“" + text + "” không phải mã số liệu");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.b@CAT/", "a.b@CAT/2024-13", "a.b@CAT/2024/12" })
	void aPeriodThatThereIsNotIsNamed(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> FigureKey.parse(text))
			.withMessageContaining("không phải kỳ báo cáo");
	}

}
