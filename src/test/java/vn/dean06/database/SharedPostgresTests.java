package vn.dean06.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The start goes on while the embedded database does, and is told where that fails.
 */
class SharedPostgresTests {

	private static Path folder = Path.of("");

	@BeforeAll
	static void chooseFolder() throws IOException {
		folder = Files.createTempDirectory("dean06-shared-").toRealPath();
		DataFolder.permit(folder, "rwxr-xr-x");
	}

	@AfterAll
	static void deleteFolder() throws IOException {
		FileSystemUtils.deleteRecursively(folder);
	}

	@Test
	void whoWantsAConnectionWaitsUntilTheDatabaseCanBeUsed() throws Exception {
		CountDownLatch migrated = new CountDownLatch(1);
		try (SharedPostgres share = SharedPostgres.open(folder.resolve("waits"));
				LatePool pool = new LatePool(share.database("waits"), () -> await(migrated))) {
			Future<String> asked = CompletableFuture.supplyAsync(() -> userOf(pool));
			assertThat(share.ownerOf("waits").getJdbcUrl()).as("it runs").endsWith("/waits");
			assertThat(pool.getJdbcUrl()).as("and nobody is told so yet").isNull();
			assertThat(asked.isDone()).isFalse();
			migrate(share);
			migrated.countDown();
			assertThat(asked.get()).isEqualTo("dean06_app");
		}
	}

	@Test
	void aMigrationThatFailsIsToldToAllWhoWaitForIt() {
		try (SharedPostgres share = SharedPostgres.open(folder.resolve("fails"))) {
			share.migrateAhead("fails", () -> {
				throw new IllegalStateException("step 3");
			});
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> share.awaitMigrated("fails"))
				.withMessage("step 3");
			AtomicBoolean begun = new AtomicBoolean();
			try (AfterDatabase beside = new AfterDatabase(() -> share.awaitMigrated("fails"))) {
				Future<Boolean> told = beside.submit(() -> begun.getAndSet(true));
				assertThatExceptionOfType(ExecutionException.class).isThrownBy(told::get)
					.withMessageContaining("step 3");
			}
			assertThat(begun).isFalse();
		}
	}

	@Test
	void aServerThatDidNotStartIsStartedByTheNext() throws IOException {
		Path place = Files.createFile(folder.resolve("taken"));
		try (SharedPostgres none = SharedPostgres.open(place)) {
			assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> none.awaitMigrated("again"));
			Files.delete(place);
			try (SharedPostgres server = SharedPostgres.open(place)) {
				server.awaitMigrated("again");
				assertThat(server.database("again").getJdbcUrl()).endsWith("/again");
			}
		}
	}

	private static void migrate(SharedPostgres share) throws Exception {
		String password = share.database("waits").getPassword();
		try (Connection owner = new OwnerConnections(share.ownerOf("waits")).getConnection()) {
			owner.createStatement().execute("create role dean06_app login password '" + password + "'");
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String userOf(LatePool pool) {
		try (Connection connection = pool.getConnection()) {
			return connection.getMetaData().getUserName();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
