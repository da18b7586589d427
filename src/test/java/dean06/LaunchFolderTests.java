package dean06;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the build has laid beside the jar, so that its first start is a quick one.
 */
class LaunchFolderTests {

	private static final List<String> OPTIONS = List.of("-Xmx1g");

	@TempDir
	Path target;

	private Path jar;

	@BeforeEach
	void jarThatWasJustBuilt() throws Exception {
		this.jar = this.target.resolve("dean06.jar");
		try (OutputStream file = Files.newOutputStream(this.jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			for (String name : List.of("BOOT-INF/classes/", "BOOT-INF/classes/a.txt", "BOOT-INF/lib/library.jar")) {
				zip.putNextEntry(new ZipEntry(name));
				zip.closeEntry();
			}
		}
	}

	@Test
	void theFirstStartTakesWhatTheBuildHasRecorded() throws Exception {
		Path cache = prepared();
		LaunchFolder found = LaunchFolder.of(this.jar, 25, OPTIONS);
		assertThat(found.cache(25)).isEqualTo(cache);
		assertThat(found.classPath()).contains("dean06.start").contains("library.jar");
	}

	@Test
	void anotherJavaOtherOptionsAndAnotherJarDoNotTakeIt() throws Exception {
		Path cache = prepared();
		assertThat(LaunchFolder.keptBeside(this.jar, 25, OPTIONS)).isEqualTo(cache.getParent());
		assertThat(LaunchFolder.keptBeside(this.jar, 21, OPTIONS)).isNull();
		assertThat(LaunchFolder.keptBeside(this.jar, 25, List.of("-XX:+UseZGC"))).isNull();
		Files.setLastModifiedTime(this.jar, FileTime.fromMillis(0));
		assertThat(LaunchFolder.keptBeside(this.jar, 25, OPTIONS)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-Xmx4g", "-Xms256m", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError",
			"-Dstdout.encoding=UTF-8" })
	void moreMemoryOrAnotherSettingTakesItToo(String option) throws Exception {
		Path cache = prepared();
		assertThat(LaunchFolder.keptBeside(this.jar, 25, List.of(option))).isEqualTo(cache.getParent());
	}

	@Test
	void whatWasNotRecordedToItsEndIsNotTaken() throws Exception {
		LaunchFolder.beside(this.jar, 25, OPTIONS);
		assertThat(LaunchFolder.keptBeside(this.jar, 25, OPTIONS)).isNull();
	}

	@Test
	void theNextBuildTakesThePlaceOfTheLast() throws Exception {
		Path cache = prepared();
		Files.setLastModifiedTime(this.jar, FileTime.fromMillis(0));
		LaunchFolder.beside(this.jar, 25, OPTIONS);
		assertThat(cache.getParent()).doesNotExist();
	}

	private Path prepared() throws Exception {
		return Files.createFile(LaunchFolder.beside(this.jar, 25, OPTIONS).cache(25));
	}

}
