package vn.dean06.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import vn.dean06.load.Ledger;
import vn.dean06.load.Officer;

/**
 * Many officers who each save a cell at a steady pace. A cell counts from the moment that
 * it was due, so that a slow answer also counts for those that had to wait behind it.
 */
final class Rush {

	private final long begins = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);

	private final Duration length;

	private final Duration pace;

	private final Ledger ledger;

	private final Times scheduled;

	private final Times answered;

	private final String name;

	private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	/**
	 * @param name of its own, so that nobody types again what they typed in another rush
	 */
	Rush(String name, int officers, Duration length, Duration pace, Ledger ledger) {
		this.name = name;
		this.length = length;
		this.pace = pace;
		this.ledger = ledger;
		int most = officers * (int) (length.toNanos() / pace.toNanos() + 1);
		this.scheduled = new Times(most);
		this.answered = new Times(most);
	}

	/**
	 * Lets an officer work until the end: cell after cell, and now and then one again.
	 */
	void work(Officer officer, List<String> cells) throws InterruptedException {
		RandomGenerator random = ofTheirOwn(this.name + officer.username());
		long due = this.begins + (long) (random.nextDouble() * this.pace.toNanos());
		for (int i = 0; due < this.begins + this.length.toNanos() && !this.stopped; i++) {
			sleepUntil(due);
			boolean again = i > 0 && random.nextInt(4) == 0;
			String cell = cells.get((again ? random.nextInt(i) : i) % cells.size());
			save(officer, cell, 1 + random.nextInt(999), due);
			due += this.pace.toNanos();
		}
	}

	/**
	 * Chances that have nothing to do with those of others: the first ones of
	 * {@code Random} are nearly the same for names that are, and all would save in the
	 * same moment.
	 */
	static RandomGenerator ofTheirOwn(String name) {
		return new SplittableRandom(name.hashCode());
	}

	private void save(Officer officer, String cell, int number, long due) throws InterruptedException {
		Ledger.Line line = this.ledger.sent(cell, officer.username(), number);
		long sent = System.nanoTime();
		try {
			Officer.Answer answer = officer.save(cell, Integer.toString(number));
			long now = System.nanoTime();
			if (!answer.status().equals("SAVED")) {
				this.refusals.add(answer.status() + " " + answer.sentence());
				return;
			}
			line.acknowledge(answer.stamp());
			this.scheduled.add(now - due);
			this.answered.add(now - sent);
		}
		catch (IOException ex) {
			this.refusals.add(ex.toString());
		}
	}

	static void sleepUntil(long moment) throws InterruptedException {
		TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
	}

	void awaitMiddle() throws InterruptedException {
		sleepUntil(this.begins + this.length.toNanos() / 2);
	}

	/** Nobody sends any more. */
	void stop() {
		this.stopped = true;
	}

	Times scheduled() {
		return this.scheduled;
	}

	Times answered() {
		return this.answered;
	}

	Queue<String> refusals() {
		return this.refusals;
	}

}
