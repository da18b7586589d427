package vn.dean06.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.dean06.Dean06Application;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README leads a newcomer to modules and classes that are there.
 */
class ReadmeTests {

	private static final Path CODE = Path.of("src/main/java/vn/dean06");

	private static final Pattern MODULE_OF_THE_MAP = Pattern.compile("^\\| (?:kits: )?`([a-z]+)` \\|",
			Pattern.MULTILINE);

	private static final Pattern STOP = Pattern.compile("^\\| (\\d) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$",
			Pattern.MULTILINE);

	private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

	private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)(?:[.][a-z][A-Za-z]*)?`");

	@Test
	void theMapHasALineForEachModule() throws IOException {
		assertThat(matches(MODULE_OF_THE_MAP, section("Map")).map((line) -> line.group(1)))
			.containsExactlyInAnyOrderElementsOf(ApplicationModules.of(Dean06Application.class)
				.stream()
				.map((module) -> module.getIdentifier().toString())
				.toList());
	}

	@Test
	void eachStopOfAFigureIsInTheModuleThatThePathNames() throws IOException {
		List<MatchResult> stops = matches(STOP, section("The path of a figure")).toList();
		assertThat(stops).extracting((stop) -> stop.group(1)).containsExactly("1", "2", "3", "4", "5", "6", "7");
		for (MatchResult stop : stops) {
			Set<String> there = matches(NAME, stop.group(2)).flatMap((module) -> types(module.group(1)))
				.collect(Collectors.toSet());
			List<String> named = matches(TYPE, stop.group(3)).map((type) -> type.group(1)).toList();
			assertThat(named).isNotEmpty();
			assertThat(there).as("the types in %s of stop %s", stop.group(2), stop.group(1)).containsAll(named);
		}
	}

	private static Stream<String> types(String module) {
		try (Stream<Path> files = Files.walk(CODE.resolve(module))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((file) -> file.endsWith(".java"))
				.map((file) -> file.replace(".java", ""))
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String section(String title) throws IOException {
		Matcher section = Pattern.compile("^## " + title + "\n(.*?)^## ", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(Files.readString(Path.of("README.md")).replace("\r\n", "\n"));
		assertThat(section.find()).as(title).isTrue();
		return section.group(1);
	}

	private static Stream<MatchResult> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

}
