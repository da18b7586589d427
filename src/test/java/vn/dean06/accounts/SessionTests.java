package vn.dean06.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

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
	ApplicationContext program;

	@Autowired
	JdbcClient database;

	@Autowired
	SessionRepository<? extends Session> sessions;

	private final HttpClient browser = HttpClient.newHttpClient();

	@BeforeEach
	void forgetOtherTests() {
		this.database.sql("delete from spring_session").update();
	}

	@Test
	void eachSignInHasOneAndAllCookiesAreOutOfReachOfScriptsAndPlainHttp() throws Exception {
		String form = cookie(signInPage(), "FORM");
		HttpResponse<String> signedIn = signIn();
		assertThat(form).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Secure");
		for (String name : new String[] { "SESSION", "BROWSER" }) {
			assertThat(cookie(signedIn, name)).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Secure");
		}
		assertThat(value(cookie(signIn(), "SESSION"))).isNotEqualTo(value(cookie(signedIn, "SESSION")));
	}

	@Test
	void oneEndsEightHoursAfterItWasUsedLast() throws Exception {
		signIn();
		assertThat(this.database.sql("select max_inactive_interval from spring_session").query(Integer.class).list())
			.isNotEmpty()
			.containsOnly(8 * 60 * 60);
		assertThat(this.program.getBeanNamesForType(JdbcIndexedSessionRepository.class)).as("not also by Spring Boot")
			.containsExactly("sessions");
	}

	@Test
	void whoOnlyAsksLeavesNone() throws Exception {
		for (String page : new String[] { "/dang-nhap", "/", "/bao-cao/2024", "/khong-co-trang", "/error" }) {
			HttpResponse<String> answer = this.browser.send(request(page).header("Accept", "text/html").GET().build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.headers().allValues("Set-Cookie")).as(page).noneMatch((one) -> one.startsWith("SESSION"));
		}
		assertThat(this.database.sql("select count(*) from spring_session").query(Integer.class).single()).isZero();
	}

	@Test
	void itLiesInTheDatabaseAndEndsAfterEightHoursWithoutUse() throws Exception {
		signIn();
		assertThat(this.database
			.sql("select max_inactive_interval from spring_session " + "where principal_name = 'canbo'")
			.query(Integer.class)
			.single()).isEqualTo(8 * 60 * 60);
	}

	@Test
	void itsLastUseIsNotedByTheMinute() throws Exception {
		String session = value(cookie(signIn(), "SESSION"));
		long noted = lastUse();
		use(session);
		assertThat(lastUse()).isEqualTo(noted);
		this.database.sql("update spring_session set last_access_time = last_access_time - 60000").update();
		use(session);
		assertThat(lastUse()).isGreaterThanOrEqualTo(noted);
	}

	@Test
	void aPageThatIsLongerThanTheBufferOfItsAnswerReadsItOnce() throws Exception {
		String session = value(cookie(signIn(), "SESSION"));
		use(session);
		Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
		ListAppender<ILoggingEvent> statements = new ListAppender<>();
		statements.start();
		log.setLevel(Level.DEBUG);
		log.addAppender(statements);
		try {
			use(session);
		}
		finally {
			log.detachAppender(statements);
			log.setLevel(null);
		}
		assertThat(statements.list).extracting(ILoggingEvent::getFormattedMessage)
			.filteredOn(
					(line) -> line.startsWith("Executing prepared SQL statement") && line.contains("SPRING_SESSION"))
			.singleElement()
			.asString()
			.contains("SELECT");
	}

	@Test
	void itHasItsTokenBeforeThePagesThatAreAskedForAtOnceMakeTwo() throws Exception {
		signIn();
		assertThat(this.database.sql("select attribute_name from spring_session_attributes").query(String.class).list())
			.anyMatch((name) -> name.endsWith("CSRF_TOKEN"));
	}

	@Test
	void ofTwoRequestsThatPutTheSameIntoItAtOnceNeitherFails() throws Exception {
		signIn();
		String id = this.database.sql("select session_id from spring_session").query(String.class).single();
		putAtOnce(this.sessions, id);
		assertThat(this.database.sql("select count(*) from spring_session_attributes where attribute_name = 'lời nhắn'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private static <S extends Session> void putAtOnce(SessionRepository<S> sessions, String id) {
		S one = Objects.requireNonNull(sessions.findById(id));
		S other = Objects.requireNonNull(sessions.findById(id));
		one.setAttribute("lời nhắn", "một");
		other.setAttribute("lời nhắn", "hai");
		sessions.save(one);
		sessions.save(other);
	}

	private void use(String session) throws IOException, InterruptedException {
		assertThat(this.browser
			.send(request("/").header("Cookie", session).GET().build(), HttpResponse.BodyHandlers.discarding())
			.statusCode()).isEqualTo(200);
	}

	private long lastUse() {
		return this.database.sql("select last_access_time from spring_session").query(Long.class).single();
	}

	private HttpResponse<String> signInPage() throws IOException, InterruptedException {
		return this.browser.send(request("/dang-nhap").GET().build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> signIn() throws IOException, InterruptedException {
		HttpResponse<String> page = signInPage();
		String token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
		String typed = "username=canbo&password=" + SampleTest.PASSWORD + "&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		HttpResponse<String> answer = this.browser
			.send(request("/dang-nhap").header("Cookie", value(cookie(page, "FORM")))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(typed))
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
		return answer;
	}

	private HttpRequest.Builder request(String page) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + page))
			.header("X-Forwarded-Proto", "https");
	}

	private static String cookie(HttpResponse<String> response, String name) {
		return response.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((one) -> one.startsWith(name + "="))
			.findFirst()
			.orElseThrow();
	}

	private static String value(String cookie) {
		return cookie.substring(0, cookie.indexOf(';'));
	}

}
