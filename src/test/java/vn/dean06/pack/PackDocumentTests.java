package vn.dean06.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of packs names every file and every key that the program reads, and no
 * others.
 */
class PackDocumentTests {

	private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

	private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (yes|later|) ?\\| (\\d*) ?\\|.*");

	/**
	 * What is said of a key: whether it must be there, and how long it may be.
	 */
	private record Said(String must, String longest) {

		static Said of(PackKey<?> key) {
			return new Said(key.rule().later() ? "later" : key.isRequired() ? "yes" : "",
					key.longest().map(String::valueOf).orElse(""));
		}

	}

	@Test
	void namesEveryFileWithItsKeys() throws IOException {
		Map<String, Map<String, Said>> read = new TreeMap<>();
		TestPack.parts().stream().flatMap((part) -> part.files().stream()).forEach((file) -> {
			Map<String, Said> keys = read.computeIfAbsent(file.path(), (path) -> new LinkedHashMap<>());
			keys(file).stream()
				.flatMap((key) -> key.all("").stream())
				.forEach((named) -> keys.putIfAbsent(named.path(), Said.of(named.key())));
		});
		Map<String, Map<String, Said>> described = described();
		assertThat(new TreeSet<>(described.keySet())).isEqualTo(read.keySet());
		read.forEach((file, keys) -> assertThat(described.get(file)).as(file).containsExactlyInAnyOrderEntriesOf(keys));
		assertThat(read.values().stream().mapToInt(Map::size).sum()).isGreaterThan(150);
	}

	private static List<PackKey<?>> keys(PackFile file) {
		return switch (file) {
			case PackTable table -> table.keys();
			case PackTree tree -> tree.keys();
			case PackPages pages -> List.of();
		};
	}

	/** The tables below the headings that name files. */
	private static Map<String, Map<String, Said>> described() throws IOException {
		String files = Files.readString(Path.of("docs/packs.md")).split("\n## Files\n")[1].split("\n## ")[0];
		Map<String, Map<String, Said>> described = new TreeMap<>();
		Map<String, Said> keys = new LinkedHashMap<>();
		for (String line : files.lines().toList()) {
			Matcher row = ROW.matcher(line);
			if (line.startsWith("### ")) {
				keys = new LinkedHashMap<>();
				for (String path : QUOTED.matcher(line).results().map((name) -> name.group(1)).toList()) {
					described.put(path, keys);
				}
			}
			else if (row.matches()) {
				assertThat(keys.put(row.group(1), new Said(row.group(2), row.group(3)))).as(line).isNull();
			}
			else {
				assertThat(line).as("a row that cannot be read").doesNotStartWith("| `");
			}
		}
		return described;
	}

}
