package vn.dean06.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.dean06.MonthUnderWay;
import vn.dean06.SampleTest;
import vn.dean06.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sheet under the hands of somebody who types hundreds of figures: where one is, what
 * leads where by key, and that nothing moves away.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=sheetwalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import({ TestClock.class, MonthUnderWay.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetWalkTests {

	private static final String GROUPS = "/nhap-lieu/bieu-to-cong-nghe-so/GL-SKHCN/2026-11";

	@LocalServerPort
	int port;

	@Autowired
	MonthUnderWay month;

	@BeforeAll
	void theMonthIsUnderWay() {
		this.month.begin();
	}

	@Test
	void oneBeginsInTheFirstCellAndTheChipFollowsTheFirstSave(Page page) {
		open(page, "pleiku", "/nhap-lieu/bieu-co-so/GL-23575/2026-11");
		assertThat(page.locator(".entry-state .chip").first()).hasText("Chưa nhập");
		assertThat(input(page, 0)).isFocused();
		page.keyboard().type("12");
		page.keyboard().press("ArrowRight");
		assertThat(input(page, 1)).isFocused();
		assertThat(page.locator(".entry-state .chip").first()).hasText("Đang nhập");
		page.keyboard().press("ArrowLeft");
		assertThat(input(page, 0)).isFocused();
		page.keyboard().press("ArrowRight");
		assertThat(input(page, 1)).isFocused();
	}

	@Test
	void whatIsToldOfACellIsReachedAndLeftByKey(Page page) {
		open(page, "quynhonbac", "/nhap-lieu/bieu-co-so/GL-21553/2026-11");
		page.keyboard().type("3");
		page.keyboard().press("Control+Enter");
		assertThat(page.locator("[data-note-field]")).isFocused();
		page.keyboard().type("theo sổ?");
		page.keyboard().press("Escape");
		assertThat(input(page, 0)).isFocused();
		assertThat(input(page, 0).locator("..")).hasClass(Pattern.compile("has-note"));
		page.keyboard().press("?");
		assertThat(page.locator(".entry-keys")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator(".entry-keys")).isHidden();
		assertThat(input(page, 0)).isFocused();
		assertThat(input(page, 0)).hasValue("3");
		page.click("text=Phím tắt (?)");
		assertThat(page.locator(".entry-keys")).containsText("tới ghi chú, lịch sử của ô");
	}

	@Test
	void whatWasSentBackIsListedAndLeadsToItsCell(Page page) {
		open(page, "noivu", "/nhap-lieu/bieu-thang/GL-SNV/2026-11");
		assertThat(page.locator(".notice-back")).containsText("Số học viên cao bất thường.");
		Locator named = page.locator("ul.entry-named a");
		assertThat(named).hasCount(1);
		named.click();
		Locator cell = page.locator("[data-cell='dao-tao.hoc-vien@GL-SNV']");
		assertThat(cell).isFocused();
		assertThat(cell).isInViewport();
		assertThat(cell.locator("..")).hasClass(Pattern.compile("sent-back"));
		assertThat(page.locator(".entry-until")).containsText("Nộp lại được cả sau khi kỳ khóa.");
	}

	@Test
	void whoGoesToABlankCellAndComesBackFindsTheReasonsThatWereTyped(Page page) {
		open(page, "quynhonbac", "/luot-nop/bieu-co-so/GL-21553/2026-11");
		Locator reason = page.locator("input[name='explanation']");
		reason.fill("Chưa kết nối phần mềm");
		Locator named = page.locator(".blanks a").nth(3);
		String cell = named.getAttribute("href").replaceAll(".*#o-", "");
		page.locator(".blanks").evaluate("(list) => { list.closest('details').open = true; }");
		named.click();
		assertThat(page.locator("[data-cell='" + cell + "']")).isFocused();
		page.keyboard().type("4");
		page.keyboard().press("Enter");
		assertThat(page.locator("[data-cell='" + cell + "']").locator("..")).hasAttribute("data-state", "saved");
		page.click("text=Kiểm tra và nộp");
		assertThat(reason).hasValue("Chưa kết nối phần mềm");
		page.check("input[name='o-trong']");
		page.click("button:has-text('Nộp biểu')");
		assertThat(page.locator("[role=status].alert")).containsText("Đã nộp biểu");
		assertThat(page.locator("[role=status].alert")).hasCSS("border-left-color", "rgb(31, 107, 48)");
		assertThat(page.locator(".items")).containsText("Lý do để trống: Chưa kết nối phần mềm");
		page.click("button:has-text('Rút lại để sửa')");
		assertThat(page.locator("input[name^='explanation.']").first()).hasValue("Chưa kết nối phần mềm");
	}

	@Test
	void theTableDoesNotMoveWhateverIsToldAroundIt(Page page) {
		page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		open(page, "khcn", GROUPS);
		for (int width : List.of(375, 1366)) {
			page.setViewportSize(width, 800);
			Locator cell = input(page, 3);
			input(page, 5).focus();
			cell.focus();
			double top = top(cell);
			type(page, 3, "1.23");
			assertThat(cell.locator("..")).hasAttribute("data-state", "refused");
			assertThat(top(cell)).isEqualTo(top);
			type(page, 3, "7");
			assertThat(cell.locator("..")).hasAttribute("data-state", "saved");
			assertThat(top(cell)).isEqualTo(top);
			page.keyboard().press("Control+Enter");
			page.keyboard().type("theo sổ");
			assertThat(top(cell)).as("while a note is typed at a width of %d", width).isEqualTo(top);
			page.keyboard().press("Escape");
			assertThat(cell).isFocused();
			assertThat(top(cell)).isEqualTo(top);
			page.evaluate("() => { document.querySelector('.entry-offline').hidden = false; }");
			assertThat(top(cell)).isEqualTo(top);
			paste(page, 3, "1\t2\t3\n4\t5\t6");
			assertThat(page.locator(".entry-pasted")).containsText("“2”, “3”");
			assertThat(top(cell)).isEqualTo(top);
			page.locator(".entry-pasted button").click();
			assertThat(page.locator(".entry-pasted")).isHidden();
			assertThat(top(cell)).isEqualTo(top);
		}
	}

	@Test
	void headsAndNamesStayInSightAndCoverNoCell(Page page) {
		open(page, "khcn", GROUPS);
		for (int width : List.of(375, 1366)) {
			page.setViewportSize(width, 800);
			int last = page.locator(".entry-input").count() - 1;
			input(page, last).focus();
			page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
			BoundingBox box = page.locator(".entry-scroll").boundingBox();
			BoundingBox head = page.locator(".entry-table thead").boundingBox();
			BoundingBox bar = page.locator("header.top").boundingBox();
			double highest = Math.max(box.y, bar.y + bar.height);
			assertThat(head.y).as("the heads at a width of %d", width).isBetween(highest - 2, highest + 3);
			BoundingBox name = page.locator(".entry-table tbody th").last().boundingBox();
			assertThat(name.x).isBetween(box.x - 2, box.x + 70);
			// Back at the top, the cell stands beside the names and below the heads.
			input(page, 0).focus();
			assertThat(input(page, 0)).isInViewport();
			BoundingBox first = input(page, 0).boundingBox();
			head = page.locator(".entry-table thead").boundingBox();
			name = page.locator(".entry-table tbody th").first().boundingBox();
			assertThat(first.y).isGreaterThanOrEqualTo(head.y + head.height - 1);
			assertThat(first.x).isGreaterThanOrEqualTo(name.x + name.width - 1);
		}
	}

	@Test
	void theSheetOnPaperNamesWhoseItIsAndWhoSigns(Page page) {
		open(page, "noivu", "/nhap-lieu/bieu-dvc/GL-SNV/2026-11");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator(".entry-printed")).containsText("Đơn vị báo cáo: Sở Nội vụ");
		assertThat(page.locator(".entry-printed")).containsText("Kỳ báo cáo: tháng 11/2026");
		assertThat(page.locator(".entry-signatures")).containsText("NGƯỜI LẬP BIỂU");
		assertThat(page.locator(".entry-signatures")).containsText("THỦ TRƯỞNG ĐƠN VỊ");
		assertThat(page.locator("header.top")).isHidden();
		assertThat(page.locator(".entry-bar")).isHidden();
		assertThat(page.locator("main .btn:visible")).hasCount(0);
	}

	@Test
	void aBlankFormHoldsNoFigure(Page page) {
		open(page, "noivu", "/nhap-lieu/bieu-dvc/GL-SNV/2026-11?bieu-trang=true");
		assertThat(page.locator("[data-print]")).isVisible();
		assertThat(page.locator(".entry-input:enabled")).hasCount(0);
		assertThat(page.locator(".entry-input").all().stream().map(Locator::inputValue).distinct().toList())
			.containsExactly("");
		assertThat(page.locator(".entry-table tbody td.number:not(:first-child)").allTextContents())
			.allMatch(String::isBlank);
	}

	private void open(Page page, String who, String address) {
		site().signIn(page, who);
		page.navigate(site().address(address));
	}

	private static Locator input(Page page, int place) {
		return page.locator(".entry-input").nth(place);
	}

	private static void type(Page page, int place, String text) {
		input(page, place).focus();
		page.keyboard().type(text);
		page.keyboard().press("Tab");
		input(page, place).focus();
	}

	private static void paste(Page page, int place, String text) {
		page.evaluate("(text) => navigator.clipboard.writeText(text)", text);
		input(page, place).focus();
		page.keyboard().press("Control+v");
	}

	private static double top(Locator cell) {
		return (double) cell.evaluate("(input) => input.getBoundingClientRect().top + 0.0001");
	}

	private Site site() {
		return new Site(this.port);
	}

}
