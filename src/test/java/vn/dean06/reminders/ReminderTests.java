package vn.dean06.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Who owes what, who may remind whom, and what happens where no mail server is set.
 */
@ThisMonthTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class ReminderTests {

	private static final Period NOVEMBER = Period.parse("2026-11");

	private static final String PAGE = "/duyet/2026-11/don-doc";

	private static final SubmissionKey FARMERS = new SubmissionKey("bieu-thang", "GL-HND", NOVEMBER);

	@Autowired
	Reminders reminders;

	@Autowired
	ReminderDesk desk;

	@Autowired
	SubmissionDesk submissionDesk;

	@Autowired
	Submissions submissions;

	@Autowired
	Entries entries;

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void aUnitOwesItsFormsItsTasksAndItsModels() {
		assertThat(forms("GL-SNV")).containsExactlyInAnyOrder("bieu-thang: NOT_BEGUN", "bieu-dvc: NOT_BEGUN",
				"nhiem-vu: NOT_BEGUN", "mo-hinh: NOT_BEGUN");
	}

	@Test
	void whoHasHandedInOwesNothingUntilItIsSentBack() {
		assertThat(forms("GL-HND")).containsExactly("bieu-thang: NOT_BEGUN");
		farmers(() -> enter("hoi-vien.nong-dan@GL-HND/2026-11", "1.000"));
		assertThat(forms("GL-HND")).containsExactly("bieu-thang: DRAFT");
		farmers(() -> this.submissionDesk.submit(FARMERS, Map.of()));
		assertThat(forms("GL-HND")).isEmpty();
		SignIn.as("thuongtruc", () -> this.submissionDesk.sendBack(FARMERS, "Thiếu hội viên mới",
				List.of("hoi-vien.nong-dan@GL-HND"), seen()));
		assertThat(forms("GL-HND")).containsExactly("bieu-thang: SENT_BACK");
		OwedForm form = owing("GL-HND").getFirst().forms().getFirst();
		assertThat(form.reason()).isEqualTo("Thiếu hội viên mới");
		assertThat(form.sentBackOn()).isEqualTo(TestClock.TODAY);
		assertThat(form.toMend()).isEqualTo(1);
		farmers(() -> this.submissionDesk.submit(FARMERS, Map.of()));
		SignIn.as("thuongtruc", () -> this.submissionDesk.approve(FARMERS, seen()));
		assertThat(forms("GL-HND")).isEmpty();
	}

	@Test
	void aUnitIsRemindedOfASectionThatItWritesUntilItIsHandedIn(CapturedOutput log) throws Exception {
		send("thuongtruc", "/bao-cao/2026/phan/20-ket-qua.md/giao",
				Map.of("don-vi", List.of("GL-SNV"), "han", List.of("2026-11-24"), "yeu-cau", List.of("Viết gọn")));
		assertThat(owing("GL-SNV").getFirst().things()).singleElement().satisfies((one) -> {
			assertThat(one.address()).isEqualTo("/viet-phan/2026/20-ket-qua.md");
			assertThat(one.late()).isFalse();
		});
		TestClock.on(LocalDate.parse("2026-11-27"),
				() -> assertThat(owing("GL-SNV").getFirst().things().getFirst().lateness())
					.isEqualTo("Quá hạn 3 ngày"));
		assertThat(page("thuongtruc", PAGE).select("tr:contains(Sở Nội vụ)").text()).contains("” của báo cáo năm 2026",
				"Đơn vị đang viết", "Hạn 24/11/2026");
		sentences(Map.of("chon", List.of("GL-SNV")));
		assertThat(log.getOut()).contains("đơn vị còn 04 biểu chưa nộp",
				"Đơn vị được giao viết 01 phần của báo cáo, chưa nộp:",
				"” của báo cáo năm 2026: hạn 24/11/2026. Đơn vị đang viết.",
				"Đường dẫn trong phần mềm: /viet-phan/2026/20-ket-qua.md");
		assertThat(owing("GL-SKHCN").getFirst().things()).isEmpty();
		send("noivu", "/viet-phan/2026/20-ket-qua.md",
				Map.of("ban", List.of("1"), "doan[0]", List.of("Đã viết."), "nop", List.of("true")));
		assertThat(owing("GL-SNV").getFirst().things()).isEmpty();
	}

	@Test
	void nobodyOwesASectionThatWasTakenOutOfItsReport() throws Exception {
		send("thuongtruc", "/bao-cao/2026/phan/20-ket-qua.md/giao",
				Map.of("don-vi", List.of("GL-SNV"), "han", List.of("2026-11-24")));
		assertThat(page("noivu", "/").text()).contains("Viết phần của báo cáo");
		send("thuongtruc", "/bao-cao/2026/phan/20-ket-qua.md/bo", Map.of());
		assertThat(page("noivu", "/").text()).doesNotContain("Viết phần của báo cáo");
		assertThat(owing("GL-SNV").getFirst().things()).isEmpty();
		assertThat(page("thuongtruc", "/bao-cao/2026/con-thieu").text()).doesNotContain("chưa nộp:");
	}

	private void send(String username, String address, Map<String, List<String>> fields) throws Exception {
		MockHttpServletRequestBuilder request = post(address).with(csrf());
		fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		this.entityManager.flush();
		this.entityManager.clear();
		assertThat(answer(request, username).getStatus()).as(address).isEqualTo(302);
	}

	@Test
	void nobodyIsLateBeforeTheDueDayIsOver() throws Exception {
		List<Long> late = new java.util.ArrayList<>();
		for (String day : List.of("2026-11-25", "2026-11-26", "2026-12-05")) {
			TestClock.on(LocalDate.parse(day),
					() -> late.add(owing("GL-SNV").getFirst().forms().getFirst().deadline().daysLate()));
		}
		assertThat(late).containsExactly(0L, 1L, 10L);
		assertThat(page("thuongtruc", PAGE + "?qua-han=true").text()).contains("Chưa có đơn vị nào quá hạn");
		assertThat(page("thuongtruc", PAGE).select("tr.late")).isEmpty();
		assertThat(page("thuongtruc", PAGE).select("tr:contains(Sở Nội vụ)")).hasSize(1);
	}

	@Test
	void nothingIsOwedBeforeThePeriodOpensOrWhereNobodyReports() throws Exception {
		assertThat(page("thuongtruc", "/duyet/2026-12/don-doc").text()).contains("mở từ ngày 01/12/2026");
		assertThat(page("thuongtruc", "/duyet/2024-11/don-doc").text()).contains("Không có chế độ báo cáo");
		assertThat(answer(get("/duyet/2026-13/don-doc"), "thuongtruc").getStatus()).isEqualTo(404);
		assertThat(sent("/duyet/2024-11/don-doc/thu", Map.of("chon", List.of("GL-SNV"))).getFlashMap().get("refusal"))
			.asString()
			.contains("Không có chế độ báo cáo");
	}

	@Test
	void withoutAServerTheMailIsLoggedAndThePageSaysSo(CapturedOutput log) throws Exception {
		assertThat(page("thuongtruc", PAGE).text()).contains("Chưa cấu hình máy chủ thư");
		List<String> sentences = sentences(Map.of("chon", List.of("GL-SNV", "GL-SKHCN", "GL-HND", "CAT")));
		assertThat(sentences).anySatisfy((sentence) -> assertThat(sentence).isEqualTo(
				"Chưa cấu hình máy chủ thư: nội dung đã ghi vào nhật ký máy chủ, chưa gửi đi, cho 1 đơn vị: Sở Nội vụ."));
		assertThat(sentences).anySatisfy((sentence) -> assertThat(sentence)
			.isEqualTo("2 đơn vị chưa có địa chỉ thư, hãy gọi điện: Sở Khoa học và Công nghệ; Hội Nông dân."));
		assertThat(sentences).hasSize(3).last().asString().contains("1 đơn vị đã nộp đủ");
		assertThat(log.getOut()).contains("Tới: noivu@gialai.example", "Kính gửi: Sở Nội vụ",
				"hạn nộp số liệu tháng 11/2026 là ngày 25/11/2026 (còn 05 ngày)", "đơn vị còn 04 biểu chưa nộp",
				"Đường dẫn trong phần mềm: /nhap-lieu/bieu-dvc/GL-SNV/2026-11", "/tien-do/nhiem-vu/GL-SNV/2026-11",
				"mục “Việc của tôi”", "chậm nhất ngày 25/11/2026", "Thường trực tổng hợp Đề án 06, Công an tỉnh");
		assertThat(page("thuongtruc", PAGE).select("tr:contains(Sở Nội vụ)").text()).contains("chưa gửi đi");
		assertThat(page("thuongtruc", "/duyet/2026-11").text()).as("nothing left the house").doesNotContain("đã nhắc");
		assertThat(trail("nhắc nộp số liệu")).containsExactly(
				"thuongtruc GL-SNV/2026-11 thư nhắc mới ghi vào nhật ký máy chủ, chưa gửi đi: noivu@gialai.example");
	}

	@Test
	void nobodyIsRemindedTwiceWithinTheHourUnlessThatIsAskedFor(CapturedOutput log) throws Exception {
		Map<String, List<String>> one = Map.of("chon", List.of("GL-SNV"));
		Map<String, List<String>> again = Map.of("chon", List.of("GL-SNV"), "nhac-lai", List.of("true"));
		assertThat(sentences(one)).singleElement().asString().contains("đã ghi vào nhật ký");
		assertThat(sentences(one)).singleElement().asString().contains("vừa được nhắc trong vòng một giờ", "Sở Nội vụ");
		assertThat(sentences(again)).as("a doubled click").singleElement().asString().contains("vừa được nhắc");
		this.database.sql("update reminder set at = at - interval '5 minutes'").update();
		this.entityManager.clear();
		assertThat(sentences(one)).singleElement().asString().contains("vừa được nhắc");
		assertThat(sentences(again)).singleElement().asString().contains("đã ghi vào nhật ký");
		this.database.sql("update reminder set at = at - interval '61 minutes'").update();
		this.entityManager.clear();
		assertThat(sentences(one)).singleElement().asString().contains("đã ghi vào nhật ký");
		assertThat(log.getOut().split("Kính gửi: Sở Nội vụ", -1)).hasSize(4);
	}

	@Test
	void whatIsMissingInTheFormIsSaidInASentence() throws Exception {
		assertThat(refusal("/thu", Map.of())).contains("đánh dấu ít nhất một đơn vị");
		assertThat(refusal("/cong-van", Map.of())).contains("đánh dấu ít nhất một đơn vị");
		assertThat(refusal("/da-gui", Map.of("chon", List.of("GL-SNV"), "so", List.of(" ")))).contains("Hãy ghi số");
		for (String day : List.of("mai", "2026-11-19", "2027-11-20")) {
			assertThat(refusal("/thu", Map.of("chon", List.of("GL-SNV"), "han", List.of(day)))).as(day)
				.contains("gày đề nghị hoàn thành");
		}
		assertThat(this.database.sql("select count(*) from reminder").query(Integer.class).single()).isZero();
	}

	@Test
	void whatWasTypedStaysOnThePageThatSaysWhatIsWrong() throws Exception {
		Document page = refused("/da-gui",
				Map.of("chon", List.of("GL-SNV"), "so", List.of(" "), "han", List.of("2026-11-24")));
		assertThat(page.select("input[name=chon][checked]").eachAttr("value")).containsExactly("GL-SNV");
		assertThat(page.select("input[name=han]").val()).isEqualTo("2026-11-24");
		assertThat(page.select("[role=alert]").text())
			.isEqualTo("Hãy ghi số, ký hiệu của công văn đã phát hành, ví dụ 123/CAT-PC06.");
	}

	@Test
	void whatIsTheCodeOfNoUnitIsPassedOver() throws Exception {
		assertThat(sentences(Map.of("chon", List.of("GL-KHONG-CO", "GL\0SNV")))).singleElement()
			.asString()
			.contains("không có đơn vị nào phải nộp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "noivu", "chutich", "quantri" })
	void onlyTheStandingOfficeReminds(String username) throws Exception {
		for (String address : List.of("/thu", "/da-gui")) {
			assertThat(answer(post(PAGE + address).with(csrf()).param("chon", "GL-SNV").param("so", "1/CAT"), username)
				.getStatus()).as(address).isEqualTo(403);
		}
		assertThat(answer(get(PAGE + "/cong-van"), username).getStatus()).isEqualTo(403);
		SignIn.as(username, () -> {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.send(NOVEMBER, List.of("GL-SNV"), TestClock.TODAY, true));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.letter(NOVEMBER, List.of("GL-SNV"), TestClock.TODAY));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.desk.issued(NOVEMBER, List.of("GL-SNV"), "1/CAT"));
		});
		assertThat(this.database.sql("select count(*) from reminder").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "noivu, 403", "chutich, 200" })
	void leadersReadTheListWithoutButtonsAndOfficersDoNot(String username, int status) throws Exception {
		MockHttpServletResponse answer = answer(get(PAGE), username);
		assertThat(answer.getStatus()).isEqualTo(status);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select("main button:contains(Gửi thư nhắc), main input[name=chon]")).isEmpty();
		assertThat(page.select("tr:contains(Sở Nội vụ)")).hasSize((status == 200) ? 1 : 0);
	}

	@Test
	void aLetterThatWasSentIsNotedAndTheMatrixSaysWhen() throws Exception {
		MvcResult noted = sent(PAGE + "/da-gui",
				Map.of("chon", List.of("GL-SNV", "GL-CAT"), "so", List.of("123/CAT-PC06")));
		assertThat(noted.getFlashMap().get("message")).isEqualTo("Đã ghi công văn 123/CAT-PC06 gửi 1 đơn vị.");
		assertThat(page("thuongtruc", PAGE).select("tr:contains(Sở Nội vụ)").text()).contains("đã gửi công văn đôn đốc",
				"123/CAT-PC06");
		Document matrix = page("chutich", "/duyet/2026-11");
		assertThat(matrix.select("th[scope=row]:contains(Sở Nội vụ)").text()).contains("đã nhắc 20/11/2026");
		assertThat(matrix.select("th[scope=row]:contains(đã nhắc)")).hasSize(1);
		assertThat(matrix.select("a[href=" + PAGE + "]")).hasSize(1);
		assertThat(trail("gửi công văn đôn đốc")).containsExactly("thuongtruc GL-SNV/2026-11 123/CAT-PC06");
	}

	@Test
	void whereNoPackToldHowLettersLookThePageNamesTheFile() throws Exception {
		this.database.sql("delete from letter_form").update();
		Document page = page("thuongtruc", PAGE);
		assertThat(page.text()).contains("submissions/letter.yaml", "unit: GL-CAT");
		assertThat(page.select("button:contains(Word)")).isEmpty();
		MvcResult refused = this.web.perform(get(PAGE + "/cong-van").with(SignIn.by("thuongtruc"))).andReturn();
		assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(refused.getFlashMap().get("refusal")).asString().contains("submissions/letter.yaml");
	}

	private List<OwingUnit> owing(String unit) {
		this.entityManager.flush();
		List<OwingUnit> found = new java.util.ArrayList<>();
		SignIn.as("thuongtruc",
				() -> this.reminders.owing(NOVEMBER)
					.stream()
					.filter((one) -> one.unit().code().equals(unit))
					.forEach(found::add));
		return found;
	}

	private List<String> forms(String unit) {
		return owing(unit).stream()
			.flatMap((one) -> one.forms().stream())
			.map((form) -> form.obligation().key().form() + ": " + form.standing())
			.toList();
	}

	private static void farmers(Runnable something) {
		SignIn.as(new Person("hnd", "Hội Nông dân", Role.OFFICER, "GL-HND"), something);
	}

	private void enter(String key, String text) {
		assertThat(this.entries.enter(List.of(new FigureEntry(FigureKey.parse(key), text, null, null)))
			.getFirst()
			.status()).isEqualTo(FigureEntry.Status.SAVED);
		this.entityManager.flush();
	}

	private java.time.Instant seen() {
		return this.submissions.find(FARMERS).orElseThrow().changedAt();
	}

	private List<String> trail(String verb) {
		this.entityManager.flush();
		return this.database
			.sql("select person || ' ' || thing || ' ' || new_value from audit_entry where verb = :verb")
			.param("verb", verb)
			.query(String.class)
			.list();
	}

	@SuppressWarnings("unchecked")
	private List<String> sentences(Map<String, List<String>> typed) throws Exception {
		return (List<String>) Objects.requireNonNull(sent(PAGE + "/thu", typed).getFlashMap().get("sentences"));
	}

	private Document refused(String address, Map<String, List<String>> typed) throws Exception {
		MockHttpServletResponse refused = answer(typed(PAGE + address, typed), "thuongtruc");
		assertThat(refused.getStatus()).isEqualTo(422);
		return Jsoup.parse(refused.getContentAsString());
	}

	private String refusal(String address, Map<String, List<String>> typed) throws Exception {
		return refused(address, typed).select("[role=alert]").text();
	}

	private MvcResult sent(String address, Map<String, List<String>> typed) throws Exception {
		MvcResult result = this.web.perform(typed(address, typed).with(SignIn.by("thuongtruc"))).andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(302);
		return result;
	}

	private static MockHttpServletRequestBuilder typed(String address, Map<String, List<String>> typed) {
		MockHttpServletRequestBuilder request = post(address).with(csrf());
		typed.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		return request;
	}

	private Document page(String username, String address) throws Exception {
		this.entityManager.flush();
		MockHttpServletResponse answer = answer(get(address), username);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String username) throws Exception {
		MockHttpServletResponse answer = this.web.perform(request.with(SignIn.by(username))).andReturn().getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

}
