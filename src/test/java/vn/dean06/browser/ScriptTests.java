package vn.dean06.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests of the scripts' modules, {@code src/test/js}: run in the browser without the
 * application, each reported as a test of its own.
 */
@BrowserTest
class ScriptTests {

	private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

	private static final List<String> FOLDERS = List.of("entry", "writing", "signing");

	private static final Path TESTS = Path.of("src/test/js");

	private static final String SITE = "http://scripts.test";

	/** Tested by the walks. */
	private static final Set<String> WALKED = Set.of("begin");

	@TestFactory
	@SuppressWarnings("unchecked")
	Stream<DynamicTest> modulesDoWhatTheirTestsSay(Page page) throws IOException {
		page.route(SITE + "/**", ScriptTests::answer);
		page.navigate(SITE + "/");
		List<Map<String, String>> results = (List<Map<String, String>>) page.evaluate("""
				async (tests) => {
				  await Promise.all(tests.map((test) => import(`/tests/${test}.test.js`)));
				  return (await import("/tests/check.js")).run();
				}""", List.copyOf(names(TESTS, ".test.js")));
		assertThat(results).hasSizeGreaterThan(40);
		return results.stream()
			.map((result) -> DynamicTest.dynamicTest(result.getOrDefault("sentence", ""),
					() -> assertThat(result.get("fault")).isEmpty()));
	}

	private static void answer(Route route) {
		String path = route.request().url().substring(SITE.length());
		if (!path.endsWith(".js")) {
			route.fulfill(
					new Route.FulfillOptions().setContentType("text/html").setBody("<!DOCTYPE html><title>t</title>"));
			return;
		}
		Path file = path.startsWith("/tests/") ? TESTS.resolve(path.substring("/tests/".length()))
				: SCRIPTS.resolve(path.substring("/js/".length()));
		route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setPath(file));
	}

	@Test
	void everyModuleHasItsTests() throws IOException {
		Set<String> modules = new TreeSet<>();
		for (String folder : FOLDERS) {
			modules.addAll(names(SCRIPTS.resolve(folder), ".js"));
		}
		modules.removeAll(WALKED);
		assertThat(names(TESTS, ".test.js")).containsAll(modules);
	}

	private static Set<String> names(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ending))
				.map((name) -> name.substring(0, name.length() - ending.length()))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

}
