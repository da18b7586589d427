package vn.dean06;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the sample who speaks HTTP with a running server, with the session and the
 * form token of a browser, or with an access token as a program.
 */
public final class Caller {

	static final String FORM = "application/x-www-form-urlencoded";

	static final String JSON = "application/json";

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(20))
		.build();

	private final int port;

	private final String cookie;

	private final String csrf;

	private final String token;

	private Caller(int port, String cookie, String csrf, String token) {
		this.port = port;
		this.cookie = cookie;
		this.csrf = csrf;
		this.token = token;
	}

	public static Caller signIn(int port, String username) {
		HttpResponse<String> page = new Caller(port, "", "", "").get("/dang-nhap");
		Caller stranger = new Caller(port, cookie(page), csrf(page), "");
		HttpResponse<String> in = stranger.post("/dang-nhap", FORM,
				"username=" + username + "&password=" + SampleTest.PASSWORD + "&_csrf=" + encoded(stranger.csrf));
		Caller known = new Caller(port, cookie(in), "", "");
		return new Caller(port, known.cookie, csrf(known.get("/tai-khoan")), "");
	}

	static Caller stranger(int port) {
		return new Caller(port, "", "", "");
	}

	String csrf() {
		return this.csrf;
	}

	/** A program that acts for this person. */
	Caller program(String scope) {
		post("/tai-khoan/ma-truy-cap", FORM, "name=" + encoded("Kiểm thử") + "&scope=" + scope + "&password="
				+ encoded(SampleTest.PASSWORD) + "&_csrf=" + encoded(this.csrf));
		String token = Jsoup.parse(get("/tai-khoan/ma-truy-cap").body()).expectFirst("code.once").text();
		return new Caller(this.port, "", "", token);
	}

	public HttpResponse<String> get(String path) {
		return send("GET", path, null, "");
	}

	HttpResponse<String> post(String path, String type, String body) {
		return send("POST", path, type, body);
	}

	/** A form as a browser sends it, with its token. */
	public HttpResponse<String> submit(String path, String fields) {
		return post(path, FORM, fields + (fields.isEmpty() ? "" : "&") + "_csrf=" + encoded(this.csrf));
	}

	HttpResponse<String> send(String method, String path, @Nullable String type, String body) {
		return send(method, path, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
	}

	HttpResponse<String> send(String method, String path, @Nullable String type, byte[] body,
			Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.method(method, (body.length == 0 && type == null) ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofByteArray(body));
		if (type != null) {
			request.header("Content-Type", type);
		}
		boolean page = this.token.isEmpty() && (type == null || type.equals(FORM) || type.startsWith("multipart/"));
		request.header("Accept", page ? "text/html,*/*" : JSON);
		if (!this.cookie.isEmpty()) {
			request.header("Cookie", this.cookie);
		}
		if (!this.csrf.isEmpty() && JSON.equals(type)) {
			request.header("X-CSRF-TOKEN", this.csrf);
		}
		if (!this.token.isEmpty()) {
			request.header("Authorization", "Bearer " + this.token);
		}
		headers.forEach(request::header);
		try {
			return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(method + " " + path, ex);
		}
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.map((cookie) -> cookie.substring(0, cookie.indexOf(';')))
			.collect(Collectors.joining("; "));
	}

	private static String csrf(HttpResponse<String> page) {
		return Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
	}

}
