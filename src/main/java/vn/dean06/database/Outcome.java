package vn.dean06.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a command ended and what it said.
 */
record Outcome(int exit, String output) {

	private static final int TIMED_OUT = -1;

	/**
	 * Runs a command to its end.
	 * @param folder where it runs
	 */
	static Outcome of(List<String> command, Path folder) throws IOException {
		// A file, as a server that a command leaves behind would keep a pipe open.
		Path said = Files.createTempFile("dean06-", ".out");
		try {
			return run(command, folder, said);
		}
		finally {
			Files.deleteIfExists(said);
		}
	}

	private static Outcome run(List<String> command, Path folder, Path said) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(said.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		Process process = builder.start();
		process.getOutputStream().close();
		return new Outcome(exit(process), new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip());
	}

	private static int exit(Process process) {
		try {
			if (process.waitFor(10, TimeUnit.MINUTES)) {
				return process.exitValue();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		process.destroyForcibly();
		return TIMED_OUT;
	}

	boolean succeeded() {
		return this.exit == 0;
	}

}
