package vn.dean06;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.accounts.SignIn;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Reading;
import vn.dean06.organisation.Period;
import vn.dean06.reports.Reports;
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
 * The path of a figure, stop by stop as the README's map has them: from the cell of the
 * page into which it is typed to the printed page, and from there back to who typed it.
 * Read this first.
 */
@ThisMonthTest
@Transactional
class FollowOneFigureTests {

	private static final FigureKey KEY = FigureKey.parse("dao-tao.hoc-vien@GL-SNV/2026-11");

	private static final String CELL = "dao-tao.hoc-vien@GL-SNV";

	private static final SubmissionKey FORM = new SubmissionKey("bieu-thang", "GL-SNV", KEY.period());

	private static final String SHEET = "/nhap-lieu/bieu-thang/GL-SNV/2026-11";

	private static final JsonMapper JSON = new JsonMapper();

	/** Who types, and who approves, by their names. */
	private static final String OFFICER = "Cán bộ Sở Nội vụ";

	private static final String REVIEWER = "Thường trực tổng hợp Công an tỉnh";

	@Autowired
	MockMvc web;

	@Autowired
	Submissions submissions;

	@Autowired
	Figures figures;

	@Autowired
	Reports reports;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	private final Map<String, Visitor> visitors = new LinkedHashMap<>();

	@Test
	void aFigureIsTypedOnceAndLeadsFromThePageBackToItsCell() throws IOException {
		aCellOfTheSheet(); // 1
		boundToARecord(); // 2
		allowedByItsSubmissionAndSavedWithItsHistory(); // 3
		aRowOfATable(); // 4
		handedInAndApproved();
		putTogether(); // 5
		withWhatElseTheReportPrints();
		aValueInTheReportThatKnowsItsKey(); // 6
		printed(); // 7
		andBackToWhoTypedIt();
	}

	/**
	 * In entry: the page of the unit that owns the figure has a cell for it, still blank.
	 */
	private void aCellOfTheSheet() {
		Element cell = cell(CELL);
		assertThat(cell.attr("aria-label")).startsWith("Học viên bồi dưỡng, đào tạo");
		assertThat(cell.val()).isEmpty();
	}

	/** In entry: the key, the text as it was typed, and what the officer saw before. */
	private void boundToARecord() {
		JsonNode answer = type("noivu", CELL, "98 765", "");
		assertThat(answer.get("status").stringValue()).as(answer.toString()).isEqualTo("SAVED");
		assertThat(answer.get("cell").stringValue()).isEqualTo(CELL);
		assertThat(answer.get("text").stringValue()).as("echoed as it was understood").isEqualTo("98.765");
		assertThat(answer.get("stamp").stringValue()).isEqualTo(cell(CELL).attr("data-stamp"));
		JsonNode late = type("noivu", CELL, "1", "");
		assertThat(late.get("status").stringValue()).as("typed over what was not seen").isEqualTo("CONFLICT");
		String stamp = answer.get("stamp").stringValue();
		assertThat(type("noivu", CELL, "98.765", stamp).get("status").stringValue()).as("what was there is chosen")
			.isEqualTo("SAVED");
	}

	/** In entry, which asks submissions: begun for its unit, and closed to all others. */
	private void allowedByItsSubmissionAndSavedWithItsHistory() {
		assertThat(this.submissions.find(FORM).orElseThrow().state()).isEqualTo(SubmissionState.DRAFT);
		assertThat(type("khcn", CELL, "1", "").get("status").stringValue()).isEqualTo("LOCKED");
		assertThat(this.figures.history(KEY, Viewer.ofUnit("GL-SNV")).latest()).singleElement().satisfies((change) -> {
			assertThat(change.changedBy()).isEqualTo("noivu");
			assertThat(change.before()).isNull();
		});
	}

	/** Of figures: once, as an exact decimal, under its key. */
	private void aRowOfATable() {
		this.entityManager.flush();
		for (String column : List.of("value from figure", "new_value::numeric from figure_change")) {
			assertThat(this.database
				.sql("select " + column
						+ " where indicator = 'dao-tao.hoc-vien' and unit = 'GL-SNV' and period = '2026-11'")
				.query(BigDecimal.class)
				.single()).isEqualByComparingTo("98765");
		}
	}

	/** A draft is its unit's own, what was handed in the standing office's too. */
	private void handedInAndApproved() {
		assertThat(seenBy("thuongtruc")).isFalse();
		fillIn("noivu", SHEET);
		submit("noivu", FORM);
		assertThat(seenBy("thuongtruc")).isTrue();
		assertThat(seenBy("khcn")).isFalse();
		assertThat(preview()).doesNotContain("98.765");
		approve(FORM);
		assertThat(seenBy("khcn")).isTrue();
	}

	private boolean seenBy(String username) {
		this.entityManager.flush();
		return answer(username, get("/so-lieu/" + KEY)).getStatus() == 200;
	}

	/** In figures: the months and units of the province's year. */
	private void putTogether() {
		FigureKey year = FigureKey.parse("dao-tao.hoc-vien@GL/2026");
		Reading reading = this.figures.book(List.of(KEY.indicator()), Period.year(2026), Viewer.APPROVED_ONLY)
			.read(year)
			.orElseThrow();
		assertThat(reading.amount().number()).isEqualByComparingTo("98765");
		assertThat(reading.source()).isEqualTo(KEY);
		assertThat(page("chutich", "/so-lieu/" + year).expectFirst("h1").text()).isEqualTo("98.765 học viên");
	}

