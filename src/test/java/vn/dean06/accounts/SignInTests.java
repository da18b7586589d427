package vn.dean06.accounts;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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
		try (ExecutorService together = Executors.newFixedThreadPool(12)) {
			List<String> answers = together.invokeAll(guesses).stream().map(Future::resultNow).toList();
			assertThat(answers).filteredOn(WRONG::equals).hasSizeLessThan(5);
		}
		assertThat(signIn("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo(LOCKED);
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
