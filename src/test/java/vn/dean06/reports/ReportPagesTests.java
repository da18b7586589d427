package vn.dean06.reports;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Pages;
import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class ReportPagesTests {

	@Autowired
	MockMvc web;

	private Pages pages;

	@BeforeEach
	void signIn() {
		this.pages = new Pages(this.web, "lanhdao");
	}

	@Test
	void showsThePreviewWithASourceAtEachFigure() {
		Document page = this.pages.page("/bao-cao/2024");
		assertThat(page.select("article.report section")).hasSize(3);
		assertThat(page.select("a.figure")).hasSizeGreaterThan(400);
		assertThat(page.select("a.figure")).allSatisfy((figure) -> {
			assertThat(figure.attr("href")).matches("/(so-lieu|nhiem-vu|mo-hinh|dich-vu-cong|chi-tieu)[/?].+");
			assertThat(page.select("#" + figure.attr("aria-describedby")).text()).contains("2024");
		});
		assertThat(page.select("mark.fault, .faults")).isEmpty();
	}

	@Test
	void handsOutWordAndPdf() throws Exception {
		var word = this.pages.answer("/bao-cao/2024.docx");
		assertThat(word.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"bao-cao-2024.docx\"");
		assertThat(word.getContentAsByteArray()).startsWith(0x50, 0x4b);
		var pdf = this.pages.answer("/bao-cao/2024.pdf");
		assertThat(pdf.getContentType()).startsWith("application/pdf");
		assertThat(new String(pdf.getContentAsByteArray(), 0, 8, java.nio.charset.StandardCharsets.US_ASCII))
			.isEqualTo("%PDF-1.7");
	}

	@Test
	void knowsNoOtherReport() {
		assertThat(this.pages.answer("/bao-cao/1999").getStatus()).isEqualTo(404);
		assertThat(this.pages.answer("/bao-cao/1999.docx").getStatus()).isEqualTo(404);
		assertThat(this.pages.page("/bao-cao").select("tbody tr").text()).contains("Báo cáo 258/BC-UBND", "31/12/2024");
	}

}
