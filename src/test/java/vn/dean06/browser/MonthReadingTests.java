package vn.dean06.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dean06.MonthUnderWay;
import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheets;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the monthly work can be read by everybody: with weak eyes, by light and in
 * the dark, by a program that reads aloud, and on a phone.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=monthreading", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthReadingTests {

	private static final Map<String, List<String>> PAGES = Map.of("noivu",
			List.of("/", "/nhap-lieu/bieu-thang/GL-SNV/2026-11", "/nhap-lieu/bieu-dvc/GL-SNV/2026-11",
					"/luot-nop/bieu-thang/GL-SNV/2026-11", "/luot-nop/bieu-dvc/GL-SNV/2026-11",
					"/tien-do/nhiem-vu/GL-SNV/2026-11", "/tai-khoan/ma-truy-cap",
					"/so-lieu/dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11", "/api"),
			"thuongtruc", List.of("/duyet/2026-11", "/duyet/bieu-co-so/GL-21583/2026-11",
					"/duyet/bieu-dvc/GL-SNV/2026-11", "/dinh-chinh"));

	@LocalServerPort
	int port;

	@Autowired
	EntrySheets sheets;

	@Autowired
	Entries entries;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@BeforeAll
	void theMonthIsUnderWay() {
		new MonthUnderWay(this.sheets, this.entries, this.submissions, this.desk).begin();
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void thePagesOfTheMonthCanBeReadByEverybody(ColorScheme look, Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
		List<String> violations = new ArrayList<>();
		PAGES.forEach((username, pages) -> {
			site().signIn(page, username);
			for (String shown : pages) {
				page.navigate(site().address(shown));
				page.evaluate("document.querySelectorAll('main details').forEach((one) => one.open = true)");
				new AxeBuilder(page).analyze()
					.getViolations()
					.stream()
					.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
					.forEach((rule) -> violations.add(shown + " " + rule.getId() + " "
							+ rule.getNodes().stream().limit(3).map((node) -> node.getHtml()).toList()));
			}
		});
		assertThat(violations).isEmpty();
	}

	@Test
	void theyFitAPhone(Page page) {
		page.setViewportSize(390, 800);
		PAGES.forEach((username, pages) -> {
			site().signIn(page, username);
			for (String shown : pages) {
				page.navigate(site().address(shown));
				assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(shown)
					.isEqualTo(true);
			}
		});
	}

	@Test
	void theStandingOfficeApprovesSeveralAtOnceFromTheMatrix(Page page) {
		site().signIn(page, "thuongtruc");
		page.navigate(site().address("/duyet/2026-11"));
		page.check("input[name=chon][value^='bieu-co-so/GL-21583/']");
		page.fill("input[name=ly-do]", "chưa xong");
		page.press("input[name=ly-do]", "Enter");
		SignIn.as("thuongtruc",
				() -> assertThat(this.submissions.find(MonthUnderWay.HANDED_IN).orElseThrow().state())
					.as("Enter approves nothing")
					.isEqualTo(SubmissionState.SUBMITTED));
		page.click("button:has-text('Duyệt')");
		assertThat(page.textContent("[role=status]")).contains("Đã duyệt 1 biểu.");
		SignIn.as("thuongtruc", () -> assertThat(this.submissions.find(MonthUnderWay.HANDED_IN).orElseThrow().state())
			.isEqualTo(SubmissionState.APPROVED));
	}

	private Site site() {
		return new Site(this.port);
	}

}
