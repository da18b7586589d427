package vn.dean06.submissions;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Period;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The pages on which a form is handed in and reviewed: what is wrong comes back with what
 * was typed.
 */
@ThisMonthTest
@Transactional
class SubmissionPagesTests {

	private static final String CELL = "hoi-vien.nong-dan@GL-HND";

	private static final SubmissionKey FARMERS = new SubmissionKey("bieu-thang", "GL-HND", Period.parse("2026-11"));

	private static final Person OFFICER = new Person("hnd", "Hội Nông dân", Role.OFFICER, "GL-HND");

	private static final String REVIEW = "/duyet/" + FARMERS.path();

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	Figures figures;

	@Autowired
	EntityManager entityManager;

	@Test
	void aWarningIsExplainedInWordsThatStayOnThePageUntilTheyAreTaken() throws Exception {
		enter("1.000", "2026-10");
		enter("900", "2026-11");
		String address = "/luot-nop/" + FARMERS.path() + "/nop";
		assertThat(page(422, post(address).param(word(CELL), " ")).select("[role=alert]").text())
			.contains("còn 1 chỗ phải sửa hoặc giải thích");
		Document page = page(422, post(address).param(word(CELL), "Đã loại\uE000 100 hội viên"));
		assertThat(page.select("[role=alert]").text()).startsWith("Giải trình có ký tự không dùng được");
		assertThat(page.select("input[name='" + word(CELL) + "']").val()).isEqualTo("Đã loại\uE000 100 hội viên");
		assertThat(answer(post(address).param(word(CELL), "Đã loại 100 hội viên, theo sổ")).getRedirectedUrl())
			.isEqualTo("/luot-nop/" + FARMERS.path());
		assertThat(this.submissions.remarks(FARMERS)).singleElement()
			.satisfies((remark) -> assertThat(remark.text()).isEqualTo("Đã loại 100 hội viên, theo sổ"));
	}

	private static String word(String cell) {
		return "explanation." + cell;
	}

