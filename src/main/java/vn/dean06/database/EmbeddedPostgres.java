package vn.dean06.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server in a folder of our own, started with the application, kept alive
 * while it runs and stopped with it.
 */
final class EmbeddedPostgres {

	static final String USER = "dean06";

	private static final Log log = LogFactory.getLog(EmbeddedPostgres.class);

	private static final int ATTEMPTS = 3;

	private final DataFolder folder;

	private final PostgresUser user;

	private final PostgresBinaries binaries;

	private final FileChannel lock;

	private final String password;

	private int port;

	private @Nullable Watchdog watchdog;

	private EmbeddedPostgres(DataFolder folder, PostgresUser user, FileChannel lock) throws IOException {
		this.folder = folder;
		this.user = user;
		this.lock = lock;
		folder.checkRoom();
		this.binaries = PostgresBinaries.in(folder.root());
		checkVersion();
		this.password = folder.password();
	}

	/**
	 * Starts the server of a data folder, which is made where it is missing.
	 * @throws DatabaseFailure with the reason why it cannot
	 */
	static EmbeddedPostgres start(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		try {
			PostgresUser user = PostgresUser.of(absolute.resolve(DataFolder.CLUSTER));
			user.checkReach(absolute);
			DataFolder folder = DataFolder.at(absolute);
			return start(folder, user);
		}
		catch (IOException ex) {
			if (ex instanceof AccessDeniedException || ex.toString().contains("Read-only file system")) {
				throw DatabaseFailure.notWritable(absolute, ex);
			}
			throw failure(absolute, ex.toString());
		}
	}

