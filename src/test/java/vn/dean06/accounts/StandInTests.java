package vn.dean06.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Who types for a unit that cannot: a deputy whom the administrator appoints for a time,
 * or the standing office; both are named as such, and another person approves.
 */
@ThisMonthTest
@Transactional
class StandInTests {

	private static final SubmissionKey FARMERS = new SubmissionKey("bieu-thang", "GL-HND", Period.parse("2026-11"));

	private static final FigureKey CELL = FigureKey.parse("hoi-vien.nong-dan@GL-HND/2026-11");

	private static final String HELPED = "Hội Nông dân (GL-HND)";

	@Autowired
	MockMvc web;

	@Autowired
	AccountRepository accounts;

	@Autowired
	Entries entries;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	EntityManager entityManager;

	@Autowired
	JdbcClient database;

	@Test
	void theStandingOfficeTypesForAUnitAndAnotherPersonApproves() throws Exception {
		assertThat(answer(get("/nhap-lieu/" + FARMERS.path()).with(SignIn.by("thuongtruc"))).getStatus())
			.isEqualTo(403);
		assertThat(answer(take("GL-HND", "2026-12-03", "Cán bộ nghỉ ốm")).getRedirectedUrl()).isEqualTo("/");
		Person helper = person("thuongtruc");
		assertThat(page(get("/").with(SignIn.by(helper))).text()).contains("Nhập thay: ");
		SignIn.as(helper, () -> {
			assertThat(enter("1.000").status()).isEqualTo(FigureEntry.Status.SAVED);
			this.desk.submit(FARMERS, Map.of());
		});
		this.entityManager.flush();
		String named = "Thường trực tổng hợp Công an tỉnh (nhập thay cho Hội Nông dân: Cán bộ nghỉ ốm)";
		assertThat(page(get("/so-lieu/" + CELL).with(SignIn.by(helper))).select("td[data-label=Người]").text())
			.isEqualTo(named);
		assertThat(page(get("/duyet/" + FARMERS.path()).with(SignIn.by("catinh"))).select(".move-list li").text())
			.contains(named);
		SignIn
			.as(helper,
					() -> assertThatExceptionOfType(LockedException.class).isThrownBy(
							() -> this.desk.approve(FARMERS, this.submissions.find(FARMERS).orElseThrow().changedAt()))
						.withMessageContaining("người khác của Thường trực"));
		SignIn.as("catinh", () -> this.desk.approve(FARMERS, this.submissions.find(FARMERS).orElseThrow().changedAt()));
		assertThat(trail("giao nhập thay")).isEqualTo("GL-HND, từ 20/11/2026 đến hết 03/12/2026: Cán bộ nghỉ ốm");
	}

	@Test
	void theSheetTellsItsReadersWhoTypesForTheUnit() throws Exception {
		answer(take(HELPED, "2026-12-03", "Xã mất mạng"));
		Document sheet = page(get("/nhap-lieu/" + FARMERS.path()).with(SignIn.by(person("thuongtruc"))));
		assertThat(sheet.select(".stand-in").text()).contains("Thường trực tổng hợp Công an tỉnh nhập thay",
				"đến hết 03/12/2026", "Xã mất mạng");
		assertThat(sheet.select(".entry-box")).isNotEmpty();
	}

	@Test
	void onlyUnitsOfTodayAreOffered() throws Exception {
		for (Document page : List.of(page(get("/nhap-thay").with(SignIn.by("thuongtruc"))),
				page(get("/quan-tri/tai-khoan/moi").with(SignIn.by("quantri"))))) {
			assertThat(page.select("datalist option").eachAttr("value")).contains("Phường Pleiku (GL-23575)")
				.doesNotContain("Tỉnh Bình Định (TINH)");
		}
	}

	@Test
	void aDeputyIsAppointedAndItIsOverByItself() throws Exception {
		assertThat(answer(appoint("2026-11-28", "2026-11-30", "Nghỉ phép")).getRedirectedUrl())
			.isEqualTo("/quan-tri/tai-khoan/khcn");
		Person deputy = person("khcn");
		assertThat(deputy.fillsInFor(LocalDate.of(2026, 11, 27))).containsExactly("GL-SKHCN");
		assertThat(deputy.fillsInFor(LocalDate.of(2026, 11, 28))).containsExactlyInAnyOrder("GL-SKHCN", "GL-HND");
		assertThat(deputy.fillsInFor(LocalDate.of(2026, 12, 1))).containsExactly("GL-SKHCN");
		SignIn.as(deputy, () -> {
			assertThat(enter("5").status()).as("before").isEqualTo(FigureEntry.Status.LOCKED);
			TestClock.on(LocalDate.of(2026, 11, 28),
					() -> assertThat(enter("5").status()).as("in time").isEqualTo(FigureEntry.Status.SAVED));
			TestClock.on(LocalDate.of(2026, 12, 1),
					() -> assertThat(enter("6").status()).as("after").isEqualTo(FigureEntry.Status.LOCKED));
		});
	}

