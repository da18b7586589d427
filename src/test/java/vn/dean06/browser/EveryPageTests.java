package vn.dean06.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.dean06.MonthUnderWay;
import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheet;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureView;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page can be read by everybody: on a phone, a desk and a wall, by light, in the
 * dark and on paper, with weak eyes and by a program that reads aloud; and what is told
 * by a colour has it.
 */
@BrowserTest(expectedComplaints = { "status of 400", "status of 403", "status of 404" })
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=everypage", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import({ TestClock.class, MonthUnderWay.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

	private static final List<ShownPage> PAGES = ShownPage.all();

	@LocalServerPort
	int port;

	@Autowired
	EntrySheets sheets;

	@Autowired
	Entries entries;

	@Autowired
	MonthUnderWay month;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@BeforeAll
	void theMonthIsUnderWay() {
		this.month.begin();
		SignIn.as("noivu", this::typeAboveAHundredPercent);
		SignIn.as("khcn", this::typeWhatIsRefused);
	}

	/** What has to be mended before anything is handed in. */
	private void typeWhatIsRefused() {
		EntrySheet.Cell cell = this.sheets
			.sheet(SubmissionKey.of("bieu-thang", "GL-SKHCN", "2026-11"), Viewer.ofUnit("GL-SKHCN"))
			.flatMap((sheet) -> sheet.cells().findFirst())
			.orElseThrow();
		this.entries.enterOnSheet(List.of(new FigureEntry(cell.key(), "abc", null, null)));
	}

	/** What is not usual and has to be explained. */
	private void typeAboveAHundredPercent() {
		EntrySheet.Cell cell = this.sheets
			.sheet(SubmissionKey.of("bieu-thang", "GL-SNV", "2026-11"), Viewer.ofUnit("GL-SNV"))
			.flatMap((sheet) -> sheet.cell("lam-sach.can-bo.ty-le@GL-SNV"))
			.orElseThrow();
		FigureView now = cell.figure();
		this.entries.enter(List.of(new FigureEntry(cell.key(), "120", null, (now != null) ? now.enteredAt() : null)));
	}

	@Test
	void canBeReadByEverybodyAndHasItsColours(Page page) {
		begin(page);
		Looks looks = new Looks(page);
		List<String> faults = new ArrayList<>();
		visits().forEach((visitor, addresses) -> {
			page.context().clearCookies();
			if (!visitor.equals(ShownPage.NOBODY)) {
				site().signIn(page, visitor);
			}
			for (String address : addresses) {
				page.navigate(site().address(address));
				looks.faults().forEach((fault) -> faults.add(visitor + " " + address + " " + fault));
			}
		});
		faults.addAll(looks.neverSeen());
		assertThat(faults).isEmpty();
	}

	/**
	 * What the month under way has besides: a task reported on, a correction that waits
	 * and one that was taken, a program.
	 */
	private void begin(Page page) {
		site().signIn(page, "noivu");
		page.navigate(site().address("/tien-do/nhiem-vu/GL-SNV/2026-11"));
		page.getByLabel("Kết quả trong tháng").first().fill("Đã tổ chức 05 lớp.");
		page.click("main form[data-draft] button[type=submit]");
		for (String taken : List.of("truc-tiep", "truc-tuyen")) {
			page.navigate(site().address("/so-lieu/dvc.tro-cap-that-nghiep." + taken + "@GL-SNV/2026-11"));
			page.fill("[name=so-moi]", "7");
			page.fill("[name=ly-do]", "Cộng thiếu 06 hồ sơ");
			page.click("button:has-text('Đề nghị đính chính')");
		}
		page.navigate(site().address("/tai-khoan/ma-truy-cap"));
		page.fill("[name=name]", "Phần mềm một cửa");
		page.click("main form button[type=submit]");
		site().signIn(page, "thuongtruc");
		page.navigate(site().address("/dinh-chinh"));
		page.locator("button[value=duyet]").first().click();
		beginReport(page);
	}

	/** A template, and a section that a unit is to write. */
	private void beginReport(Page page) {
		page.navigate(site().address("/bao-cao/2026/soan"));
		page.fill("#ten", "Báo cáo năm");
		page.click("button:has-text('Lưu mẫu')");
		page.navigate(site().address("/bao-cao/2026/phan/30-nhiem-vu.md"));
		page.fill("#don-vi", "GL-SNV");
		page.fill("#han", "2026-12-01");
		page.click("form[action$='/giao'] button");
	}

	private static Map<String, List<String>> visits() {
		return PAGES.stream()
			.flatMap((shown) -> shown.visitors().stream().map((visitor) -> Map.entry(visitor, shown.address())))
			.collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	@Test
	void everyAddressOfAControllerIsAmongThem() {
		Set<String> missing = new LinkedHashSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (showsAPage(mapping, handler)) {
				mapping.getPathPatternsCondition()
					.getPatterns()
					.stream()
					.filter((pattern) -> !isLookedAt(pattern))
					.forEach((pattern) -> missing.add(pattern.getPatternString()));
			}
		});
		assertThat(missing).isEmpty();
	}

	private static boolean showsAPage(RequestMappingInfo mapping, HandlerMethod handler) {
		return handler.getBeanType().getPackageName().startsWith("vn.dean06")
				&& mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
				&& handler.getMethod().getReturnType() == String.class
				&& !handler.hasMethodAnnotation(ResponseBody.class);
	}

	private static boolean isLookedAt(PathPattern pattern) {
		return PAGES.stream()
			.map((shown) -> PathContainer.parsePath(shown.address().replaceAll("\\?.*", "")))
			.anyMatch(pattern::matches);
	}

	private Site site() {
		return new Site(this.port);
	}

}
