package dean06;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a Java of its own, which ends with this one.
 */
final class Started {

	/** So ends a start that did not succeed, which is nothing to remember. */
	private static final int FAILED = 1;

	/** In that time it stops its PostgreSQL. */
	private static final int SECONDS_TO_STOP = 10;

	private static final File NICE = new File("/usr/bin/nice");

	/**
	 * How often what is recorded was called is not: the second compiler would go by it for
	 * good, and make code of it that takes half as much again as what it makes of what
	 * people do. No later Java has to know the option.
	 */
	private static final List<String> NO_COUNTS = Arrays.asList("-XX:+IgnoreUnrecognizedVMOptions",
			"-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

	private final LaunchFolder folder;

	private final int java;

	private final List<String> options;

	private final Path cache;

	private final Path made;

	private volatile boolean abandoned;

	private volatile Process program;

	/**
	 * @param options of this Java, which are its too
	 */
	Started(LaunchFolder folder, int java, List<String> options) {
		this.folder = folder;
		this.java = java;
		this.options = options;
		this.cache = folder.cache(java);
		this.made = folder.unfinished(this.cache);
	}

	boolean isPrepared() {
		return Files.exists(this.cache);
	}

	boolean isAlive() {
		return this.program.isAlive();
	}

	/**
	 * Runs it to its end. Where nothing is remembered yet, it has another start recorded
	 * once it answers.
	 * @return its exit code
	 */
	int run(String... args) throws IOException, InterruptedException {
		ProcessBuilder process = isPrepared() ? process(Launcher.MAIN, remembering(), args)
				: process(Launcher.class.getName(),
						Collections.singletonList("-D" + Launcher.RECORD_INTO + "=" + this.folder.path()), args);
		this.program = process.inheritIO().start();
		if (Launcher.hasFewProcessors()) {
			SecondCompiler.giveWay(this.program);
		}
		Runtime.getRuntime().addShutdownHook(new Thread(this::end));
		return this.program.waitFor();
	}

	private ProcessBuilder process(String main, List<String> more, String... args) {
		List<String> command = new ArrayList<>();
		command.add(Paths.get(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.options);
		command.addAll(more);
		command.add("-Ddean06.launcher=" + ManagementFactory.getRuntimeMXBean().getName().replaceFirst("@.*", ""));
		command.addAll(Arrays.asList("-cp", this.folder.classPath(), main));
		command.addAll(Arrays.asList(args));
		return new ProcessBuilder(command);
	}

	/**
	 * Starts it so that it is remembered, and writes what it says into a file.
	 * @param modestly with little memory, and only while nobody else needs the processor
	 * @param password of the sample's accounts, which others of this machine do not see
	 */
	void startUnheard(boolean modestly, String password, String... args) throws IOException {
		ProcessBuilder process = process(Launcher.MAIN, remembering(), args);
		process.environment().put("DEAN06_SAMPLE_PASSWORD", password);
		if (modestly) {
			process.command().add(1, "-Xmx384m");
			if (NICE.canExecute()) {
				process.command().addAll(0, Arrays.asList(NICE.getPath(), "-n", "19"));
			}
		}
		this.program = process.redirectErrorStream(true).redirectOutput(this.folder.log().toFile()).start();
	}

	private List<String> remembering() {
		if (this.java < LaunchFolder.WITH_AOT_CACHE) {
			return Arrays.asList("-XX:SharedArchiveFile=" + this.cache, "-XX:+AutoCreateSharedArchive", "-Xlog:cds=off",
					"-Xlog:cds+dynamic=off");
		}
		List<String> options = new ArrayList<>(Arrays.asList("-Xlog:aot*=off", "-Xlog:cds*=off"));
		if (isPrepared()) {
			options.add("-XX:AOTCache=" + this.cache);
		}
		else {
			options.addAll(NO_COUNTS);
			options.add("-XX:AOTCacheOutput=" + this.made);
		}
		return options;
	}

	/** Lets it end and keeps what it has made at its end. */
	void end() {
		this.program.destroy();
		try {
			boolean ran = this.program.waitFor() != FAILED;
			if (ran && !this.abandoned && Files.exists(this.made)) {
				Files.move(this.made, this.cache, StandardCopyOption.REPLACE_EXISTING);
			}
			Files.deleteIfExists(this.made);
		}
		catch (IOException | InterruptedException ex) {
			// What is missing the next start makes.
		}
	}

	/** Keeps nothing and does not wait until it has recorded. */
	void abandon() throws InterruptedException {
		if (this.program != null && this.program.isAlive()) {
			this.abandoned = true;
			this.program.destroy();
			if (!this.program.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
				this.program.destroyForcibly();
			}
		}
	}

}
