package vn.dean06.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The standing office writes a section: a paragraph, a figure in it by keyboard only, and
 * what comes of it when somebody else writes there too.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=writingwalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class WritingWalkTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "375, 10", "1366, 9" })
	void aParagraphWithAFigureIsWrittenByKeyboardOnlyAndSaved(int width, int month, Page page) {
		page.setViewportSize(width, 800);
		page.emulateMedia(
				new Page.EmulateMediaOptions().setColorScheme((width == 375) ? ColorScheme.DARK : ColorScheme.LIGHT));
		String section = begin(page, month);
		int paragraphs = page.locator("form.writing textarea").count();
		Locator last = page.locator("form.writing textarea").last();
		last.focus();
		page.keyboard().type("Kế hoạch năm có ");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator("dialog.insertions")).isVisible();
		page.keyboard().type("nhiệm vụ hoàn thành");
		assertThat(page.locator(".found button").first()).containsText("{{tasks.completed}}");
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		assertThat(page.locator("dialog.insertions")).isHidden();
		assertThat(last).isFocused();
		page.keyboard().type(" nhiệm vụ đã xong.");
		assertThat(last).hasValue("Kế hoạch năm có {{tasks.completed}} nhiệm vụ đã xong.");
		assertThat(page.locator(".block-printed").last()).containsText("nhiệm vụ đã xong.");
		assertThat(page.locator(".block-printed").last()).not().containsText("{{");
		reach(page, page.locator(".writing-bar button").first());
		page.keyboard().press("Enter");
		assertThat(page.locator(".alert-success")).containsText("Đã lưu, bản 2.");
		assertThat(page.locator("form.writing textarea")).hasCount(paragraphs + 1);
		org.assertj.core.api.Assertions.assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
			.as(section)
			.isEqualTo(width);
	}

	@ParameterizedTest
	@CsvSource({ "375, 7", "1366, 6" })
	void aTableAndACitationAreWrittenByKeyboardOnly(int width, int month, Page page) {
		page.setViewportSize(width, 800);
		begin(page, month);
		Locator last = page.locator("form.writing textarea").last();
		last.focus();
		page.keyboard().type("Theo ");
		insert(page, "quyết định 540", "{{vien-dan:540/QĐ-UBND@2024}}");
		page.keyboard().type(":");
		insert(page, "bảng dịch vụ công an", "{{bang:dich-vu/cong-an}}");
		assertThat(last).isFocused();
		assertThat(last).hasValue("Theo {{vien-dan:540/QĐ-UBND@2024}}:\n\n{{bang:dich-vu/cong-an}}");
		Locator printed = page.locator(".block-printed").last();
		assertThat(printed).containsText("Theo Quyết định số 540/QĐ-UBND ngày 07 tháng 02 năm 2024");
		assertThat(printed.locator("tbody tr")).hasCount(12);
		org.assertj.core.api.Assertions
			.assertThat(printed.locator("td.number").first().evaluate("(cell) => getComputedStyle(cell).textAlign"))
			.isEqualTo("right");
		org.assertj.core.api.Assertions.assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
			.isEqualTo(width);
	}

	/** What is found first under some words. */
	private static void insert(Page page, String said, String token) {
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		assertThat(page.locator("dialog.insertions")).isVisible();
		page.keyboard().type(said);
		assertThat(page.locator(".found button").first()).containsText(token);
		page.keyboard().press("Enter");
		assertThat(page.locator("dialog.insertions")).isHidden();
	}

	@Test
	@BrowserTest(expectedComplaints = "status of 409")
	void whoIsOvertakenInASecondTabSeesTheOthersVersionAndBringsAnOldOneBack(Page page) {
		String section = begin(page, 8);
		Page second = page.context().newPage();
		second.navigate(section);
		write(page, "Bản của thẻ thứ nhất.");
		assertThat(page.locator(".alert-success")).containsText("Đã lưu, bản 2.");
		write(second, "Bản của thẻ thứ hai.");
		assertThat(second.locator("main [role=alert]")).containsText("đã sửa cùng chỗ");
		assertThat(second.locator(".other-version")).containsText("Bản của thẻ thứ nhất.");
		assertThat(second.locator("form.writing textarea").first()).hasValue("Bản của thẻ thứ hai.");
		second.locator(".writing-bar button").first().click();
		assertThat(second.locator(".alert-success")).containsText("Đã lưu, bản 3.");
		second.click("text=Các bản đã lưu");
		second.locator("button:has-text('Lấy lại bản này')").first().click();
		assertThat(second.locator("form.writing textarea").first()).hasValue("Bản của thẻ thứ nhất.");
		assertThat(second.locator(".alert-success")).containsText("Đã lấy lại bản 2");
		second.close();
	}

	/** By the Tab key; links of printed figures lie between. */
	private static void reach(Page page, Locator wanted) {
		for (int i = 0; i < 20
				&& !Boolean.TRUE.equals(wanted.evaluate("(one) => one === document.activeElement")); i++) {
			page.keyboard().press("Tab");
		}
		assertThat(wanted).isFocused();
	}

	private static void write(Page page, String text) {
		page.locator("form.writing textarea").first().fill(text);
		page.locator(".writing-bar button").first().click();
	}

	/** A draft of its own for each walk; the address of its first section. */
	private String begin(Page page, int month) {
		Site site = new Site(this.port);
		site.signIn(page, "thuongtruc");
		page.navigate(site.address("/bao-cao"));
		page.click("text=Lập báo cáo");
		page.check("input[value=MONTH]");
		page.fill("#ky", Integer.toString(month));
		page.selectOption("#tu", "bao-cao:2026");
		page.click("button:has-text('Lập dự thảo')");
		page.locator(".outline-title").first().click();
		assertThat(page.locator("form.writing [data-insert-at]").last()).isVisible();
		return page.url();
	}

}
