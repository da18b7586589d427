package vn.dean06.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.persistence.EntityManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.pack.Packs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What officers type about a task goes through the pages into the report of the year: it
 * is printed letter for letter, can neither pass for a figure nor keep the report from
 * being printed, or is refused at once with a sentence.
 */
@ThisMonthTest
@Transactional
class TypedTextPagesTests {

	private static final String UPDATE = "nhiem-vu/GL-SNV/2026-11";

	@Autowired
	MockMvc web;

	@Autowired
	Packs packs;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	/** Without them the report could not be printed for another reason. */
	@BeforeEach
	void enterTheFiguresOfTheReport() {
		for (String indicator : List.of("dao-tao.lop", "dao-tao.hoc-vien", "to-cong-nghe-so.cap-thon",
				"to-cong-nghe-so.thanh-vien", "dvc.khai-sinh.tong", "dvc.khai-sinh.truc-tuyen")) {
			this.database.sql("""
					insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
					values (?, 'GL', '2026', 1234, false, 'noivu', now(), 0)""").param(indicator).update();
		}
	}

	@Test
	void wordsBulletIsTakenAsABullet() throws Exception {
		approve("\uF0B7 Đã mở 3 lớp.");
		assertPrinted("• Đã mở 3 lớp.");
	}

	@Test
	void backticksArePrintedAsThePageShowsThem() throws Exception {
		approve("Đã cấp `1.250` tài khoản.");
		assertPrinted("Đã cấp `1.250` tài khoản.");
	}

	@Test
	void wordsSoftLineEndIsALineEnd() throws Exception {
		approve("Dòng một\u000Bdòng hai");
		assertPrinted("Dòng một", "dòng hai");
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		this.packs.export("thu", "Thử", zip);
		assertThat(file(zip.toByteArray(), "plan/plan-2026.yaml")).doesNotContain("!!binary")
			.contains("      typed: |-\n        Dòng một\n        dòng hai\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "**Đạt** *50%* [^1] # ~~x~~ <b> &amp; \\* a_b_c", "[1]: http://a.vn",
			"1. Một\n- Hai\n> Ba\n    bốn" })
	void whatMarkdownWouldTakeForMarkupIsPrinted(String typed) throws Exception {
		approve(typed);
		assertPrinted(typed.split("\n"));
	}

	@Test
	void thousandsOfAsterisksArePrinted() throws Exception {
		approve("*".repeat(4_900) + "a" + "*".repeat(4_900));
		assertThat(page("chutich", "/bao-cao/2026").select(".faults")).isEmpty();
		assertThat(words()).contains("*".repeat(4_900) + "a" + "*".repeat(4_900));
		assertThat(answer("chutich", "/bao-cao/2026.pdf").getStatus()).isEqualTo(200);
	}

	@Test
	void aSymbolThatTheFontLacksIsPrintedByItsStandIn() throws Exception {
		approve("✓ Đạt 10‑20 lớp");
		assertPrinted("√ Đạt 10-20 lớp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uE0000\uE001", "\uE002x\uE001", "\u202E052", "\u0001", "\u001B[1m" })
	void whatStandsForNothingIsRefusedByItsNumber(String typed) throws Exception {
		assertThat(refusal("Đã cấp " + typed + " hồ sơ"))
			.isEqualTo("Kết quả có ký tự không dùng được, U+%04X".formatted((int) typed.charAt(0))
					+ ", ngay sau “Đã cấp”; hãy xóa hoặc thay ký tự đó.");
	}

	@Test
	void aLetterThatTheFontLacksIsRefusedByItsName() throws Exception {
		assertThat(refusal("Đạt 10⁶ lượt 😀"))
			.isEqualTo("Kết quả có ký tự “⁶” (U+2076), phông chữ in báo cáo không có; hãy thay bằng ký tự khác.");
	}

