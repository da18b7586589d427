package vn.dean06.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;

import vn.dean06.load.Officer;
import vn.dean06.load.RunningApplication;

/**
 * What a saved cell costs when nobody has to wait: processor time of the application and
 * of its PostgreSQL, and how many transactions, while a few officers save unhurriedly in
 * an application that is warm.
 */
final class SaveCost {

	private static final int OFFICERS = 4;

	/**
	 * Enough for the compiler to be done with what a save runs through: all of them
	 * together save 20,000 cells.
	 */
	private static final int WARM_UP = 5000;

	private static final int SAVES = 30;

	/** In how many turns it is measured, between which another version has its own. */
	static final int TURNS = 6;

	private static final Duration PACE = Duration.ofMillis(200);

	private final RunningApplication application;

	private final List<Officer> officers = new ArrayList<>();

	private final List<List<String>> cells = new ArrayList<>();

	private final List<Cost> turns = new ArrayList<>();

	SaveCost(RunningApplication application, GeneratedProvince province, HttpClient http, String password)
			throws IOException, InterruptedException {
		this.application = application;
		for (GeneratedProvince.Unit unit : province.units().reversed().subList(0, OFFICERS)) {
			Officer officer = new Officer(http, application.address(), unit.officer());
			officer.signIn(password);
			this.cells.add(officer.open(unit.sheet(province.month())));
			this.officers.add(officer);
		}
	}

	/**
	 * What was spent on one saved cell.
	 */
	record Cost(double application, double database, double transactions, double answered) {

		@Override
		public String toString() {
			return "%.2f ms of CPU in the application, %.2f ms in PostgreSQL, %.1f transactions; answered after %.1f ms"
				.formatted(this.application, this.database, this.transactions, this.answered);
		}

	}

	void warmUp() throws Exception {
		each(WARM_UP, Duration.ZERO);
	}

	void turn() throws Exception {
		long transactions = transactions();
		Duration application = this.application.processorTime();
		Duration database = this.application.processorTimeOfDatabase();
		double answered = each(SAVES, PACE);
		double saves = OFFICERS * SAVES;
		this.turns.add(new Cost(millis(this.application.processorTime().minus(application)) / saves,
				millis(this.application.processorTimeOfDatabase().minus(database)) / saves,
				(transactions() - transactions) / saves, answered));
	}

	/** The mean of all turns. */
	Cost cost() {
		return new Cost(mean(Cost::application), mean(Cost::database), mean(Cost::transactions), mean(Cost::answered));
	}

	private double mean(ToDoubleFunction<Cost> part) {
		return this.turns.stream().mapToDouble(part).average().orElseThrow();
	}

	private static double millis(Duration time) {
		return time.toNanos() / 1e6;
	}

	/** The mean of what they waited, in milliseconds. */
	private double each(int saves, Duration pace) throws Exception {
		List<Future<Long>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
			for (int i = 0; i < OFFICERS; i++) {
				int place = i;
				all.add(threads.submit(() -> work(this.officers.get(place), this.cells.get(place), saves, pace)));
			}
		}
		long waited = 0;
		for (Future<Long> done : all) {
			waited += done.get();
		}
		return waited / 1e6 / saves / OFFICERS;
	}

	private static long work(Officer officer, List<String> cells, int saves, Duration pace)
			throws IOException, InterruptedException {
		long waited = 0;
		long due = System.nanoTime();
		for (int i = 0; i < saves; i++) {
			Rush.sleepUntil(due);
			long sent = System.nanoTime();
			Officer.Answer answer = officer.save(cells.get(i % cells.size()), Integer.toString(1 + (i * 7919) % 997));
			if (!answer.status().equals("SAVED")) {
				throw new IOException(answer.status() + " " + answer.sentence());
			}
			waited += System.nanoTime() - sent;
			due = pace.isZero() ? System.nanoTime() : due + pace.toNanos();
		}
		return waited;
	}

	private long transactions() throws IOException, SQLException {
		try (Connection connection = this.application.database(); Statement statement = connection.createStatement()) {
			statement.execute("select pg_stat_clear_snapshot()");
			ResultSet row = statement
				.executeQuery("select xact_commit from pg_stat_database where datname = current_database()");
			row.next();
			return row.getLong(1);
		}
	}

}
