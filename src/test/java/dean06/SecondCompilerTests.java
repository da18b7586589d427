package dean06;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Who gives way to whom among the threads of a program that was just started.
 */
@EnabledIf("hasRenice")
class SecondCompilerTests {

	static boolean hasRenice() {
		return new File("/usr/bin/renice").canExecute() && new File("/proc/self/task").isDirectory();
	}

	@Test
	void theSecondCompilerGivesWayAndNobodyElse() throws IOException {
		Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Sleeper.class.getName())
			.start();
		int own = own();
		try {
			SecondCompiler.giveWay(program);
			await().atMost(Duration.ofSeconds(20)).until(() -> nice(program).containsValue(own + 5));
			assertThat(nice(program)).hasSizeGreaterThan(2)
				.allSatisfy((name, nice) -> assertThat(nice).as(name)
					.isEqualTo(own + (name.startsWith("C2 Compiler") ? 5 : 0)));
		}
		finally {
			program.destroyForcibly();
		}
	}

	/** How nice a process or thread is, as the system tells it. */
	private static int of(Path statistics) throws IOException {
		return Integer.parseInt(Files.readString(statistics).replaceFirst("(?s).*\\) ", "").split(" ")[16]);
	}

	private static int own() throws IOException {
		return of(Path.of("/proc/self/stat"));
	}

	private static Map<String, Integer> nice(Process program) {
		Map<String, Integer> nice = new ConcurrentHashMap<>();
		File[] threads = Objects.requireNonNull(new File("/proc/" + program.pid() + "/task").listFiles());
		Arrays.stream(threads).map(File::toPath).forEach((thread) -> {
			try {
				nice.put(Files.readString(thread.resolve("comm")).strip(), of(thread.resolve("stat")));
			}
			catch (IOException ex) {
				// It has ended since it was listed.
			}
		});
		return nice;
	}

	/** Does nothing for a while. */
	static final class Sleeper {

		public static void main(String[] args) throws InterruptedException {
			Thread.sleep(60_000);
		}

	}

}
