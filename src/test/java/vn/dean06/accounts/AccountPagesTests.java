package vn.dean06.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * How administrators keep accounts, how people keep their own, and what the audit trail
 * tells of it.
 */
@SampleTest
@Transactional
class AccountPagesTests {

	private static final String LIST = "/quan-tri/tai-khoan";

	@Autowired
	MockMvc pages;

	@Autowired
	AccountRepository accounts;

	@Autowired
	PasswordEncoder encoder;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "ADMINISTRATOR")
	void onlyAdministratorsKeepAccounts(Role role) throws Exception {
		RequestPostProcessor somebody = as("ai-do", role);
		assertThat(answer(get(LIST).with(somebody)).getStatus()).isEqualTo(403);
		assertThat(answer(get("/quan-tri/nhat-ky").with(somebody)).getStatus()).isEqualTo(403);
		assertThat(answer(post(LIST + "/canbo/mat-khau").with(csrf()).with(somebody)).getStatus()).isEqualTo(403);
	}

	@Test
	void nothingIsChangedWithoutTheTokenOfAForm() throws Exception {
		assertThat(answer(post(LIST + "/canbo/ngung").with(administrator())).getStatus()).isEqualTo(403);
		assertThat(account("canbo").enabled()).isTrue();
	}

	@Test
	void anOpenedAccountGetsAPasswordThatIsShownOnce() throws Exception {
		Cookie administrator = signIn("quantri");
		MvcResult opened = this.pages
			.perform(post(LIST + "/moi").with(csrf())
				.cookie(administrator)
				.param("username", "moi.vao")
				.param("fullName", "Nguyễn Văn A")
				.param("roles", "OFFICER")
				.param("unit", "SNV"))
			.andReturn();
		String password = String.valueOf(opened.getFlashMap().get("password"));
		assertThat(this.encoder.matches(password, account("moi.vao").password())).isTrue();
		assertThat(account("moi.vao").password()).startsWith("{argon2id}");
		assertThat(page(get(LIST).cookie(administrator)).text()).contains(password);
		assertThat(page(get(LIST).cookie(administrator)).text()).contains("moi.vao").doesNotContain(password);
		assertThat(trail("moi.vao")).contains("quantri", "mở tài khoản", "Nguyễn Văn A, Cán bộ nhập liệu, SNV")
			.doesNotContain(password);
	}

	@ParameterizedTest
	@CsvSource({ "canbo, A, SNV, username, đã có", "Có Dấu, A, SNV, username, chữ thường không dấu",
			"moi.vao, ' ', SNV, fullName, Hãy ghi họ tên", "moi.vao, A, KHONG-CO, unit, chọn trong danh sách" })
	void whatIsWrongIsToldAtItsField(String username, String fullName, String unit, String field, String reason)
			throws Exception {
		MockHttpServletResponse refused = answer(typed("/moi").param("username", username)
			.param("fullName", fullName)
			.param("roles", "OFFICER")
			.param("unit", unit));
		assertThat(refused.getStatus()).isEqualTo(422);
		Document form = Jsoup.parse(refused.getContentAsString());
		assertThat(form.select(".field:has(#" + field + ") .invalid-message").text()).contains(reason);
		assertThat(form.select(".invalid-message")).hasSize(1);
		assertThat(form.select("#fullName").attr("value")).isEqualTo(fullName);
	}

	@Test
	void aFormThatLacksAFieldIsNoErrorOfTheProgram() throws Exception {
		assertThat(answer(typed("/moi").param("username", "moi.vao")).getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "/quan-tri/tai-khoan/moi, roles", "/quan-tri/tai-khoan/canbo, roles",
			"/tai-khoan/ma-truy-cap, scope" })
	void aChoiceThatNoPageOffersIsNoErrorOfTheProgram(String address, String field) throws Exception {
		MockHttpServletRequestBuilder form = post(address).with(csrf()).with(administrator());
		Map.of("username", "moi.vao", "fullName", "A", "unit", "SNV", "name", "Cổng tỉnh", field, "KHAC")
			.forEach(form::param);
		assertThat(answer(form).getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "Cổng tỉnh, 0, days, từ 1 đến 365", "Cổng tỉnh, 30 ngày, days, từ 1 đến 365",
			"' ', 30, name, Hãy đặt tên" })
	void aTokenThatIsNotMadeKeepsWhatWasTyped(String name, String days, String field, String reason) throws Exception {
		MockHttpServletResponse refused = answer(post("/tai-khoan/ma-truy-cap").with(csrf())
			.with(administrator())
			.param("name", name)
			.param("days", days)
			.param("scope", "WRITE"));
		assertThat(refused.getStatus()).isEqualTo(422);
		Document form = Jsoup.parse(refused.getContentAsString());
		assertThat(form.select(".field:has(#" + field + ") .invalid-message").text()).contains(reason);
		assertThat(form.select(".invalid-message")).hasSize(1);
		assertThat(form.select("#days").attr("value")).isEqualTo(days);
		assertThat(form.select("#name").attr("value")).isEqualTo(name);
		assertThat(form.select("select[name=scope] option[selected]").attr("value")).isEqualTo("WRITE");
	}

	@Test
	void theTrailIsSearchedForWhatIsTypedNotForPatterns() throws Exception {
		answer(typed("/canbo/ngung"));
		assertThat(trail("CANB")).contains("ngừng tài khoản");
		assertThat(trail("%")).contains("Không có việc nào phù hợp");
		assertThat(trail("can\0bo")).contains("ngừng tài khoản");
	}

	@Test
	void aChangedAccountKeepsInTheTrailWhatItWas() throws Exception {
		answer(typed("/canbo").param("fullName", "Trần Thị B").param("roles", "LEADER").param("unit", "TINH"));
		assertThat(account("canbo").person()).isEqualTo(new Person("canbo", "Trần Thị B", Role.LEADER, "TINH"));
		assertThat(trail("canbo")).contains("Cán bộ nhập liệu, Cán bộ nhập liệu, CAT", "Trần Thị B, Lãnh đạo, TINH");
	}

	@Test
	void anAddressIsGivenByTheAdministratorAndChangedByItsOwner() throws Exception {
		answer(typed("/canbo").param("fullName", "Trần Thị B")
			.param("roles", "OFFICER")
			.param("unit", "CAT")
			.param("email", " tran.thi.b@congan.example "));
		assertThat(account("canbo").email()).contains("tran.thi.b@congan.example");
		assertThat(page(get(LIST).with(administrator())).select("tr:contains(canbo)").text())
			.contains("tran.thi.b@congan.example");
		assertThat(page(get(LIST + "/canbo").with(administrator())).select("#email").val())
			.isEqualTo("tran.thi.b@congan.example");
		RequestPostProcessor owner = as("canbo", Role.OFFICER);
		Document own = page(get("/tai-khoan").with(owner));
		assertThat(own.select("#email").val()).isEqualTo("tran.thi.b@congan.example");
		assertThat(own.select("#email[required]")).isEmpty();
		assertThat(own.select("#old[required]")).hasSize(1);
		answer(post("/tai-khoan/thu-dien-tu").with(csrf()).with(owner).param("email", "b@congan.example"));
		assertThat(account("canbo").email()).contains("b@congan.example");
		assertThat(trail("canbo")).contains("đổi địa chỉ thư", "tran.thi.b@congan.example", "b@congan.example");
		answer(post("/tai-khoan/thu-dien-tu").with(csrf()).with(owner).param("email", ""));
		assertThat(account("canbo").email()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "khong-phai-thu", "a@b", "a b@congan.example", "cán.bộ@congan.example",
			"a@congan.example, b@congan.example", "a@congan.example\r\nBcc: b@congan.example", "a..b@congan.example" })
	void whatIsNoAddressIsToldAtItsField(String email) throws Exception {
		MockHttpServletResponse own = answer(
				post("/tai-khoan/thu-dien-tu").with(csrf()).with(as("canbo", Role.OFFICER)).param("email", email));
		MockHttpServletResponse opened = answer(typed("/moi").param("username", "moi.vao")
			.param("fullName", "A")
			.param("roles", "OFFICER")
			.param("unit", "SNV")
			.param("email", email));
		for (MockHttpServletResponse refused : List.of(own, opened)) {
			assertThat(refused.getStatus()).isEqualTo(422);
			Document form = Jsoup.parse(refused.getContentAsString());
			assertThat(form.select(".field:has(#email) .invalid-message").text())
				.contains("không phải địa chỉ thư điện tử", "hãy ghi");
		}
		assertThat(account("canbo").email()).isEmpty();
		assertThat(this.accounts.existsById("moi.vao")).isFalse();
	}

	@Test
	void severalRolesAreTickedAndTheUnitIsChosenByItsName() throws Exception {
		Document form = page(get(LIST + "/canbo").with(administrator()));
		assertThat(form.select("input[name=roles]")).hasSize(Role.values().length);
		assertThat(form.select("input[name=roles][checked]").eachAttr("value")).containsExactly("OFFICER");
		assertThat(form.select("#unit").val()).isEqualTo("Công an tỉnh (CAT)");
		assertThat(form.select("#unit-list option").eachAttr("value")).contains("Sở Nội vụ (SNV)");
		answer(typed("/canbo").param("fullName", "Trần Thị B")
			.param("roles", "OFFICER", "STANDING_OFFICE")
			.param("unit", "Sở Nội vụ (SNV)")
			.param("phone", "0912.345.678"));
		assertThat(account("canbo").person())
			.isEqualTo(new Person("canbo", "Trần Thị B", List.of(Role.STANDING_OFFICE, Role.OFFICER), "SNV"));
		assertThat(account("canbo").phone()).contains("0912345678");
		assertThat(trail("canbo")).contains("Trần Thị B, Cán bộ nhập liệu, Thường trực tổng hợp, SNV, 0912 345 678");
		MockHttpServletResponse none = answer(typed("/canbo").param("fullName", "B").param("unit", "SNV"));
		assertThat(none.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(none.getContentAsString()).select("fieldset .invalid-message").text())
			.isEqualTo("Hãy đánh dấu ít nhất một vai trò.");
	}

	@Test
	void theLastAdministratorStays() throws Exception {
		answer(typed("/quantri/ngung"));
		assertThat(account("quantri").enabled()).isTrue();
		answer(typed("/quantri").param("fullName", "A").param("roles", "LEADER").param("unit", "TINH"));
		assertThat(account("quantri").person().roles()).containsExactly(Role.ADMINISTRATOR);
	}

	@Test
	void whoIsDisabledIsSignedOutAtOnce() throws Exception {
		Cookie session = signIn("lanhdao");
		assertThat(answer(get("/tong-quan").cookie(session)).getStatus()).isEqualTo(200);
		answer(typed("/lanhdao/ngung"));
		assertThat(answer(get("/tong-quan").cookie(session)).getRedirectedUrl()).endsWith("/dang-nhap");
	}

	@Test
	void aLockedNameIsUnlockedByAnAdministrator() throws Exception {
		for (int i = 0; i < 5; i++) {
			attempt("congan", "sai");
		}
		assertThat(page(get(LIST).with(administrator())).select("tr:contains(congan)").text()).contains("Đang khóa");
		answer(typed("/congan/bo-khoa"));
		assertThat(attempt("congan", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/");
		assertThat(trail("congan")).contains("bỏ khóa đăng nhập");
	}

	@Test
	void aResetPasswordReplacesTheOldOne() throws Exception {
		MvcResult reset = this.pages.perform(typed("/canbo/mat-khau")).andReturn();
		assertThat(attempt("canbo", SampleTest.PASSWORD).getRedirectedUrl()).isEqualTo("/dang-nhap?sai");
		assertThat(attempt("canbo", String.valueOf(reset.getFlashMap().get("password"))).getRedirectedUrl())
			.isEqualTo("/");
	}

	@ParameterizedTest
	@CsvSource({ "khong-dung, mat-khau-moi-1, mat-khau-moi-1, old, không đúng",
			SampleTest.PASSWORD + ", ngan, ngan, wanted, ít nhất 10",
			SampleTest.PASSWORD + ", canbo-2024-ok, canbo-2024-ok, wanted, tên đăng nhập",
			SampleTest.PASSWORD + ", mat-khau-moi-1, mat-khau-moi-2, repeated, không giống" })
	void aPasswordThatIsNotTakenIsToldAtItsField(String old, String wanted, String repeated, String field,
			String reason) throws Exception {
		MockHttpServletResponse refused = answer(change(old, wanted, repeated).with(as("canbo", Role.OFFICER)));
		assertThat(refused.getStatus()).isEqualTo(422);
		Document form = Jsoup.parse(refused.getContentAsString());
		assertThat(form.select(".field:has(#" + field + ") .invalid-message").text()).contains(reason);
		assertThat(form.select("#" + field).attr("aria-invalid")).isEqualTo("true");
		assertThat(form.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
	}

	@Test
	void whoChangesThePasswordStaysAndEverybodyElseWhoUsedItIsOut() throws Exception {
		Cookie here = signIn("canbo");
		Cookie elsewhere = signIn("canbo");
		answer(change(SampleTest.PASSWORD, "mat-khau-moi-1", "mat-khau-moi-1").cookie(here));
		assertThat(this.encoder.matches("mat-khau-moi-1", account("canbo").password())).isTrue();
		assertThat(answer(get("/tai-khoan").cookie(here)).getStatus()).isEqualTo(200);
		assertThat(answer(get("/tai-khoan").cookie(elsewhere)).getRedirectedUrl()).endsWith("/dang-nhap");
	}

	@Test
	void theFrameNamesThePersonAndMarksThePage() throws Exception {
		Document own = page(get("/tai-khoan").with(as("canbo", Role.OFFICER)));
		assertThat(own.select(".account-role").text()).isEqualTo(Role.OFFICER.label());
		assertThat(own.select("form[action=/dang-xuat] input[name=_csrf]")).hasSize(1);
		assertThat(own.select("a[href^=/quan-tri]")).isEmpty();
		assertThat(own.select("[style], script:not([src])")).isEmpty();
		Document tasks = page(get("/nhiem-vu").servletPath("/nhiem-vu").with(administrator()));
		assertThat(tasks.select("nav [aria-current=page]").text()).isEqualTo("Nhiệm vụ");
		assertThat(tasks.select("a[href^=/quan-tri]")).hasSize(3);
	}

	private static RequestPostProcessor as(String username, Role role) {
		return user(new SignedIn(new Account(new Person(username, "Ai đó", role, "CAT"), "")));
	}

	private static RequestPostProcessor administrator() {
		return as("quantri", Role.ADMINISTRATOR);
	}

	private static MockHttpServletRequestBuilder typed(String path) {
		return post(LIST + path).with(csrf()).with(administrator());
	}

	private static MockHttpServletRequestBuilder change(String old, String wanted, String repeated) {
		return post("/tai-khoan/mat-khau").with(csrf())
			.param("old", old)
			.param("wanted", wanted)
			.param("repeated", repeated);
	}

	private MockHttpServletResponse attempt(String username, String password) throws Exception {
		return answer(post("/dang-nhap").with(csrf()).with((request) -> {
			request.setRemoteAddr("192.0.2." + username.length());
			return request;
		}).param("username", username).param("password", password));
	}

	private Cookie signIn(String username) throws Exception {
		return Objects.requireNonNull(attempt(username, SampleTest.PASSWORD).getCookie("SESSION"));
	}

	private String trail(String thing) throws Exception {
		return page(get("/quan-tri/nhat-ky").param("vat", thing).with(administrator())).select("main").text();
	}

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(answer(request).getContentAsString());
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.pages.perform(request).andReturn().getResponse();
	}

	private Account account(String username) {
		return this.accounts.findById(username).orElseThrow();
	}

}
