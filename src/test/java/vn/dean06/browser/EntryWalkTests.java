package vn.dean06.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.entry.Workbooks;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The month of an officer in a real browser: typing by keyboard, pasting a block, a
 * broken connection, an ended session, a colleague in the same form; handing in, being
 * sent back, mending, being approved, and the figure in the report.
 */
@BrowserTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=entrywalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class EntryWalkTests {

	private static final String LEARNERS = "dao-tao.hoc-vien@GL-SNV";

	private static final String CLASSES = "dao-tao.lop@GL-SNV";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Test
	void fromTheFirstPageToTheReportAndBackToTheCell(Page page) {
		site().signIn(page, "noivu");
		assertThat(page.locator("h1")).hasText("Việc của tôi");
		assertThat(page.locator("main")).containsText("còn 5 ngày");
		page.click("a[aria-label='Nhập Biểu tháng: kết quả thực hiện Đề án 06, tháng 11/2026']");
		page.waitForURL("**/nhap-lieu/**");

		// By keyboard alone: type, Enter to the next cell below, to the last.
		List<String> cells = page.locator(".entry-input")
			.all()
			.stream()
			.map((cell) -> cell.getAttribute("data-cell"))
			.toList();
		page.locator(".entry-input").first().focus();
		for (String cell : cells) {
			page.keyboard().type(cell.equals(LEARNERS) ? "98765" : "12");
			page.keyboard().press("Enter");
		}
		assertThat(cell(page, LEARNERS)).hasValue("98.765");
		assertThat(page.locator("[data-state=saved]")).hasCount(cells.size());
		assertThat(page.locator("output[data-box='liet-si.ty-le@GL-SNV']")).hasText("100,0");
		assertThat(value("dao-tao.hoc-vien", "GL-SNV")).isEqualTo("98765");

		// Handed in, it is locked and says why.
		page.click("text=Kiểm tra và nộp");
		page.click("button:has-text('Nộp biểu')");
		assertThat(page.locator("[role=status]")).containsText("Đã nộp biểu");
		page.click("text=Xem biểu");
		assertThat(page.locator("main")).containsText("Biểu đã nộp, đang chờ duyệt");
		assertThat(cell(page, LEARNERS)).isDisabled();

		// The standing office sends it back to one cell, with a reason.
		Page office = visitor(page);
		site().signIn(office, "thuongtruc");
		assertThat(office.locator("h1")).hasText("Theo dõi nộp, tháng 11/2026");
		office.click("a[aria-label='Sở Nội vụ, Biểu tháng: kết quả thực hiện Đề án 06: Chờ duyệt']");
		office.check("input[name=o][value='" + LEARNERS + "']");
		office.fill("#ly-do", "Số học viên cao bất thường, đề nghị kiểm tra.");
		office.click("button:has-text('Trả lại')");
		assertThat(office.locator("[role=status]")).containsText("Đã trả lại");

		// The officer finds it on the first page, mends the named cell and hands in
		// again.
		page.navigate(site().address("/"));
		assertThat(page.locator(".work-back")).containsText("Số học viên cao bất thường");
		page.click(".work-back a:has-text('Sửa')");
		assertThat(page.locator(".sent-back")).hasCount(1);
		cell(page, LEARNERS).focus();
		assertThat(page.locator(".entry-inspector")).containsText("Trả lại: Số học viên cao bất thường");
		page.keyboard().type("765");
		page.keyboard().press("Enter");
		assertThat(cell(page, LEARNERS).locator("..")).hasAttribute("data-state", "saved");
		page.click("text=Kiểm tra và nộp");
		page.click("button:has-text('Nộp biểu')");

		// The review shows what was changed since; approved, the report prints it.
		office.reload();
		assertThat(office.locator("tr.changed")).hasCount(1);
		assertThat(office.locator("tr.changed")).containsText("98.765");
		office.click("button:has-text('Duyệt')");
		assertThat(office.locator("[role=status]")).containsText("Đã duyệt");
		office.navigate(site().address("/bao-cao/2026"));
		Locator figure = office.locator("a.figure", new Page.LocatorOptions().setHasText("765"));
		figure.first().click();
		office.waitForURL("**/so-lieu/dao-tao.hoc-vien@GL-SNV/2026-11");
		assertThat(office.locator("main")).containsText("Người nhậpCán bộ Sở Nội vụ");
		office.context().close();
	}

	@Test
	void aBlockCopiedFromExcelIsPastedSavedAndUndone(Page page) {
		page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		site().signIn(page, "khcn");
		page.navigate(site().address("/nhap-lieu/bieu-to-cong-nghe-so/GL-SKHCN/2026-11"));
		String block = IntStream.rangeClosed(1, 25)
			.mapToObj((row) -> row + "\t" + "1.%03d".formatted(row))
			.collect(Collectors.joining("\n"));
		page.evaluate("(text) => navigator.clipboard.writeText(text)", block);
		Locator inputs = page.locator(".entry-input");
		inputs.nth(2).focus();
		page.keyboard().press("Control+v");
		assertThat(page.locator("[data-state=saved]")).hasCount(50);
		assertThat(inputs.nth(2)).hasValue("1");
		assertThat(inputs.nth(51)).hasValue("1.025");
		assertThat(page.locator("output[data-box='cong-0-0']")).hasText("325 (25/135)");
		assertThat(page.locator("output[data-box='cong-0-1']")).hasText("25.325 (25/135)");
		assertThat(this.database.sql("""
				select sum(value) from figure
				where indicator = 'to-cong-nghe-so.thanh-vien' and period = '2026-11'""").query(Integer.class).single())
			.isEqualTo(25325);
		page.keyboard().press("Control+z");
		assertThat(inputs.nth(51)).hasValue("");
		assertThat(page.locator("output[data-box='cong-0-0']")).hasText("");
	}

	@Test
	@BrowserTest(expectedComplaints = { "ERR_INTERNET_DISCONNECTED", "status of 401" })
	void whatIsTypedWithoutConnectionOrSessionIsKeptAndSent(Page page) {
		site().signIn(page, "quynhon");
		page.navigate(site().address("/nhap-lieu/bieu-co-so/GL-21583/2026-11"));
		Locator inputs = page.locator(".entry-input");
		page.context().setOffline(true);
		inputs.nth(0).fill("11");
		page.keyboard().press("Tab");
		assertThat(inputs.nth(0).locator("..")).hasAttribute("data-state", "queued");
		assertThat(page.locator(".entry-offline")).containsText("Mất kết nối");
		page.context().setOffline(false);
		assertThat(inputs.nth(0).locator("..")).hasAttribute("data-state", "saved");
		assertThat(page.locator(".entry-offline")).isHidden();

		// The session ends in between; after signing in again it is sent.
		this.database.sql("delete from spring_session where principal_name = 'quynhon'").update();
		inputs.nth(1).fill("22");
		page.keyboard().press("Tab");
		assertThat(page.locator(".entry-offline")).containsText("Phiên làm việc đã hết");
		page.click("text=Đăng nhập lại");
		page.fill("#username", "quynhon");
		page.fill("#password", SampleTest.PASSWORD);
		page.click("button:has-text('Đăng nhập')");
		page.waitForURL("**/nhap-lieu/bieu-co-so/GL-21583/2026-11*");
		assertThat(inputs.nth(1)).hasValue("22");
		assertThat(inputs.nth(1).locator("..")).hasAttribute("data-state", "saved");
		assertThat(value("dvc.khai-sinh.truc-tuyen", "GL-21583")).isEqualTo("22");
		assertThat(page.locator("output[data-box='dvc.khai-sinh.ty-le@GL-21583']")).hasText("66,7");
	}

	@Test
	@BrowserTest(expectedComplaints = "ERR_INTERNET_DISCONNECTED")
	void whatWasTypedWithoutConnectionAndComesTooLateIsToldNotDropped(Page page) {
		site().signIn(page, "khcn");
		page.navigate(site().address("/nhap-lieu/bieu-thang/GL-SKHCN/2026-11"));
		Locator input = page.locator(".entry-input").first();
		page.context().setOffline(true);
		input.fill("4321");
		page.keyboard().press("Tab");
		assertThat(input.locator("..")).hasAttribute("data-state", "queued");
		this.database.sql("""
				insert into submission values ('bieu-thang', 'GL-SKHCN', '2026-11', 'SUBMITTED', null, 'khcn', now(), 0,
				now(), null)""").update();
		page.context().setOffline(false);
		assertThat(page.locator(".entry-offline")).containsText("“4321”");
		assertThat(page.locator(".entry-offline")).containsText("Biểu đã nộp");
	}

	@Test
	void theLaterOfTwoOfficersSeesTheOthersValueAndChooses(Page page) {
		site().signIn(page, "quynhonbac");
		page.navigate(site().address("/nhap-lieu/bieu-co-so/GL-21553/2026-11"));
		Page colleague = visitor(page);
		site().signIn(colleague, "quynhonbac");
		colleague.navigate(site().address("/nhap-lieu/bieu-co-so/GL-21553/2026-11"));
		Locator mine = page.locator(".entry-input").nth(4);
		mine.fill("5");
		page.keyboard().press("Enter");
		assertThat(mine.locator("..")).hasAttribute("data-state", "saved");
		Locator theirs = colleague.locator(".entry-input").nth(4);
		theirs.fill("7");
		colleague.keyboard().press("Enter");
		assertThat(theirs.locator("..")).hasAttribute("data-state", "conflict");
		theirs.focus();
		assertThat(colleague.locator(".entry-conflict")).containsText("đã ghi “5”");
		assertThat(value("dvc.ket-hon.truc-tiep", "GL-21553")).isEqualTo("5");
		colleague.click("text=Giữ số của tôi");
		assertThat(theirs.locator("..")).hasAttribute("data-state", "saved");
		assertThat(value("dvc.ket-hon.truc-tiep", "GL-21553")).isEqualTo("7");
		colleague.context().close();
	}

	@Test
	@BrowserTest(expectedComplaints = "status of 401")
	void aConflictThatIsLeftAgainAfterTheSessionEndedStaysOneAndOverwritesNothing(Page page) {
		site().signIn(page, "quynhonbac");
		page.navigate(site().address("/nhap-lieu/bieu-co-so/GL-21553/2026-11"));
		Page colleague = visitor(page);
		site().signIn(colleague, "quynhonbac");
		colleague.navigate(site().address("/nhap-lieu/bieu-co-so/GL-21553/2026-11"));
		Locator theirs = colleague.locator(".entry-input").nth(6);
		theirs.fill("5");
		colleague.keyboard().press("Enter");
		assertThat(theirs.locator("..")).hasAttribute("data-state", "saved");
		colleague.context().close();
		Locator mine = page.locator(".entry-input").nth(6);
		mine.fill("7");
		page.keyboard().press("Enter");
		assertThat(mine.locator("..")).hasAttribute("data-state", "conflict");

		this.database.sql("delete from spring_session where principal_name = 'quynhonbac'").update();
		mine.focus();
		page.keyboard().press("Enter");
		assertThat(page.locator(".entry-offline")).containsText("Phiên làm việc đã hết");
		assertThat(mine.locator("..")).hasAttribute("data-state", "conflict");
		assertThat(mine.locator("..").locator(".entry-sign")).hasText("⇄");

		page.click("text=Đăng nhập lại");
		page.fill("#username", "quynhonbac");
		page.fill("#password", SampleTest.PASSWORD);
		page.click("button:has-text('Đăng nhập')");
		page.waitForURL("**/nhap-lieu/bieu-co-so/GL-21553/2026-11*");
		mine.focus();
		assertThat(page.locator(".entry-offline")).isHidden();
		assertThat(mine.locator("..")).hasAttribute("data-state", "conflict");
		assertThat(page.locator(".entry-conflict")).containsText("đã ghi “5”");
		assertThat(mine).hasValue("7");
		assertThat(value(mine.getAttribute("data-cell").split("@")[0], "GL-21553")).isEqualTo("5");
	}

	@Test
	void aSlipIsRefusedAtItsCellWithASentence(Page page) {
		site().signIn(page, "noivu");
		page.navigate(site().address("/nhap-lieu/bieu-dvc/GL-SNV/2026-11"));
		Locator input = page.locator(".entry-input").first();
		input.fill("1.23");
		page.keyboard().press("Tab");
		assertThat(input.locator("..")).hasAttribute("data-state", "refused");
		input.focus();
		assertThat(page.locator(".entry-inspector")).containsText("dấu chấm chỉ để ngăn từng ba chữ số");
		page.keyboard().press("Escape");
		assertThat(input).hasValue("");
		input.fill("kps");
		page.keyboard().press("Tab");
		assertThat(input).hasValue("không phát sinh");
	}

	@Test
	void aRefusedTextIsStillThereAfterTheReloadAndNothingIsHandedInBeforeItIsMended(Page page) {
		site().signIn(page, "pleiku");
		String form = "/nhap-lieu/bieu-co-so/GL-23575/2026-11";
		page.navigate(site().address(form));
		Locator inputs = page.locator(".entry-input");
		for (int cell = 0; cell < inputs.count(); cell++) {
			inputs.nth(cell).fill("12");
			page.keyboard().press("Tab");
		}
		assertThat(page.locator("[data-state=saved]")).hasCount(inputs.count());
		Locator input = inputs.nth(3);
		input.fill("abc");
		page.keyboard().press("Tab");
		assertThat(input.locator("..")).hasAttribute("data-state", "refused");

		// Another browser shows it in the same colour, before and after it was reloaded.
		Page colleague = visitor(page);
		site().signIn(colleague, "pleiku");
		for (Page open : List.of(page, colleague)) {
			open.navigate(site().address(form));
			Locator again = open.locator(".entry-input").nth(3);
			assertThat(again).hasValue("abc");
			assertThat(again.locator("..").locator(".entry-sign")).hasText("✕");
			assertThat(again).hasCSS("border-color",
					(String) again.evaluate("(input) => getComputedStyle(input.nextElementSibling).color"));
			int all = open.locator(".entry-input").count();
			assertThat(open.locator(".entry-progress")).containsText((all - 1) + "/" + all + " ô đã có số liệu");
			assertThat(open.locator(".entry-progress")).containsText("1 ô cần xem lại");
		}
		colleague.context().close();

		page.click("text=Kiểm tra và nộp");
		assertThat(page.locator(".problem-blocks")).containsText("Ô đang ghi “abc”, chưa được nhận");
		assertThat(page.locator("button:has-text('Nộp biểu')")).isDisabled();

		// The name of the cell leads to it; Esc brings back what is saved.
		page.locator(".problem-blocks a").click();
		page.waitForURL("**" + form + "#o-*");
		assertThat(input).isFocused();
		assertThat(page.locator(".entry-inspector")).containsText("“abc” không phải số");
		page.keyboard().press("Escape");
		assertThat(input.locator("..")).hasAttribute("data-state", "saved");
		assertThat(input).hasValue("12");
		page.reload();
		assertThat(input).hasValue("12");
		page.click("text=Kiểm tra và nộp");
		page.click("button:has-text('Nộp biểu')");
		assertThat(page.locator("[role=status]")).containsText("Đã nộp biểu");
		page.click("button:has-text('Rút lại để sửa')");
	}

	@Test
	@BrowserTest(expectedComplaints = "status of 413")
	void aFormIsFilledInWithExcelAwayFromThePage(Page page, @TempDir Path folder) throws IOException {
		site().signIn(page, "pleiku");
		page.navigate(site().address("/nhap-lieu/bieu-co-so/GL-23575/2026-11"));
		Path file = folder.resolve("bieu.xlsx");
		page.waitForDownload(() -> page.click("text=Tải biểu Excel")).saveAs(file);
		Files.write(file, Workbooks.edited(Files.readAllBytes(file), (book) -> {
			Workbooks.typed(book, "dvc.khai-sinh.truc-tuyen@GL-23575/2026-11").setCellValue(1234);
			Workbooks.typed(book, "dvc.khai-tu.truc-tuyen@GL-23575/2026-11").setCellValue("mười");
		}));
		page.click("text=Nhập từ Excel");
		page.setInputFiles("input[type=file]", file);
		page.click("text=Xem trước thay đổi");
		assertThat(page.locator(".notice")).containsText("1 thay đổi");
		assertThat(page.locator(".problem-blocks")).containsText("“mười” không phải số");
		page.click("text=Lưu các ô đã đánh dấu");
		assertThat(page.locator("[role=status].alert")).hasText("Đã lưu 1 ô từ tệp Excel.");
		assertThat(cell(page, "dvc.khai-sinh.truc-tuyen@GL-23575")).hasValue("1.234");

		// A file of 50 MB is refused at its field; sent nevertheless, by the server.
		page.click("text=Nhập từ Excel");
		Path large = Files.write(folder.resolve("to.xlsx"), new byte[50 * 1024 * 1024]);
		page.setInputFiles("input[type=file]", large);
		assertThat(page.locator("[data-file-fault]")).containsText("Tệp nặng 50 MB");
		assertThat(page
			.evaluate(
					"""
							async () => {
							  const form = document.querySelector("form[enctype]");
							  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "text/html" } });
							  return answer.status + " " + await answer.text();
							}""")
			.toString()).startsWith("413").contains("Tệp quá lớn", "nhiều nhất 5 MB");
	}

	private String value(String indicator, String unit) {
		return this.database
			.sql("select value from figure where indicator = :indicator and unit = :unit and period = '2026-11'")
			.param("indicator", indicator)
			.param("unit", unit)
			.query(String.class)
			.single();
	}

	private static Locator cell(Page page, String cell) {
		return page.locator(".entry-input[data-cell='" + cell + "']");
	}

	private static Page visitor(Page page) {
		BrowserContext other = page.context()
			.browser()
			.newContext(new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1280, 800));
		return other.newPage();
	}

	private Site site() {
		return new Site(this.port);
	}

}
