package vn.dean06.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

import vn.dean06.load.Officer;
import vn.dean06.load.RunningApplication;

/**
 * What a saved cell costs when nobody has to wait: processor time of the application and
 * of its PostgreSQL, while a few officers save in an application that is warm,
 * unhurriedly and without a pause.
 */
final class SaveCost {

	private static final int OFFICERS = 4;

	/**
	 * Enough for the compiler to be done with what a save runs through, so that more
	 * saves cost no less: all of them together save 72,000 cells. After 48,000 it still
	 * is at work on what runs once or twice a save.
	 */
	private static final int WARM_UP = 18000;

	/**
	 * So many that a turn takes the application a fifth of a second: the system counts
	 * processor time by hundredths.
	 */
	private static final int SAVES = 60;

	private static final int SAVES_WITHOUT_PAUSE = 1000;

	/** In how many turns it is measured, between which another version has its own. */
	static final int TURNS = 6;

	private static final Duration PACE = Duration.ofMillis(200);

	private final RunningApplication application;

	private final List<Desk> desks = new ArrayList<>();

	private final List<Cost> unhurried = new ArrayList<>();

	private final List<Cost> withoutPause = new ArrayList<>();

	SaveCost(RunningApplication application, GeneratedProvince province, HttpClient http, String password)
			throws IOException, InterruptedException {
		this.application = application;
		for (GeneratedProvince.Unit unit : province.units().reversed().subList(0, OFFICERS)) {
			Officer officer = new Officer(http, application.address(), unit.officer());
			officer.signIn(password);
			this.desks.add(new Desk(officer, officer.open(unit.sheet(province.month())), new AtomicInteger()));
		}
	}

	/**
	 * Somebody at a form.
	 *
	 * @param typed how many cells so far, so that none says again what it says
	 */
	private record Desk(Officer officer, List<String> cells, AtomicInteger typed) {

		void save() throws IOException, InterruptedException {
			int number = this.typed.getAndIncrement();
			Officer.Answer answer = this.officer.save(this.cells.get(number % this.cells.size()),
					Integer.toString(1 + (number * 7919) % 997));
			if (!answer.status().equals("SAVED")) {
				throw new IOException(answer.status() + " " + answer.sentence());
			}
		}

	}

	/**
	 * What was spent on one saved cell.
	 */
	record Cost(double application, double database, double answered) {

		@Override
		public String toString() {
			return "%.2f ms of CPU in the application, %.2f ms in PostgreSQL; answered after %.1f ms"
				.formatted(this.application, this.database, this.answered);
		}

	}

	void warmUp() throws Exception {
		each(WARM_UP, Duration.ZERO);
	}

	void turn() throws Exception {
		this.unhurried.add(spent(SAVES, PACE));
		this.withoutPause.add(spent(SAVES_WITHOUT_PAUSE, Duration.ZERO));
	}

	private Cost spent(int each, Duration pace) throws Exception {
		Duration application = this.application.processorTime();
		Duration database = this.application.processorTimeOfDatabase();
		double answered = each(each, pace);
		double saves = OFFICERS * each;
		return new Cost(millis(this.application.processorTime().minus(application)) / saves,
				millis(this.application.processorTimeOfDatabase().minus(database)) / saves, answered);
	}

	/** The mean of all turns. */
	Cost unhurried() {
		return mean(this.unhurried);
	}

	/** The same of what is saved as soon as the one before is answered. */
	Cost withoutPause() {
		return mean(this.withoutPause);
	}

	private static Cost mean(List<Cost> turns) {
		return new Cost(mean(turns, Cost::application), mean(turns, Cost::database), mean(turns, Cost::answered));
	}

	private static double mean(List<Cost> turns, ToDoubleFunction<Cost> part) {
		return turns.stream().mapToDouble(part).average().orElseThrow();
	}

	private static double millis(Duration time) {
		return time.toNanos() / 1e6;
	}

	/** The mean of what they waited, in milliseconds. */
	private double each(int saves, Duration pace) throws Exception {
		List<Future<Long>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
			for (Desk desk : this.desks) {
				all.add(threads.submit(() -> work(desk, saves, pace)));
			}
		}
		long waited = 0;
		for (Future<Long> done : all) {
			waited += done.get();
		}
		return waited / 1e6 / saves / OFFICERS;
	}

	private static long work(Desk desk, int saves, Duration pace) throws IOException, InterruptedException {
		long waited = 0;
		long due = System.nanoTime();
		for (int i = 0; i < saves; i++) {
			Rush.sleepUntil(due);
			long sent = System.nanoTime();
			desk.save();
			waited += System.nanoTime() - sent;
			due = pace.isZero() ? System.nanoTime() : due + pace.toNanos();
		}
		return waited;
	}

}
