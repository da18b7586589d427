package vn.dean06.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * A server of our own in a fresh folder, and all that may befall it. As root these tests
 * run it as another account.
 */
class EmbeddedPostgresTests {

	private static Path folder = Path.of("");

	private final List<EmbeddedPostgres> started = new ArrayList<>();

	@BeforeAll
	static void chooseFolder() throws IOException {
		folder = Files.createTempDirectory("dean06-database-").toRealPath();
		DataFolder.permit(folder, "rwxr-xr-x");
	}

	@AfterAll
	static void deleteFolder() throws IOException {
		FileSystemUtils.deleteRecursively(folder);
	}

	@AfterEach
	void leaveNothingBehind() throws IOException {
		this.started.forEach(EmbeddedPostgres::stop);
		PostgresProcesses left = PostgresProcesses.of(new DataFolder(folder));
		left.kill();
		emptyFolder();
		assertThat(left.processes()).as("processes left behind").isEmpty();
	}

	@Test
	void keepsWhatIsSavedFromStartToStart() throws Exception {
		EmbeddedPostgres first = save(start());
		first.stop();
		EmbeddedPostgres second = start();
		assertThat(saved(second)).isOne();
		assertThat(second.jdbcUrl("postgres")).as("the remembered port").isEqualTo(first.jdbcUrl("postgres"));
	}

