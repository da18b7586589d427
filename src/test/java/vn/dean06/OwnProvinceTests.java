package vn.dean06;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A standing office acts in its own province, by the day: that of Gia Lai on what Bình
 * Định left to it, that of Bình Định on nothing since the merger. What a unit proposes is
 * between these two until it is accepted.
 */
@ThisMonthTest
@Transactional
class OwnProvinceTests {

	private static final FigureKey KEY = FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11");

	/** Of what is approved and what waits, by the module's own page. */
	private static final String FIGURE = "/so-lieu/" + KEY;

	private static final String PROPOSED = "98.765";

	@Autowired
	MockMvc web;

	@Autowired
	MonthUnderWay month;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Corrections corrections;

	@Autowired
	EntityManager entityManager;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void aMonthIsUnderWay() {
		this.month.begin();
		SignIn.as("noivu", () -> this.corrections.propose(KEY, PROPOSED, "Cộng thiếu hồ sơ"));
		this.entityManager.flush();
	}

	@ParameterizedTest
	@ValueSource(strings = { "noivu", "thuongtruc", "catinh" })
	void theUnitAndItsStandingOfficeReadWhatIsProposed(String username) throws Exception {
		assertThat(page(username, FIGURE).select("#dinh-chinh").text()).contains(PROPOSED, "Cộng thiếu hồ sơ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "khcn", "quynhon", "canbo", "congan", "chutich", "lanhdao", "quantri" })
	void nobodyElseReadsWhatIsProposedOrWasRefused(String username) throws Exception {
		assertThat(page(username, FIGURE).text()).doesNotContain(PROPOSED, "Cộng thiếu");
		assertThat(everything(username)).doesNotContain(PROPOSED, "98765", "Cộng thiếu hồ sơ");
		SignIn.as("thuongtruc", () -> this.corrections.decide(waiting(), false, "Chưa có căn cứ"));
		this.entityManager.flush();
		assertThat(page(username, FIGURE).text()).doesNotContain(PROPOSED, "Cộng thiếu", "Chưa có căn cứ");
		assertThat(everything(username)).doesNotContain(PROPOSED, "98765", "Cộng thiếu hồ sơ");
	}

	/** The list, the menu, the matrix, the trail, and the programs' door. */
	private String everything(String username) throws Exception {
		StringBuilder all = new StringBuilder();
		for (String address : List.of("/dinh-chinh", "/tong-quan", "/", "/duyet/2026-11",
				"/duyet/" + MonthUnderWay.APPROVED.path(), "/quan-tri/nhat-ky", "/chi-tieu/" + KEY.indicator(),
				"/nhap-lieu/" + MonthUnderWay.APPROVED.path())) {
			Document page = Jsoup.parse(answer(username, get(address)).getContentAsString());
			assertThat(page.select(".menu-count")).as(address).isEmpty();
			all.append(page.text());
		}
		return all.toString();
	}

	@Test
	void everybodyReadsWhatWasAccepted() throws Exception {
		SignIn.as("thuongtruc", () -> this.corrections.decide(waiting(), true, ""));
		this.entityManager.flush();
		for (String username : List.of("noivu", "khcn", "congan", "chutich", "lanhdao")) {
			assertThat(page(username, FIGURE).select("#dinh-chinh").text()).as(username).contains(PROPOSED);
		}
		assertThat(page("chutich", "/dinh-chinh").text()).contains(PROPOSED, "Cộng thiếu hồ sơ");
	}

	@Test
	void theStandingOfficeOfTheProvinceIsToldHowManyWait() throws Exception {
		assertThat(page("thuongtruc", "/tong-quan").select(".menu-count").text()).isEqualTo("1");
		assertThat(page("thuongtruc", "/dinh-chinh").select("button[value=duyet]")).hasSize(1);
	}

	@Test
	void anotherProvincesStandingOfficeDecidesNothing() {
		Instant seen = moved(MonthUnderWay.HANDED_IN);
		SubmissionKey owed = new SubmissionKey("bieu-thang", "GL-SKHCN", MonthUnderWay.APPROVED.period());
		Stream
			.<Runnable>of(() -> this.desk.approve(MonthUnderWay.HANDED_IN, seen),
					() -> this.desk.sendBack(MonthUnderWay.HANDED_IN, "Xem lại", List.of(), seen),
					() -> this.desk.reopen(MonthUnderWay.APPROVED, "Xem lại", moved(MonthUnderWay.APPROVED)),
					() -> this.desk.takeBackApproval(MonthUnderWay.APPROVED, "Nhầm", moved(MonthUnderWay.APPROVED)),
					() -> this.desk.openUntil(owed, LocalDate.of(2026, 12, 1), "Mất điện"),
					() -> this.corrections.decide(waiting(), true, ""),
					() -> this.corrections.decide(waiting(), false, "Sai"))
			.forEach((verb) -> SignIn.as("congan",
					() -> assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(verb::run)));
	}

	@ParameterizedTest
	@CsvSource({ "/duyet/2026-11/don-doc/thu", "/duyet/2026-11/don-doc/cong-van", "/duyet/2026-11/don-doc/da-gui" })
	void anotherProvincesStandingOfficeRemindsNobody(String address) throws Exception {
		assertThat(answer("congan",
				post(address).with(csrf()).param("chon", "GL-SNV").param("han", "2026-12-01").param("so", "1/CAT"))
			.getStatus()).isEqualTo(403);
		assertThat(answer("congan", post(address).with(csrf()).param("chon", "CAT").param("han", "2026-12-01"))
			.getStatus()).isEqualTo(403);
	}

	@Test
	void anotherProvincesStandingOfficeIsOfferedNothing() throws Exception {
		assertThat(page("congan", "/duyet/2026-11").select("input[name=chon]")).isEmpty();
		assertThat(page("congan", "/duyet/2026-11").text()).doesNotContain("Sở Nội vụ");
		assertThat(page("congan", "/duyet/2026-11/don-doc").select("input[name=chon]")).isEmpty();
		assertThat(page("congan", "/duyet/" + MonthUnderWay.HANDED_IN.path()).select("button[value]")).isEmpty();
		assertThat(page("congan", "/kiem-tra?nam=2024").select("form[method=post] textarea")).isEmpty();
		assertThat(answer("congan", get("/")).getRedirectedUrl()).isEqualTo("/tong-quan");
		assertThat(answer("congan",
				post("/nhap-thay").with(csrf())
					.param("don-vi", "GL-SNV")
					.param("den-ngay", "2026-12-01")
					.param("ly-do", "Nghỉ ốm"))
			.getStatus()).isEqualTo(422);
	}

	@Test
	void theStandingOfficeOfTodayActsOnWhatBinhDinhLeft() {
		SubmissionKey past = SubmissionKey.of("bieu-nam", "CTHUE", "2024");
		SignIn.as("thuongtruc", () -> this.desk.takeBackApproval(past, "Số của cục thuế sai", moved(past)));
		assertThat(this.submissions.find(past).orElseThrow().changedBy()).isEqualTo("thuongtruc");
	}

	@Test
	void whoIsMovedToAUnitOfTodayReviewsFromThenOn() {
		Person moved = new Person("congan", "Thường trực", Role.STANDING_OFFICE, "GL-CAT");
		SignIn.as(moved, () -> this.desk.approve(MonthUnderWay.HANDED_IN, moved(MonthUnderWay.HANDED_IN)));
		assertThat(this.submissions.find(MonthUnderWay.HANDED_IN).orElseThrow().changedBy()).isEqualTo("congan");
	}

	private UUID waiting() {
		return this.database.sql("select id from correction where accepted is null").query(UUID.class).single();
	}

	private Instant moved(SubmissionKey key) {
		return this.submissions.find(key).orElseThrow().changedAt();
	}

	private Document page(String username, String address) throws Exception {
		MockHttpServletResponse answer = answer(username, get(address));
		assertThat(answer.getStatus()).as(username + " " + address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse answer(String username, MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = this.web.perform(request.with(SignIn.by(username))).andReturn().getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

}
