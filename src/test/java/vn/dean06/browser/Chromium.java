package vn.dean06.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The Chromium of this machine, started once and closed after the last test.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<String> PLACES = List.of("/usr/bin", "/snap/bin",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:/Program Files/Google/Chrome/Application/chrome.exe",
			"C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

	private static final List<String> QUIET = List.of("--disable-background-networking", "--disable-component-update",
			"--disable-sync", "--disable-quic", "--no-first-run");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser;

	/**
	 * Without Chromium's own sandbox, which root cannot have: it opens only our pages.
	 */
	Chromium(Path program) {
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program)
				.setArgs(QUIET)
				.setChromiumSandbox(false));
	}

	/**
	 * Finds the program: the one that {@code DEAN06_CHROMIUM} names, and no other if it
	 * is set; else a usual name on the PATH or at a usual place.
	 */
	static Optional<Path> find(Map<String, String> environment) {
		String named = environment.getOrDefault("DEAN06_CHROMIUM", "");
		Stream<Path> candidates = named.isEmpty() ? usual(environment.getOrDefault("PATH", ""))
				: Stream.of(Path.of(named));
		return candidates.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
	}

	private static Stream<Path> usual(String path) {
		Stream<String> folders = Stream.concat(Stream.of(path.split(File.pathSeparator)), PLACES.stream());
		return folders.map(Path::of)
			.flatMap((place) -> Stream.concat(NAMES.stream().map(place::resolve), Stream.of(place)));
	}

	Visit visit() {
		return new Visit(this.browser);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
