package vn.dean06.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "dang ky", "ĐĂNG  Ký", "đăng\u00A0ký", "\u200Bđăng\u0000 ky\u0301", " ", "thuong dang" })
	void findsWordsHoweverTheyWereTypedOrPasted(String query) {
		assertThat(new SearchText(query).matches("Đăng ký thường trú")).isTrue();
	}

	/** An Icelandic or African letter looks the same as "Đ" in most typefaces. */
	@ParameterizedTest
	@ValueSource(strings = { "\u00D0ăng ký", "\u00F0ăng ký", "\u0189ăng ký", "\u0110a\u0306ng ky\u0301", "đăng\u202Fký",
			"đăng\u3000ký", "đăng\u2003ký", "\u00A0đăng\u00A0\u00A0ký\u00A0", "đăng\nký", "đăng\u2028ký" })
	void findsWordsWhateverTheirLettersAndBlanksAreMadeOf(String query) {
		assertThat(new SearchText(query).matches("Đăng ký thường trú")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đăng\u00A0ký", "\u00D0ăng\u2007ký", "Đa\u0306ng\u202Fky\u0301", "ĐĂNG\tKÝ",
			"Đăng\u00A0\u200B ký", "Đ\u00ADăng k\u200Bý" })
	void findsThemInTextsThatWerePastedToo(String text) {
		assertThat(new SearchText("đăng ký").matches(text)).isTrue();
		assertThat(SearchText.fold(text)).isEqualTo("dang ky");
	}

	@ParameterizedTest
	@ValueSource(strings = { "dangky", "đăng ký tạm trú" })
	void findsNothingWhereAWordIsMissing(String query) {
		assertThat(new SearchText(query).matches("Đăng ký thường trú")).isFalse();
	}

}
