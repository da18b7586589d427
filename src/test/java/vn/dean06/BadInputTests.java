package vn.dean06;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.dean06.organisation.Period;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More than 10,000 inputs that nobody should send, to a running server: none is answered
 * by a fault of the program, each that is refused by a Vietnamese sentence, and what is
 * refused leaves nothing behind. The inputs are random, and the same each time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dean06.database=badinput", "dean06.sample-password=" + SampleTest.PASSWORD })
@Import(TestClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

	private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹ]");

	private static final List<String> SHEETS = List.of("bieu-thang/GL-SNV/2026-11", "bieu-dvc/GL-SNV/2026-11");

	private static final List<String> CELLS = List.of("dao-tao.hoc-vien@GL-SNV", "dao-tao.lop@GL-SNV",
			"dvc.khai-sinh.truc-tuyen@GL-SNV", "dao-tao.hoc-vien@GL-CAT", "dao-tao.mooc@GL-CAT",
			"liet-si.ty-le@GL-SNV");

	private static final Map<String, String> WHO = Map.of("/duyet", "thuongtruc", "/dinh-chinh", "thuongtruc",
			"/quan-tri", "quantri");

	private static final List<String> FIELDS = List.of("viec", "ly-do", "thay", "o", "chon", "den-ngay", "so-moi",
			"tra-loi", "state.2026-2", "result.2026-2", "difficulties.2026-2", "stamp.2026-2", "state.", "state.x",
			"explanation.x", "so", "nhac-lai", "name", "scope", "days", "username", "fullName", "role", "unit", "old",
			"wanted", "repeated");

	private static final List<String> ASKED = List.of("nam", "nhom", "trang-thai", "don-vi", "qua-han", "tim",
			"sap-xep", "muc", "loai", "dia-gioi", "co-quan", "ngay", "bieu", "cap", "cham", "nguoi", "vat", "trang",
			"ma", "ten", "han", "chon");

	private static final List<String> ANSWERS = List.of("2026", "999999999", "-999999999", "2147483647", "0", "-1",
			"10000", "+999999999-12-31", "-999999999-01-01", "0000-01-01", "NUMBER", "true", "GL-SNV", "");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	private final JsonMapper json = new JsonMapper();

	/** Inputs that were answered otherwise than they should, and how. */
	private final List<String> faults = new ArrayList<>();

	private final Map<String, Caller> callers = new HashMap<>();

	@BeforeAll
	void signIn() {
		for (String username : List.of("noivu", "thuongtruc", "quantri")) {
			this.callers.put(username, Caller.signIn(this.port, username));
		}
	}

	@BeforeEach
	void nothingIsEnteredYet() {
		this.faults.clear();
		this.database.sql("delete from figure where unit like 'GL%'").update();
	}

	@AfterEach
	void noInputWasAnsweredByAFault() {
		assertThat(this.faults.stream().limit(12)).isEmpty();
	}

	private Caller as(String username) {
		return this.callers.get(username);
	}

	@Test
	void anyCellIsSavedWithItsHistoryOrRefusedWithASentenceAndLeftAsItWas() {
		Noise noise = new Noise(1);
		Map<String, String> stamps = new HashMap<>();
		Map<String, Integer> outcomes = new HashMap<>();
		for (int sent = 0; sent < 10_000; sent += 40) {
			String sheet = noise.oneIn(10) ? "bieu-thang/GL-SNV/2026-09" : noise.of(SHEETS);
			List<String> before = state();
			HttpResponse<String> answer = as("noivu").post("/nhap-lieu/" + sheet + "/o", Caller.JSON,
					IntStream.range(0, 40)
						.mapToObj((i) -> cell(noise, stamps))
						.collect(Collectors.joining(",", "[", "]")));
			if (answer.statusCode() == 200) {
				int changes = 0;
				for (JsonNode cell : this.json.readTree(answer.body()).path("cells")) {
					changes += take(cell, stamps, sheet.endsWith("2026-09"));
					outcomes.merge(cell.path("status").stringValue(), 1, Integer::sum);
				}
				assertThat(changes()).isEqualTo(Integer.parseInt(before.get(1)) + changes);
				assertThat(figures()).isEqualTo(stamps.size());
			}
			else {
				checkRefusal(answer, sheet);
				assertThat(state()).isEqualTo(before);
			}
		}
		assertThat(outcomes).as("what became of the cells").containsKeys("SAVED", "REFUSED", "CONFLICT", "LOCKED");
	}

	/** Mostly a cell of the sheet with its stamp, so that much of it comes to be read. */
	private static String cell(Noise noise, Map<String, String> stamps) {
		String cell = noise.oneIn(12) ? noise.text().replace("/", "") + "@GL-SNV" : noise.of(CELLS);
		String stamp = noise.oneIn(8) ? noise.of(List.of("2026-11-20T02:00:00Z", "")) : stamps.getOrDefault(cell, "");
		String text = noise.oneIn(50) ? "null" : Noise.string(noise.text());
		String note = noise.oneIn(3) ? ",\"note\":" + Noise.string(noise.text()) : "";
		return "{\"cell\":%s,\"text\":%s,\"stamp\":\"%s\"%s}".formatted(Noise.string(cell), text, stamp, note);
	}

	/** Whether the cell was changed. */
	private static int take(JsonNode cell, Map<String, String> stamps, boolean closed) {
		String key = cell.path("cell").stringValue();
		String stamp = cell.path("stamp").stringValue();
		if (!cell.path("status").stringValue().equals("SAVED")) {
			assertThat(cell.path("sentence").stringValue()).as(key).containsPattern(VIETNAMESE);
			assertThat(stamp).as("a refusal shows what is there, or nothing of a closed sheet: " + key)
				.isIn(stamps.getOrDefault(key, ""), "");
			return 0;
		}
		assertThat(closed).isFalse();
		String was = stamp.isEmpty() ? stamps.remove(key) : stamps.put(key, stamp);
		return stamp.equals((was != null) ? was : "") ? 0 : 1;
	}

	@Test
	void anyBodyOfASheetIsReadOrRefusedWithASentence() {
		Noise noise = new Noise(2);
		for (int i = 0; i < 500; i++) {
			String body = switch (i % 4) {
				case 0 -> noise.json(4);
				case 1 -> "[" + noise.json(3) + "]";
				case 2 ->
					"[{\"cell\":%s,\"text\":%s,\"stamp\":%s}]".formatted(noise.json(1), noise.json(1), noise.json(1));
				default -> noise.broken("[{\"cell\":\"dao-tao.hoc-vien@GL-SNV\",\"text\":\"5\",\"stamp\":\"x\"}]");
			};
			List<String> before = state();
			HttpResponse<String> answer = as("noivu").post("/nhap-lieu/bieu-thang/GL-SNV/2026-11/o", Caller.JSON, body);
			if (answer.statusCode() != 200) {
				checkRefusal(answer, body);
				assertThat(state()).isEqualTo(before);
			}
		}
	}

	@Test
	void cellsAreTakenOnlyAsJsonThatIsPostedToTheirSheet() {
		String door = "/nhap-lieu/bieu-thang/GL-SNV/2026-11/o";
		assertThat(as("noivu").get(door).statusCode()).isEqualTo(405);
		assertThat(as("noivu").send("POST", door, "text/plain", bytes("[]"), Map.of("X-CSRF-TOKEN", as("noivu").csrf()))
			.statusCode()).isEqualTo(415);
		assertThat(as("noivu").post(door, Caller.JSON, "null").statusCode()).isEqualTo(400);
		assertThat(as("noivu").post(door.replace("2026-11", "2026-13"), Caller.JSON, "[]").statusCode()).isEqualTo(404);
		assertThat(as("noivu").post(door, Caller.JSON, "[]").statusCode()).isEqualTo(200);
	}

	@Test
	void bytesDepthAndSizeBeyondAllMeasureAreRefusedWithASentence() {
		String sheet = "/nhap-lieu/bieu-thang/GL-SNV/2026-11/o";
		List<byte[]> bodies = List.of(new byte[0], new byte[] { 0 }, new byte[] { (byte) 0xff, (byte) 0xfe },
				new byte[] { '[', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ']' }, bytes("[".repeat(100_000)),
				bytes("[" + "{\"cell\":\"a@b\",\"text\":\"1\"},".repeat(2000) + "{\"cell\":\"a@b\",\"text\":\"1\"}]"),
				bytes("[{\"cell\":\"a@b\",\"text\":\"" + "1".repeat(5_000_000) + "\"}]"),
				bytes("[{\"cell\":\"a@b\",\"text\":" + "1".repeat(5_000) + "}]"));
		List<String> before = state();
		for (byte[] body : bodies) {
			checkRefusal(as("noivu").send("POST", sheet, Caller.JSON, body, Map.of()), body.length + " bytes");
			checkRefusal(program().send("POST", "/api/v1/figures", Caller.JSON, body, Map.of()),
					body.length + " bytes");
		}
		assertThat(state()).isEqualTo(before);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private Caller program() {
		return this.callers.computeIfAbsent("program", (name) -> as("noivu").program("WRITE"));
	}

	@Test
	void anyCallOfAProgramIsAnsweredOrRefusedWithASentence() {
		Noise noise = new Noise(3);
		for (int i = 0; i < 1000; i++) {
			String body = noise.oneIn(3) ? noise.json(3)
					: "{\"key\":%s,\"value\":%s,\"note\":%s,\"stamp\":%s}".formatted(
							noise.oneIn(2) ? "\"dao-tao.lop@GL-SNV/2026-11\"" : noise.json(0), noise.json(1),
							noise.oneIn(2) ? "null" : noise.json(0), noise.oneIn(2) ? "\"\"" : noise.json(0));
			String path = noise.oneIn(2) ? "/dao-tao.lop@GL-SNV/2026-11"
					: "/" + Caller.encoded(noise.text()) + "/" + Caller.encoded(noise.text());
			List<String> before = state();
			HttpResponse<String> answer = switch (i % 4) {
				case 0 -> program().send("PUT", "/api/v1/figures" + path, Caller.JSON, body);
				case 1 -> program().post("/api/v1/figures", Caller.JSON, "[" + body + "]");
				case 2 -> program().get("/api/v1/figures" + path);
				default -> program().get("/api/v1/submissions?period=" + Caller.encoded(noise.text()) + "&unit="
						+ Caller.encoded(noise.text()) + (noise.oneIn(3) ? "&period=2026-11" : ""));
			};
			if (answer.statusCode() >= 400) {
				checkRefusal(answer, path + " " + body);
				assertThat(state()).isEqualTo(before);
			}
		}
	}

	@Test
	void anyFormIsTakenOrRefusedWithASentence() {
		Noise noise = new Noise(4);
		List<String> addresses = forms();
		assertThat(addresses).hasSizeGreaterThan(15);
		for (int i = 0; i < 500; i++) {
			String pattern = addresses.get(i % addresses.size());
			String path = filled(noise, pattern);
			String fields = IntStream.range(0, noise.below(8))
				.mapToObj((field) -> noise.of(FIELDS) + "="
						+ Caller.encoded(noise.oneIn(3) ? known(noise) : noise.text()))
				.collect(Collectors.joining("&"));
			HttpResponse<String> answer = as(who(pattern)).submit(path, fields);
			String fault = fault(answer, as(who(pattern)));
			if (!fault.isEmpty()) {
				this.faults.add(pattern + " " + path + " " + fields + ": " + fault);
			}
		}
	}

	@Test
	void anyAddressOfAPageIsAnsweredOrRefusedWithASentence() {
		Noise noise = new Noise(5);
		List<String> addresses = patterns(RequestMethod.GET).filter((pattern) -> !pattern.startsWith("/dang-"))
			.toList();
		assertThat(addresses).hasSizeGreaterThan(25);
		for (int i = 0; i < 250; i++) {
			String pattern = addresses.get(i % addresses.size());
			String asked = filled(noise, pattern) + "?"
					+ IntStream.range(0, noise.below(5))
						.mapToObj((field) -> noise.of(ASKED) + "="
								+ Caller.encoded(noise.oneIn(3) ? noise.text() : noise.of(ANSWERS)))
						.collect(Collectors.joining("&"));
			HttpResponse<String> answer = as(who(pattern)).get(asked);
			String said = Jsoup.parse(answer.body()).select("main").text();
			if (answer.statusCode() >= 500 || (answer.statusCode() >= 400 && !VIETNAMESE.matcher(said).find())) {
				this.faults.add(asked + ": " + answer.statusCode() + " " + said);
			}
		}
	}

	@Test
	void everyNumberDayAndPeriodOfEveryAddressMayBeAsFarOffAsItLikes() {
		int asked = 0;
		for (String address : farOff().toList()) {
			for (String username : List.of("noivu", "thuongtruc", "quantri")) {
				HttpResponse<String> answer = as(username).get(address);
				String said = Jsoup.parse(answer.body()).select("main").text();
				if (answer.statusCode() >= 500 || (answer.statusCode() >= 400 && !VIETNAMESE.matcher(said).find())) {
					this.faults.add(username + " " + address + ": " + answer.statusCode() + " " + said);
				}
				asked++;
			}
		}
		assertThat(asked).isGreaterThan(300);
	}

	/** Every address that takes one of them, with each that is far off in its place. */
	private Stream<String> farOff() {
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getKey()
				.getPatternValues()
				.stream()
				.filter((pattern) -> pattern.startsWith("/") && !pattern.startsWith("/api"))
				.flatMap((pattern) -> Arrays.stream(mapping.getValue().getMethodParameters())
					.flatMap((parameter) -> farOff(pattern, parameter))));
	}

	private static Stream<String> farOff(String pattern, MethodParameter parameter) {
		PathVariable inPath = parameter.getParameterAnnotation(PathVariable.class);
		RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
		String path = filled(new Noise(7), pattern.replaceAll("\\{(year)}", "2026").replaceAll("\\{(number)}", "2"));
		if (inPath != null) {
			String name = String.valueOf(parameter.getParameter().getName());
			return values(parameter.getParameterType())
				.map((value) -> filled(new Noise(7), pattern.replace("{" + name + "}", value)));
		}
		if (asked != null) {
			return values(parameter.getParameterType()).map((value) -> path + "?" + asked.name() + "=" + value);
		}
		return !parameter.getParameterType().isRecord() ? Stream.of()
				: Arrays.stream(parameter.getParameterType().getDeclaredConstructors()[0].getParameters())
					.filter((field) -> field.isAnnotationPresent(BindParam.class))
					.flatMap((field) -> values(field.getType())
						.map((value) -> path + "?" + field.getAnnotation(BindParam.class).value() + "=" + value));
	}

	private static Stream<String> values(Class<?> type) {
		if (type == LocalDate.class) {
			return Stream.of("%2B999999999-12-31", "-999999999-01-01", "0000-01-01", "9999-12-31", "2026-02-30");
		}
		if (type == Period.class) {
			return Stream.of("9999-12", "0000-01", "999999999-01", "2147483647", "-2026", "0001");
		}
		return !Set.<Class<?>>of(int.class, Integer.class, long.class, Long.class).contains(type) ? Stream.of()
				: Stream.of("2147483647", "-2147483648", "999999999", "10000", "0", "-1", "9223372036854775807", "1e9");
	}

	/** Every address to which a page sends a form, but the door itself. */
	private List<String> forms() {
		return patterns(RequestMethod.POST).filter((pattern) -> !pattern.endsWith("/o")).toList();
	}

	private Stream<String> patterns(RequestMethod method) {
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(method))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((pattern) -> !pattern.startsWith("/api"))
			.sorted();
	}

	private static String who(String pattern) {
		return WHO.entrySet()
			.stream()
			.filter((one) -> pattern.startsWith(one.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("noivu");
	}

	private static String filled(Noise noise, String pattern) {
		String path = pattern;
		Map<String, String> known = Map.of("form", "bieu-thang", "unit", "GL-SNV", "period", "2026-11", "cell",
				"dao-tao.hoc-vien@GL-SNV", "id", "00000000-0000-0000-0000-000000000001", "username", "pleiku");
		while (path.contains("{")) {
			String name = path.substring(path.indexOf('{') + 1, path.indexOf('}'));
			String value = (noise.oneIn(4) || !known.containsKey(name)) ? Caller.encoded(noise.text())
					: known.getOrDefault(name, "");
			path = path.substring(0, path.indexOf('{')) + value + path.substring(path.indexOf('}') + 1);
		}
		return path;
	}

	private static String known(Noise noise) {
		return noise.of(List.of("duyet", "tra-lai", "luu", "nop", "READ", "OFFICER", "GL-SNV", "COMPLETED", "2026-2",
				"dao-tao.hoc-vien@GL-SNV", "bieu-thang/GL-SNV/", "2026-12-01", "30", "thử"));
	}

	/** What is wrong with an answer to a form; empty if nothing is. */
	private static String fault(HttpResponse<String> answer, Caller caller) {
		if (answer.statusCode() >= 500) {
			return Integer.toString(answer.statusCode());
		}
		HttpResponse<String> page = answer;
		if (answer.statusCode() / 100 == 3) {
			page = caller.get(answer.headers()
				.firstValue("Location")
				.orElseThrow(() -> new AssertionError(answer + answer.body()))
				.replaceFirst("http://[^/]*", ""));
		}
		Document seen = Jsoup.parse(page.body());
		String said = seen.select((page.statusCode() >= 400) ? "main" : "[role=alert], [role=status], .invalid-message")
			.text();
		return VIETNAMESE.matcher(said).find() ? ""
				: page.statusCode() + " says nothing: " + seen.select("body").text();
	}

	/**
	 * A status that says whose fault it is, and a sentence that says what to do; as a
	 * page where not even the address could be read.
	 */
	private void checkRefusal(HttpResponse<String> answer, String sent) {
		String type = answer.headers().firstValue("Content-Type").orElse("");
		String sentence = type.startsWith("application/problem+json")
				? this.json.readTree(answer.body()).path("detail").asString("")
				: isUnreadable(answer) ? Jsoup.parse(answer.body()).select("main p").text() : "";
		if (answer.statusCode() < 400 || answer.statusCode() >= 500 || !VIETNAMESE.matcher(sentence).find()) {
			this.faults.add(answer.uri() + " " + sent + ": " + answer.statusCode() + " " + answer.body());
		}
	}

	private static boolean isUnreadable(HttpResponse<String> answer) {
		return answer.statusCode() == 400 && answer.uri().getRawSchemeSpecificPart().length() > 7_500;
	}

	@Test
	void whatNoPageSendsIsRefusedWithASentenceAndTheRightStatus() throws IOException {
		Caller noivu = as("noivu");
		String sheet = "/nhap-lieu/bieu-thang/GL-SNV/2026-11/o";
		checkPage(noivu.send("PUT", "/tai-khoan", Caller.FORM, "a=b"), 403);
		checkPage(noivu.submit("/van-ban", ""), 405);
		checkPage(noivu.submit("/khong-co-trang-nay", ""), 404);
		checkPage(noivu.get("/chi-tieu/khong-co-chi-tieu-nay"), 404);
		checkPage(noivu.post("/tai-khoan/mat-khau", Caller.FORM, "old=1&wanted=2&repeated=2"), 403);
		checkPage(noivu.submit("/tai-khoan/mat-khau", "old=" + "1".repeat(3_000_000)), 413);
		checkPage(noivu.submit("/tien-do/nhiem-vu/GL-SNV/2026-11", "state.2026-2=1&".repeat(20_000) + "state.2026-2=2"),
				400);
		checkPage(noivu.get("/nhiem-vu?nhom=abc"), 400);
		checkPage(noivu.get("/nhiem-vu/2026/..%2f..%2fetc"), 400);
		checkPage(noivu.get("/duyet/2026-11"), 403);
		assertThat(raw("/van-ban/%zz")).startsWith("HTTP/1.1 400")
			.contains("Địa chỉ hoặc nội dung gửi lên không đọc được");
		assertThat(raw("/{}|\\^ \0")).startsWith("HTTP/1.1 400")
			.contains("Địa chỉ hoặc nội dung gửi lên không đọc được");
		for (Caller caller : List.of(noivu, program())) {
			String address = (caller == noivu) ? sheet : "/api/v1/figures";
			List<HttpResponse<String>> answers = List.of(
					caller.send("POST", address, "text/plain", bytes("[]"), Map.of("X-CSRF-TOKEN", noivu.csrf())),
					caller.send("DELETE", address, Caller.JSON, "[]"), caller.post(address, Caller.JSON, "[{"),
					caller.send("POST", address, Caller.JSON, bytes("[\"" + "x".repeat(5_000_000) + "\"]"), Map.of()));
			assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(415, 405, 400, 413);
			answers.forEach((answer) -> checkRefusal(answer, address));
		}
		HttpResponse<String> stranger = Caller.stranger(this.port).post(sheet, Caller.JSON, "[]");
		assertThat(stranger.statusCode()).isEqualTo(401);
		checkRefusal(stranger, sheet);
	}

	/** What no client of HTTP would send. */
	private String raw(String address) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(bytes("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void checkPage(HttpResponse<String> answer, int status) {
		String where = answer.request().method() + " " + answer.uri();
		assertThat(answer.statusCode()).as(where + answer.body()).isEqualTo(status);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("main").text()).as(where).containsPattern(VIETNAMESE);
		assertThat(page.select(".alert-success").text()).as(where).isEmpty();
	}

	private List<String> state() {
		return List.of(Integer.toString(figures()), Integer.toString(changes()));
	}

	private int figures() {
		return count("figure");
	}

	private int changes() {
		return count("figure_change");
	}

	private int count(String table) {
		return this.database.sql("select count(*) from " + table + " where unit like 'GL%'")
			.query(Integer.class)
			.single();
	}

}
