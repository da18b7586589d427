package vn.dean06.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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

	private static final int MOST = 60;

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
		List<Mutations.Mutation> sound = new ArrayList<>(
				Mutations.of(TestPack.sample("binh-dinh-2024"), new Random(6), 3)
					.stream()
					.filter((mutation) -> mutation.name().matches(".*(cell|value|line|key).*"))
					.filter((mutation) -> mutation.pack().faults(this.parts).isEmpty())
					.toList());
		java.util.Collections.shuffle(sound, new Random(6));
		List<String> broken = new ArrayList<>();
		for (Mutations.Mutation mutation : sound.subList(0, Math.min(MOST, sound.size()))) {
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
		assertThat(sound).hasSizeGreaterThan(MOST);
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
