package vn.dean06.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import vn.dean06.load.Officer;

/**
 * How long the server takes for pages, from the request until the last byte, beside a
 * small file of the same server: the first page that is timed.
 */
final class PageTimes {

	static final int ROUNDS = 20;

	private static final int WARM_UP = 20;

	/** The file is asked first, and must not count for slow because all is cold then. */
	private static final int WARM_UP_OF_FILE = 600;

	private final Report report;

	private double file;

	PageTimes(Report report) {
		this.report = report;
	}

	/** Where a line of the results goes. */
	interface Report {

		void line(String text, Object... values);

	}

	/** What somebody opens. */
	record Page(Officer reader, String name, String path) {
	}

	/** One after the other, each as often as it takes before the next. */
	void time(Page page) throws IOException, InterruptedException {
		long first = once(page).nanos();
		Times times = new Times(ROUNDS);
		// A page that takes seconds, and not only the first time, needs no twenty proofs.
		int rounds = (once(page).nanos() > 3_000_000_000L) ? 3 : ROUNDS;
		for (int i = 0; i < ((this.file == 0) ? WARM_UP_OF_FILE : WARM_UP) && rounds == ROUNDS; i++) {
			once(page);
		}
		Answer last = new Answer(0, 0, 0);
		for (int i = 0; i < rounds; i++) {
			last = once(page);
			times.add(last.nanos());
		}
		this.file = (this.file == 0) ? times.at(0.5) : this.file;
		this.report.line("  %-30s %7.1f ms, p95 %7.1f ms; first %7.1f ms; %,9d characters; %5.1f files", page.name(),
				times.at(0.5), times.at(0.95), first / 1e6, last.length(), times.at(0.5) / this.file);
		if (last.status() != 200) {
			this.report.line("    answered %d", last.status());
		}
	}

	/**
	 * One after the other by turns, in another order each time, as people ask: none of
	 * them finds what it needs in the caches of the processor, as it is left there by
	 * itself. Each is held beside the first one, which had as many turns.
	 */
	void turns(List<Page> pages) throws IOException, InterruptedException {
		List<Times> times = pages.stream().map((page) -> new Times(ROUNDS)).toList();
		List<Integer> order = new ArrayList<>(IntStream.range(0, pages.size()).boxed().toList());
		Random random = new Random(6);
		for (int round = 0; round < WARM_UP + ROUNDS; round++) {
			Collections.shuffle(order, random);
			for (int which : order) {
				Answer answer = once(pages.get(which));
				if (answer.status() != 200) {
					throw new IllegalStateException(pages.get(which).path() + " answered " + answer.status());
				}
				if (round >= WARM_UP) {
					times.get(which).add(answer.nanos());
				}
			}
		}
		for (int i = 0; i < pages.size(); i++) {
			this.report.line("  %-30s %7.1f ms, p95 %7.1f ms; %5.1f files", pages.get(i).name(), times.get(i).at(0.5),
					times.get(i).at(0.95), times.get(i).at(0.5) / times.getFirst().at(0.5));
		}
	}

	/**
	 * All of them mixed, so many a second whether or not the server keeps up: a page
	 * counts from the moment that it was due.
	 */
	void mix(List<Page> pages, int perSecond, Duration length) throws InterruptedException, ExecutionException {
		int all = (int) (perSecond * length.toSeconds());
		List<Times> times = pages.stream().map((page) -> new Times(all)).toList();
		Times together = new Times(all);
		List<Integer> order = order(pages.size(), all);
		long begins = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> asked = new ArrayList<>();
			for (int i = 0; i < all; i++) {
				long due = begins + i * 1_000_000_000L / perSecond;
				int which = order.get(i);
				Rush.sleepUntil(due);
				asked.add(threads.submit(() -> {
					Answer answer = once(pages.get(which));
					long took = System.nanoTime() - due;
					times.get(which).add(took);
					together.add(took);
					return answer.status();
				}));
			}
			for (Future<?> one : asked) {
				one.get();
			}
		}
		for (int i = 0; i < pages.size(); i++) {
			this.report.line("  %-30s %s; p95 %.1f files", pages.get(i).name(), times.get(i),
					times.get(i).at(0.95) / this.file);
		}
		this.report.line("  %-30s %s; p95 %.1f files", "all", together, together.at(0.95) / this.file);
	}

	/** Each as often as any other, and never the same one after the other for long. */
	private static List<Integer> order(int pages, int all) {
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < all; i++) {
			order.add(i % pages);
		}
		Collections.shuffle(order, new Random(6));
		return order;
	}

	private record Answer(int status, int length, long nanos) {
	}

	private static Answer once(Page page) throws IOException, InterruptedException {
		long asked = System.nanoTime();
		HttpResponse<String> answer = page.reader().get(page.path());
		return new Answer(answer.statusCode(), answer.body().length(), System.nanoTime() - asked);
	}

}
