package vn.dean06.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.Coverage;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Period;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A form is handed in with blank cells: the officer is asked once and told which, a
 * compulsory one needs a reason, and the reason is kept for the reviewer and beside every
 * sum that the cell is missing in.
 */
@ThisMonthTest
@Transactional
class BlankCellTests {

	private static final String IN_PERSON = "dvc.tro-cap-that-nghiep.truc-tiep@GL-SNV";

	private static final String ONLINE = "dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV";

	private static final SubmissionKey SERVICES = new SubmissionKey("bieu-dvc", "GL-SNV", Period.parse("2026-11"));

	private static final String PAGE = "/luot-nop/" + SERVICES.path();

	private static final String REASON = "Cổng dịch vụ công mất kết nối, chưa có số";

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Figures figures;

	@Autowired
	EntityManager entityManager;

	@Test
	void thePageCountsTheBlankCellsAndLeadsToEach() throws Exception {
		Document page = page(200, get(PAGE));
		assertThat(page.select(".blanks a").eachAttr("href")).containsExactlyInAnyOrder(
				"/nhap-lieu/" + SERVICES.path() + "#o-" + IN_PERSON, "/nhap-lieu/" + SERVICES.path() + "#o-" + ONLINE);
		assertThat(page.select("input[name=o-trong]").attr("value")).isEqualTo("2");
		assertThat(page.select("label:has(input[name=o-trong])").text()).isEqualTo("Nộp với 2 ô để trống");
	}

	@Test
	void nothingIsHandedInBeforeTheOfficerAgreedToThatManyBlankCells() throws Exception {
		enter(IN_PERSON, "3");
		assertThat(page(422, submit().param("explanation." + ONLINE, REASON)).select("[role=alert]").text())
			.startsWith("Biểu còn 1 ô trống.");
		assertThat(page(422, submit().param("explanation." + ONLINE, REASON).param("o-trong", "2"))
			.select("input[name='explanation." + ONLINE + "']")
			.val()).isEqualTo(REASON);
		assertThat(state()).isEqualTo(SubmissionState.DRAFT);
		assertThat(page(422, submit().param("o-trong", "1")).select("[role=alert]").text())
			.contains("còn 1 chỗ phải sửa hoặc giải thích");
		assertThat(state()).isEqualTo(SubmissionState.DRAFT);
	}

	@Test
	void aReasonIsKeptForTheReviewerAndForTheNextTime() throws Exception {
		enter(IN_PERSON, "3");
		handIn();
		assertThat(state()).isEqualTo(SubmissionState.SUBMITTED);
		assertThat(page(200, get("/duyet/" + SERVICES.path())).select(".items").text())
			.contains("Lý do để trống: " + REASON);
		assertThat(page(200, get(PAGE)).select(".items").text()).contains("Lý do để trống: " + REASON);
		SignIn.as("noivu", () -> this.desk.withdraw(SERVICES));
		assertThat(page(200, get(PAGE)).select("input[name='explanation." + ONLINE + "']").val()).isEqualTo(REASON);
		assertThat(page(200, get("/nhap-lieu/" + SERVICES.path())).select("input[data-cell=" + ONLINE + "]")
			.attr("data-reason")).isEqualTo(REASON);
	}

	@Test
	void aReasonTypedOnTheSheetStandsOnThePageOfHandingInUntilItIsTakenBack() throws Exception {
		assertThat(save(ONLINE, "", REASON)).contains("\"status\":\"SAVED\"");
		assertThat(this.submissions.explanations(SERVICES)).isEqualTo(Map.of(ONLINE, REASON));
		assertThat(page(200, get(PAGE)).select("input[name='explanation." + ONLINE + "']").val()).isEqualTo(REASON);
		save(ONLINE, "", "Chưa chốt");
		assertThat(this.submissions.explanations(SERVICES)).isEqualTo(Map.of(ONLINE, "Chưa chốt"));
		assertThat(save(ONLINE, "", "Chưa\uE000chốt")).contains("REFUSED", "Lý do để trống có ký tự không dùng được");
		save(ONLINE, "", " ");
		assertThat(this.submissions.explanations(SERVICES)).isEmpty();
		save(ONLINE, "5", REASON);
		assertThat(this.submissions.explanations(SERVICES)).as("of a cell with a figure").isEmpty();
	}

	private String save(String cell, String text, String reason) throws Exception {
		return answer(post("/nhap-lieu/" + SERVICES.path() + "/o").contentType(MediaType.APPLICATION_JSON)
			.content("[{\"cell\":\"%s\",\"text\":\"%s\",\"stamp\":\"\",\"reason\":\"%s\"}]".formatted(cell, text,
					reason)))
			.getContentAsString();
	}

	@Test
	void oneReasonServesForAllThatHaveNoneOfTheirOwn() throws Exception {
		answer(submit().param("o-trong", "2")
			.param("explanation", REASON)
			.param("explanation." + IN_PERSON, "Không ai đến"));
		assertThat(this.submissions.explanations(SERVICES))
			.isEqualTo(Map.of(ONLINE, REASON, IN_PERSON, "Không ai đến"));
	}

	@Test
	void theCellIsInAndNamedWhereItsNumberWouldStandOnceItIsSeen() throws Exception {
		enter(IN_PERSON, "3");
		handIn();
		TestClock.on(LocalDate.of(2026, 12, 2), () -> {
			FigureKey online = FigureKey.parse(ONLINE + "/2026-11");
			assertThat(absence(online, Viewer.STANDING_OFFICE)).containsExactly("để trống, lý do: " + REASON);
			assertThat(absence(online, Viewer.APPROVED_ONLY)).containsExactly("đã nộp, chờ duyệt");
			SignIn.as("thuongtruc", () -> this.desk.sendBack(SERVICES, "Xem lại", List.of(), seen()));
			assertThat(absence(online, Viewer.ofUnit("GL-SNV"))).containsExactly("bị trả lại, chưa nộp lại");
		});
	}

	private List<String> absence(FigureKey key, Viewer viewer) {
		this.entityManager.flush();
		return this.figures.book(List.of(key.indicator()), key.period(), viewer)
			.absence(key)
			.gaps()
			.stream()
			.map(Coverage.Gap::label)
			.toList();
	}

	private void handIn() throws Exception {
		assertThat(answer(submit().param("o-trong", "1").param("explanation." + ONLINE, REASON)).getRedirectedUrl())
			.isEqualTo(PAGE);
		this.entityManager.flush();
	}

	private SubmissionState state() {
		return this.submissions.find(SERVICES).orElseThrow().state();
	}

	private Instant seen() {
		return this.submissions.find(SERVICES).orElseThrow().changedAt();
	}

	private void enter(String cell, String text) {
		SignIn.as("noivu", () -> this.entries
			.enter(List.of(new FigureEntry(FigureKey.parse(cell + "/2026-11"), text, null, null))));
		this.entityManager.flush();
	}

	private static MockHttpServletRequestBuilder submit() {
		return post(PAGE + "/nop");
	}

	private Document page(int status, MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = answer(request);
		assertThat(answer.getStatus()).isEqualTo(status);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = this.web
			.perform(request.with(csrf())
				.with((asked) -> SignIn
					.by(String.valueOf(asked.getRequestURI()).startsWith("/duyet") ? "thuongtruc" : "noivu")
					.postProcessRequest(asked)))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

}
