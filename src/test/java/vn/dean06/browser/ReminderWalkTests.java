package vn.dean06.browser;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The standing office reminds two units: the letter is downloaded under the strict
 * content policy, the mail is sent, and what came of it is said.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=entrywalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class ReminderWalkTests {

	@LocalServerPort
	int port;

	@Test
	void fromTheMatrixToTheLetterAndTheMail(Page page) throws Exception {
		new Site(this.port).signIn(page, "thuongtruc");
		page.click("main a:has-text('Đôn đốc')");
		assertThat(page.locator("h1")).hasText("Đôn đốc nộp, tháng 11/2026");
		page.uncheck("[data-check-all]");
		assertThat(page.locator("input[name=chon]:checked")).hasCount(0);
		page.check("input[value='GL-SNV']");
		page.check("input[value='GL-HND']");

		Download letter = page.waitForDownload(() -> page.click("button:has-text('Tải công văn')"));
		assertThat(letter.suggestedFilename()).isEqualTo("cong-van-don-doc-2026-11.docx");
		assertThat(letter.url()).contains("chon=GL-SNV&chon=GL-HND").doesNotContain("_csrf");
		Path file = letter.path();
		assertThat(Files.size(file)).isGreaterThan(5_000);

		page.click("button:has-text('Gửi thư nhắc')");
		assertThat(page.locator("main [role=status]")).containsText("1 đơn vị: Sở Nội vụ.");
		assertThat(page.locator("main [role=status]")).containsText("hãy gọi điện: Hội Nông dân.");
	}

}