	@Test
	void takesAnotherPortWhereTheRememberedOneIsTaken() throws Exception {
		EmbeddedPostgres first = start();
		first.stop();
		int port = Integer.parseInt(first.jdbcUrl("postgres").replaceFirst(".*:(\\d+)/.*", "$1"));
		try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			assertThat(other.isBound()).isTrue();
			EmbeddedPostgres second = start();
			assertThat(second.jdbcUrl("postgres")).isNotEqualTo(first.jdbcUrl("postgres"));
			assertThat(saved(save(second))).isOne();
		}
	}

	@Test
	void isSafeAgainstStrangersAndPowerCuts() throws Exception {
		EmbeddedPostgres server = start();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
			.isEqualTo("rw-------");
		assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(text(server, "show unix_socket_directories")).isEmpty();
		assertThat(text(server, "show fsync") + text(server, "show full_page_writes")
				+ text(server, "show synchronous_commit"))
			.isEqualTo("ononon");
		assertThat(text(server, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
			.isEqualTo("scram-sha-256");
		assertThat(text(server,
				"select concat(datlocprovider, datlocale) from pg_database where datname = current_database()"))
			.isEqualTo("bC.UTF-8");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), EmbeddedPostgres.USER, "sai"));
		assertThat(folder.resolve("password.new")).doesNotExist();
	}

	@Test
	void comesBackAtItsPortAfterTheServerIsKilled() throws Exception {
		EmbeddedPostgres server = save(start());
		ProcessHandle killed = postmaster();
		killed.destroyForcibly();
		killed.onExit().join();
		await().atMost(Duration.ofSeconds(30))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(saved(server)).isOne());
	}

	@Test
	void stopsTheServerThatAKilledInstanceLeftAndStartsItAgain() throws Exception {
		ProcessHandle orphan;
		try (PostgresOwner owner = PostgresOwner.of(folder)) {
			orphan = postmaster();
			owner.kill();
		}
		assertThat(orphan.isAlive()).as("an orphan").isTrue();
		assertThat(saved(save(start()))).isOne();
		assertThat(orphan.isAlive()).isFalse();
	}

	@Test
	void keepsOtherInstancesOutOfItsFolder() throws Exception {
		try (PostgresOwner owner = PostgresOwner.of(folder)) {
			assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(this::start)
				.withMessage("Thư mục dữ liệu “" + folder + "” đang được một bản dean06 khác sử dụng.");
			assertThat(postmaster().isAlive()).isTrue();
			owner.kill();
		}
		start();
	}

	@Test
	void leavesAloneAProcessThatGotTheNumberOfADeadServer() throws Exception {
		start().stop();
		Process stranger = new ProcessBuilder("sleep", "60").start();
		try {
			Files.writeString(folder.resolve("pgdata/postmaster.pid"), stranger.pid() + "\n");
			assertThat(saved(save(start()))).isOne();
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	@Test
	void refusesDataOfAnotherMajorVersionAndDoesNotTouchIt() throws Exception {
		start().stop();
		Path version = folder.resolve("pgdata/PG_VERSION");
		Files.writeString(version, "15\n");
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(this::start)
			.withMessage("Thư mục dữ liệu “" + folder
					+ "” thuộc PostgreSQL 15, còn bản dean06 này chạy bằng PostgreSQL 18.");
		Files.writeString(version, "18\n");
		start();
	}

	@Test
	void beginsAgainWhereTheFirstStartWasCutShort() throws Exception {
		Files.createDirectories(folder.resolve("pgdata.new/base"));
		Files.writeString(folder.resolve("password.new"), "dở dang");
		assertThat(saved(save(start()))).isOne();
	}

	@Test
	void deletesTheProgramsOfEarlierReleases() throws Exception {
		Path earlier = Files.createDirectories(folder.resolve("pg-bin-000000000000/bin"));
		start();
		assertThat(earlier).doesNotExist();
	}

	@Test
	void refusesAFolderWithoutItsPassword() throws Exception {
		start().stop();
		Files.move(folder.resolve("password"), folder.resolve("saved-password"));
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(this::start)
			.withMessageContaining("Thiếu tệp mật khẩu");
		assertThat(folder.resolve("password")).doesNotExist();
	}

	@Test
	@EnabledIf("isRoot")
	void refusesAsRootAFolderThatTheAccountOfTheServerCannotReach() throws Exception {
		Path closed = Files.createDirectory(folder.resolve("closed"));
		DataFolder.permit(closed, "rwx------");
		assertThatExceptionOfType(DatabaseFailure.class)
			.isThrownBy(() -> EmbeddedPostgres.start(closed.resolve("data")))
			.withMessageContaining("không vào được thư mục “" + closed + "”");
		assertThat(closed).isEmptyDirectory();
	}

	@Test
	@EnabledIf("isRoot")
	void runsTheServerAsAnotherAccountThanRoot() throws Exception {
		start();
		assertThat(postmaster().info().user()).hasValueSatisfying((user) -> assertThat(user).isNotEqualTo("root"));
		assertThat(Files.getOwner(folder.resolve("pgdata")).getName()).isEqualTo(postmaster().info().user().orElse(""));
	}

	@Test
	@DisabledIf("isRoot")
	void refusesAFolderThatItMayNotWrite() throws Exception {
		Path closed = Files.createDirectory(folder.resolve("closed"));
		DataFolder.permit(closed, "r-xr-xr-x");
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> EmbeddedPostgres.start(closed))
			.withMessage("Không ghi được vào thư mục dữ liệu “" + closed + "”.");
		DataFolder.permit(closed, "rwxr-xr-x");
	}

	static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private EmbeddedPostgres start() {
		EmbeddedPostgres server = EmbeddedPostgres.start(folder);
		this.started.add(server);
		return server;
	}

	/** All but the programs, which take a while to unpack. */
	private static void emptyFolder() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				if (!file.getFileName().toString().startsWith(PostgresBinaries.PREFIX)) {
					FileSystemUtils.deleteRecursively(file);
				}
			}
		}
	}

	private ProcessHandle postmaster() throws IOException {
		String pid = Files.readAllLines(folder.resolve("pgdata/postmaster.pid")).getFirst();
		return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
	}

	private static EmbeddedPostgres save(EmbeddedPostgres server) throws SQLException {
		try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
			statement.execute("create table saved as select 1 as one");
		}
		return server;
	}

	private static int saved(EmbeddedPostgres server) throws SQLException {
		return Integer.parseInt(text(server, "select count(*) from saved"));
	}

	private static String text(EmbeddedPostgres server, String query) throws SQLException {
		try (Connection connection = connect(server);
				Statement statement = connection.createStatement();
				var result = statement.executeQuery(query)) {
			result.next();
			return result.getString(1);
		}
	}

	private static Connection connect(EmbeddedPostgres server) throws SQLException {
		return DriverManager.getConnection(server.jdbcUrl("postgres"), EmbeddedPostgres.USER, server.password());
	}

}
