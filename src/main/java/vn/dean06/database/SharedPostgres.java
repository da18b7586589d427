package vn.dean06.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.flywaydb.core.Flyway;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.PropertyResolver;

/**
 * A share in the one server that a data folder has in this JVM; the server stops when its
 * last share is closed. It starts on a thread of its own: whoever asks where it is waits
 * until it runs, and whoever has a share does not.
 */
final class SharedPostgres implements AutoCloseable {

	private static final Map<Path, SharedPostgres> running = new HashMap<>();

	private static final Executor ASIDE = (task) -> Thread.ofPlatform().name("postgres-start").start(task);

	private final Path folder;

	private final CompletableFuture<EmbeddedPostgres> server;

	private final Map<String, CompletableFuture<Void>> migrations = new ConcurrentHashMap<>();

	private int shares;

	private SharedPostgres(Path folder) {
		this.folder = folder;
		this.server = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(folder), ASIDE);
	}

	static SharedPostgres open(Path folder) {
		synchronized (running) {
			Path absolute = folder.toAbsolutePath().normalize();
			SharedPostgres shared = running.get(absolute);
			if (shared == null || shared.server.isCompletedExceptionally()) {
				shared = new SharedPostgres(absolute);
				running.put(absolute, shared);
			}
			shared.shares++;
			return shared;
		}
	}

	@Override
	public void close() {
		synchronized (running) {
			this.shares--;
			if (this.shares == 0) {
				running.remove(this.folder, this);
				this.server.handle((started, failure) -> started).thenAccept((started) -> {
					if (started != null) {
						started.stop();
					}
				}).join();
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
		return new Role(name, EmbeddedPostgres.USER + "_app", this::passwordOfTheApplication);
	}

	/**
	 * How the owner of one of its databases connects, who migrates it.
	 */
	JdbcConnectionDetails ownerOf(String name) {
		return new Role(name, EmbeddedPostgres.USER, () -> awaitServer().password());
	}

	/**
	 * Brings one of its databases up to date as soon as the server runs.
	 */
	void migrateAhead(String database, Supplier<Flyway> migration) {
		this.migrations.put(database, this.server.thenAcceptAsync((started) -> migration.get().migrate(), ASIDE));
	}

	/**
	 * Brings one of its databases up to date, unless that is done ahead.
	 */
	void migrate(String database, Flyway migration) {
		if (!this.migrations.containsKey(database)) {
			migration.migrate();
		}
	}

	/**
	 * Waits until one of its databases is up to date.
	 * @throws DatabaseFailure with the reason why the server cannot start
	 */
	void awaitMigrated(String database) {
		awaitServer();
		await(this.migrations.getOrDefault(database, CompletableFuture.completedFuture(null)));
	}

	private EmbeddedPostgres awaitServer() {
		return await(this.server);
	}

	private static <T> T await(CompletableFuture<T> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException told) ? told : ex;
		}
	}

	/**
	 * The password of the role that the application works as follows from the owner's, so
	 * that there is one secret to keep.
	 */
	private String passwordOfTheApplication() {
		String secret = EmbeddedPostgres.USER + "_app " + awaitServer().password();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(secret));
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * How somebody connects to a database; all but the name is known once the server
	 * runs.
	 */
	private final class Role implements JdbcConnectionDetails {

		private final String database;

		private final String username;

		private final Supplier<String> password;

		Role(String database, String username, Supplier<String> password) {
			this.database = database;
			this.username = username;
			this.password = password;
		}

		@Override
		public String getJdbcUrl() {
			return awaitServer().database(this.database);
		}

		@Override
		public String getUsername() {
			return this.username;
		}

		@Override
		public String getPassword() {
			return this.password.get();
		}

	}

}
