package vn.dean06.browser;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * That the browser tests can fail, and cannot be skipped in silence.
 */
class BrowserTestTests {

	private static final Map<String, String> NO_BROWSER = Map.of("DEAN06_CHROMIUM", "/nowhere/chromium");

	@BrowserTest
	@Test
	void aPageSpeaksVietnameseInVietnamsTime(Page page) {
		page.navigate("data:text/html;charset=utf-8,<title>Đề án 06</title>");
		assertThat(page.title()).isEqualTo("Đề án 06");
		assertThat(page.evaluate("navigator.language")).isEqualTo("vi-VN");
		assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")).isIn("Asia/Ho_Chi_Minh",
				"Asia/Saigon");
	}

	@BrowserTest(expectedComplaints = "on purpose")
	@Test
	void aTestMayExpectAComplaint(Page page) {
		page.navigate("data:text/html,<script>console.error('on purpose')</script>");
	}

	@BrowserTest
	@Test
	void aComplaintFailsTheTest() {
		assertFails(ConsoleError.class, "sai rồi");
		assertFails(ScriptError.class, "nothing is not defined");
		assertFails(ForbiddenScript.class, "Content Security Policy");
	}

	private static void assertFails(Class<?> test, String complaint) {
		run(test).assertThatEvents()
			.haveExactly(1, event(finishedWithFailure(message((text) -> text.contains(complaint)))));
	}

	@BrowserTest
	@Test
	void everyTestIsANewVisitor() {
		run(TwoVisits.class).assertStatistics((events) -> events.succeeded(2));
	}

	private static Events run(Class<?> test) {
		return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute().testEvents();
	}

	@Test
	void withoutABrowserItIsSkippedAloud() {
		PrintStream before = System.err;
		ByteArrayOutputStream heard = new ByteArrayOutputStream();
		System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
		try {
			assertThat(decide(NO_BROWSER).isDisabled()).isTrue();
		}
		finally {
			System.setErr(before);
		}
		assertThat(heard.toString(StandardCharsets.UTF_8)).contains("BROWSER TESTS SKIPPED", TwoVisits.class.getName(),
				"apt-get install chromium");
	}

	@Test
	void withoutABrowserItFailsWhereTheBrowserIsRequired() {
		assertThatIllegalStateException()
			.isThrownBy(() -> decide(Map.of("DEAN06_CHROMIUM", "/nowhere/chromium", "DEAN06_BROWSER", "required")))
			.withMessageContaining("apt-get install chromium");
	}

	private static ConditionEvaluationResult decide(Map<String, String> environment) {
		ExtensionContext test = mock();
		given(test.getRequiredTestClass()).willAnswer((call) -> TwoVisits.class);
		return new BrowserExtension(environment).evaluateExecutionCondition(test);
	}

	@BrowserTest
	static class ConsoleError {

		@Test
		void complains(Page page) {
			page.navigate("data:text/html;charset=utf-8,<script>console.error('sai rồi')</script>");
		}

	}

	@BrowserTest
	static class ScriptError {

		@Test
		void complains(Page page) {
			page.navigate("data:text/html,<script>nothing()</script>");
		}

	}

	@BrowserTest
	static class ForbiddenScript {

		@Test
		void complains(Page page) {
			page.navigate("data:text/html,<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\">"
					+ "<script>document.title = 'x'</script>");
		}

	}

	@BrowserTest
	static class TwoVisits {

		@Test
		void one(Page page) {
			comeWithACookie(page);
		}

		@Test
		void another(Page page) {
			comeWithACookie(page);
		}

		private static void comeWithACookie(Page page) {
			assertThat(page.context().cookies()).isEmpty();
			page.context().addCookies(List.of(new Cookie("a", "b").setUrl("http://localhost")));
		}

	}

}
