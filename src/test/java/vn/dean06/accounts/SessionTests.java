package vn.dean06.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The session of somebody who is signed in, as a browser gets it from a real server
 * behind a load balancer that speaks https.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "dean06.database=sample",
		"dean06.sample-password=" + SampleTest.PASSWORD, "server.forward-headers-strategy=native" })
class SessionTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	private final HttpClient browser = HttpClient.newHttpClient();

	@BeforeEach
	void forgetOtherTests() {
		this.database.sql("delete from spring_session").update();
	}

	@Test
	void itIsNewAfterTheSignInAndItsCookieIsOutOfReachOfScriptsAndPlainHttp() throws Exception {
		String before = cookie(signInPage());
		String after = cookie(signIn());
		assertThat(before).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Secure");
		assertThat(after).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Secure");
		assertThat(value(after)).isNotEqualTo(value(before));
	}

	@Test
	void itLiesInTheDatabaseAndEndsAfterEightHoursWithoutUse() throws Exception {
		signIn();
		assertThat(this.database
			.sql("select max_inactive_interval from spring_session " + "where principal_name = 'canbo'")
			.query(Integer.class)
			.single()).isEqualTo(8 * 60 * 60);
	}

	private HttpResponse<String> signInPage() throws IOException, InterruptedException {
		return this.browser.send(request().GET().build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> signIn() throws IOException, InterruptedException {
		HttpResponse<String> page = signInPage();
		String token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
		String typed = "username=canbo&password=" + SampleTest.PASSWORD + "&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		HttpResponse<String> answer = this.browser.send(request().header("Cookie", value(cookie(page)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(typed))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
		return answer;
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/dang-nhap"))
			.header("X-Forwarded-Proto", "https");
	}

	private static String cookie(HttpResponse<String> response) {
		return response.headers().firstValue("Set-Cookie").orElseThrow();
	}

	private static String value(String cookie) {
		return cookie.substring(0, cookie.indexOf(';'));
	}

}
