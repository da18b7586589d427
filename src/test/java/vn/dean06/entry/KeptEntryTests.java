package vn.dean06.entry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What was typed into a cell of a sheet and not taken: it stays there for everybody who
 * fills the sheet in, and nothing is handed in until it is mended.
 */
@ThisMonthTest
@Transactional
class KeptEntryTests {

	private static final String CELL = "hoi-vien.nong-dan@GL-HND";

	private static final Period MONTH = Period.parse("2026-11");

	private static final SubmissionKey FARMERS = new SubmissionKey("bieu-thang", "GL-HND", MONTH);

	private static final String SHEET = "/nhap-lieu/" + FARMERS.path();

	private static final Person OFFICER = new Person("hnd", "Hội Nông dân", Role.OFFICER, "GL-HND");

	private static final Person COLLEAGUE = new Person("hnd2", "Hội Nông dân, người thứ hai", Role.OFFICER, "GL-HND");

	@Autowired
	MockMvc web;

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	EntityManager entityManager;

	@Autowired
	JdbcClient database;

	@Test
	void whatIsRefusedIsKeptUntilSomethingElseIsTyped() {
		typed("abc", null);
		assertThat(kept()).containsExactly("abc REFUSED hnd");
		typed("12a", null);
		assertThat(kept()).containsExactly("12a REFUSED hnd");
		typed("12", null);
		assertThat(kept()).isEmpty();
		assertThat(cell().text()).isEqualTo("12");
	}

	@Test
	void goingBackToWhatIsSavedFreesTheCellAndWritesNoHistory() {
		Instant seen = typed("900", null);
		typed("abc", seen);
		long changes = count("figure_change");
		typed("900", seen);
		assertThat(kept()).isEmpty();
		assertThat(count("figure_change")).isEqualTo(changes);
		typed("abc", seen);
		typed("", seen);
		assertThat(kept()).isEmpty();
		assertThat(cell().figure()).isNull();
	}

	@Test
	void aConflictIsKeptWithWhatWasSeenSoThatLeavingTheCellAgainOverwritesNobody() {
		Instant mine = typed("5", null);
		SignIn.as(COLLEAGUE, () -> this.entries.enterOnSheet(List.of(entry("6", mine))));
		typed("7", mine);
		assertThat(kept()).containsExactly("7 CONFLICT hnd");
		EntrySheet.Cell cell = cell();
		assertThat(cell.text()).isEqualTo("6");
		assertThat(Instant.parse(cell.stampSeen())).isEqualTo(mine);
		typed("7", Instant.parse(cell.stampSeen()));
		assertThat(cell().text()).isEqualTo("6");
		typed("7", Instant.parse(cell.stamp()));
		assertThat(kept()).isEmpty();
		assertThat(cell().text()).isEqualTo("7");
	}

	@Test
	void aColleagueWhosePageDidNotShowItNeitherClearsNorReplacesIt() {
		typed("abc", null);
		colleagueTypes("12", null, null);
		assertThat(kept()).containsExactly("abc REFUSED hnd");
		assertThat(filled()).isZero();
		EntrySheet.Cell cell = cell();
		assertThat(cell.text()).isEqualTo("12");
		Instant figure = Instant.parse(cell.stamp());
		colleagueTypes("xyz", figure, null);
		assertThat(kept()).containsExactlyInAnyOrder("abc REFUSED hnd", "xyz REFUSED hnd2");
		assertThat(filled()).isZero();

		// Who typed it is told of the colleague's figure before it is overwritten.
		typed("13", Instant.parse(cell.stampSeen().isEmpty() ? "1970-01-01T00:00:00Z" : cell.stampSeen()));
		assertThat(kept()).containsExactlyInAnyOrder("13 CONFLICT hnd", "xyz REFUSED hnd2");
		assertThat(cell().text()).isEqualTo("12");
		typed("13", figure);
		assertThat(kept()).containsExactly("xyz REFUSED hnd2");
		assertThat(this.desk.problems(FARMERS)).anyMatch((problem) -> problem.sentence().contains("“xyz”"));
		colleagueTypes("14", Instant.parse(cell().stamp()), null);
		assertThat(kept()).isEmpty();
	}

	@Test
	void aColleagueWhosePageShowedItMendsIt() {
		typed("abc", null);
		Instant shown = Objects.requireNonNull(cell().kept()).at();
		colleagueTypes("1x", null, shown);
		assertThat(kept()).containsExactly("1x REFUSED hnd2");
		typed("12", null, Objects.requireNonNull(cell().kept()).at());
		assertThat(kept()).isEmpty();
		assertThat(cell().text()).isEqualTo("12");
	}

