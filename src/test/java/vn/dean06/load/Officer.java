package vn.dean06.load;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at a browser: signs in, opens a page, and saves cells of an entry sheet as its
 * script does.
 */
public final class Officer {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String BOUNDARY = "het-phan-nay";

	private final HttpClient http;

	private final String username;

	private final Map<String, String> stamps = new LinkedHashMap<>();

	private URI address;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private String token = "";

	private String sheet = "";

	private String page = "";

	public Officer(HttpClient http, URI address, String username) {
		this.http = http;
		this.address = address;
		this.username = username;
	}

	public String username() {
		return this.username;
	}

	/** What became of a cell that was sent, and when it was entered by the server. */
	public record Answer(String status, String sentence, String stamp) {
	}

	public void signIn(String password) throws IOException, InterruptedException {
		String form = body(get("/dang-nhap"));
		String csrf = Objects.requireNonNull(Jsoup.parse(form).selectFirst("input[name=_csrf]")).val();
		HttpResponse<String> answer = send(
				request("/dang-nhap").header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(this.username) + "&password="
							+ encoded(password) + "&_csrf=" + encoded(csrf))));
		String location = answer.headers().firstValue("Location").orElse("");
		if (answer.statusCode() != 302 || location.contains("dang-nhap")) {
			throw new IOException(this.username + " was not let in: " + answer.statusCode() + " " + location);
		}
	}

	/**
	 * Opens the sheet that the next cells are saved in.
	 * @return its cells
	 */
	public List<String> open(String path) throws IOException, InterruptedException {
		ask(path);
		return cells();
	}

	/** Opens it without looking at it. */
	public void ask(String path) throws IOException, InterruptedException {
		this.sheet = path;
		this.page = body(get(path));
	}

	/** The cells of the sheet that was opened. */
	public List<String> cells() {
		Document page = Jsoup.parse(this.page);
		this.token = Objects.requireNonNull(page.selectFirst("main.entry")).attr("data-token");
		this.stamps.clear();
		page.select(".entry-input").forEach((box) -> this.stamps.put(box.attr("data-cell"), box.attr("data-stamp")));
		return List.copyOf(this.stamps.keySet());
	}

	/**
	 * Saves one cell of the sheet.
	 * @throws IOException if it was not answered, so that nobody knows what became of it
	 */
	public Answer save(String cell, String text) throws IOException, InterruptedException {
		String entry = JSON.writeValueAsString(
				List.of(Map.of("cell", cell, "text", text, "stamp", this.stamps.getOrDefault(cell, ""))));
		HttpResponse<String> response = send(request(this.sheet + "/o").header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.header("X-CSRF-TOKEN", this.token)
			.POST(HttpRequest.BodyPublishers.ofString(entry)));
		JsonNode told = JSON.readTree(body(response));
		// Earlier versions told of the cells and of nothing else.
		JsonNode answer = (told.isArray() ? told : told.get("cells")).get(0);
		this.stamps.put(cell, answer.get("stamp").stringValue());
		return new Answer(answer.get("status").stringValue(), answer.get("sentence").stringValue(),
				answer.get("stamp").stringValue());
	}

	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).header("Accept", "text/html, */*;q=0.5").GET());
	}

	/** Sends the fields of a form as a script does that takes them from the page. */
	public String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
		String parts = fields.entrySet()
			.stream()
			.map((field) -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
					+ "\"\r\n\r\n" + field.getValue() + "\r\n")
			.collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
		return body(send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofString(parts))));
	}

	/** Takes a file away. */
	public void download(String path, Path file) throws IOException, InterruptedException {
		HttpResponse<Path> answer = this.http.send(request(path).timeout(Duration.ofMinutes(30)).GET().build(),
				HttpResponse.BodyHandlers.ofFile(file));
		if (answer.statusCode() != 200) {
			throw new IOException(path + " answered " + answer.statusCode());
		}
	}

	/** Goes on at another address with the same session. */
	public void moveTo(URI other) {
		this.address = other;
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address.resolve(path)).timeout(Duration.ofMinutes(3));
		return this.cookies.isEmpty() ? request
				: request.header("Cookie",
						this.cookies.entrySet()
							.stream()
							.map((crumb) -> crumb.getKey() + "=" + crumb.getValue())
							.collect(Collectors.joining("; ")));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		response.headers()
			.allValues("Set-Cookie")
			.stream()
			.flatMap((line) -> HttpCookie.parse(line).stream())
			.forEach((crumb) -> this.cookies.put(crumb.getName(), crumb.getValue()));
		return response;
	}

	private static String body(HttpResponse<String> response) throws IOException {
		if (response.statusCode() != 200) {
			throw new IOException(response.request().uri() + " answered " + response.statusCode());
		}
		return response.body();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
