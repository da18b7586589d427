package vn.dean06.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Another process that keeps a server, as a second instance of the application would.
 */
final class PostgresOwner implements AutoCloseable {

	private final Process process;

	private PostgresOwner(Process process) {
		this.process = process;
	}

	/**
	 * Starts the process and waits until its server runs.
	 */
	static PostgresOwner of(Path folder) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), PostgresOwner.class.getName(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		var said = process.inputReader();
		for (String line = said.readLine(); line != null; line = said.readLine()) {
			if (line.equals("ready")) {
				return new PostgresOwner(process);
			}
		}
		throw new IOException("The process ended before its server ran");
	}

	public static void main(String[] args) throws InterruptedException {
		EmbeddedPostgres.start(Path.of(args[0]));
		System.out.println("ready");
		TimeUnit.MINUTES.sleep(5);
	}

	/**
	 * Ends the process without letting it stop its server, as kill -9 does.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

}
