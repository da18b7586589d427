package dean06;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people do first, done in the sample before a start is remembered: an officer opens a form and saves its cells, and
 * the officer and the standing office look at one page of each kind that their first one leads to. Java remembers with
 * the start what these took of it, so that the first minute of a deadline day is not the slow one.
 */
final class Rehearsal {

	private static final String OFFICER = "noivu";

	private static final String STANDING_OFFICE = "thuongtruc";

	private static final String SIGN_IN = "/dang-nhap";

	/** Also what is done in another way after some times, as statements are by the driver. */
	private static final int SIGN_INS = 20;

	private static final int FORMS = 60;

	/** The same for the pages that are only looked at. */
	private static final int LOOKS = 10;

	/** From the first page to a matrix, from there to a submission that is reviewed. */
	private static final int STEPS = 3;

	/** The first page of the standing office leads to the month, and that to its matrix. */
	private static final int REDIRECTS = 3;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)[\"#]");

	private static final Pattern FORM = Pattern.compile("href=\"(/nhap-lieu/[^\"?#]+)\"");

	private static final Pattern FORM_TOKEN = Pattern.compile("data-token=\"([^\"]+)\"");

	private static final Pattern CELL = Pattern.compile("data-cell=\"([^\"]+)\"");

	private static final Pattern STAMP = Pattern.compile("\"stamp\"\\s*:\\s*\"([^\"]*)\"");

	private final String address;

	private final String password;

	private final int saves;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final List<String> lookedAt = new ArrayList<>();

	/**
	 * @param password of all accounts of the sample
	 * @param saves how many cells are saved
	 */
	Rehearsal(String address, String password, int saves) {
		this.address = address;
		this.password = password;
		this.saves = saves;
	}

	/**
	 * @return how many cells were saved
	 */
	int run() throws IOException {
		String first = signIn(OFFICER);
		List<String> forms = found(FORM, first);
		int saved = forms.isEmpty() ? 0 : fillIn(forms.get(0));
		lookAround(first);
		lookAround(signIn(STANDING_OFFICE));
		return saved;
	}

	/** Their addresses. */
	List<String> lookedAt() {
		return this.lookedAt;
	}

	/** The page that somebody comes to; empty if they are not let in. */
	private String signIn(String username) throws IOException {
		String page = " ";
		for (int turn = 0; turn < SIGN_INS && !page.isEmpty(); turn++) {
			this.cookies.clear();
			String form = get(SIGN_IN);
			post(SIGN_IN, "application/x-www-form-urlencoded", "username=" + username + "&password=" + this.password
					+ "&_csrf=" + URLEncoder.encode(only(TOKEN, form), "UTF-8"));
			page = get("/");
		}
		return page;
	}

	private void lookAround(String first) throws IOException {
		Set<String> kinds = new HashSet<>();
		List<String> links = found(LINK, first);
		for (int step = 0; step < STEPS; step++) {
			List<String> further = new ArrayList<>();
			for (String link : links) {
				if (kinds.add(kind(link))) {
					further.addAll(found(LINK, lookAt(link.replace("&amp;", "&"))));
				}
			}
			links = further;
		}
	}

	private String lookAt(String link) throws IOException {
		this.lookedAt.add(link);
		String page = "";
		for (int turn = 0; turn < LOOKS; turn++) {
			page = get(link);
		}
		return page;
	}

	/** All reviews of a submission are of one kind, and so are all Word files of a report. */
	private static String kind(String link) {
		return link.replaceFirst("\\?.*", "").replaceAll("(?<=.)/[^/]*?(\\.(?:docx|pdf|xlsx))?(?=/|$)", "/*$1");
	}

	private int fillIn(String path) throws IOException {
		String form = "";
		for (int turn = 0; turn < FORMS; turn++) {
			form = get(path);
		}
		String token = only(FORM_TOKEN, form);
		Map<String, String> stamps = new LinkedHashMap<>();
		found(CELL, form).forEach((cell) -> stamps.put(cell, ""));
		List<String> cells = new ArrayList<>(stamps.keySet());
		int saved = 0;
		for (int turn = 0; turn < this.saves && !cells.isEmpty(); turn++) {
			String cell = cells.get(turn % cells.size());
			String answer = post(path + "/o", "application/json", "[{\"cell\":\"" + cell + "\",\"text\":\"" + turn
					+ "\",\"stamp\":\"" + stamps.get(cell) + "\"}]", "X-CSRF-TOKEN", token);
			stamps.put(cell, only(STAMP, answer));
			saved += answer.contains("\"SAVED\"") ? 1 : 0;
		}
		return saved;
	}

	/** Each once. */
	private static List<String> found(Pattern pattern, String text) {
		Map<String, Boolean> found = new LinkedHashMap<>();
		for (Matcher matcher = pattern.matcher(text); matcher.find();) {
			found.put(matcher.group(1), true);
		}
		return new ArrayList<>(found.keySet());
	}

	private static String only(Pattern pattern, String text) {
		List<String> found = found(pattern, text);
		return found.isEmpty() ? "" : found.get(0);
	}

	/** Also where it is said to have another address; empty where that is to sign in first. */
	private String get(String path) throws IOException {
		String page = "";
		String at = path;
		for (int turn = 0; turn < REDIRECTS && at != null; turn++) {
			HttpURLConnection connection = open(at);
			page = answer(connection);
			String elsewhere = connection.getHeaderField("Location");
			at = (elsewhere == null || elsewhere.contains(SIGN_IN)) ? null
					: new URL(connection.getURL(), elsewhere).getFile();
		}
		return page;
	}

	private String post(String path, String type, String body, String... header) throws IOException {
		HttpURLConnection connection = open(path);
		connection.setRequestMethod("POST");
		connection.setRequestProperty("Content-Type", type);
		if (header.length > 0) {
			connection.setRequestProperty("Accept", type);
			connection.setRequestProperty(header[0], header[1]);
		}
		connection.setDoOutput(true);
		connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		return answer(connection);
	}

	private HttpURLConnection open(String path) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) new URL(this.address + path).openConnection();
		connection.setInstanceFollowRedirects(false);
		connection.setRequestProperty("Accept", "text/html");
		List<String> crumbs = new ArrayList<>();
		this.cookies.forEach((name, value) -> crumbs.add(name + "=" + value));
		connection.setRequestProperty("Cookie", String.join("; ", crumbs));
		return connection;
	}

	/** Empty where it is no page. */
	private String answer(HttpURLConnection connection) throws IOException {
		int status = connection.getResponseCode();
		for (String set : connection.getHeaderFields().getOrDefault("Set-Cookie", Collections.emptyList())) {
			String crumb = set.split(";", 2)[0];
			this.cookies.put(crumb.split("=", 2)[0], crumb.substring(crumb.indexOf('=') + 1));
		}
		try (InputStream in = (status < HttpURLConnection.HTTP_BAD_REQUEST) ? connection.getInputStream()
				: connection.getErrorStream()) {
			ByteArrayOutputStream all = new ByteArrayOutputStream();
			byte[] some = new byte[1 << 14];
			for (int read = (in != null) ? in.read(some) : -1; read > 0; read = in.read(some)) {
				all.write(some, 0, read);
			}
			return (status == HttpURLConnection.HTTP_OK) ? all.toString("UTF-8") : "";
		}
	}

}
