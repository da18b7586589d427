package vn.dean06.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;
import vn.dean06.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who comes in, who does not, and what they may do.
 */
@SampleTest
@Transactional
class SignInTests {

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	AccountRepository accounts;

	@Test
	void aRightPasswordLeadsToTheOverview() throws Exception {
		signIn("canbo", SampleTest.PASSWORD).andExpect(redirectedUrl("/tong-quan"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "canbo", "khong-ai-ca" })
	void aWrongPasswordAndAnUnknownNameAreAnsweredAlike(String username) throws Exception {
		signIn(username, "sai").andExpect(redirectedUrl("/dang-nhap?sai"));
		this.web.perform(get("/dang-nhap?sai"))
			.andExpect(content().string(containsString("Tên đăng nhập hoặc mật khẩu không đúng")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lanhdao", "khong-ai-ca" })
	void fiveFailuresLockTheNameEvenForTheRightPassword(String username) throws Exception {
		for (int i = 0; i < 4; i++) {
			signIn(username, "sai").andExpect(redirectedUrl("/dang-nhap?sai"));
		}
		signIn(username, "sai").andExpect(redirectedUrl("/dang-nhap?khoa"));
		signIn(username, SampleTest.PASSWORD).andExpect(redirectedUrl("/dang-nhap?khoa"));
		this.database.sql("update sign_in_failures set locked_until = now() - interval '1 second'").update();
	}

	@Test
	void aLockEndsAfterAQuarterOfAnHourAndOldFailuresAreForgotten() {
		Instant noon = Instant.parse("2024-12-15T05:00:00Z");
		SignInFailures failures = new SignInFailures("canbo", noon);
		for (int i = 0; i < 4; i++) {
			failures.failed(noon);
		}
		failures.failed(noon.plus(Duration.ofMinutes(16)));
		assertThat(failures.lockedAt(noon.plus(Duration.ofMinutes(16)))).as("the four before are forgotten").isFalse();
		for (int i = 0; i < 4; i++) {
			failures.failed(noon.plus(Duration.ofMinutes(17)));
		}
		assertThat(failures.lockedAt(noon.plus(Duration.ofMinutes(31)))).isTrue();
		assertThat(failures.lockedAt(noon.plus(Duration.ofMinutes(32)))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tong-quan", "/bao-cao/2024.docx", "/bao-cao/2024.pdf", "/quan-tri/tai-khoan",
			"/so-lieu/dao-tao.lop@SNV/2024", "/khong-co-trang-nay", "/actuator/env" })
	void everythingElseAsksForASignIn(String address) throws Exception {
		this.web.perform(get(address)).andExpect(status().isFound()).andExpect(redirectedUrl("/dang-nhap"));
	}

	@Test
	void healthIsOpenAndTellsNothingMore() throws Exception {
		this.web.perform(get("/actuator/health"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("UP")))
			.andExpect(content().string(not(containsString("PostgreSQL"))));
	}

	@Test
	void everyAnswerHasStrictHeaders() throws Exception {
		this.web.perform(get("/dang-nhap"))
			.andExpect(header().string("Content-Security-Policy",
					allOf(containsString("script-src 'self';"), containsString("style-src 'self';"),
							containsString("frame-ancestors 'none'"), not(containsString("unsafe")))))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(header().string("Cache-Control", containsString("no-store")))
			.andExpect(header().string("Referrer-Policy", "same-origin"));
	}

	@Test
	void aChangeWithoutTheTokenOfItsFormIsRefused() throws Exception {
		Visitor visitor = visitor("quantri");
		this.web.perform(visitor.ask(post("/quan-tri/tai-khoan/canbo/ngung"))).andExpect(status().isForbidden());
		assertThat(this.accounts.findById("canbo").orElseThrow().enabled()).isTrue();
	}

	@Test
	void everyChangeOfAnAccountIsInTheTrail() throws Exception {
		Visitor visitor = visitor("quantri");
		this.web.perform(visitor.ask(post("/quan-tri/tai-khoan/canbo/ngung")).with(csrf()))
			.andExpect(redirectedUrl("/quan-tri/tai-khoan"));
		assertThat(this.accounts.findById("canbo").orElseThrow().enabled()).isFalse();
		this.web.perform(visitor.ask(get("/quan-tri/nhat-ky?vat=canbo")))
			.andExpect(content().string(allOf(containsString("ngừng tài khoản"), containsString("quantri"))));
		signIn("canbo", SampleTest.PASSWORD).andExpect(redirectedUrl("/dang-nhap?sai"));
	}

	@Test
	void theLastAdministratorStays() throws Exception {
		this.web.perform(visitor("quantri").ask(post("/quan-tri/tai-khoan/quantri/ngung")).with(csrf()))
			.andExpect(redirectedUrl("/quan-tri/tai-khoan"));
		assertThat(this.accounts.findById("quantri").orElseThrow().enabled()).isTrue();
	}

	@Test
	void anOpenedAccountSignsInWithThePasswordThatWasShownOnce() throws Exception {
		Visitor visitor = visitor("quantri");
		Object password = this.web
			.perform(visitor.ask(post("/quan-tri/tai-khoan/moi"))
				.with(csrf())
				.param("username", "stp.hoa")
				.param("fullName", "Nguyễn Thị Hoa")
				.param("role", "OFFICER")
				.param("unit", "STP"))
			.andExpect(redirectedUrl("/quan-tri/tai-khoan"))
			.andReturn()
			.getFlashMap()
			.get("password");
		signIn("stp.hoa", String.valueOf(password)).andExpect(redirectedUrl("/tong-quan"));
	}

	@Test
	void whatWasTypedWrongIsKeptAndExplainedAtItsField() throws Exception {
		this.web
			.perform(visitor("quantri").ask(post("/quan-tri/tai-khoan/moi"))
				.with(csrf())
				.param("username", "Sai Tên")
				.param("fullName", "<b>Hoa</b>")
				.param("role", "OFFICER")
				.param("unit", "STP"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(allOf(containsString("Tên đăng nhập chỉ gồm chữ thường không dấu"),
					containsString("&lt;b&gt;Hoa&lt;/b&gt;"), not(containsString("<b>Hoa</b>")))));
	}

	@Test
	void aPasswordIsChangedByWhoKnowsTheOldOne() throws Exception {
		Visitor visitor = visitor("congan");
		change(visitor, "sai", "mot-mat-khau-moi", "mot-mat-khau-moi")
			.andExpect(content().string(containsString("Mật khẩu hiện tại không đúng.")));
		change(visitor, SampleTest.PASSWORD, "ngan", "ngan")
			.andExpect(content().string(containsString("Mật khẩu mới phải có ít nhất 10 ký tự.")));
		change(visitor, SampleTest.PASSWORD, "mot-mat-khau-moi", "khac")
			.andExpect(content().string(containsString("Hai lần nhập mật khẩu mới không giống nhau.")));
		change(visitor, SampleTest.PASSWORD, "mot-mat-khau-moi", "mot-mat-khau-moi")
			.andExpect(redirectedUrl("/tai-khoan"));
		signIn("congan", "mot-mat-khau-moi").andExpect(redirectedUrl("/tong-quan"));
	}

	@Test
	void passwordsAreHashedSlowlyAndNeverExported() {
		assertThat(this.accounts.findAll()).extracting(Account::password)
			.allSatisfy((hash) -> assertThat(hash).startsWith("$2a$12$"));
		assertThat(List.of(Passwords.random(), Passwords.random())).doesNotHaveDuplicates()
			.allMatch((password) -> Passwords.fault(password, "canbo").isEmpty());
	}

	private ResultActions change(Visitor visitor, String old, String wanted, String repeated) throws Exception {
		return this.web.perform(visitor.ask(post("/tai-khoan/mat-khau"))
			.with(csrf())
			.param("old", old)
			.param("wanted", wanted)
			.param("repeated", repeated));
	}

	private ResultActions signIn(String username, String password) throws Exception {
		return this.web.perform(formLogin("/dang-nhap").user(username).password(password));
	}

	private Visitor visitor(String username) {
		return Visitor.signIn(this.web, username);
	}

}