	@Test
	void anEndedOneIsKeptForTheHistoryAndHoldsNoMore() throws Exception {
		answer(take("GL-HND", "2026-12-03", "Cán bộ nghỉ ốm"));
		SignIn.as(person("thuongtruc"), () -> enter("1.000"));
		Person.StandInView given = person("thuongtruc").standIns().getFirst();
		assertThat(answer(send("/nhap-thay/" + given.id() + "/ket-thuc", "khcn")).getStatus()).isEqualTo(403);
		assertThat(answer(send("/nhap-thay/" + given.id() + "/ket-thuc", "catinh")).getStatus()).as("another's")
			.isEqualTo(404);
		assertThat(answer(send("/nhap-thay/" + given.id() + "/ket-thuc", "thuongtruc")).getRedirectedUrl())
			.isEqualTo("/nhap-thay");
		assertThat(person("thuongtruc").fillsInFor(LocalDate.of(2026, 11, 20))).isEmpty();
		assertThat(page(get("/so-lieu/" + CELL).with(SignIn.by(new Person("hnd", "Hội", Role.OFFICER, "GL-HND"))))
			.select("td[data-label=Người]")
			.text()).contains("nhập thay cho");
	}

	@ParameterizedTest
	@CsvSource({ "KHONG-CO, 2026-12-03, Ốm, chọn một đơn vị", "SNV, 2026-12-03, Ốm, Không có đơn vị",
			"GL-HND, 2027-12-03, Ốm, Ngày cuối phải từ 20/11/2026", "GL-HND, 2026-11-19, Ốm, Ngày cuối",
			"GL-HND, mai, Ốm, Hãy chọn một ngày", "GL-HND, 2026-12-03, ' ', Hãy ghi lý do nhập thay" })
	void whatIsWrongIsToldOnTheSamePage(String unit, String until, String reason, String sentence) throws Exception {
		MockHttpServletResponse refused = answer(take(unit, until, reason));
		assertThat(refused.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(refused.getContentAsString());
		assertThat(page.select(".invalid-message").text()).contains(sentence);
		assertThat(page.select("input[name=den-ngay]").val()).isEqualTo(until);
		assertThat(person("thuongtruc").standIns()).isEmpty();
	}

	@Test
	void thePersonIsNamedBesideTheUnitWithTheNumberToCall() throws Exception {
		answer(post("/tai-khoan/dien-thoai").with(csrf()).with(SignIn.by("noivu")).param("phone", "0269.382 4123"));
		this.entityManager.flush();
		assertThat(trail("đổi số điện thoại")).isEqualTo("02693824123");
		for (String address : List.of("/duyet/2026-11", "/duyet/2026-11/don-doc")) {
			assertThat(page(get(address).with(SignIn.by("thuongtruc"))).select("a[href='tel:02693824123']").text())
				.as(address)
				.isEqualTo("0269 3824 123");
		}
		MockHttpServletResponse refused = answer(
				post("/tai-khoan/dien-thoai").with(csrf()).with(SignIn.by("noivu")).param("phone", "gọi chị Hoa"));
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.getContentAsString()).select(".field:has(#phone) .invalid-message").text())
			.contains("“gọi chị Hoa” không phải số điện thoại");
	}

	private MockHttpServletRequestBuilder take(String unit, String until, String reason) {
		return send("/nhap-thay", "thuongtruc").param("don-vi", unit).param("den-ngay", until).param("ly-do", reason);
	}

	private MockHttpServletRequestBuilder appoint(String since, String until, String reason) {
		return send("/quan-tri/tai-khoan/khcn/nhap-thay", "quantri").param("don-vi", HELPED)
			.param("tu-ngay", since)
			.param("den-ngay", until)
			.param("ly-do", reason);
	}

	private static MockHttpServletRequestBuilder send(String address, String username) {
		return post(address).with(csrf()).with(SignIn.by(username));
	}

	private FigureEntry.Result enter(String text) {
		FigureEntry.Result result = this.entries.enter(List.of(new FigureEntry(CELL, text, null, null))).getFirst();
		this.entityManager.flush();
		return result;
	}

	/** As the account is now. */
	private Person person(String username) {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.accounts.findById(username).orElseThrow().person();
	}

	private String trail(String verb) {
		this.entityManager.flush();
		return this.database.sql("select new_value from audit_entry where verb = :verb")
			.param("verb", verb)
			.query(String.class)
			.single();
	}

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(answer(request).getContentAsString());
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		this.entityManager.flush();
		return this.web.perform(request).andReturn().getResponse();
	}

}
