package vn.dean06.browser;

import com.microsoft.playwright.Page;

import vn.dean06.SampleTest;

/**
 * The application as a browser finds it.
 */
record Site(int port) {

	String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	/** Signs in somebody of the samples, and out whoever was before. */
	void signIn(Page page, String username) {
		page.context().clearCookies();
		page.navigate(address("/dang-nhap"));
		page.fill("#username", username);
		page.fill("#password", SampleTest.PASSWORD);
		page.click("button:has-text('Đăng nhập')");
		page.waitForURL((url) -> !url.contains("/dang-nhap"));
	}

}
