package vn.dean06.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates can be read, compared line by line, and write numbers as they are written in
 * Vietnamese.
 */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final int WIDTH = 160;

	/** As far as a tab moves what follows it. */
	private static final int TAB = 4;

	/**
	 * In a text, and as it stands: what is compared with it, or a name of a field, is no
	 * text.
	 */
	private static final Pattern BARE_COUNT = Pattern.compile("th:text=\"[^\"]*\\$\\{[\\w.()]+\\.size\\(\\)}");

	@Test
	void haveNoLineThatIsWiderThanAWindow() throws IOException {
		assertThat(lines((line) -> width(line) > WIDTH)).isEmpty();
	}

	@Test
	void writeHowManyThereAreTheVietnameseWay() throws IOException {
		assertThat("<b th:text=\"|Còn thiếu ${gaps.size()} biểu|\">").containsPattern(BARE_COUNT);
		assertThat(lines((line) -> BARE_COUNT.matcher(line).find())).as("1485 for 1.485").isEmpty();
	}

	private static List<String> lines(Predicate<String> faulty) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				List<String> lines = Files.readAllLines(file);
				for (int i = 0; i < lines.size(); i++) {
					if (faulty.test(lines.get(i))) {
						found.add(TEMPLATES.relativize(file) + ":" + (i + 1) + " " + lines.get(i).strip());
					}
				}
			}
		}
		return found;
	}

	/** Tabs stand at the beginning of lines only. */
	private static int width(String line) {
		return line.length() + (TAB - 1) * (int) line.chars().filter((letter) -> letter == '\t').count();
	}

}
