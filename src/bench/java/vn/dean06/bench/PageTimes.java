package vn.dean06.bench;

import java.io.IOException;
import java.net.http.HttpResponse;

import vn.dean06.load.Officer;

/**
 * How long the server takes for a page, from the request until its last byte, beside a
 * small file of the same server: the first page that is timed.
 */
final class PageTimes {

	static final int ROUNDS = 20;

	private static final int WARM_UP = 20;

	private final Report report;

	private double file;

	PageTimes(Report report) {
		this.report = report;
	}

	/** Where a line of the results goes. */
	interface Report {

		void line(String text, Object... values);

	}

	void time(Officer reader, String name, String path) throws IOException, InterruptedException {
		long first = once(reader, path).nanos();
		Times times = new Times(ROUNDS);
		// A page that takes seconds needs no twenty proofs of it.
		int rounds = (first > 3_000_000_000L) ? 3 : ROUNDS;
		for (int i = 0; i < WARM_UP && rounds == ROUNDS; i++) {
			once(reader, path);
		}
		Answer last = new Answer(0, 0, 0);
		for (int i = 0; i < rounds; i++) {
			last = once(reader, path);
			times.add(last.nanos());
		}
		this.file = (this.file == 0) ? times.at(0.5) : this.file;
		this.report.line("  %-30s %7.1f ms, p95 %7.1f ms; first %7.1f ms; %,9d characters; %5.0f files", name,
				times.at(0.5), times.at(0.95), first / 1e6, last.length(), times.at(0.5) / this.file);
		if (last.status() != 200) {
			this.report.line("    answered %d", last.status());
		}
	}

	private record Answer(int status, int length, long nanos) {
	}

	private static Answer once(Officer reader, String path) throws IOException, InterruptedException {
		long asked = System.nanoTime();
		HttpResponse<String> page = reader.get(path);
		return new Answer(page.statusCode(), page.body().length(), System.nanoTime() - asked);
	}

}
