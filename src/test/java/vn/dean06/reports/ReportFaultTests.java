package vn.dean06.reports;

import java.nio.file.Path;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.DatabaseTest;
import vn.dean06.SamplePack;
import vn.dean06.document.HtmlWriter;
import vn.dean06.pack.Packs;
import vn.dean06.reports.text.ReportFault;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be printed is marked in the preview and refused as a file, with the same
 * list of what is wrong and where.
 */
@DatabaseTest
class ReportFaultTests {

	private static final String SECTION = "26-nguon-luc.md";

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	Reports reports;

	@Autowired
	ReportController controller;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void namesAnUnknownPlaceholderWithItsLine() {
		Composition report = composed("sections/" + SECTION, "{{nguon-luc.kinh-phi}}", "{{nguon-luc.kinh-pho}}");
		assertThat(report.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.place()).isEqualTo(SECTION);
			assertThat(fault.line()).isEqualTo(5);
			assertThat(fault.what()).isEqualTo("{{nguon-luc.kinh-pho}}");
			assertThat(fault.message()).contains("không có tên hay chỉ tiêu này");
		});
		assertRefused(report);
	}

	@Test
	void namesAMissingFigureInWordsAndNotByTheFileOfATemplate() {
		Composition report = composed("sections/" + SECTION, "{{nguon-luc.kinh-phi}}",
				"{{nguon-luc.kinh-phi@2021-03}}");
		assertThat(report.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.what()).contains("Kinh phí", "tháng 3/2021");
			assertThat(fault.message()).startsWith("Chưa có số liệu");
			assertThat(fault.toString()).doesNotContain("{{", ".md", "nguon-luc");
		});
		assertRefused(report);
	}

	@Test
	void namesAPlaceholderInTheTextOfATask() {
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("plan/plan.yaml", (text) -> text.replace("{{kiem-tra.cap-huyen}}", "{{khong.co}}"));
		this.packs.load(List.of(pack.location()));
		Composition report = this.reports.compose("2024").orElseThrow();
		assertThat(report.faults()).singleElement().extracting(ReportFault::place).asString().contains("nhiệm vụ 1");
		assertRefused(report);
	}

	/** A pack brings none any more, but an older one may have. */
	@Test
	void namesATemplateThatCannotBeRead() {
		this.packs.load(List.of(SamplePack.copyTo(this.folder.resolve("goi")).location()));
		this.entityManager.flush();
		this.entityManager.clear();
		this.database.sql("update report_section set template = replace(template, '{{/services.nganh}}', '')").update();
		Composition report = this.reports.compose("2024").orElseThrow();
		assertThat(report.faults()).isNotEmpty().allSatisfy((fault) -> {
			assertThat(fault.place()).isEqualTo("27a-gia-tri-dich-vu-cong.md");
			assertThat(fault.message()).startsWith("mẫu không đọc được");
		});
		assertRefused(report);
	}

	private Composition composed(String file, String before, String after) {
		SamplePack pack = SamplePack.copyTo(this.folder.resolve("goi"))
			.edit("reports/" + file, (text) -> text.replace(before, after));
		this.packs.load(List.of(pack.location()));
		return this.reports.compose("2024").orElseThrow();
	}

	private void assertRefused(Composition report) {
		assertThat(new HtmlWriter().write(report.document())).contains("<mark class=\"fault\"");
		assertRefusal(report, download("docx"));
		assertRefusal(report, download("pdf"));
	}

	private Object download(String kind) {
		try {
			MockHttpServletResponse response = new MockHttpServletResponse();
			Object answer = kind.equals("docx") ? this.controller.word("2024", response)
					: this.controller.pdf("2024", response);
			assertThat(response.getStatus()).isEqualTo(409);
			return answer;
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void assertRefusal(Composition report, Object answer) {
		assertThat(answer).isNotInstanceOf(ResponseEntity.class);
		ModelAndView page = (ModelAndView) answer;
		assertThat(page.getViewName()).isEqualTo("reports/faults");
		assertThat(page.getModel().get("composition")).isInstanceOfSatisfying(Composition.class,
				(shown) -> assertThat(shown.faults()).isEqualTo(report.faults()));
	}

}
