package vn.dean06.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own on a data folder, as safe as one that was installed:
 * what is committed survives the death of the application, of the server and of the
 * machine. All contexts of one process share it; it stops when the last one lets go.
 */
final class EmbeddedPostgres {

	static final String USER = "dean06";

	private static final Log log = LogFactory.getLog(EmbeddedPostgres.class);

	private static final Map<Path, EmbeddedPostgres> RUNNING = new ConcurrentHashMap<>();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final DataFolder folder;

	private final ServerUser user;

	private final Binaries binaries;

	private final String password;

	private final int port;

	private @Nullable Process server;

	private int holders;

	private boolean stopping;

	private EmbeddedPostgres(DataFolder folder, ServerUser user) throws IOException, InterruptedException {
		this.folder = folder;
		this.user = user;
		user.checkReach(folder.path());
		boolean fresh = !Files.exists(folder.cluster());
		if (fresh) {
			folder.checkSpace();
		}
		this.binaries = Binaries.unpacked(folder.path());
		folder.checkVersion(majorVersion());
		this.password = folder.password();
		if (fresh) {
			makeCluster();
		}
		else {
			stopOrphan();
		}
		this.port = folder.port();
		launch();
		makeDatabase();
	}

	/**
	 * The server on a folder: the running one, or a new one.
	 * @throws EmbeddedPostgresException if it cannot run, with the reason
	 */
	static synchronized EmbeddedPostgres on(Path path) {
		Path key = path.toAbsolutePath().normalize();
		EmbeddedPostgres running = RUNNING.computeIfAbsent(key, EmbeddedPostgres::start);
		running.holders++;
		return running;
	}

	private static EmbeddedPostgres start(Path path) {
		try {
			ServerUser user = ServerUser.current();
			DataFolder folder = DataFolder.open(path);
			try {
				return new EmbeddedPostgres(folder, user);
			}
			catch (IOException | InterruptedException | RuntimeException ex) {
				folder.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new EmbeddedPostgresException("PostgreSQL kèm theo không khởi động được: " + ex.getMessage() + ".",
					"Xem còn chỗ trống trên ổ đĩa và quyền ghi vào " + path + ".", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new EmbeddedPostgresException("Việc khởi động PostgreSQL bị ngắt.", "Khởi động lại.", ex);
		}
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + USER;
	}

	String password() {
		return this.password;
	}

	private String majorVersion() throws IOException, InterruptedException {
		return run("postgres", "--version").strip().replaceFirst(".*\\s(\\d+)[.\\d]*.*", "$1");
	}

	/**
	 * Made aside and renamed when whole, so that half a cluster is never taken for one.
	 */
	private void makeCluster() throws IOException, InterruptedException {
		Path side = this.folder.path().resolve("pgdata.new");
		FileSystemUtils.deleteRecursively(side);
		Files.createDirectory(side);
		Path secret = this.folder.path().resolve("password.new");
		this.folder.writePrivately(secret, this.password);
		this.user.own(side);
		this.user.own(secret);
		try {
			run("initdb", "-D", side.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8",
					"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions");
		}
		finally {
			Files.delete(secret);
		}
		Files.move(side, this.folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * A server that outlived the application which started it is stopped; a file that
	 * names a process which is no server is put away.
	 */
	private void stopOrphan() throws IOException, InterruptedException {
		Path file = this.folder.cluster().resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return;
		}
		Optional<ProcessHandle> orphan = processOf(file);
		if (orphan.isEmpty()) {
			Files.deleteIfExists(file);
			return;
		}
		log.warn("PostgreSQL của lần chạy trước còn sống; dừng rồi khởi động lại.");
		run("pg_ctl", "stop", "-D", this.folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
	}

	private Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
		try {
			long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
			return ProcessHandle.of(pid)
				.filter((process) -> process.info()
					.command()
					.map((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
					.orElse(false));
		}
		catch (NumberFormatException | java.util.NoSuchElementException ex) {
			return Optional.empty();
		}
	}

	private void launch() throws IOException, InterruptedException {
		List<String> command = this.user
			.command(List.of(this.binaries.program("postgres").toString(), "-D", this.folder.cluster().toString(), "-p",
					Integer.toString(this.port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
					"-c", "fsync=on", "-c", "max_connections=60", "-c", "shared_buffers=128MB"));
		Process started = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.folder.log().toFile())
			.start();
		started.getOutputStream().close();
		this.server = started;
		awaitReady(started);
		started.onExit().thenAccept(this::relaunch);
	}

	private void awaitReady(Process started) throws IOException, InterruptedException {
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < until) {
			if (!started.isAlive()) {
				throw failure();
			}
			try (Connection connection = connect("postgres")) {
				return;
			}
			catch (SQLException ex) {
				TimeUnit.MILLISECONDS.sleep(50);
			}
		}
		throw failure();
	}

	private EmbeddedPostgresException failure() throws IOException {
		List<String> lines = Files.exists(this.folder.log()) ? Files.readAllLines(this.folder.log()) : List.of();
		boolean full = lines.stream().anyMatch((line) -> line.contains("No space left on device"));
		return full
				? new EmbeddedPostgresException("Ổ đĩa của thư mục dữ liệu " + this.folder.path() + " đã đầy.",
						"Dọn chỗ trống rồi khởi động lại; dữ liệu đã lưu vẫn còn nguyên.")
				: new EmbeddedPostgresException(
						"PostgreSQL kèm theo không khởi động được: " + (lines.isEmpty() ? "" : lines.getLast()),
						"Xem nhật ký " + this.folder.log() + ".");
	}

	/**
	 * A server that was killed is started again on the same port, where the pool finds
	 * it.
	 */
	private void relaunch(Process ended) {
		for (int attempt = 1; !isStopping() && attempt <= 20; attempt++) {
			log.warn("PostgreSQL đã dừng ngoài ý muốn (mã " + ended.exitValue() + "); khởi động lại, lần " + attempt);
			try {
				TimeUnit.MILLISECONDS.sleep(500);
				synchronized (this) {
					if (!this.stopping) {
						stopOrphan();
						launch();
						return;
					}
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (IOException | RuntimeException ex) {
				log.error("PostgreSQL chưa khởi động lại được: " + ex.getMessage());
			}
		}
	}

	private synchronized boolean isStopping() {
		return this.stopping;
	}

	private Connection connect(String database) throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + this.port + "/" + database, USER,
				this.password);
	}

	private void makeDatabase() throws IOException {
		try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
			if (!statement.executeQuery("select from pg_database where datname = '" + USER + "'").next()) {
				statement.execute("create database " + USER);
			}
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
	}

	/** Lets go of the server, which stops when nobody holds it. */
	void release() {
		synchronized (EmbeddedPostgres.class) {
			this.holders--;
			if (this.holders > 0) {
				return;
			}
			RUNNING.values().remove(this);
		}
		stop();
	}

	private synchronized void stop() {
		this.stopping = true;
		try {
			if (this.server != null && this.server.isAlive()) {
				run("pg_ctl", "stop", "-D", this.folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
			}
			this.folder.close();
		}
		catch (IOException ex) {
			log.error("PostgreSQL không dừng được", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Runs one of the programs to its end and gives what it printed. */
	private String run(String program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(this.binaries.program(program).toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(this.user.command(command)).redirectErrorStream(true);
		builder.environment().put("LC_ALL", "C");
		builder.directory(this.folder.path().toFile());
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(program + ": " + output.strip());
		}
		return output;
	}

}
