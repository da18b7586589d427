package vn.dean06.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dean06.DatabaseTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a check finds nothing wrong in, the database takes too: no broken constraint is
 * left for it to find.
 */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PackLoadFuzzTests {

	private static final int MOST = 30;

	@TempDir
	Path folder;

	@Autowired
	Packs packs;

	@Autowired
	List<PackPart> parts;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void theDatabaseTakesWhateverTheReadersTake() throws IOException {
		List<Mutations.Mutation> mutations = new ArrayList<>(
				Mutations.of(TestPack.sample("binh-dinh-2024"), new Random(6), 3));
		Collections.shuffle(mutations, new Random(6));
		List<Mutations.Mutation> sound = mutations.stream()
			.filter((mutation) -> mutation.name().matches(".*(cell|value|line|key).*"))
			.filter((mutation) -> mutation.pack().faults(this.parts).isEmpty())
			.limit(MOST)
			.toList();
		List<String> broken = new ArrayList<>();
		for (Mutations.Mutation mutation : sound) {
			Path pack = written(mutation.pack(), "goi-" + broken.size() + "-" + sound.indexOf(mutation));
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				status.setRollbackOnly();
				try {
					this.packs.load(List.of(pack.toString()));
				}
				catch (RuntimeException ex) {
					broken.add(mutation.name() + ": " + ex.getMessage());
				}
			});
		}
		assertThat(broken).isEmpty();
		assertThat(sound).hasSize(MOST);
	}

	/**
	 * One row of each table with the longest texts and largest numbers that its keys
	 * take, and a text of each YAML file likewise.
	 */
	@Test
	void theDatabaseTakesTextsAsLongAndNumbersAsLargeAsTheReadersTake() throws IOException {
		TestPack pack = PackFuzzTests.whole();
		List<String> filled = new ArrayList<>();
		this.parts.stream().flatMap((part) -> part.files().stream()).forEach((file) -> {
			if (file instanceof PackTable table) {
				pack.edit(table.path(), (text) -> withLongestRow(table, text, filled));
			}
			else if (file instanceof PackTree tree) {
				pack.names()
					.stream()
					.filter(tree::matches)
					.forEach((name) -> shortest(tree)
						.forEach((key) -> pack.edit(name, (text) -> withLongest(key, text, filled))));
			}
		});
		assertThat(pack.faults(this.parts)).isEmpty();
		assertThat(filled).hasSizeGreaterThan(60);
		Path written = written(pack, "dai");
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.packs.load(List.of(written.toString()));
		});
	}

	/** Of keys with the same name in different blocks the one that takes least. */
	private static Collection<PackKey<?>> shortest(PackTree tree) {
		Map<String, PackKey<?>> shortest = new LinkedHashMap<>();
		tree.keys()
			.stream()
			.flatMap((key) -> key.all("").stream())
			.map(PackKey.Named::key)
			.forEach((key) -> shortest.merge(key.name(), key,
					(one, other) -> other.longest().isPresent() ? other : one));
		return shortest.values();
	}

	private static String withLongestRow(PackTable table, String text, List<String> filled) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		List<String> header = List.of(lines.getFirst().split(","));
		List<String> cells = new ArrayList<>(List.of(lines.getLast().split(",", -1)));
		if (lines.size() < 2 || cells.size() != header.size()) {
			return text;
		}
		for (PackKey<?> key : table.keys()) {
			int column = header.indexOf(key.name());
			longest(key).ifPresent((most) -> {
				cells.set(column, most);
				filled.add(table.path() + " " + key.name());
			});
		}
		lines.set(lines.size() - 1, String.join(",", cells));
		return String.join("\n", lines) + "\n";
	}

	private static String withLongest(PackKey<?> key, String text, List<String> filled) {
		if (key.shape() != PackKey.Shape.VALUE || key.name().matches("year|number|row|format|typed")) {
			return text;
		}
		return longest(key).map((most) -> {
			filled.add(key.name());
			return text.replaceFirst("(?m)^([ -]*" + key.name() + ":) (?![|>]).+$", "$1 " + most);
		}).orElse(text);
	}

	/** The most that a key takes; empty for names, references and choices. */
	private static Optional<String> longest(PackKey<?> key) {
		if (key.rule().refersTo() != null || !key.rule().names().isEmpty() || key.name().equals("code")) {
			return Optional.empty();
		}
		return Stream
			.of("999999999999999999", "999999", "9999", "2200", "999", "60", "31", "28", "6",
					"ế".repeat(key.longest().orElse(20_000)))
			.sorted(Comparator.comparing((text) -> key.longest().isPresent() || isText(key) ? -text.length() : 0))
			.filter((text) -> takes(key, text))
			.findFirst();
	}

	private static boolean isText(PackKey<?> key) {
		return takes(key, "ế");
	}

	private static boolean takes(PackKey<?> key, String text) {
		try {
			key.parse(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private Path written(TestPack pack, String name) throws IOException {
		Path target = this.folder.resolve(name);
		PackFiles files = pack.files();
		for (String file : files.names()) {
			Path path = target.resolve(file);
			Files.createDirectories(path.getParent());
			Files.write(path, files.bytes(file));
		}
		return target;
	}

}