	@Test
	void aColleaguesWorkbookLeavesItToo() {
		typed("abc", null);
		SignIn.as(COLLEAGUE, () -> this.entries.enter(List.of(entry("900", null))));
		assertThat(kept()).containsExactly("abc REFUSED hnd");
	}

	@Test
	void thePageSaysWhichWaitingTextItShowedAndIsToldOfOneThatItDidNot() throws Exception {
		typed("abc", null);
		KeptText kept = Objects.requireNonNull(cell().kept());
		assertThat(input(page(COLLEAGUE, get(SHEET))).attr("data-kept")).isEqualTo(kept.at().toString());
		assertThat(save(COLLEAGUE, "900", "")).contains("\"status\":\"SAVED\"",
				"Ô này còn “abc” mà người khác gõ và chưa được nhận");
		assertThat(kept()).containsExactly("abc REFUSED hnd");
		assertThat(save(COLLEAGUE, "900", kept.at().toString())).doesNotContain("abc");
		assertThat(kept()).isEmpty();
	}

	private void colleagueTypes(String text, @Nullable Instant seen, @Nullable Instant shown) {
		SignIn.as(COLLEAGUE, () -> this.entries.enterOnSheet(List.of(entry(text, seen, shown))));
		this.entityManager.flush();
	}

	@Test
	void aWorkbookOrAProgramKeepsNothingButFreesWhatItSaves() {
		SignIn.as(OFFICER, () -> this.entries.enter(List.of(entry("abc", null))));
		assertThat(kept()).isEmpty();
		typed("abc", null);
		SignIn.as(OFFICER, () -> this.entries.enter(List.of(entry("xyz", null))));
		assertThat(kept()).containsExactly("abc REFUSED hnd");
		SignIn.as(OFFICER, () -> this.entries.enter(List.of(entry("900", null))));
		assertThat(kept()).isEmpty();
	}

	@Test
	void anotherUnitLeavesNothingInACell() {
		SignIn.as("noivu", () -> this.entries.enterOnSheet(List.of(entry("abc", null))));
		assertThat(kept()).isEmpty();
	}

	@Test
	void ofTwoTextsForOneCellTheLastCounts() {
		SignIn.as(OFFICER, () -> this.entries.enterOnSheet(List.of(entry("abc", null), entry("5", null))));
		assertThat(kept()).isEmpty();
		SignIn.as(OFFICER, () -> this.entries.enterOnSheet(List.of(entry("5", null), entry("xyz", null))));
		assertThat(kept()).containsExactly("xyz REFUSED hnd");
	}

	@Test
	void whatCannotBeStoredLeavesAMarkSoThatTheRestIsNoFigure() {
		assertThat(KeptEntry.shown(" 12 ")).isEqualTo("12");
		assertThat(KeptEntry.shown("1\u00002")).isEqualTo("1\uFFFD2");
		assertThat(KeptEntry.shown("1\u200B2\uD800")).isEqualTo("1\uFFFD2\uFFFD");
		assertThat(KeptEntry.shown("9".repeat(200))).isEqualTo("9".repeat(200));
		assertThat(KeptEntry.shown("9".repeat(201))).isEqualTo("9".repeat(199) + "…");
		typed("1\u00002\uE000", null);
		assertThat(kept()).containsExactly("1\uFFFD2\uFFFD REFUSED hnd");
	}

	@Test
	void anotherBrowserOfTheUnitShowsItOverWhatIsSaved() throws Exception {
		typed("abc", typed("1.900", null));
		Document page = page(COLLEAGUE, get(SHEET));
		assertThat(page.select("[data-state=refused] > input").eachAttr("data-cell")).containsExactly(CELL);
		Element input = input(page);
		assertThat(input.val()).isEqualTo("abc");
		assertThat(input.attr("data-saved")).isEqualTo("1.900");
		assertThat(input.attr("data-sentence")).startsWith("“abc” không phải số");
	}

	@Test
	void whatThePageSendsIsKeptAndWhatItSavesIsNot() throws Exception {
		save("abc");
		assertThat(kept()).containsExactly("abc REFUSED hnd");
		save("900");
		assertThat(kept()).isEmpty();
		Document page = page(COLLEAGUE, get(SHEET));
		assertThat(page.select("[data-state]")).isEmpty();
		Element input = input(page);
		assertThat(input.val()).isEqualTo("900");
		assertThat(input.hasAttr("data-saved")).isFalse();
	}

	private void save(String text) throws Exception {
		save(OFFICER, text, "");
	}

