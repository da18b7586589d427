package vn.dean06.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import vn.dean06.load.RunningApplication;

/**
 * What is compared with: a cell and its line of history, written and committed by JDBC
 * alone into tables of the same shape, as many at once and at the same pace.
 */
final class BareTransactions implements AutoCloseable {

	private static final int CONNECTIONS = 10;

	private final BlockingQueue<Connection> free = new ArrayBlockingQueue<>(CONNECTIONS);

	private final int writers;

	BareTransactions(RunningApplication application, int writers) throws IOException, SQLException {
		this.writers = writers;
		for (int i = 0; i < CONNECTIONS; i++) {
			Connection connection = application.database();
			connection.setAutoCommit(false);
			this.free.add(connection);
		}
		execute("create table bare_figure (like figure including all)",
				"create table bare_change (like figure_change including all)");
	}

	Times run(Duration length, Duration pace) throws Exception {
		Times times = new Times(this.writers * (int) (length.toNanos() / pace.toNanos() + 1));
		long begins = System.nanoTime();
		List<Future<?>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int writer = 0; writer < this.writers; writer++) {
				String unit = "U" + writer;
				long first = begins + (long) (Rush.ofTheirOwn(unit).nextDouble() * pace.toNanos());
				all.add(threads.submit(() -> {
					int i = 0;
					for (long due = first; due < begins + length.toNanos(); due += pace.toNanos()) {
						Rush.sleepUntil(due);
						write("i" + i++, unit);
						times.add(System.nanoTime() - due);
					}
					return unit;
				}));
			}
		}
		for (Future<?> done : all) {
			done.get();
		}
		return times;
	}

	private void write(String indicator, String unit) throws SQLException, InterruptedException {
		Connection connection = this.free.take();
		try {
			write(connection, indicator, unit);
		}
		finally {
			this.free.add(connection);
		}
	}

	private static void write(Connection connection, String indicator, String unit) throws SQLException {
		try (PreparedStatement figure = connection.prepareStatement("""
				insert into bare_figure (indicator, unit, period, value, none_arisen, entered_by, entered_at,
				version, form, submitter) values (?, ?, '2026-11', 123, false, 'x', now(), 0, 'f', ?)""");
				PreparedStatement change = connection.prepareStatement("""
						insert into bare_change (id, indicator, unit, period, new_value, changed_by, changed_at, form,
						submitter) values (?, ?, ?, '2026-11', '123', 'x', now(), 'f', ?)""")) {
			figure.setString(1, indicator);
			figure.setString(2, unit);
			figure.setString(3, unit);
			figure.executeUpdate();
			change.setObject(1, UUID.randomUUID());
			change.setString(2, indicator);
			change.setString(3, unit);
			change.setString(4, unit);
			change.executeUpdate();
			connection.commit();
		}
	}

	private void execute(String... statements) throws SQLException {
		Connection connection = Objects.requireNonNull(this.free.peek());
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
			connection.commit();
		}
	}

	@Override
	public void close() throws SQLException {
		execute("drop table bare_figure", "drop table bare_change");
		for (Connection connection : this.free) {
			connection.close();
		}
	}

}
