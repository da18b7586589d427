package vn.dean06.browser;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The standing office works through the matrix of a month.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=entrywalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class ReviewWalkTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Test
	void severalFormsAreApprovedAtOnceFromTheMatrix(Page page) {
		this.database.sql("""
				insert into submission values ('bieu-co-so', 'GL-21592', '2026-11', 'SUBMITTED', null, 'thuongtruc',
				now(), 0, now(), null)""").update();
		Site site = new Site(this.port);
		site.signIn(page, "thuongtruc");
		page.navigate(site.address("/duyet/2026-11"));
		page.check("input[name=chon][value^='bieu-co-so/GL-21592/']");
		page.fill("input[name=ly-do]", "chưa xong");
		page.press("input[name=ly-do]", "Enter");
		assertThat(state()).as("Enter approves nothing").isEqualTo("SUBMITTED");
		page.click("button:has-text('Duyệt')");
		assertThat(page.textContent("[role=status]")).contains("Đã duyệt 1 biểu.");
		assertThat(state()).isEqualTo("APPROVED");
	}

	@Test
	void allThatAreTickedAreApprovedOnceThatIsSaid(Page page) {
		for (String unit : List.of("GL-21601", "GL-21637")) {
			this.database.sql("""
					insert into submission values ('bieu-co-so', ?, '2026-11', 'SUBMITTED', null, 'thuongtruc',
					now(), 0, now(), null)""").param(unit).update();
		}
		Site site = new Site(this.port);
		site.signIn(page, "thuongtruc");
		page.navigate(site.address("/duyet/2026-11?trang-thai=SUBMITTED&bieu=bieu-co-so"));
		int all = page.locator("input[name=chon]").count();
		page.check("[data-check-all]");
		page.click("button:has-text('Duyệt')");
		assertThat(page.textContent("h1")).isEqualTo("Duyệt " + all + " biểu?");
		page.click("button:has-text('Duyệt " + all + " biểu')");
		assertThat(page.textContent("[role=status]")).contains("Đã duyệt " + all + " biểu.");
		assertThat(page.url()).endsWith("/duyet/2026-11?bieu=bieu-co-so&trang-thai=SUBMITTED");
	}

	@Test
	void theHeadsOfTheMatrixStayInSightAndItIsPrintedWhole(Page page) throws IOException {
		Site site = new Site(this.port);
		site.signIn(page, "thuongtruc");
		page.setViewportSize(900, 700);
		page.navigate(site.address("/duyet/2026-11"));
		page.evaluate("document.querySelector('.matrix-scroll').scrollTo(400, 2000)");
		assertThat(page.evaluate("""
				() => {
				  const frame = document.querySelector('.matrix-scroll').getBoundingClientRect();
				  const head = document.querySelector('.matrix thead th:nth-child(3)').getBoundingClientRect();
				  const unit = document.querySelector('.matrix tbody tr:last-child th').getBoundingClientRect();
				  return [Math.round(head.top - frame.top) <= 1, Math.round(unit.left - frame.left) <= 1].join();
				}""")).isEqualTo("true,true");
		String last = page.textContent(".matrix tbody tr:last-child th").strip();
		try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
			PDFTextStripper text = new PDFTextStripper();
			assertThat(text.getText(paper)).contains(last, "Tỉnh Gia Lai, số liệu đến", "tháng 11/2026");
			for (int number = 1; number <= paper.getNumberOfPages(); number++) {
				PDRectangle sheet = paper.getPage(number - 1).getMediaBox();
				assertThat(sheet.getWidth()).as("landscape").isGreaterThan(sheet.getHeight());
				text.setStartPage(number);
				text.setEndPage(number);
				assertThat(text.getText(paper)).as("head of page " + number).contains("Đơn vị", "Biểu cơ sở");
			}
		}
	}

	private String state() {
		return this.database
			.sql("select state from submission where form = 'bieu-co-so' and unit = 'GL-21592' and period = '2026-11'")
			.query(String.class)
			.single();
	}

}
