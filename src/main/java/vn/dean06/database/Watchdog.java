package vn.dean06.database;

import java.io.IOException;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Looks after a server and starts it again when it has died, so that the connection pool
 * recovers by itself.
 */
final class Watchdog {

	private static final Log log = LogFactory.getLog(Watchdog.class);

	/** Two looks a second were a twentieth of what the program did between saves. */
	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final EmbeddedPostgres server;

	private final Thread thread;

	Watchdog(EmbeddedPostgres server) {
		this.server = server;
		this.thread = Thread.ofPlatform().daemon().name("postgres-watchdog").start(this::watch);
	}

	private void watch() {
		try {
			while (!Thread.interrupted()) {
				Thread.sleep(PAUSE);
				look();
			}
		}
		catch (InterruptedException ex) {
			// The server is being stopped.
		}
	}

	private void look() {
		try {
			if (!this.server.isAlive()) {
				this.server.revive();
			}
		}
		catch (IOException | RuntimeException ex) {
			log.error("Không khởi động lại được PostgreSQL, sẽ thử tiếp: " + ex.getMessage());
		}
	}

	void stop() {
		this.thread.interrupt();
	}

}
