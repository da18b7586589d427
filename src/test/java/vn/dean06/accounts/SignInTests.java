package vn.dean06.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What somebody meets who signs in, and somebody who guesses.
 */
@SampleTest
@RecordApplicationEvents
class SignInTests {

	private static final String WRONG = "/dang-nhap?sai";

	private static final String LOCKED = "/dang-nhap?khoa";

	@Autowired
	MockMvc pages;

	@Autowired
	JdbcClient database;

	private static int address;

	@AfterEach
	void forget() {
		this.database.sql("delete from sign_in_failures").update();
		this.database.sql("delete from known_browser").update();
		this.database.sql("delete from account where username like 'nguoi-%'").update();
		this.database.sql("update account set enabled = true").update();
	}

	@Test
	void theRightPasswordLeadsToTheFirstPage() throws Exception {
		assertThat(signIn("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
		assertThat(signIn(" CanBo ", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "canbo", "khong-co-ai" })
	void aNameIsLockedAfterFiveFailuresWhetherItIsAnAccountOrNot(String username) throws Exception {
		for (int i = 0; i < 4; i++) {
			assertThat(signIn(username, "sai").getRedirectedUrl()).isEqualTo(WRONG);
		}
		assertThat(signIn(username, "sai").getRedirectedUrl()).isEqualTo(LOCKED);
		assertThat(signIn(username, SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo(LOCKED);
	}

	@Test
	void aDisabledAccountAnswersAsOneThatIsNone() throws Exception {
		this.database.sql("update account set enabled = false where username = 'lanhdao'").update();
		for (int i = 0; i < 4; i++) {
			assertThat(signIn("lanhdao", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo(WRONG);
		}
		assertThat(signIn("lanhdao", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo(LOCKED);
	}

	/** What compares takes longer than what does not, and so tells which names exist. */
	@ParameterizedTest
	@ValueSource(strings = { "canbo", "khong-co-ai" })
	void noPasswordIsComparedForALockedNameWhetherItIsAnAccountOrNot(String username, ApplicationEvents events)
			throws Exception {
		for (int i = 0; i < 8; i++) {
			signIn(username, "sai");
		}
		assertThat(events.stream(AbstractAuthenticationFailureEvent.class)).hasSize(5)
			.hasOnlyElementsOfType(AuthenticationFailureBadCredentialsEvent.class);
	}

	@Test
	void guessesAtTheSameMomentAreCountedOneByOne() throws Exception {
		List<Callable<String>> guesses = IntStream.range(0, 12)
			.<Callable<String>>mapToObj((i) -> () -> String.valueOf(signIn("canbo", "sai").getRedirectedUrl()))
			.toList();
		assertThat(atOnce(guesses)).filteredOn(WRONG::equals).hasSizeLessThan(5);
		assertThat(signIn("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo(LOCKED);
	}

	@Test
	void ofSixtyGuessesAtTheSameMomentFromOneAddressTwentyAreCompared(ApplicationEvents events) throws Exception {
		List<Callable<String>> guesses = IntStream.range(0, 60)
			.<Callable<String>>mapToObj((i) -> () -> redirected(attempt("ai-do-" + i, "sai", "203.0.113.60")))
			.toList();
		long began = System.nanoTime();
		List<String> answers = atOnce(guesses);
		// One more is won back every three seconds.
		long wonBack = Duration.ofNanos(System.nanoTime() - began).toSeconds() / 3 + 1;
		assertThat(answers).filteredOn(WRONG::equals).hasSizeBetween(20, 20 + (int) wonBack);
		assertThat(events.stream(AbstractAuthenticationFailureEvent.class)).hasSizeBetween(20, 20 + (int) wonBack);
	}

	@Test
	void moreThanTwentyPeopleOfOneAddressSignInAtTheSameMoment() throws Exception {
		this.database.sql("""
				insert into account (username, full_name, unit, password, enabled)
				select 'nguoi-' || n, full_name, unit, password, true from account, generate_series(1, 40) n
				where username = 'lanhdao'""").update();
		this.database.sql("""
				insert into account_role
				select username, 'LEADER' from account where username like 'nguoi-%'""").update();
		List<Callable<String>> all = IntStream.rangeClosed(1, 40)
			.<Callable<String>>mapToObj(
					(i) -> () -> redirected(attempt("nguoi-" + i, SampleTest.PASSWORD, "203.0.113.61")))
			.toList();
		assertThat(atOnce(all)).containsOnly("/");
	}

	@Test
	void strangersKeepNobodyOutOfTheBrowserInWhichTheySignedInBefore() throws Exception {
		Cookie browser = Objects.requireNonNull(signIn("canbo", SampleTest.PASSWORD).getCookie("BROWSER"));
		assertThat(browser.isHttpOnly()).isTrue();
		for (int i = 0; i < 6; i++) {
			signIn("canbo", "sai");
		}
		assertThat(signIn("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo(LOCKED);
		assertThat(redirected(attempt("canbo", SampleTest.PASSWORD, nextAddress()).cookie(browser))).isEqualTo("/");
		assertThat(redirected(attempt("lanhdao", "sai", nextAddress()).cookie(browser))).isEqualTo(WRONG);
	}

	@Test
	void aKnownBrowserHasFiveTriesOfItsOwn() throws Exception {
		Cookie browser = Objects.requireNonNull(signIn("canbo", SampleTest.PASSWORD).getCookie("BROWSER"));
		for (int i = 0; i < 5; i++) {
			redirected(attempt("canbo", "sai", nextAddress()).cookie(browser));
		}
		assertThat(redirected(attempt("canbo", SampleTest.PASSWORD, nextAddress()).cookie(browser))).isEqualTo(LOCKED);
		assertThat(signIn("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
	}

	@Test
	void aSecretThatNobodyGaveOutHelpsNobody() throws Exception {
		for (int i = 0; i < 5; i++) {
			signIn("canbo", "sai");
		}
		Cookie forged = new Cookie("BROWSER", "0123456789abcdef0123456789abcdef");
		assertThat(redirected(attempt("canbo", SampleTest.PASSWORD, nextAddress()).cookie(forged))).isEqualTo(LOCKED);
	}

	@Test
	void wrongCurrentPasswordsAreCountedToo() throws Exception {
		for (int i = 0; i < 5; i++) {
			assertThat(changePassword("sai-roi-nhe").getContentAsString()).contains("Mật khẩu hiện tại không đúng.");
		}
		assertThat(changePassword(SampleTest.PASSWORD).getContentAsString())
			.contains("Mật khẩu hiện tại đã nhập sai năm lần; hãy chờ 15 phút");
		assertThat(signIn("lanhdao", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
	}

	@Test
	void aTokenThatMayWriteIsMadeOnlyForWhoKnowsThePassword() throws Exception {
		assertThat(token("WRITE", "").getContentAsString()).contains("Mật khẩu hiện tại không đúng.");
		assertThat(token("WRITE", SampleTest.PASSWORD).getStatus()).isEqualTo(302);
		assertThat(token("READ", "").getStatus()).isEqualTo(302);
		this.database.sql("delete from access_token where username = 'lanhdao'").update();
	}

	private MockHttpServletResponse changePassword(String old) throws Exception {
		return this.pages
			.perform(post("/tai-khoan/mat-khau").with(csrf())
				.cookie(session())
				.param("old", old)
				.param("wanted", "mot-mat-khau-moi")
				.param("repeated", "khac"))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse token(String scope, String password) throws Exception {
		return this.pages
			.perform(post("/tai-khoan/ma-truy-cap").with(csrf())
				.cookie(session())
				.param("name", "Máy một cửa")
				.param("scope", scope)
				.param("password", password))
			.andReturn()
			.getResponse();
	}

	private Cookie session() throws Exception {
		return Objects.requireNonNull(signIn("lanhdao", SampleTest.PASSWORD).getCookie("SESSION"));
	}

	private String redirected(MockHttpServletRequestBuilder request) throws Exception {
		return String.valueOf(this.pages.perform(request).andReturn().getResponse().getRedirectedUrl());
	}

	private static List<String> atOnce(List<Callable<String>> attempts) throws InterruptedException {
		try (ExecutorService together = Executors.newFixedThreadPool(attempts.size())) {
			return together.invokeAll(attempts).stream().map(Future::resultNow).toList();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{bcrypt}" })
	void aHashOfBeforeIsRenewedBySigningInAndByNothingElse(String named) throws Exception {
		String old = named + new BCryptPasswordEncoder(12).encode(SampleTest.PASSWORD);
		this.database.sql("update account set password = ? where username = 'lanhdao'").param(old).update();
		assertThat(signIn("lanhdao", "sai").getRedirectedUrl()).isEqualTo(WRONG);
		assertThat(hash()).isEqualTo(old);
		assertThat(signIn("lanhdao", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
		String renewed = hash();
		assertThat(renewed).startsWith("{argon2id}$argon2id$v=19$m=7168,t=5,p=1$");
		assertThat(signIn("lanhdao", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
		assertThat(hash()).isEqualTo(renewed);
	}

	private String hash() {
		return this.database.sql("select password from account where username = 'lanhdao'")
			.query(String.class)
			.single();
	}

	@Test
	void aNameThatNoDatabaseHoldsIsWrongAndNoError() throws Exception {
		assertThat(signIn("can\0bo", "sai").getRedirectedUrl()).isEqualTo(WRONG);
	}

	@Test
	void aFormThatLayOpenTooLongIsShownAnew() throws Exception {
		assertThat(this.pages.perform(post("/dang-nhap").param("username", "canbo").param("password", "x"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo("/dang-nhap?het-phien");
	}

	@Test
	void anAddressThatKeepsFailingHasToWait() throws Exception {
		// Twenty a minute; what is won back while the passwords are compared goes as
		// well.
		for (int i = 0; i < 30; i++) {
			this.pages.perform(attempt("ai-do-" + i, "sai", "203.0.113.9"));
		}
		assertThat(this.pages.perform(attempt("canbo", SampleTest.PASSWORD, "203.0.113.9"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo("/dang-nhap?cho");
		assertThat(signIn("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
	}

	@Test
	void pagesAreKeptOutOfCachesFramesAndForeignScripts() throws Exception {
		MockHttpServletResponse page = this.pages.perform(get("/dang-nhap").secure(true)).andReturn().getResponse();
		assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'self'; script-src 'self'",
				"object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");
		assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.getHeader("Cache-Control")).contains("no-store");
		assertThat(page.getHeader("Strict-Transport-Security")).contains("max-age=");
		assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tong-quan", "/nhiem-vu", "/bao-cao/2024", "/bao-cao/2024.docx", "/quan-tri/nhat-ky",
			"/tai-khoan", "/actuator", "/actuator/env" })
	void everythingNeedsASignIn(String path) throws Exception {
		assertThat(this.pages.perform(get(path)).andReturn().getResponse().getRedirectedUrl()).endsWith("/dang-nhap");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dang-nhap", "/actuator/health", "/favicon.svg", "/css/base.css", "/js/app.js",
			"/webjars/tabler__core/dist/css/tabler.min.css" })
	void exceptThePageForItWhatItIsDrawnWithAndTheProbe(String path) throws Exception {
		assertThat(this.pages.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void thePageOfErrorsWithoutOneIsNotThere() throws Exception {
		MockHttpServletResponse page = this.pages.perform(get("/error").accept("text/html")).andReturn().getResponse();
		assertThat(page.getStatus()).isEqualTo(404);
		assertThat(page.getContentAsString()).contains("");
		assertThat(this.pages.perform(get("/error").accept("application/json")).andReturn().getResponse().getStatus())
			.isEqualTo(404);
	}

	private MockHttpServletResponse signIn(String username, String password) throws Exception {
		// From an address of its own, so that only the name is what is counted.
		return this.pages.perform(attempt(username, password, nextAddress())).andReturn().getResponse();
	}

	private static MockHttpServletRequestBuilder attempt(String username, String password, String from) {
		return post("/dang-nhap").with(csrf()).with((request) -> {
			request.setRemoteAddr(from);
			return request;
		}).param("username", username).param("password", password);
	}

	private static synchronized String nextAddress() {
		address++;
		return "198.51." + address / 250 + "." + address % 250;
	}

}
