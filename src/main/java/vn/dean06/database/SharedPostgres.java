package vn.dean06.database;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A share in the one server that a data folder has in this JVM; the server stops when its
 * last share is closed.
 */
final class SharedPostgres implements AutoCloseable {

	private static final Map<Path, SharedPostgres> running = new HashMap<>();

	private final Path folder;

	private final EmbeddedPostgres server;

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
	 * How to connect to one of its databases.
	 * @param name a lower-case identifier
	 */
	JdbcConnectionDetails database(String name) {
		return new Details(this.server.database(name), this.server.password());
	}

	private record Details(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return EmbeddedPostgres.USER;
		}

	}

}
