package vn.dean06.browser;

import java.nio.file.Files;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through the pages in a real browser, by mouse, by keyboard and on a phone.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "dean06.database=walks",
		"dean06.sample=" + SampleTest.PACK, "dean06.sample-password=" + SampleTest.PASSWORD })
class WalkTests {

	@LocalServerPort
	int port;

	@Test
	void fromTheOverviewToAFigureInTheReportAndBackToItsCell(Page page) {
		site().signIn(page, "canbo");
		page.navigate(site().address("/tong-quan"));
		page.waitForSelector("figure[data-chart] canvas");
		assertThat(page.locator("figure[data-chart] canvas").count()).isEqualTo(3);
		page.click("text=Báo cáo");
		page.click("text=Báo cáo 258/BC-UBND");
		var figure = page.locator("a.figure", new Page.LocatorOptions().setHasText("93.703")).first();
		assertThat(page.locator(".source:visible").count()).isZero();
		figure.focus();
		var source = page.locator(".source:visible");
		assertThat(source.textContent()).contains("Đăng ký thường trú: hồ sơ trực tuyến", "Công an tỉnh", "năm 2024",
				"nhập lúc");
		page.keyboard().press("Enter");
		page.waitForURL("**/so-lieu/dvc.dang-ky-thuong-tru.truc-tuyen@CAT/2024");
		assertThat(page.textContent("h1")).contains("93.703");
	}

	@Test
	void nothingThatIsHiddenBehindAPictureTakesTheFocus(Page page) {
		site().signIn(page, "lanhdao");
		page.navigate(site().address("/tong-quan"));
		page.waitForSelector("figure[data-chart] canvas");
		var behind = page.locator("figure[data-chart] table a");
		assertThat(behind.count()).isGreaterThan(20);
		assertThat(behind.all()).noneMatch(Locator::isVisible);
		page.locator("figure[data-chart] button").first().click();
		assertThat(page.locator("figure[data-chart] table").first().locator("a").first().isVisible()).isTrue();
	}

	@Test
	void theAppendicesShowAllTheirColumnsOnALaptopAndScrollInTheirBoxOnAPhone(Page page) {
		site().signIn(page, "lanhdao");
		page.setViewportSize(1366, 900);
		page.navigate(site().address("/bao-cao/2024"));
		String hidden = "() => Math.max(...[...document.querySelectorAll('.table-frame')].map(one => one.scrollWidth - one.clientWidth))";
		assertThat(((Number) page.evaluate(hidden)).intValue()).isZero();
		page.setViewportSize(375, 800);
		assertThat(((Number) page.evaluate(hidden)).intValue()).isGreaterThan(200);
		assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(375);
	}

	@Test
	void nothingBehindAPictureTakesTheFocusUntilItsTableIsAskedFor(Page page) {
		site().signIn(page, "lanhdao");
		page.navigate(site().address("/tong-quan?nam=2024"));
		Locator chart = page.locator("figure.chart-drawn:has(tbody a)").first();
		String focused = "(chart) => { const link = chart.querySelector('tbody a'); link.focus();"
				+ " return document.activeElement === link; }";
		assertThat(chart.evaluate(focused)).isEqualTo(false);
		chart.getByText("Bảng số liệu").click();
		assertThat(chart.evaluate(focused)).isEqualTo(true);
	}

	@Test
	void anIndicatorIsPrintedWithEveryColumn(Page page) {
		site().signIn(page, "lanhdao");
		page.navigate(site().address("/chi-tieu/dvc.khai-sinh.tong?nam=2024"));
		page.setViewportSize(1032, 700);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.evaluate("() => getComputedStyle(document.querySelector('main')).page")).isEqualTo("wide");
		assertThat(page.evaluate("() => document.querySelector('.months').getBoundingClientRect().right <= innerWidth"))
			.isEqualTo(true);
	}

	@Test
	void downloadsBothFiles(Page page) throws Exception {
		site().signIn(page, "congan");
		page.navigate(site().address("/bao-cao/2024"));
		Download word = page.waitForDownload(() -> page.click("text=Tải bản Word"));
		assertThat(word.suggestedFilename()).isEqualTo("bao-cao-2024.docx");
		assertThat(Files.size(word.path())).isGreaterThan(20_000);
		Download pdf = page.waitForDownload(() -> page.click("text=Tải bản PDF"));
		assertThat(pdf.suggestedFilename()).isEqualTo("bao-cao-2024.pdf");
		assertThat(Files.size(pdf.path())).isGreaterThan(100_000);
	}

	@Test
	void filtersAListAndKeepsItInTheAddress(Page page) {
		site().signIn(page, "lanhdao");
		page.click("text=Nhiệm vụ >> nth=0");
		page.selectOption("select[name=trang-thai]", "CARRIED_OVER");
		page.click("button:has-text('Lọc')");
		page.waitForURL("**/nhiem-vu?*trang-thai=CARRIED_OVER*");
		assertThat(page.url()).doesNotContain("tim=");
		assertThat(page.locator("tbody tr").count()).isEqualTo(1);
	}

	@Test
	void opensItsMenuOnAPhone(Page page) {
		page.setViewportSize(375, 800);
		site().signIn(page, "quantri");
		assertThat(page.isVisible("nav.menu")).isFalse();
		page.click("text=Thực đơn");
		assertThat(page.isVisible("nav.menu")).isTrue();
	}

	@Test
	void saysWhatIsWrongWhenSomebodyCannotSignIn(Page page) {
		page.navigate(site().address("/dang-nhap"));
		page.fill("#username", "khong-co-ai");
		page.fill("#password", "sai");
		page.keyboard().press("Enter");
		page.waitForURL("**/dang-nhap?*");
		assertThat(page.textContent("[role=alert]")).contains("không đúng");
		PlaywrightAssertions.assertThat(page.locator("[role=alert]")).hasCSS("border-left-color", "rgb(201, 42, 42)");
	}

	@Test
	void twoTabsThatWaitForASignInEachLeadToTheirPage(Page page) {
		page.context().clearCookies();
		page.navigate(site().address("/van-ban"));
		Page second = page.context().newPage();
		second.navigate(site().address("/don-vi"));
		submitSignIn(page);
		page.waitForURL("**/van-ban");
		submitSignIn(second);
		second.waitForURL("**/don-vi");
		assertThat(second.textContent("h1")).contains("Đơn vị");
		second.close();
	}

	private static void submitSignIn(Page page) {
		page.fill("#username", "lanhdao");
		page.fill("#password", SampleTest.PASSWORD);
		page.click("button:has-text('Đăng nhập')");
	}

	@Test
	@BrowserTest(expectedComplaints = { "status of 404", "status of 400" })
	void explainsAWrongAddressInVietnamese(Page page) {
		site().signIn(page, "lanhdao");
		page.navigate(site().address("/nhiem-vu/2024/99"));
		assertThat(page.textContent("main")).contains("Không có nhiệm vụ số 99 trong kế hoạch năm 2024.");
		page.navigate(site().address("/khong-co-trang-nay"));
		assertThat(page.textContent("main")).contains("Không có trang này").doesNotContain("resource");
		page.navigate(site().address("/nhiem-vu?nhom=abc"));
		assertThat(page.textContent("main")).contains("Địa chỉ không đọc được").doesNotContain("Exception");
	}

	private Site site() {
		return new Site(this.port);
	}

}
