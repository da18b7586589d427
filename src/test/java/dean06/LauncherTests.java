package dean06;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The program started by its launcher, as the README's command does.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its cache is named by another variable")
class LauncherTests {

	@TempDir
	Path cache;

	@ParameterizedTest
	@CsvSource({ "1.8, 8", "9, 9", "17, 17", "25, 25", "26-ea, 26" })
	void itKnowsHowOldAJavaIs(String specification, int version) {
		assertThat(Launcher.version(specification)).isEqualTo(version);
	}

	@Test
	void whoNamesACollectorOrSaysWhenToCompileGetsIt() {
		assertThat(Launcher.forFewProcessors(List.of("-Xmx1g", "-XX:+UseG1GC"), 2)).startsWith("-Xmx1g", "-XX:+UseG1GC")
			.doesNotContain("-XX:+UseSerialGC");
		assertThat(Launcher.forFewProcessors(List.of("-XX:-UseG1GC"), 2)).doesNotContain("-XX:+UseSerialGC");
		assertThat(Launcher.forFewProcessors(List.of("-XX:TieredStopAtLevel=1"), 2)).containsExactly(
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m",
				"-Djdk.virtualThreadScheduler.parallelism=1");
		assertThat(Launcher.forFewProcessors(List.of("-XX:MetaspaceSize=64m"), 2))
			.doesNotContain("-XX:MetaspaceSize=256m");
		assertThat(Launcher.forFewProcessors(List.of("-Djdk.virtualThreadScheduler.parallelism=2"), 2))
			.doesNotContain("-Djdk.virtualThreadScheduler.parallelism=1");
	}

	@ParameterizedTest
	@CsvSource({ "25, Linux, true", "26, Linux, true", "21, Linux, false", "25, Windows Server 2022, false",
			"25, Mac OS X, false" })
	void memoryIsGivenBackWhereJavaKnowsHow(int java, String system, boolean given) {
		assertThat(Launcher.givingBack(List.of("-Xmx1g"), java, system))
			.isEqualTo(given ? List.of("-Xmx1g", "-XX:TrimNativeHeapInterval=30000") : List.of("-Xmx1g"));
		List<String> own = List.of("-XX:TrimNativeHeapInterval=0");
		assertThat(Launcher.givingBack(own, java, system)).isEqualTo(own);
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 1", "4, 2" })
	void requestsGetHalfOfFewProcessors(int processors, int requests) {
		assertThat(Launcher.forFewProcessors(List.of(), processors))
			.contains("-Djdk.virtualThreadScheduler.parallelism=" + requests);
	}

	@ParameterizedTest
	@CsvSource({ "1, true", "2, true", "4, true", "5, false", "64, false" })
	void onFewProcessorsOneThreadCollectsAndTheSecondCompilerComesLater(int processors, boolean few) {
		List<String> options = Launcher.forFewProcessors(List.of("-Xmx1g"), processors);
		assertThat(options).startsWith("-Xmx1g").hasSize(few ? 5 : 1);
		assertThat(options.contains("-XX:+UseSerialGC")).isEqualTo(few);
		assertThat(options.contains("-XX:Tier4LoadFeedback=1")).isEqualTo(few);
	}

	@Test
	void aStartIsRecordedBesideTheFirstThatAnswersAndTheNextSaysTheSame() throws Exception {
		String check = "--dean06.pack-check=src/main/resources/packs/binh-dinh-2024";
		Outcome first = start(check);
		assertThat(first.said()).contains("binh-dinh-2024");
		assertThat(first.exit()).isZero();
		assertThat(remembered()).as("of what answers nobody").isEmpty();
		answerUntilRemembered();
		List<Path> made = remembered();
		assertThat(made).hasSize(1);
		byte[] before = Files.readAllBytes(made.getFirst());
		Outcome second = start(check);
		assertThat(second.exit()).isZero();
		assertThat(second.said()).isEqualTo(first.said());
		assertThat(remembered()).isEqualTo(made);
		assertThat(Files.readAllBytes(made.getFirst())).isEqualTo(before);
	}

	/** It is ended as soon as something is remembered, and while it still answers. */
	private void answerUntilRemembered() throws Exception {
		Path data = Files.createTempDirectory("dean06-launcher-");
		// PostgreSQL may run as another account.
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		Process program = launcher(List.of(), "--dean06.data-dir=" + data + "/data", "--server.port=0",
				"--server.address=127.0.0.1")
			.redirectOutput(this.cache.resolve("server.txt").toFile())
			.start();
		try {
			await().atMost(Duration.ofMinutes(10))
				.until(() -> remembered().stream().anyMatch((file) -> file.toString().matches(".*\\.(aot|jsa)")));
			assertThat(program.isAlive()).isTrue();
		}
		finally {
			program.destroy();
			assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
			FileSystemUtils.deleteRecursively(data);
		}
	}

	@Test
	void aStartThatFailsIsNotRememberedAndEndsAsTheProgramDid() throws Exception {
		Outcome failed = start("--dean06.pack-check=" + this.cache.resolve("nowhere"));
		assertThat(failed.exit()).isOne();
		assertThat(remembered()).isEmpty();
	}

	@Test
	void aStartInAHurryRecordsNothingItself() throws Exception {
		Outcome first = start("--dean06.pack-check=src/main/resources/packs/binh-dinh-2024", "-XX:TieredStopAtLevel=1");
		assertThat(first.exit()).isZero();
		assertThat(remembered()).isEmpty();
	}

	/**
	 * How it ended and what it said.
	 */
	private record Outcome(int exit, String said) {
	}

	private Outcome start(String option, String... ofJava) throws IOException, InterruptedException {
		Path said = this.cache.resolve("said.txt");
		int exit = launcher(List.of(ofJava), option).redirectOutput(said.toFile()).start().waitFor();
		return new Outcome(exit, Files.readString(said, StandardCharsets.UTF_8));
	}

	private ProcessBuilder launcher(List<String> ofJava, String... args) {
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(ofJava);
		command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", classPath, "dean06.Launcher"));
		command.addAll(List.of(args));
		ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
		launcher.environment().put("XDG_CACHE_HOME", this.cache.toString());
		return launcher;
	}

	private List<Path> remembered() throws IOException {
		try (Stream<Path> files = Files.walk(this.cache)) {
			return files.filter((file) -> file.toString().matches(".*\\.(aot|jsa)(\\..*)?")).toList();
		}
	}

}
