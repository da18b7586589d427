package dean06;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Starts the program in a Java of its own, with what Java remembers of an earlier start:
 * from Java 25 on an AOT cache, before that a class-data archive. The build makes it for
 * the jar; where there is none, it is made beside the first start. Compiled for Java 8, so that an old Java says what it
 * lacks instead of a stack trace.
 */
public final class Launcher {

	private static final int OLDEST = 21;

	/** Makes what later starts remember, on a database of its own that is then deleted. */
	private static final String PREPARE = "--dean06.prepare";

	/** The same, kept beside the jar: so does the build. */
	private static final String PREPARE_BESIDE = "--dean06.prepare=beside";

	/** Who says so, as spring-boot:run does, wants it to start fast rather than to run fast. */
	private static final String QUICK = "-XX:TieredStopAtLevel=1";

	private static final int FEW_PROCESSORS = 4;

	private static final String SERIAL = "-XX:+UseSerialGC";

	/** So much is read of classes before everybody is stopped to look for some to forget: there are none. */
	private static final String CLASSES = "-XX:MetaspaceSize=256m";

	/**
	 * When Java's second compiler takes a method up: the later, the more of them wait for
	 * it, so that it does in a quiet hour what would keep people waiting when hundreds
	 * come.
	 */
	private static final String LATER = "-XX:Tier4LoadFeedback=1";

	/**
	 * How many requests are computed at once. Where it is all processors, they wake each
	 * other's threads at each answer of the database, and leave none to it.
	 */
	private static final String REQUESTS = "-Djdk.virtualThreadScheduler.parallelism=";

	/**
	 * How often, in milliseconds, memory is given back that Java's compilers took and no
	 * longer need.
	 */
	private static final String GIVEN_BACK = "-XX:TrimNativeHeapInterval=";

	/** The program says so of itself. */
	private static final String READY = "dean06.ready";

	/** Says to the first start in which folder what it needs is laid out, to have another one recorded there. */
	static final String RECORD_INTO = "dean06.record-into";

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
		List<String> options = givingBack(forFewProcessors(ManagementFactory.getRuntimeMXBean().getInputArguments(),
				Runtime.getRuntime().availableProcessors()), java, System.getProperty("os.name"));
		if (Arrays.asList(args).contains(PREPARE_BESIDE)) {
			System.exit(prepare(LaunchFolder.beside(here, java, options), java, options));
		}
		String laidOut = System.getProperty(RECORD_INTO);
		if (laidOut != null) {
			recordOnceItAnswers(() -> LaunchFolder.laidOut(Paths.get(laidOut)), java, options);
			run(MAIN, args);
		}
		else if (runsAsItIs(options)) {
			runHere(here, args);
		}
		else if (isInAHurry(here, java, options) && !Arrays.asList(args).contains(PREPARE)) {
			recordOnceItAnswers(() -> LaunchFolder.of(here, java, options), java, options);
			runHere(here, args);
		}
		else {
			start(LaunchFolder.of(here, java, options), here, java, options, args);
		}
	}

	private static void start(LaunchFolder folder, Path here, int java, List<String> options, String... args)
			throws Exception {
		if (folder == null) {
			runHere(here, args);
		}
		else if (Arrays.asList(args).contains(PREPARE)) {
			System.exit(prepare(folder, java, options));
		}
		else {
			System.exit(new Started(folder, java, options).run(args));
		}
	}

	private static int prepare(LaunchFolder folder, int java, List<String> options) throws IOException {
		int exit = new Preparation(new Started(folder, java, options), false).run();
		if (exit != 0) {
			Files.copy(folder.log(), System.err);
		}
		return exit;
	}

	/** Whoever starts folders of classes that were just compiled, of which nothing is remembered yet. */
	private static boolean isInAHurry(Path here, int java, List<String> options) {
		return options.contains(QUICK) && Files.isDirectory(here) && !LaunchFolder.remembers(java, options);
	}

	/**
	 * A start that records takes a third longer, and half a minute to end, which somebody
	 * who switches a server off does not wait for: so this one records nothing, and another
	 * one is recorded beside it once it answers.
	 */
	private static void recordOnceItAnswers(Supplier<LaunchFolder> into, int java, List<String> options) {
		Thread beside = new Thread(() -> {
			try {
				while (!Boolean.getBoolean(READY)) {
					Thread.sleep(1000);
				}
				LaunchFolder folder = into.get();
				if (folder != null) {
					new Preparation(new Started(folder, java, options), true).run();
				}
			}
			catch (IOException | IllegalStateException | InterruptedException ex) {
				// The next start tries again.
			}
		}, "record-a-start");
		beside.setDaemon(true);
		beside.start();
	}

	/**
	 * On the few processors of a province's server, what Java does beside the answers
	 * takes from them: the collector of its choice, and a compiler that is busy half of
	 * the first minute. Requests get half of them, as reports and passwords do, and the
	 * database the rest. docs/performance.md has how much. Who says otherwise gets that.
	 */
	static List<String> forFewProcessors(List<String> options, int processors) {
		List<String> more = new ArrayList<>(options);
		if (processors <= FEW_PROCESSORS) {
			if (options.stream().noneMatch((option) -> option.matches("-XX:[+-]Use\\w+GC"))) {
				more.add(SERIAL);
			}
			if (options.stream().noneMatch((option) -> option.startsWith("-XX:MetaspaceSize"))) {
				more.add(CLASSES);
			}
			if (options.stream().noneMatch((option) -> option.matches("-Xint|-XX:Tier.*|-XX:-TieredCompilation"))) {
				more.add(LATER);
			}
			if (options.stream().noneMatch((option) -> option.startsWith(REQUESTS))) {
				more.add(REQUESTS + Math.max(1, processors / 2));
			}
		}
		return more;
	}

	/**
	 * What a compiler took for a large method stays with the process otherwise, in use
	 * some 40 MB. Only Linux can give it back, and some builds of older Javas refuse to
	 * start when they are asked.
	 */
	static List<String> givingBack(List<String> options, int java, String system) {
		List<String> more = new ArrayList<>(options);
		if (java >= LaunchFolder.WITH_AOT_CACHE && system.startsWith("Linux")
				&& options.stream().noneMatch((option) -> option.startsWith(GIVEN_BACK))) {
			more.add(GIVEN_BACK + 30_000);
		}
		return more;
	}

	static boolean hasFewProcessors() {
		return Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS;
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
		run(Files.isDirectory(here) ? MAIN : "org.springframework.boot.loader.launch.JarLauncher", args);
	}

	private static void run(String main, String... args) throws Exception {
		Class.forName(main).getMethod("main", String[].class).invoke(null, (Object) args);
	}

}
