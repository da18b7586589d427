package vn.dean06.load;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import vn.dean06.Dean06Application;

/**
 * The application in a process of its own on 127.0.0.1, with its own PostgreSQL in a data
 * folder.
 */
public final class RunningApplication implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(30);

	private final Path data;

	private final URI address;

	private final Process process;

	private RunningApplication(Path data, int port, Process process) {
		this.data = data;
		this.address = URI.create("http://127.0.0.1:" + port);
		this.process = process;
	}

	/**
	 * What is started, as Java takes it on the command line.
	 */
	public record Program(List<String> words) {

		/** The classes that this process runs. */
		public static Program ofClassPath() {
			return new Program(List.of("-cp", classpath(), Dean06Application.class.getName()));
		}

		public static Program ofJar(Path jar) {
			return new Program(List.of("-jar", jar.toString()));
		}

		/** The same with options of the virtual machine. */
		public Program with(List<String> options) {
			return new Program(Stream.of(options, this.words).flatMap(List::stream).toList());
		}

	}

	/**
	 * Starts it and waits until it answers.
	 * @param heap most memory for objects, "512m"
	 */
	public static RunningApplication start(Path data, String heap, String... options) throws IOException {
		return start(Program.ofClassPath(), data, heap, options);
	}

	/**
	 * The same of any program.
	 */
	public static RunningApplication start(Program program, Path data, String heap, String... options)
			throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heap));
		command.addAll(program.words());
		command.addAll(List.of("--dean06.data-dir=" + data, "--server.address=127.0.0.1", "--server.port=" + port));
		command.addAll(Arrays.asList(options));
		Path log = data.resolveSibling(data.getFileName() + ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		RunningApplication application = new RunningApplication(data, port, process);
		application.awaitAnswer(log);
		return application;
	}

	private static String java() {
		return ProcessHandle.current().info().command().orElse("java");
	}

	private static String classpath() {
		return String.join(File.pathSeparator,
				Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
					.filter((entry) -> !entry.contains("test-classes"))
					.toList());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void awaitAnswer(Path log) throws IOException {
		long end = System.nanoTime() + LONGEST_START.toNanos();
		while (!answers()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				close();
				throw new IllegalStateException("It did not start:\n" + Files.readString(log));
			}
			pause();
		}
	}

	private boolean answers() {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http
				.send(HttpRequest.newBuilder(this.address.resolve("/actuator/health")).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public URI address() {
		return this.address;
	}

	/**
	 * A connection of its own to the application's database.
	 */
	public Connection database() throws IOException, SQLException {
		return DriverManager.getConnection(jdbcUrl(), "dean06", password());
	}

	public String jdbcUrl() throws IOException {
		return "jdbc:postgresql://127.0.0.1:" + Files.readString(this.data.resolve("port")).strip() + "/dean06";
	}

	public String password() throws IOException {
		return Files.readString(this.data.resolve("password")).strip();
	}

	/**
	 * The most memory that the processes of the application ever held, in megabytes; 0
	 * where the system does not tell.
	 */
	public long mostMemory() {
		return application().stream().mapToLong((one) -> kilobytes(status(one), "VmHWM:")).sum() / 1024;
	}

	/**
	 * What the application and all processes of its PostgreSQL hold now, in megabytes;
	 * what these share with each other counts once. 0 where the system does not tell.
	 */
	public long memory() {
		return Stream.concat(application().stream(), postgres().stream())
			.mapToLong((one) -> kilobytes(Path.of("/proc/" + one.pid() + "/smaps_rollup"), "Pss:"))
			.sum() / 1024;
	}

	private static Path status(ProcessHandle one) {
		return Path.of("/proc/" + one.pid() + "/status");
	}

	/** 0 also of a process that is gone by now. */
	private static long kilobytes(Path file, String line) {
		try {
			return Files.readAllLines(file)
				.stream()
				.filter((read) -> read.startsWith(line))
				.mapToLong((read) -> Long.parseLong(read.replaceAll("\\D", "")))
				.sum();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * How much time processors have spent on the application so far.
	 */
	public Duration processorTime() {
		return processorTime(application());
	}

	/**
	 * The same of its PostgreSQL.
	 */
	public Duration processorTimeOfDatabase() {
		return processorTime(postgres());
	}

	private static Duration processorTime(List<ProcessHandle> processes) {
		return processes.stream()
			.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/** The program, and what has launched it if that is another process. */
	private List<ProcessHandle> application() {
		List<ProcessHandle> database = postgres();
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants())
			.filter((one) -> !database.contains(one))
			.toList();
	}

	/**
	 * Kills the application and its PostgreSQL at once, as kill -9 does, and waits until
	 * they are gone.
	 */
	public void kill() {
		List<ProcessHandle> victims = new ArrayList<>(List.of(this.process.toHandle()));
		victims.addAll(postgres());
		victims.forEach(ProcessHandle::destroyForcibly);
		CompletableFuture.allOf(victims.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
			.completeOnTimeout(null, 30, TimeUnit.SECONDS)
			.join();
	}

	/** Those that run from the data folder's own programs. */
	private List<ProcessHandle> postgres() {
		String programs = this.data.resolve("pg-bin").toString();
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info()
				.command()
				.or(process.info()::commandLine)
				.filter((command) -> command.startsWith(programs))
				.isPresent())
			.toList();
	}

	/**
	 * Stops it as an administrator does.
	 */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, 60, TimeUnit.SECONDS).join();
		if (this.process.isAlive()) {
			kill();
		}
	}

}
