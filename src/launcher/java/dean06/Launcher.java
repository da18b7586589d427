package dean06;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Starts the program in a Java of its own, with what Java remembers of earlier starts:
 * from Java 25 on an AOT cache, before that a class-data archive. The first start has
 * none and makes it when it ends. Compiled for Java 8, so that an old Java says what it
 * lacks instead of a stack trace.
 */
public final class Launcher {

	private static final int OLDEST = 21;

	/** Makes what later starts remember, on a database of its own that is then deleted. */
	private static final String PREPARE = "--dean06.prepare";

	static final String MAIN = "vn.dean06.Dean06Application";

	private Launcher() {
	}

	/**
	 * Starts the program and ends with its exit code.
	 */
	public static void main(String[] args) throws Exception {
		int java = version(System.getProperty("java.specification.version"));
		if (java < OLDEST) {
			System.err.println("dean06 cần Java " + OLDEST + " trở lên, máy này đang dùng Java " + java
					+ ": hãy cài JDK 25 và chạy bằng java của nó.");
			System.exit(1);
		}
		Path here = Paths.get(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
		LaunchFolder folder = runsAsItIs(options) ? null : LaunchFolder.of(here, java, options);
		if (folder == null) {
			runHere(here, args);
		}
		else if (Arrays.asList(args).contains(PREPARE)) {
			System.exit(prepare(new Started(folder, java, options)));
		}
		else {
			System.exit(new Started(folder, java, options).run(args));
		}
	}

	/** "1.8" is 8. */
	static int version(String specification) {
		return Integer.parseInt(specification.replaceFirst("^1\\.", "").replaceFirst("\\D.*", ""));
	}

	/** Who asks the jar's own tools, or names a cache, knows what they do. */
	private static boolean runsAsItIs(List<String> options) {
		return System.getProperty("jarmode") != null || options.stream()
			.anyMatch((option) -> option.contains("AOTCache") || option.contains("AOTMode")
					|| option.contains("SharedArchive") || option.startsWith("-agentlib:jdwp"));
	}

	private static void runHere(Path here, String... args) throws Exception {
		String main = Files.isDirectory(here) ? MAIN : "org.springframework.boot.loader.launch.JarLauncher";
		Class.forName(main).getMethod("main", String[].class).invoke(null, (Object) args);
	}

	private static int prepare(Started program) throws IOException {
		if (program.isPrepared()) {
			return 0;
		}
		// Not a private folder: PostgreSQL may run as another account.
		Path data = Paths.get(System.getProperty("java.io.tmpdir"), "dean06-prepare-" + UUID.randomUUID());
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		try {
			program.start("--dean06.data-dir=" + data, "--server.address=127.0.0.1",
					"--server.port=" + port);
			return program.endOnceItAnswers(new URL("http://127.0.0.1:" + port + "/dang-nhap"));
		}
		finally {
			if (Files.exists(data)) {
				LaunchFolder.delete(data);
			}
		}
	}

}
