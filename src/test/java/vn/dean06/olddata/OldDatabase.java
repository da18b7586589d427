package vn.dean06.olddata;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * An empty database, brought to where the old program had it, filled with what that
 * program left (its list of migrations too, so that one which was edited since is found),
 * and then migrated as a start of this program does.
 */
@TestConfiguration(proxyBeanMethods = false)
class OldDatabase {

	private static final String LAST_MIGRATION = "16";

	/** The old program was stopped a minute before. */
	private static final Instant NOW = Instant.parse("2026-11-26T00:50:00Z");

	@Bean
	@Primary
	Clock clockOfThatMorning() {
		return Clock.offset(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), Duration.between(Instant.now(), NOW));
	}

	@Bean
	FlywayMigrationStrategy fillThenMigrate() {
		return (flyway) -> {
			Flyway.configure().configuration(flyway.getConfiguration()).target(LAST_MIGRATION).load().migrate();
			fill(flyway.getConfiguration().getDataSource());
			flyway.migrate();
		};
	}

	private static void fill(DataSource database) {
		try (Connection connection = database.getConnection();
				ZipInputStream files = new ZipInputStream(
						Objects.requireNonNull(OldDatabase.class.getResourceAsStream("/data-of-5964223.zip")))) {
			connection.createStatement().execute("truncate flyway_schema_history");
			for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
				if (file.getName().endsWith(".csv")) {
					copy(file.getName().replaceFirst("^\\d+-(.*)[.]csv$", "$1"), files, connection);
				}
			}
		}
		catch (IOException | SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void copy(String table, InputStream rows, Connection connection) throws IOException, SQLException {
		connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table + " from stdin (format csv, header match)", rows);
	}

}
