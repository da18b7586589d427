package vn.dean06.browser;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;
import vn.dean06.TestClock;
import vn.dean06.signature.SigningProgram;
import vn.dean06.signature.TestKeys;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leader and clerk sign by the program on their machine: first it does not run, then it
 * does what such a program does, with the addresses that the page gave it.
 */
@BrowserTest(expectedComplaints = { "ERR_CONNECTION_REFUSED", "wss://127.0.0.1:8987/other" })
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=signingwalk", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
class SigningWalkTests {

	private static final String NOTE_VIOLATIONS = """
			() => { window.violated = [];
			document.addEventListener("securitypolicyviolation", (event) => window.violated.push(event.violatedDirective)); }""";

	private static final String TRY = "() => { new WebSocket('wss://127.0.0.1:8987/other'); }";

	@LocalServerPort
	int port;

	@Autowired
	Clock clock;

	@Test
	void leaderAndClerkSignOnTheirMachines(Page page) throws Exception {
		String way = submitted(page);
		site().signIn(page, "chutich");
		page.setViewportSize(375, 800);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		page.navigate(way);
		withoutTheProgram(page);
		onNoOtherPage(page, way);
		theProgramRuns(page, "Nguyễn Tuấn Thanh");
		page.navigate(way);
		sign(page);
		assertThat(page.locator("ol").last()).containsText("Ký, ");
		assertThat(page.locator("[data-signing-program]")).hasCount(0);
		site().signIn(page, "vanthu");
		page.navigate(way);
		page.fill("#so", "301");
		page.fill("#ngay", "2026-11-20");
		page.click("button:has-text('Ban hành')");
		theProgramRuns(page, "UBND tỉnh Gia Lai");
		page.navigate(way);
		sign(page);
		assertThat(page.locator("section:has(#ban-luu)")).containsText("Đã ký số: Nguyễn Tuấn Thanh");
		assertThat(page.locator("section:has(#ban-luu)")).containsText("Đã ký số: UBND tỉnh Gia Lai");
	}

	private Site site() {
		return new Site(this.port);
	}

	private String submitted(Page page) {
		site().signIn(page, "thuongtruc");
		page.navigate(site().address("/bao-cao/moi"));
		page.check("input[value=YEAR]");
		page.fill("#nam", "2024");
		page.selectOption("#tu", "bao-cao:2024");
		page.click("button:has-text('Lập dự thảo')");
		page.waitForURL("**/soan");
		String way = page.url().replace("/soan", "/phat-hanh");
		page.navigate(way);
		for (Locator reason : page.locator(".findings textarea").all()) {
			reason.fill("In đúng như báo cáo năm 2024");
		}
		page.click("button:has-text('Trình ký')");
		assertThat(page.locator(".alert-success")).containsText("Đã trình ký");
		return way;
	}

	private static Locator verb(Page page) {
		return page.locator("[data-signing-program] button");
	}

	/** By keyboard only; nothing of the page is wider than a telephone. */
	private static void withoutTheProgram(Page page) {
		page.evaluate(NOTE_VIOLATIONS);
		verb(page).focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("[data-signing-program] [role=status]"))
			.containsText("Hãy cài hoặc mở chương trình VGCA Sign Service trên máy này");
		assertThat(verb(page)).isFocused();
		assertThat(page.evaluate("() => window.violated")).isEqualTo(List.of());
		assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(375);
		assertThat(page.locator("summary:has-text('Ký bằng chương trình khác rồi gửi lại')")).isVisible();
	}

	private static void onNoOtherPage(Page page, String way) {
		page.navigate(way.replace("/phat-hanh", ""));
		page.evaluate(NOTE_VIOLATIONS);
		page.evaluate(TRY);
		page.waitForFunction("() => window.violated.length > 0");
		assertThat(page.evaluate("() => window.violated")).isEqualTo(List.of("connect-src"));
	}

	private void theProgramRuns(Page page, String name) throws Exception {
		SigningProgram program = new SigningProgram(TestKeys.valid(name, this.clock.instant()),
				ZonedDateTime.now(this.clock));
		page.routeWebSocket(Pattern.compile("wss://127\\.0\\.0\\.1:8987/.*"),
				(socket) -> socket.onMessage((asked) -> socket.send(program.answer(asked.text()))));
	}

	/** The report is drawn, signed and checked meanwhile, beside other tests. */
	private static void sign(Page page) {
		verb(page).click();
		assertThat(page.locator(".alert-success")).containsText(
				"Đã nhận bản ký số từ chương trình trên máy: đúng bản đã trình, chữ ký hợp lệ.",
				new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
	}

}
