package vn.dean06.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;

/**
 * One visitor's time with the browser: no cookies at the start, one page open, and
 * everything noted that the browser complains of.
 */
final class Visit implements AutoCloseable {

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	Visit(Browser browser) {
		this.context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh")
			.setViewportSize(1280, 800));
		this.context.onConsoleMessage(this::hear);
		this.context.onWebError((error) -> this.complaints.add(error.error()));
		this.page = this.context.newPage();
	}

	private void hear(ConsoleMessage message) {
		if (message.type().equals("error")) {
			this.complaints.add(message.text() + " (" + message.location() + ")");
		}
	}

	Page page() {
		return this.page;
	}

	/**
	 * What the browser complained of and the test did not expect.
	 */
	List<String> complaintsBut(List<String> expected) {
		hearTheLast();
		return this.complaints.stream().filter((text) -> expected.stream().noneMatch(text::contains)).toList();
	}

	/**
	 * Playwright hands out what it heard only while it is asked something.
	 */
	private void hearTheLast() {
		this.context.pages().forEach((open) -> open.evaluate("() => 0"));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