	private String save(Person by, String text, String kept) throws Exception {
		return answer(by, post(SHEET + "/o").contentType(MediaType.APPLICATION_JSON)
			.content("[{\"cell\":\"%s\",\"text\":\"%s\",\"stamp\":\"\",\"kept\":\"%s\"}]".formatted(CELL, text, kept)))
			.getContentAsString();
	}

	@Test
	void onlyTheUnitItselfSeesIt() {
		typed("abc", null);
		assertThat(cell().kept()).isNotNull();
		assertThat(this.sheets.sheet(FARMERS, Viewer.STANDING_OFFICE).orElseThrow().cells())
			.allMatch((cell) -> cell.kept() == null);
		assertThat(this.sheets.sheet(FARMERS, Viewer.ofUnit("GL-SNV")).orElseThrow().cells())
			.allMatch((cell) -> cell.kept() == null);
	}

	@Test
	void handingInNamesItAndIsRefusedUntilItIsMended() throws Exception {
		Instant seen = typed("900", null);
		typed("abc", seen);
		Document page = page(OFFICER, get("/luot-nop/" + FARMERS.path()));
		assertThat(page.select(".problem-blocks p").eachText()).singleElement()
			.asString()
			.startsWith("Ô đang ghi “abc”, chưa được nhận: “abc” không phải số")
			.endsWith("hoặc bấm Esc trong ô để lấy lại số đã lưu là 900.");
		assertThat(page.expectFirst(".problem-blocks a").attr("href")).isEqualTo(SHEET + "#o-" + CELL);
		handIn();
		assertThat(this.submissions.find(FARMERS).orElseThrow().state()).isEqualTo(SubmissionState.DRAFT);
		typed("900", seen);
		handIn();
		assertThat(this.submissions.find(FARMERS).orElseThrow().state()).isEqualTo(SubmissionState.SUBMITTED);
	}

	private void handIn() throws Exception {
		answer(OFFICER, post("/luot-nop/" + FARMERS.path() + "/nop"));
	}

	@Test
	void anOpenConflictIsNamedToo() {
		Instant mine = typed("900", null);
		SignIn.as(COLLEAGUE, () -> this.entries.enterOnSheet(List.of(entry("901", mine))));
		typed("", mine);
		assertThat(this.desk.problems(FARMERS)).singleElement()
			.satisfies((problem) -> assertThat(problem.sentence())
				.isEqualTo("Ô vừa xóa trống, chưa được nhận: Người khác vừa sửa ô này. Hãy mở ô và chọn giữ số nào."));
	}

	@Test
	void aFigureUnderItDoesNotCountAsFilledIn() {
		assertThat(filled()).isZero();
		typed("abc", null);
		assertThat(filled()).isZero();
		Instant seen = typed("900", null);
		assertThat(filled()).isOne();
		typed("abc", seen);
		assertThat(filled()).isZero();
	}

	private int filled() {
		return this.sheets.filled(MONTH, "GL-HND").getOrDefault(FARMERS, 0);
	}

	/** When the figure was entered that stands in the cell then. */
	private @Nullable Instant typed(String text, @Nullable Instant seen) {
		return typed(text, seen, null);
	}

	private @Nullable Instant typed(String text, @Nullable Instant seen, @Nullable Instant shown) {
		SignIn.as(OFFICER, () -> this.entries.enterOnSheet(List.of(entry(text, seen, shown))));
		this.entityManager.flush();
		return EntrySheet.Cell.seen(cell().stamp());
	}

	private static FigureEntry entry(String text, @Nullable Instant seen) {
		return entry(text, seen, null);
	}

	private static FigureEntry entry(String text, @Nullable Instant seen, @Nullable Instant shown) {
		return new FigureEntry(FigureKey.parse(CELL + "/" + MONTH), text, null, seen, shown, null);
	}

	private EntrySheet.Cell cell() {
		return this.sheets.sheet(FARMERS, Viewer.ofUnit("GL-HND")).orElseThrow().cell(CELL).orElseThrow();
	}

	private List<String> kept() {
		this.entityManager.flush();
		return this.database
			.sql("select text || ' ' || status || ' ' || typed_by from kept_entry where unit = 'GL-HND'")
			.query(String.class)
			.list();
	}

	private long count(String table) {
		this.entityManager.flush();
		return this.database.sql("select count(*) from " + table).query(Long.class).single();
	}

	private static Element input(Document page) {
		return page.expectFirst("input[data-cell=" + CELL + "]");
	}

	private Document page(Person who, MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(answer(who, request).getContentAsString());
	}

	private MockHttpServletResponse answer(Person who, MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = this.web.perform(request.with(csrf()).with(SignIn.by(who)))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding("UTF-8");
		return answer;
	}

}