	private void withWhatElseTheReportPrints() {
		SubmissionKey teams = new SubmissionKey("bieu-to-cong-nghe-so", "GL-SKHCN", KEY.period());
		type("khcn", "/nhap-lieu/" + teams.path(), "to-cong-nghe-so.cap-thon@GL-21583", "12", "");
		type("khcn", "/nhap-lieu/" + teams.path(), "to-cong-nghe-so.thanh-vien@GL-21583", "12", "");
		submit("khcn", teams);
		approve(teams);
		SubmissionKey ward = new SubmissionKey("bieu-co-so", "GL-21583", KEY.period());
		fillIn("quynhon", "/nhap-lieu/" + ward.path());
		submit("quynhon", ward);
		approve(ward);
	}

	/**
	 * In reports: {{dao-tao.hoc-vien}} of the template has become a value with its
	 * source.
	 */
	private void aValueInTheReportThatKnowsItsKey() {
		this.entityManager.flush();
		SignIn.as("thuongtruc", () -> assertThat(this.reports.compose("2026").orElseThrow().figures()).contains(KEY));
		assertThat(preview()).contains("href=\"/so-lieu/" + KEY + "\">98.765</a>").contains(OFFICER + " nhập lúc");
	}

	private String preview() {
		return page("thuongtruc", "/bao-cao/2026").html();
	}

	/** By document: the same words in Word and in PDF. */
	private void printed() throws IOException {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file("/bao-cao/2026.docx")));
				XWPFWordExtractor text = new XWPFWordExtractor(word)) {
			assertThat(text.getText().replace('\u00A0', ' ')).contains("08 lớp", "cho 98.765 học viên");
		}
		try (PDDocument pdf = Loader.loadPDF(file("/bao-cao/2026.pdf"))) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("08 lớp",
					"cho 98.765 học viên");
		}
	}

	private byte[] file(String address) {
		MockHttpServletResponse answer = answer("thuongtruc", get(address));
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return answer.getContentAsByteArray();
	}

	/** The printed number leads to its figure, with who typed it and who approved it. */
	private void andBackToWhoTypedIt() {
		String address = page("thuongtruc", "/bao-cao/2026").expectFirst("a[href]:containsOwn(98.765)").attr("href");
		assertThat(page("thuongtruc", address).text()).containsSubsequence("98.765 học viên", KEY.toString(),
				"Người nhập " + OFFICER, "Đã duyệt " + REVIEWER, "Lịch sử thay đổi", OFFICER + " 98.765");
	}

	private Element cell(String cell) {
		return page("noivu", SHEET).expectFirst("input[data-cell=" + cell + "]");
	}

	private JsonNode type(String username, String cell, String text, String stamp) {
		return type(username, SHEET, cell, text, stamp);
	}

	/** As the script of the sheet sends it. */
	private JsonNode type(String username, String sheet, String cell, String text, String stamp) {
		MockHttpServletResponse answer = answer(username,
				post(sheet + "/o").with(csrf())
					.contentType(MediaType.APPLICATION_JSON)
					.accept(MediaType.APPLICATION_JSON)
					.content(JSON.writeValueAsString(List.of(Map.of("cell", cell, "text", text, "stamp", stamp)))));
		assertThat(answer.getStatus()).isEqualTo(200);
		return JSON.readTree(text(answer)).get("cells").get(0);
	}

	/** All that must not stay blank and still is. */
	private void fillIn(String username, String sheet) {
		page(username, sheet).select("input[data-compulsory]")
			.stream()
			.filter((cell) -> cell.val().isEmpty())
			.forEach((cell) -> type(username, sheet, cell.attr("data-cell"), "8", ""));
	}

	private void submit(String username, SubmissionKey form) {
		String blanks = page(username, "/luot-nop/" + form.path()).select("input[name=o-trong]").val();
		answer(username, post("/luot-nop/" + form.path() + "/nop").param("o-trong", blanks).with(csrf()));
		this.entityManager.flush();
		assertThat(page(username, "/luot-nop/" + form.path()).text()).contains("Chờ duyệt Cán bộ ");
	}

	private void approve(SubmissionKey form) {
		String review = "/duyet/" + form.path();
		String seen = page("thuongtruc", review).expectFirst("input[name=thay]").val();
		answer("thuongtruc", post(review).with(csrf()).param("viec", "duyet").param("thay", seen));
		this.entityManager.flush();
		assertThat(page("thuongtruc", review).text()).contains("Đã duyệt " + REVIEWER);
	}

	private Document page(String username, String address) {
		MockHttpServletResponse answer = answer(username, get(address));
		assertThat(answer.getStatus()).as("%s asks for %s", username, address).isEqualTo(200);
		return Jsoup.parse(text(answer));
	}

	private MockHttpServletResponse answer(String username, MockHttpServletRequestBuilder request) {
		Visitor visitor = this.visitors.computeIfAbsent(username, (name) -> Visitor.signIn(this.web, name));
		try {
			return this.web.perform(visitor.ask(request)).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(MockHttpServletResponse answer) {
		try {
			answer.setCharacterEncoding("UTF-8");
			return answer.getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
