package vn.dean06.accounts;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which request is of somebody who wants to see a page, and where they may be led.
 */
class WantedPageTests {

	private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

	@Test
	void somebodyWhoOpensAPageWantsIt() {
		assertThat(WantedPage.isOpenedBy(asked("GET", Map.of("Accept", PAGE)))).isTrue();
		assertThat(WantedPage.isOpenedBy(asked("GET", Map.of("Accept", PAGE, "Sec-Fetch-Dest", "document")))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "image/avif,image/webp,image/*,*/*;q=0.8", "application/json", "text/css,*/*;q=0.1",
			"application/manifest+json" })
	void whatABrowserFetchesBesideAPageIsNotWanted(String accepted) {
		assertThat(WantedPage.isOpenedBy(asked("GET", Map.of("Accept", accepted)))).isFalse();
		assertThat(WantedPage.isOpenedBy(asked("GET", Map.of()))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Dest, image", "Sec-Fetch-Dest, manifest", "Sec-Fetch-Dest, script", "Sec-Fetch-Dest, empty",
			"Sec-Fetch-Dest, iframe", "Sec-Purpose, prefetch;prerender" })
	void norWhatItSaysIsForSomethingElse(String header, String purpose) {
		assertThat(WantedPage.isOpenedBy(asked("GET", Map.of("Accept", PAGE, header, purpose)))).isFalse();
	}

	@Test
	void whatWasSentCannotBeSentAgain() {
		assertThat(WantedPage.isOpenedBy(asked("POST", Map.of("Accept", PAGE)))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/chi-tieu?nam=2024&tim=%C4%91%C4%83ng+k%C3%BD", "/bao-cao/2024.docx" })
	void aFormCarriesAPageOfHere(String page) {
		assertThat(WantedPage.carriedBy(carrying(page))).contains(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "//example.org/", "///example.org/", "/\\example.org",
			"\\\\example.org", "javascript:alert(1)", "chi-tieu", "", "/a b", "/a\r\nLocation: https://example.org" })
	void andNoneOfElsewhere(String page) {
		assertThat(WantedPage.carriedBy(carrying(page))).isEmpty();
		assertThat(WantedPage.carriedOn(carrying(page), "/dang-nhap?sai")).isEqualTo("/dang-nhap?sai");
	}

	@Test
	void whereTheFormIsShownAnewItGoesOnCarrying() {
		assertThat(WantedPage.carriedOn(carrying("/chi-tieu?nam=2024&tim=a%20b"), "/dang-nhap?sai"))
			.isEqualTo("/dang-nhap?sai&trang=%2Fchi-tieu%3Fnam%3D2024%26tim%3Da%2520b");
	}

	@Test
	void noPageIsWantedWhereNoneWasAskedFor() {
		assertThat(WantedPage.of(null)).isEqualTo(Optional.empty());
	}

	private static MockHttpServletRequest asked(String method, Map<String, String> headers) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/chi-tieu");
		headers.forEach(request::addHeader);
		return request;
	}

	private static MockHttpServletRequest carrying(String page) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/dang-nhap");
		request.setParameter("trang", page);
		return request;
	}

}
