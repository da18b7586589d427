package vn.dean06.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.accounts.SignIn;
import vn.dean06.indicators.EntrySheet;
import vn.dean06.indicators.EntrySheets;
import vn.dean06.indicators.FigureEntry;
import vn.dean06.indicators.Figures;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
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

	private static final Period MONTH = Period.parse("2026-11");

	private static final SubmissionKey SENT_BACK = new SubmissionKey("bieu-thang", "GL-SNV", MONTH);

	private static final SubmissionKey APPROVED = new SubmissionKey("bieu-dvc", "GL-SNV", MONTH);

	private static final SubmissionKey HANDED_IN = new SubmissionKey("bieu-co-so", "GL-21583", MONTH);

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
	Figures figures;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@BeforeAll
	void theMonthIsUnderWay() {
		SignIn.as("noivu", () -> {
			handIn(SENT_BACK);
			handIn(APPROVED);
		});
		SignIn.as("quynhon", () -> handIn(HANDED_IN));
		SignIn.as("thuongtruc", () -> {
			this.desk.sendBack(SENT_BACK, "Số học viên cao bất thường.", List.of("dao-tao.hoc-vien@GL-SNV"),
					this.submissions.find(SENT_BACK).orElseThrow().changedAt());
			this.desk.approve(APPROVED, this.submissions.find(APPROVED).orElseThrow().changedAt());
		});
	}

	private void handIn(SubmissionKey key) {
		this.figures.enter(this.sheets.sheet(key)
			.orElseThrow()
			.cells()
			.filter(EntrySheet.Cell::compulsory)
			.map((cell) -> new FigureEntry(cell.key(), "1", null, null))
			.toList());
		Map<String, String> explanations = new LinkedHashMap<>();
		this.desk.problems(key).forEach((problem) -> explanations.put(problem.cell(), "Đúng theo sổ."));
		this.desk.submit(key, explanations);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void thePagesOfTheMonthCanBeReadByEverybody(ColorScheme look, Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look));
		List<String> violations = new ArrayList<>();
		PAGES.forEach((username, pages) -> {
			signIn(page, username);
			for (String shown : pages) {
				page.navigate(address(shown));
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
			signIn(page, username);
			for (String shown : pages) {
				page.navigate(address(shown));
				assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")).as(shown)
					.isEqualTo(true);
			}
		});
	}

	@Test
	void theStandingOfficeApprovesSeveralAtOnceFromTheMatrix(Page page) {
		signIn(page, "thuongtruc");
		page.navigate(address("/duyet/2026-11"));
		page.check("input[name=chon][value^='bieu-co-so/GL-21583/']");
		page.fill("input[name=ly-do]", "chưa xong");
		page.press("input[name=ly-do]", "Enter");
		SignIn.as("thuongtruc",
				() -> assertThat(this.submissions.find(HANDED_IN).orElseThrow().state()).as("Enter approves nothing")
					.isEqualTo(SubmissionState.SUBMITTED));
		page.click("button:has-text('Duyệt')");
		assertThat(page.textContent("[role=status]")).contains("Đã duyệt 1 biểu.");
		SignIn.as("thuongtruc",
				() -> assertThat(this.submissions.find(HANDED_IN).orElseThrow().state().handedIn()).isTrue());
	}

	private void signIn(Page page, String username) {
		page.context().clearCookies();
		page.navigate(address("/dang-nhap"));
		page.fill("#username", username);
		page.fill("#password", SampleTest.PASSWORD);
		page.click("button:has-text('Đăng nhập')");
		page.waitForURL((url) -> !url.contains("/dang-nhap"));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