	@Test
	void sendingBackWithoutAReasonComesBackWithTheCellsThatWereMarked() throws Exception {
		handIn();
		Document page = page(422, review("tra-lai").param("ly-do", " ").param("o", CELL));
		assertThat(page.select(".review-form .invalid-message").text()).isEqualTo("Hãy ghi lý do trả lại.");
		assertThat(page.select("input[name=o][checked]").eachAttr("value")).containsExactly(CELL);
		assertThat(this.submissions.find(FARMERS).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hoi-vien.nong-dan@GL-HND\0", " ", "<b>" })
	void nothingIsSentBackToACellThatThereCannotBe(String cell) throws Exception {
		handIn();
		Document page = page(422, review("tra-lai").param("ly-do", "Thiếu, hãy xem lại").param("o", cell));
		assertThat(page.select(".review-form .invalid-message").text())
			.isEqualTo("Không rõ ô nào được đánh dấu; hãy tải lại trang rồi chọn lại.");
		assertThat(page.select(".review-form textarea").text()).isEqualTo("Thiếu, hãy xem lại");
		assertThat(this.submissions.find(FARMERS).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
	}

	@Test
	void whatMayNotBeDecidedNowIsToldOnThePageAsItNowIs() throws Exception {
		handIn();
		MockHttpServletRequestBuilder late = review("tra-lai").param("ly-do", "Thiếu, hãy xem lại");
		SignIn.as("thuongtruc",
				() -> this.desk.approve(FARMERS, this.submissions.find(FARMERS).orElseThrow().changedAt()));
		MvcResult refused = this.web.perform(late.with(csrf()).with(SignIn.by("thuongtruc"))).andReturn();
		assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo(REVIEW);
		assertThat(refused.getFlashMap().get("refusal")).asString().contains("không duyệt hay trả lại được");
		assertThat(refused.getFlashMap().get("reason")).isEqualTo("Thiếu, hãy xem lại");
	}

	@Test
	void afterSendingBackTheReviewerReadsWhatWasReviewedAndNamedAndNothingThatIsTypedSince() throws Exception {
		handIn();
		answer(review("tra-lai").param("ly-do", "Hội viên giảm bất thường").param("o", CELL));
		enterAgain("1.234");
		Document page = page(200, get(REVIEW));
		assertThat(page.select(".items .item-value").text()).isEqualTo("900");
		assertThat(page.select(".items .named .named-why").text()).isEqualTo("Trả lại: Hội viên giảm bất thường");
		assertThat(page.select("main").text()).contains("như khi xem xét lúc").doesNotContain("1.234");
		assertThat(page.select(".item-value a")).as("pages of figures that are hidden").isEmpty();
		for (String other : List.of("chutich", "quantri", "khcn")) {
			assertThat(
					this.web.perform(get(REVIEW).with(SignIn.by(other))).andReturn().getResponse().getContentAsString())
				.as(other)
				.doesNotContain("900</", "1.234", "giảm bất thường</strong>");
		}
		SignIn.as(OFFICER, () -> this.desk.submit(FARMERS, Map.of()));
		this.entityManager.flush();
		Document again = page(200, get(REVIEW));
		assertThat(again.select(".items .item-value").text()).isEqualTo("1.234");
		assertThat(again.select(".items .named .named-why").text()).isEqualTo("Trả lại: Hội viên giảm bất thường");
		assertThat(again.select(".items .named").text()).contains("● 900");
	}

	@Test
	void whatSomebodyTypedBesideACellIsNeverMarkup() throws Exception {
		String hostile = "\"><script>'&amp;</script>";
		enter("1.000", "2026-10");
		SignIn.as(OFFICER, () -> {
			this.entries
				.enter(List.of(new FigureEntry(FigureKey.parse(CELL + "/2026-11"), "900", "Ghi " + hostile, null)));
			this.desk.submit(FARMERS, Map.of(CELL, "Vì " + hostile));
		});
		this.entityManager.flush();
		answer(review("tra-lai").param("ly-do", "Sai " + hostile).param("o", CELL));
		Document page = page(200, get(REVIEW));
		assertThat(page.select(".items script")).isEmpty();
		assertThat(page.select(".items td:last-child").text())
			.isEqualTo("Ghi %1$s Giải thích: Vì %1$s Trả lại: Sai %1$s".formatted(hostile));
	}

	private void enterAgain(String text) {
		FigureKey key = FigureKey.parse(CELL + "/2026-11");
		SignIn.as(OFFICER, () -> this.entries.enter(List.of(new FigureEntry(key, text, null,
				this.figures.find(key, Viewer.ofUnit(key.unit())).orElseThrow().enteredAt()))));
		this.entityManager.flush();
	}

	@ParameterizedTest
	@ValueSource(strings = { "duyet", "tra-lai", "mo-lai" })
	void theMatrixAsksForAMarkAndKeepsTheReason(String verb) throws Exception {
		handIn();
		Document page = page(422, post("/duyet/2026-11/" + verb).param("ly-do", "Số liệu chưa chốt"));
		assertThat(page.select("[role=alert]").text()).isEqualTo("Hãy đánh dấu ít nhất một biểu trong bảng.");
		assertThat(page.select("input[name=ly-do]").val()).isEqualTo("Số liệu chưa chốt");
	}

	@Test
	void approvingSeveralFormsAsksOnceHowManyAndWhatWasExplainedInThem() throws Exception {
		enter("1.000", "2026-10");
		enter("900", "2026-11");
		SignIn.as(OFFICER, () -> this.desk.submit(FARMERS, Map.of(CELL, "Đã loại hội viên trùng")));
		this.entityManager.flush();
		this.entityManager.clear();
		String mark = FARMERS.form() + "/" + FARMERS.unit() + "/" + seen();
		String other = "bieu-thang/GL-SNV/";
		Document asked = page(200,
				post(URI.create("/duyet/2026-11/duyet?cap=SECTOR&tim=n%C3%B4ng")).param("chon", mark, other));
		assertThat(asked.select("h1").text()).isEqualTo("Duyệt 1 biểu?");
		assertThat(asked.select(".page-heading").text()).contains("1 biểu đã đánh dấu được bỏ qua");
		assertThat(asked.select("tbody tr").text()).contains("Hội Nông dân", "1 chỗ, đã giải thích");
		assertThat(asked.select("input[name=chon]").eachAttr("value")).containsExactly(mark);
		assertThat(asked.select("main form").attr("action")).endsWith("/duyet/2026-11/duyet?cap=SECTOR&tim=n%C3%B4ng");
		assertThat(this.submissions.find(FARMERS).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
		MockHttpServletResponse done = answer(
				post(URI.create("/duyet/2026-11/duyet?cap=SECTOR&tim=n%C3%B4ng")).param("chon", mark, other)
					.param("chac-chan", "true"));
		assertThat(done.getRedirectedUrl()).isEqualTo("/duyet/2026-11?cap=SECTOR&tim=n%C3%B4ng");
		assertThat(this.submissions.find(FARMERS).orElseThrow().state()).isEqualTo(SubmissionState.APPROVED);
	}

	@Test
	void theMatrixOffersOnlyWhatWillBeTaken() throws Exception {
		handIn();
		Document open = page(200, get("/duyet/2026-11"));
		assertThat(open.select("input[name=chon]").eachAttr("value")).as("nobody else handed in")
			.singleElement()
			.asString()
			.startsWith("bieu-thang/GL-HND/");
		assertThat(open.select(".bulk button").eachText()).containsExactly("Duyệt", "Trả lại");
		assertThat(page(200, get("/duyet/2026-11?trang-thai=NOT_BEGUN")).select(".bulk")).isEmpty();
		TestClock.on(LocalDate.of(2026, 12, 6), () -> {
			Document closed = read("/duyet/2026-11?trang-thai=NOT_BEGUN");
			assertThat(closed.select(".bulk button").eachText()).containsExactly("Mở lại");
			assertThat(closed.select("input[name=chon]")).isNotEmpty();
			assertThat(read("/duyet/2026-11?trang-thai=APPROVED").select(".bulk")).isEmpty();
		});
	}

	@Test
	void theMatrixTellsOverdueFromHandedInLate() throws Exception {
		enter("900", "2026-11");
		TestClock.on(LocalDate.of(2026, 11, 28), () -> SignIn.as(OFFICER, () -> this.desk.submit(FARMERS, Map.of())));
		this.entityManager.flush();
		TestClock.on(LocalDate.of(2026, 12, 1), () -> {
			Document late = read("/duyet/2026-11?han=HANDED_IN");
			assertThat(late.select(".matrix .square").eachText()).singleElement()
				.asString()
				.startsWith("Chờ duyệt Nộp chậm 3 ngày");
			assertThat(read("/duyet/2026-11?han=OVERDUE").select(".matrix .chip-late").eachText()).isNotEmpty()
				.allMatch("Quá hạn 6 ngày"::equals);
			assertThat(late.select(".tally").text()).contains("1 nộp chậm").contains("quá hạn, chưa nộp");
			assertThat(read("/").select(".work:has(a[href*=bieu-thang])").text()).contains("Nộp chậm 3 ngày");
		});
	}

	@Test
	void theOfficerReadsUntilWhenTheFormIsOpenAndThatItWasOpenedAgain() {
		String page = "/luot-nop/" + FARMERS.path();
		assertThat(read("/").select(".work").text()).contains("Nhập được đến hết ngày 05/12/2026.");
		TestClock.on(LocalDate.of(2026, 12, 10), () -> {
			assertThat(read(page).select("header").text()).contains("Đã khóa sau ngày 05/12/2026.", "Quá hạn 15 ngày");
			SignIn.as("thuongtruc", () -> this.desk.openUntil(FARMERS, LocalDate.of(2026, 12, 12), "Mất điện"));
			this.entityManager.flush();
			for (String address : List.of("/", page)) {
				assertThat(read(address).select("main").text()).as(address)
					.contains("Nhập được đến hết ngày 12/12/2026.",
							"Mở lại đến hết ngày 12/12/2026: Mất điện (Thường trực tổng hợp Công an tỉnh");
			}
		});
	}

	@Test
	void whatCannotBeTakenBackAnyMoreIsNotOfferedToBeTakenBack() {
		handIn();
		String page = "/luot-nop/" + FARMERS.path();
		assertThat(read(page).select("button").eachText()).contains("Rút lại để sửa");
		TestClock.on(LocalDate.of(2026, 12, 6),
				() -> assertThat(read(page).select("button").eachText()).doesNotContain("Rút lại để sửa"));
	}

	@Test
	void theMatrixHasJumpsToTheLevelsThatOweAndTellsProvinceAndDay() throws Exception {
		Document page = page(200, get("/duyet/2026-11"));
		assertThat(page.select(".jumps a").eachText()).last().asString().startsWith("Cấp xã (");
		page.select(".jumps a")
			.forEach((jump) -> assertThat(page.getElementById(jump.attr("href").substring(1))).isNotNull());
		assertThat(page.select("select[name=cap] option").eachText()).contains("Cấp xã")
			.doesNotContain("Huyện, thị xã, thành phố");
		assertThat(page.select(".page-heading").text()).contains("Tỉnh Gia Lai, số liệu đến");
		assertThat(page(200, get("/duyet/2025-06")).select("select[name=cap] option").eachText())
			.contains("Huyện, thị xã, thành phố");
	}

	@Test
	void theWayBackFromAReviewLeadsToTheSameMatrix() throws Exception {
		handIn();
		String query = "?trang-thai=SUBMITTED&sap-xep=NAME";
		assertThat(page(200, get("/duyet/2026-11" + query)).select(".square a").attr("href")).isEqualTo(REVIEW + query);
		assertThat(page(200, get(REVIEW + query)).select(".crumbs a").attr("href")).isEqualTo("/duyet/2026-11" + query);
		assertThat(answer(post(REVIEW + query).param("viec", "duyet").param("thay", seen())).getRedirectedUrl())
			.isEqualTo(REVIEW + query);
	}

	private String seen() {
		return this.submissions.find(FARMERS).orElseThrow().changedAt().toString();
	}

	private Document read(String address) {
		try {
			return page(200, get(URI.create(address)));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "UNITS, Văn phòng UBND tỉnh", "CHAM, Văn phòng UBND tỉnh", "NAME, Bảo hiểm xã hội tỉnh",
			"WAITING, Công an tỉnh", "LATEST, Hội Nông dân" })
	void theMatrixStandsInTheOrderThatTheAddressNamesOrInTheUsualOne(String order, String first) throws Exception {
		handIn();
		assertThat(page(200, get("/duyet/2026-11").param("sap-xep", order)).expectFirst(".matrix tbody th").text())
			.startsWith(first);
	}

	@Test
	void besideTheHeadingOfTheMatrixStandThePeriodsBeforeAndAfterOnceTheyHaveOpened() throws Exception {
		assertThat(steps("/duyet/2026-10")).containsExactly("/duyet/2026-09", "/duyet/2026-11");
		assertThat(steps("/duyet/2026-11")).containsExactly("/duyet/2026-10");
		assertThat(steps("/duyet/2025-Q1")).containsExactly("/duyet/2025-Q2");
		assertThat(steps("/duyet/2026-Q3")).containsExactly("/duyet/2026-Q2");
		assertThat(steps("/duyet/2025")).isEmpty();
		TestClock.on(LocalDate.of(2026, 12, 1),
				() -> assertThat(read("/duyet/2025").select(".page-heading nav a").eachAttr("href"))
					.containsExactly("/duyet/2026"));
	}

	@Test
	void besideThatOfASheetTheSameFormOfTheMonthsInWhichTheUnitOwesIt() throws Exception {
		String sheet = "/nhap-lieu/bieu-thang/GL-HND/";
		assertThat(steps(sheet + "2026-10")).containsExactly(sheet + "2026-09", sheet + "2026-11");
		assertThat(steps(sheet + "2025-07")).containsExactly(sheet + "2025-08");
		String submission = "/luot-nop/bieu-thang/GL-HND/";
		assertThat(steps(submission + "2026-10")).containsExactly(submission + "2026-09", submission + "2026-11");
	}

	private List<String> steps(String address) throws Exception {
		return page(200, get(address)).select(".page-heading nav a").eachAttr("href");
	}

	@ParameterizedTest
	@ValueSource(strings = { "explanation", "explanation.", "explanation.x", "o[x]", "o[x", "o[99999999]", "chon[x]",
			"chon[x", "chon[-1]", "viec[0]", "nhac-lai" })
	void aFieldThatNoPageSendsIsNoFaultOfTheProgram(String field) throws Exception {
		for (String address : List.of("/luot-nop/" + FARMERS.path() + "/nop", REVIEW, "/duyet/2026-11/tra-lai",
				"/duyet/2026-11/don-doc/thu")) {
			assertThat(answer(post(address).param("viec", "tra-lai").param(field, "khác")).getStatus()).as(address)
				.isLessThan(500);
		}
	}

	private void handIn() {
		enter("900", "2026-11");
		SignIn.as(OFFICER, () -> this.desk.submit(FARMERS, Map.of()));
	}

	private void enter(String text, String month) {
		TestClock.on(Period.parse(month).lastDay().withDayOfMonth(20), () -> SignIn.as(OFFICER, () -> this.entries
			.enter(List.of(new FigureEntry(FigureKey.parse(CELL + "/" + month), text, null, null)))));
		this.entityManager.flush();
	}

	private MockHttpServletRequestBuilder review(String verb) {
		return post(REVIEW).param("viec", verb)
			.param("thay", this.submissions.find(FARMERS).orElseThrow().changedAt().toString());
	}

	private Document page(int status, MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = answer(request);
		assertThat(answer.getStatus()).isEqualTo(status);
		return Jsoup.parse(answer.getContentAsString());
	}

	/** As who may go there. */
	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = this.web.perform(request.with(csrf()).with(somebody()))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

	private static RequestPostProcessor somebody() {
		return (request) -> (String.valueOf(request.getRequestURI()).startsWith("/duyet") ? SignIn.by("thuongtruc")
				: SignIn.by(OFFICER))
			.postProcessRequest(request);
	}

}