	@Test
	void anOldTextThatCannotBePrintedIsToldInsteadOfTheFiles() throws Exception {
		approve("Đã mở 3 lớp.");
		this.entityManager.flush();
		this.entityManager.clear();
		this.database
			.sql("""
					insert into thing_update (register, thing, period, save, unit, state, result, difficulties, entered_by,
					entered_at) select register, thing, period, save + 1, unit, state, ?, difficulties, entered_by, entered_at
					from thing_update where thing = '2026-2' order by period desc, save desc limit 1""")
			.param("Một \uE0000\uE001\u000BHai 😀")
			.update();
		for (String kind : List.of("docx", "pdf")) {
			MockHttpServletResponse refused = answer("chutich", "/bao-cao/2026." + kind);
			assertThat(refused.getStatus()).isEqualTo(409);
			assertThat(Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8)).select(".faults li").eachText())
				.containsExactly(
						"nhiệm vụ 2, kết quả, dòng 1, U+E000: phông chữ in không có ký tự này; hãy thay bằng ký tự khác",
						"nhiệm vụ 2, kết quả, dòng 1, U+E001: phông chữ in không có ký tự này; hãy thay bằng ký tự khác",
						"nhiệm vụ 2, kết quả, dòng 2, “😀” (U+1F600): phông chữ in không có ký tự này; hãy thay bằng ký tự khác");
		}
		Document preview = page("chutich", "/bao-cao/2026");
		assertThat(preview.select(".faults li")).hasSize(3);
		assertThat(preview.select("#phu-luc-1 mark.fault")).hasSize(3);
		assertThat(preview.select("#phu-luc-1 td a.figure")).isEmpty();
		assertThat(page("chutich", "/nhiem-vu/2026/2").select("mark.fault")).hasSize(3);
	}

	/** Types a result, hands it in and has it approved, each through its page. */
	private void approve(String typed) throws Exception {
		assertThat(save(typed).getRedirectedUrl()).isEqualTo("/tien-do/" + UPDATE);
		this.entityManager.flush();
		post("noivu", MockMvcRequestBuilders.post("/luot-nop/" + UPDATE + "/nop"));
		String seen = page("thuongtruc", "/duyet/" + UPDATE).select("input[name=thay]").val();
		post("thuongtruc", MockMvcRequestBuilders.post("/duyet/" + UPDATE).param("viec", "duyet").param("thay", seen));
		this.entityManager.flush();
	}

	private String refusal(String typed) throws Exception {
		Document page = Jsoup.parse(save(typed).getContentAsString(StandardCharsets.UTF_8));
		assertThat(page.select("textarea[name=result.2026-2]").text()).as("what was typed stays").isNotEmpty();
		return page.select("#o-2026-2 .invalid-message").text();
	}

	private MockHttpServletResponse save(String typed) throws Exception {
		return post("noivu",
				MockMvcRequestBuilders.post("/tien-do/" + UPDATE)
					.param("state.2026-2", "COMPLETED")
					.param("result.2026-2", typed));
	}

	/** In Word, in the PDF, in the preview and on the page of the task. */
	private void assertPrinted(String... lines) throws Exception {
		assertThat(words()).containsSequence(lines);
		try (var pdf = Loader.loadPDF(answer("chutich", "/bao-cao/2026.pdf").getContentAsByteArray())) {
			String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
			assertThat(text).contains(lines[0].strip());
		}
		Document preview = page("chutich", "/bao-cao/2026");
		assertThat(preview.select("mark.fault, .faults, #phu-luc-1 td a.figure")).isEmpty();
		assertThat(preview.select("#phu-luc-1 td > p").stream().map((line) -> line.wholeText()))
			.containsSequence(lines);
		assertThat(page("chutich", "/nhiem-vu/2026/2").select(".detail-grid .text-block p")
			.stream()
			.map((line) -> line.wholeText())).containsExactly(lines);
	}

	/** The words of the cells of the first appendix in Word, a paragraph each. */
	private List<String> words() throws Exception {
		MockHttpServletResponse word = answer("chutich", "/bao-cao/2026.docx");
		assertThat(word.getStatus()).isEqualTo(200);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word.getContentAsByteArray()))) {
			return document.getTables()
				.stream()
				.flatMap((table) -> table.getRows().stream())
				.map(XWPFTableRow::getTableCells)
				.flatMap(List::stream)
				.flatMap((cell) -> cell.getParagraphs().stream())
				.map((paragraph) -> paragraph.getText().replace('\u00A0', ' '))
				.toList();
		}
	}

	private MockHttpServletResponse post(String username, MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request.with(SignIn.by(username)).with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getResponse();
	}

	private Document page(String username, String address) throws Exception {
		MockHttpServletResponse answer = answer(username, address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse answer(String username, String address) throws Exception {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.web.perform(MockMvcRequestBuilders.get(address).with(SignIn.by(username)))
			.andReturn()
			.getResponse();
	}

	private static String file(byte[] zip, String name) throws IOException {
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError(name);
	}

}
