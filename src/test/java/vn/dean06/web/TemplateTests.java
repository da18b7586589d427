package vn.dean06.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Templates can be read, and compared line by line.
 */
class TemplateTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final int WIDTH = 160;

	/** As far as a tab moves what follows it. */
	private static final int TAB = 4;

	@Test
	void haveNoLineThatIsWiderThanAWindow() throws IOException {
		List<String> wide = new ArrayList<>();
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				List<String> lines = Files.readAllLines(file);
				for (int i = 0; i < lines.size(); i++) {
					if (width(lines.get(i)) > WIDTH) {
						wide.add(TEMPLATES.relativize(file) + ":" + (i + 1) + " " + width(lines.get(i)));
					}
				}
			}
		}
		assertThat(wide).isEmpty();
	}

	/** Tabs stand at the beginning of lines only. */
	private static int width(String line) {
		return line.length() + (TAB - 1) * (int) line.chars().filter((letter) -> letter == '\t').count();
	}

}
