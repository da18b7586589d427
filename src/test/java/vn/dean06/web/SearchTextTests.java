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

	@ParameterizedTest
	@ValueSource(strings = { "dangky", "đăng ký tạm trú" })
	void findsNothingWhereAWordIsMissing(String query) {
		assertThat(new SearchText(query).matches("Đăng ký thường trú")).isFalse();
	}

}
