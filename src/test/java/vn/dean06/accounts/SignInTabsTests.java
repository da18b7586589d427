package vn.dean06.accounts;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Where somebody lands who signs in, with one browser and several tabs.
 */
@SampleTest
class SignInTabsTests {

	private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

	@Autowired
	MockMvc web;

	/** The cookies of the one browser; its tabs share them. */
	private final Map<String, Cookie> cookies = new HashMap<>();

	@Test
	void oneLandsOnThePageThatWasWanted() throws Exception {
		Document form = wanting("/chi-tieu?nam=2024&tim=ho%20tich");
		assertThat(signIn(form, "canbo").getRedirectedUrl()).isEqualTo("/chi-tieu?nam=2024&tim=ho%20tich");
	}

	@Test
	void notOnWhatTheBrowserFetchedBesideIt() throws Exception {
		open("/van-ban");
		for (String icon : new String[] { "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png",
				"/manifest.json" }) {
			answer(get(icon).accept("image/png", "*/*"));
			answer(get(icon));
		}
		assertThat(signIn(form("/dang-nhap"), "canbo").getRedirectedUrl()).isEqualTo("/van-ban");
	}

	@Test
	void onTheFirstPageIfNothingButAnIconWasAskedFor() throws Exception {
		answer(get("/apple-touch-icon.png").accept("*/*"));
		assertThat(signIn(form("/dang-nhap"), "canbo").getRedirectedUrl()).isEqualTo("/");
	}

	@Test
	void eachTabLeadsToItsOwnPageAndTheSecondNeedsNoSecondSignIn() throws Exception {
		Document first = wanting("/van-ban");
		Document second = wanting("/don-vi");
		assertThat(signIn(first, "canbo").getRedirectedUrl()).isEqualTo("/van-ban");
		assertThat(signIn(second, " CanBo").getRedirectedUrl()).isEqualTo("/don-vi");
		assertThat(open("/don-vi").getStatus()).isEqualTo(200);
	}

	@Test
	void nobodyWorksUnderAnotherNameUnawares() throws Exception {
		Document first = form("/dang-nhap");
		Document second = form("/dang-nhap");
		signIn(first, "canbo");
		MockHttpServletResponse refused = signIn(second, "lanhdao");
		assertThat(refused.getStatus()).isEqualTo(403);
		assertThat(refused.getErrorMessage()).contains("đang đăng nhập với tên “canbo”", "hãy đăng xuất trước");
	}

	@Test
	void otherFormsWithAnOldTokenAreStillRefused() throws Exception {
		Document first = form("/dang-nhap");
		signIn(first, "canbo");
		assertThat(answer(post("/tai-khoan/thu-dien-tu").param("_csrf", token(first)).param("email", "a@b.vn"))
			.getStatus()).isEqualTo(403);
	}

	@Test
	void aSlipOfTheFingerOrAFormThatOutlivedItsSessionLosesNoPage() throws Exception {
		Document form = wanting("/van-ban?nam=2024");
		wanting("/don-vi");
		String again = signIn(form, "canbo", "sai").getRedirectedUrl();
		assertThat(again).isEqualTo("/dang-nhap?sai&trang=%2Fvan-ban%3Fnam%3D2024");
		Document second = form(again);
		this.cookies.clear();
		String anew = signIn(second, "canbo").getRedirectedUrl();
		assertThat(anew).isEqualTo("/dang-nhap?het-phien&trang=%2Fvan-ban%3Fnam%3D2024");
		assertThat(signIn(form(anew), "canbo").getRedirectedUrl()).isEqualTo("/van-ban?nam=2024");
	}

	/** A page that needs a sign-in, and the sign-in page that comes instead. */
	private Document wanting(String page) throws Exception {
		assertThat(open(page).getRedirectedUrl()).endsWith("/dang-nhap");
		return form("/dang-nhap");
	}

	private Document form(@Nullable String address) throws Exception {
		return Jsoup.parse(open(String.valueOf(address)).getContentAsString());
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return answer(get(URI.create(address)).header("Accept", PAGE).header("Sec-Fetch-Dest", "document"));
	}

	private MockHttpServletResponse signIn(Document form, String username) throws Exception {
		return signIn(form, username, SampleTest.PASSWORD);
	}

	private MockHttpServletResponse signIn(Document form, String username, String password) throws Exception {
		MockHttpServletRequestBuilder post = post("/dang-nhap").param("username", username).param("password", password);
		form.select("form input[type=hidden]").forEach((field) -> post.param(field.attr("name"), field.attr("value")));
		return answer(post);
	}

	private static String token(Document form) {
		return form.select("input[name=_csrf]").attr("value");
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = this.web
			.perform(this.cookies.isEmpty() ? request : request.cookie(this.cookies.values().toArray(Cookie[]::new)))
			.andReturn()
			.getResponse();
		for (Cookie cookie : answer.getCookies()) {
			this.cookies.remove(cookie.getName());
			if (cookie.getMaxAge() != 0) {
				this.cookies.put(cookie.getName(), cookie);
			}
		}
		return answer;
	}

}
