package vn.dean06;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Lets several people act at the same moment: all come as far as a lock that the test
 * holds, having read what they read before it, and go on together when it is let go.
 */
public final class AtOnce {

	private final DataSource database;

	public AtOnce(DataSource database) {
		this.database = database;
	}

	/**
	 * What somebody does.
	 */
	@FunctionalInterface
	public interface Act {

		void run() throws Exception;

	}

	/**
	 * Runs the acts against each other.
	 * @param lock takes what all of them need
	 * @return why those that failed did
	 */
	public List<Throwable> behind(String lock, Act... acts) {
		try (Connection holder = this.database.getConnection();
				Statement statement = holder.createStatement();
				ExecutorService people = Executors.newFixedThreadPool(acts.length)) {
			holder.setAutoCommit(false);
			statement.execute(lock);
			List<Future<?>> running = new ArrayList<>();
			for (Act act : acts) {
				running.add(people.submit(() -> {
					act.run();
					return null;
				}));
			}
			try {
				await(statement, acts.length);
			}
			finally {
				holder.commit();
			}
			return failures(running);
		}
		catch (SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(Statement statement, int waiting) throws SQLException, InterruptedException {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (System.nanoTime() < until) {
			// Within a transaction it would go on showing those who were there at first.
			statement.execute("select pg_stat_clear_snapshot()");
			try (ResultSet count = statement.executeQuery("""
					select count(*) from pg_stat_activity
					where datname = current_database() and wait_event_type = 'Lock'""")) {
				count.next();
				if (count.getInt(1) >= waiting) {
					return;
				}
			}
			Thread.sleep(20);
		}
		throw new AssertionError("not all of them came as far as the lock");
	}

	private static List<Throwable> failures(List<Future<?>> running) throws InterruptedException {
		List<Throwable> failures = new ArrayList<>();
		for (Future<?> one : running) {
			try {
				one.get();
			}
			catch (ExecutionException ex) {
				failures.add(ex.getCause());
			}
		}
		return failures;
	}

}
