package vn.dean06.browser;

import com.microsoft.playwright.Page;
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

	private String state() {
		return this.database
			.sql("select state from submission where form = 'bieu-co-so' and unit = 'GL-21592' and period = '2026-11'")
			.query(String.class)
			.single();
	}

}
