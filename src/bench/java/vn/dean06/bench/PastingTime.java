package vn.dean06.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;

/**
 * How long a block of 270 cells takes that is pasted into a sheet, in a browser and
 * without the application: from the event until each cell is marked, and what is to be
 * sent is kept. Beside it, as an anchor, the same texts are put into as many plain
 * fields.
 */
final class PastingTime {

	private static final int ROWS = 135;

	private static final int TIMES = 21;

	private static final String SITE = "http://sheet.test";

	private static final Path SCRIPTS = Path.of("src/main/resources/static");

	/** Answers in milliseconds: the anchor, the script, the script with the layout. */
	private static final String PASTE = """
			async ({ block }) => {
			  const cells = [...document.querySelectorAll(".entry-input")];
			  const texts = block.split(/[\\t\\n]/);
			  const plain = cells.map(() => document.querySelector(".plain").appendChild(document.createElement("input")));
			  document.body.offsetHeight;
			  const begin = performance.now();
			  plain.forEach((field, i) => { field.value = texts[i]; });
			  document.body.offsetHeight;
			  const anchor = performance.now() - begin;
			  const clipboardData = new DataTransfer();
			  clipboardData.setData("text/plain", block);
			  cells[0].focus();
			  document.body.offsetHeight;
			  const pasted = performance.now();
			  cells[0].dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
			  await null;
			  const script = performance.now() - pasted;
			  document.body.offsetHeight;
			  const all = performance.now() - pasted;
			  const marked = document.querySelectorAll("[data-state=saving]").length;
			  const kept = Object.keys(JSON.parse(Object.values(localStorage)[0])).length;
			  if (marked !== cells.length || kept !== cells.length) throw new Error(`${marked} marked, ${kept} kept`);
			  return [anchor, script, all];
			}""";

	private PastingTime() {
	}

	public static void main(String... arguments) {
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
			Browser browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setChromiumSandbox(false));
			List<List<Double>> times = IntStream.range(0, TIMES).mapToObj((time) -> once(browser)).toList();
			print(times.getFirst(), "the first time");
			print(List.of(median(times, 0), median(times, 1), median(times, 2)), "median of " + TIMES);
		}
	}

	private static Path program() {
		return Path.of(Objects.requireNonNullElse(System.getenv("DEAN06_CHROMIUM"), "/usr/bin/chromium"));
	}

	@SuppressWarnings("unchecked")
	private static List<Double> once(Browser browser) {
		try (Page page = browser.newPage()) {
			page.route(SITE + "/**", PastingTime::answer);
			page.navigate(SITE + "/");
			page.waitForFunction("() => document.activeElement.matches('.entry-input')");
			List<Number> times = (List<Number>) page.evaluate(PASTE, Map.of("block", block()));
			return times.stream().map(Number::doubleValue).toList();
		}
	}

	private static String block() {
		return IntStream.range(0, ROWS).mapToObj((row) -> row + "\t" + (1000 + row)).collect(Collectors.joining("\n"));
	}

	private static void answer(Route route) {
		String path = route.request().url().substring(SITE.length());
		if (path.startsWith("/js/") || path.startsWith("/css/")) {
			route.fulfill(new Route.FulfillOptions().setPath(SCRIPTS.resolve(path.substring(1))));
		}
		else if (path.equals("/")) {
			route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(sheet()));
		}
		// What is sent is not answered: the server's time is none of the paste's.
	}

	/** Drawn as {@code entry/entry.html} draws it. */
	private static String sheet() {
		return """
				<!DOCTYPE html><link rel="stylesheet" href="/css/base.css"><link rel="stylesheet" href="/css/entry.css">
				<header class="top"></header><main class="entry" data-save="/o" data-session="/phien" data-user="a" data-token="t">
				<p class="entry-state"><span class="chip">Chưa nhập</span></p><p class="entry-progress"></p>
				<button data-keys>?</button><div class="entry-scroll"><table class="table entry-table entry-UNITS">
				<thead><tr><th>STT</th></tr></thead><tbody>%s</tbody>
				<tfoot><tr>%s</tr></tfoot></table></div><div class="entry-bar"><p class="entry-offline" hidden></p>
				<p class="entry-pasted" hidden><span></span><button></button></p><aside class="entry-inspector" hidden>
				<strong data-show="label"></strong><span data-show="message"></span><span data-show="compare"></span>
				<span data-show="author"></span><a data-show="history" hidden></a><div class="entry-conflict" hidden>
				<span data-show="conflict"></span></div><p class="entry-note-field"><span></span><input data-note-field></p></aside></div>
				<dialog class="entry-keys"></dialog></main><div class="plain"></div>
				<script type="module" src="/js/entry/begin.js"></script>"""
			.formatted(IntStream.range(0, ROWS).mapToObj(PastingTime::row).collect(Collectors.joining()),
					foot(0) + foot(1));
	}

	private static String row(int row) {
		return "<tr><td class=\"number\">%d</td><th>Đơn vị %d</th>%s%s</tr>".formatted(row, row, cell("a", row),
				cell("b", row));
	}

	private static String cell(String indicator, int row) {
		return """
				<td class="entry-box"><input class="entry-input" data-cell="%s@U%d" data-label="Ô" data-stamp=""><span
				class="entry-sign"></span></td><td class="number beside"></td><td class="number beside"></td>"""
			.formatted(indicator, row);
	}

	private static String foot(int column) {
		return "<td><output data-box=\"cong-0-" + column + "\"></output></td>";
	}

	private static double median(List<List<Double>> times, int which) {
		return times.stream().map((one) -> one.get(which)).sorted().toList().get(times.size() / 2);
	}

	private static void print(List<Double> times, String which) {
		System.out.printf(Locale.ROOT,
				"%s: %d plain fields %.1f ms; pasting %d cells %.1f ms (%.1f times), with layout %.1f ms (%.1f times)%n",
				which, 2 * ROWS, times.get(0), 2 * ROWS, times.get(1), times.get(1) / times.get(0), times.get(2),
				times.get(2) / times.get(0));
	}

}
