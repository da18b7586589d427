package dean06;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program in a Java of its own, which ends with this one.
 */
final class Started {

	private static final int WITH_AOT_CACHE = 25;

	private static final int OK = 200;

	/** So ends a start that did not succeed, which is nothing to remember. */
	private static final int FAILED = 1;

	private final LaunchFolder folder;

	private final int java;

	private final List<String> options;

	private final Path cache;

	private final Path made;

	private Process program;

	/**
	 * @param options of this Java, which are its too
	 */
	Started(LaunchFolder folder, int java, List<String> options) {
		this.folder = folder;
		this.java = java;
		this.options = options;
		this.cache = folder.cache((java >= WITH_AOT_CACHE) ? "aot" : "jsa");
		this.made = folder.unfinished(this.cache);
	}

	boolean isPrepared() {
		return Files.exists(this.cache);
	}

	/**
	 * Runs it to its end.
	 * @return its exit code
	 */
	int run(String... args) throws IOException, InterruptedException {
		start(args);
		return this.program.waitFor();
	}

	void start(String... args) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Paths.get(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(this.options);
		command.addAll(remembering());
		command.add("-Ddean06.launcher=" + ManagementFactory.getRuntimeMXBean().getName().replaceFirst("@.*", ""));
		command.addAll(Arrays.asList("-cp", this.folder.classPath(), Launcher.MAIN));
		command.addAll(Arrays.asList(args));
		this.program = new ProcessBuilder(command).inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(this::end));
	}

	private List<String> remembering() {
		if (this.java < WITH_AOT_CACHE) {
			return Arrays.asList("-XX:SharedArchiveFile=" + this.cache, "-XX:+AutoCreateSharedArchive", "-Xlog:cds=off",
					"-Xlog:cds+dynamic=off");
		}
		String option = isPrepared() ? "-XX:AOTCache=" + this.cache : "-XX:AOTCacheOutput=" + this.made;
		return Arrays.asList(option, "-Xlog:aot=off", "-Xlog:cds=off");
	}

	/** Lets it end, which takes its time, and keeps what it has made at its end. */
	private void end() {
		if (this.program.isAlive() && !isPrepared()) {
			System.out.println("Đang ghi lại để lần sau khởi động nhanh hơn, xin chờ vài giây …");
		}
		this.program.destroy();
		try {
			boolean ran = this.program.waitFor() != FAILED;
			if (ran && Files.exists(this.made)) {
				Files.move(this.made, this.cache, StandardCopyOption.REPLACE_EXISTING);
			}
			Files.deleteIfExists(this.made);
		}
		catch (IOException | InterruptedException ex) {
			// What is missing the next start makes.
		}
	}

	int endOnceItAnswers(URL page) throws IOException {
		while (!answers(page)) {
			if (!this.program.isAlive()) {
				return 1;
			}
		}
		end();
		return isPrepared() ? 0 : 1;
	}

	private static boolean answers(URL page) {
		try {
			Thread.sleep(200);
			HttpURLConnection connection = (HttpURLConnection) page.openConnection();
			return connection.getResponseCode() == OK;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
