package vn.dean06.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.PropertyResolver;

/**
 * A share in the one server that a data folder has in this JVM; the server stops when its
 * last share is closed.
 */
final class SharedPostgres implements AutoCloseable {

	private static final Map<Path, SharedPostgres> running = new HashMap<>();

	private final Path folder;

	private final EmbeddedPostgres server;

	private final Set<String> ahead = new HashSet<>();

	private int shares;

	private SharedPostgres(Path folder) {
		this.folder = folder;
		this.server = EmbeddedPostgres.start(folder);
	}

	static SharedPostgres open(Path folder) {
		synchronized (running) {
			SharedPostgres shared = running.computeIfAbsent(folder.toAbsolutePath().normalize(), SharedPostgres::new);
			shared.shares++;
			return shared;
		}
	}

	@Override
	public void close() {
		synchronized (running) {
			this.shares--;
			if (this.shares == 0) {
				running.remove(this.folder);
				this.server.stop();
			}
		}
	}

	/**
	 * Which of its databases the settings mean.
	 */
	static String database(PropertyResolver settings) {
		return settings.getProperty("dean06.database", EmbeddedPostgres.USER);
	}

	/**
	 * How the application connects to one of its databases.
	 * @param name a lower-case identifier
	 */
	JdbcConnectionDetails database(String name) {
		return new Application(this.server.database(name), this.server.password());
	}

	/**
	 * How the owner of that database connects, who migrates it.
	 */
	FlywayConnectionDetails ownerOf(JdbcConnectionDetails database) {
		return new Owner(database.getJdbcUrl(), this.server.password());
	}

	/**
	 * Brings one of its databases up to date before the one whose task it is gets so far.
	 */
	synchronized void migrateAhead(String database, Flyway migration) {
		migration.migrate();
		this.ahead.add(database);
	}

	/**
	 * Brings one of its databases up to date, unless that was just done.
	 */
	synchronized void migrate(String database, Flyway migration) {
		if (!this.ahead.remove(database)) {
			migration.migrate();
		}
	}

	/**
	 * The role that the application works as. Its password follows from the owner's, so
	 * that there is one secret to keep.
	 */
	private record Application(String getJdbcUrl, String secret) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return EmbeddedPostgres.USER + "_app";
		}

		@Override
		public String getPassword() {
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(getUsername() + " " + this.secret));
		}

		private static byte[] sha256(String text) {
			try {
				return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException("Every Java has SHA-256", ex);
			}
		}

	}

	private record Owner(String getJdbcUrl, String getPassword) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return EmbeddedPostgres.USER;
		}

	}

}