	private static EmbeddedPostgres start(DataFolder folder, PostgresUser user) throws IOException {
		FileChannel lock = folder.lock();
		try {
			EmbeddedPostgres server = new EmbeddedPostgres(folder, user, lock);
			server.begin();
			return server;
		}
		catch (IOException | RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	private static DatabaseFailure failure(Path folder, String said) {
		if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
			return DatabaseFailure.diskFull(folder);
		}
		return DatabaseFailure.failed(folder, said);
	}

	private void checkVersion() throws IOException {
		Path version = this.folder.cluster().resolve("PG_VERSION");
		if (Files.exists(this.folder.cluster())) {
			String found = Files.readString(version).strip();
			String brought = run("postgres", "--version").replaceFirst("\\D*(\\d+).*", "$1");
			if (!found.equals(brought)) {
				throw DatabaseFailure.otherVersion(this.folder.root(), found, brought);
			}
		}
	}

	private synchronized void begin() throws IOException {
		stopLeftovers();
		this.binaries.deleteOthers();
		if (!Files.exists(this.folder.cluster())) {
			createCluster();
		}
		this.port = launch(this.folder.rememberedPort());
		this.folder.rememberPort(this.port);
		this.watchdog = new Watchdog(this);
		log.info("PostgreSQL chạy tại 127.0.0.1:" + this.port + ", dữ liệu trong " + this.folder.root());
	}

	/**
	 * Ends what a killed instance left behind. As we hold the lock of the folder, nothing
	 * that runs from it belongs to anyone.
	 */
	private void stopLeftovers() throws IOException {
		PostgresProcesses left = PostgresProcesses.of(this.folder);
		if (isAlive()) {
			log.info("Dừng PostgreSQL mà lần chạy trước để lại trong " + this.folder.root());
			control("stop", "-m", "fast", "-t", "60");
		}
		left.kill();
		Files.deleteIfExists(this.folder.postmasterFile());
	}

	private void createCluster() throws IOException {
		Path cluster = this.folder.unfinishedCluster();
		Path secret = this.folder.root().resolve("password.new");
		FileSystemUtils.deleteRecursively(cluster);
		Files.deleteIfExists(secret);
		Files.createDirectory(cluster);
		this.folder.writeSecret(secret, this.password);
		this.user.own(cluster);
		this.user.own(secret);
		run("initdb", "-D", cluster.toString(), "-U", USER, "--pwfile=" + secret, "--auth=scram-sha-256",
				"--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
		Files.delete(secret);
		Files.move(cluster, this.folder.cluster());
	}

	private int launch(int wishedPort) throws IOException {
		int wished = wishedPort;
		for (int attempt = 1;; attempt++) {
			int free = freePort(wished);
			String said = launchAt(free);
			if (said.isEmpty()) {
				return free;
			}
			if (attempt == ATTEMPTS || !said.contains("could not bind")) {
				throw failure(this.folder.root(), said);
			}
			wished = 0;
		}
	}

	/**
	 * Starts the server at a port.
	 * @return what went wrong, empty if nothing did
	 */
	private String launchAt(int port) throws IOException {
		this.folder.prepareLog(this.user);
		long before = Files.size(this.folder.log());
		String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
				+ " -c full_page_writes=on -c synchronous_commit=on -c log_min_messages=warning"
				// What is read again the system keeps as well, and gives back when
				// somebody needs it.
				+ " -c shared_buffers=64MB";
		Outcome outcome = control("start", "-t", "300", "-l", this.folder.log().toString(), "-o", options);
		return outcome.succeeded() ? "" : logSince(before) + outcome.output();
	}

	private String logSince(long before) throws IOException {
		byte[] all = Files.readAllBytes(this.folder.log());
		return new String(all, (int) before, (int) (all.length - before), StandardCharsets.UTF_8);
	}

	private static int freePort(int wished) throws IOException {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wished));
			return socket.getLocalPort();
		}
		catch (BindException ex) {
			if (wished == 0) {
				throw ex;
			}
			return freePort(0);
		}
	}

	private Outcome control(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(this.binaries.program("pg_ctl"), "-D", this.folder.cluster().toString(), "-w"));
		command.addAll(List.of(arguments));
		return this.user.run(this.folder.root(), command);
	}

	private String run(String program, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(this.binaries.program(program)));
		command.addAll(List.of(arguments));
		Outcome outcome = this.user.run(this.folder.root(), command);
		if (!outcome.succeeded()) {
			throw failure(this.folder.root(), outcome.output());
		}
		return outcome.output();
	}

	/**
	 * Whether the server lives.
	 */
	boolean isAlive() {
		return PostgresProcesses.hasPostmaster(this.folder);
	}

	/**
	 * Starts a server that has died again, at its port, where its clients look for it.
	 */
	synchronized void revive() throws IOException {
		if (this.watchdog == null || isAlive()) {
			return;
		}
		log.warn("PostgreSQL đã dừng đột ngột, đang khởi động lại tại 127.0.0.1:" + this.port);
		stopLeftovers();
		String said = launchAt(this.port);
		if (!said.isEmpty()) {
			throw new IOException(said);
		}
	}

	/**
	 * Stops the server and lets others use its folder.
	 */
	synchronized void stop() {
		if (this.watchdog == null) {
			return;
		}
		this.watchdog.stop();
		this.watchdog = null;
		try (this.lock) {
			control("stop", "-m", "fast", "-t", "60");
			PostgresProcesses.of(this.folder).kill();
		}
		catch (IOException ex) {
			log.error("Không dừng được PostgreSQL trong " + this.folder.root(), ex);
		}
	}

	/**
	 * The address of a database of this server, which is made where it is missing.
	 */
	synchronized String database(String name) {
		try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, this.password);
				Statement statement = connection.createStatement()) {
			if (!statement.executeQuery("select from pg_database where datname = '" + name + "'").next()) {
				statement.execute("create database " + name);
			}
			return jdbcUrl(name);
		}
		catch (SQLException ex) {
			throw failure(this.folder.root(), ex.toString());
		}
	}

	String jdbcUrl(String database) {
		return "jdbc:postgresql://127.0.0.1:" + this.port + "/" + database;
	}

	String password() {
		return this.password;
	}

}
