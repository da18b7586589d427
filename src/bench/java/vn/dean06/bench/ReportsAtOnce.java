package vn.dean06.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import vn.dean06.load.Officer;
import vn.dean06.load.RunningApplication;

import org.springframework.util.FileSystemUtils;

/**
 * Thirty reports asked for at the same moment, in the application as a process of its
 * own, and what the others wait meanwhile: for pages, for the health probe, and for a
 * small file as the measure of both. Ends with a fault if one of them took a second.
 */
final class ReportsAtOnce implements AutoCloseable {

	private static final int REPORTS = 30;

	private static final String PASSWORD = "mat-khau-ba-muoi-bao-cao";

	private static final double LONGEST = 1000;

	private static final List<String> PAGES = List.of("/favicon.svg", "/actuator/health", "/",
			"/nhap-lieu/bieu-thang/GL-SNV/", "/tong-quan", "/chi-tieu?nam=2024", "/nhiem-vu?nam=2024");

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Path folder;

	private final RunningApplication application;

	private ReportsAtOnce() throws IOException {
		this.folder = Files.createTempDirectory("dean06-reports-at-once-");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.application = RunningApplication.start(this.folder.toRealPath().resolve("data"), "512m",
				"--dean06.sample-password=" + PASSWORD);
	}

	public static void main(String[] arguments) throws Exception {
		try (ReportsAtOnce bench = new ReportsAtOnce()) {
			bench.run();
		}
	}

	private void run() throws Exception {
		Officer officer = signIn("noivu");
		Officer office = signIn("thuongtruc");
		String form = "/nhap-lieu/bieu-thang/GL-SNV/" + YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));
		List<String> pages = PAGES.stream().map((page) -> page.endsWith("GL-SNV/") ? form : page).toList();
		for (int i = 0; i < 20; i++) {
			for (String page : pages) {
				ask(officer, page);
			}
			ask(office, report(i));
		}
		Map<String, Times> calm = new LinkedHashMap<>();
		round(officer, pages, calm, 20);
		List<Future<Integer>> reports = new ArrayList<>();
		long begun = System.nanoTime();
		for (int i = 0; i < REPORTS; i++) {
			String path = report(i);
			reports.add(this.threads.submit(() -> office.get(path).statusCode()));
		}
		Map<String, Times> busy = new LinkedHashMap<>();
		while (!reports.stream().allMatch(Future::isDone)) {
			round(officer, pages, busy, 1);
		}
		say("%d reports asked for at once, answered in %.1f s: %s", REPORTS, (System.nanoTime() - begun) / 1e9,
				counted(reports));
		tell(calm, busy);
	}

	/**
	 * The Word file to go on writing in, the preview, and an appendix of a day as a
	 * workbook: each is made anew, as Word and PDF as they print are kept for the next.
	 */
	private static String report(int number) {
		return "/bao-cao/2024"
				+ List.of("/word/tai-ve", "", "/phu-luc/nhiem-vu.xlsx?ngay=2024-12-" + (10 + number % 20))
					.get(number % 3);
	}

	private Officer signIn(String username) throws IOException, InterruptedException {
		Officer officer = new Officer(this.http, this.application.address(), username);
		officer.signIn(PASSWORD);
		return officer;
	}

	private static double ask(Officer officer, String page) throws IOException, InterruptedException {
		long asked = System.nanoTime();
		HttpResponse<String> answer = officer.get(page);
		if (answer.statusCode() != 200) {
			throw new IOException(page + " answered " + answer.statusCode());
		}
		return System.nanoTime() - asked;
	}

	private static void round(Officer officer, List<String> pages, Map<String, Times> times, int rounds)
			throws IOException, InterruptedException {
		for (int i = 0; i < rounds; i++) {
			for (String page : pages) {
				times.computeIfAbsent(page, (one) -> new Times(100_000)).add((long) ask(officer, page));
			}
		}
	}

	/** How many were answered with each status. */
	private static Map<Integer, Integer> counted(List<Future<Integer>> reports) throws Exception {
		Map<Integer, Integer> counted = new TreeMap<>();
		for (Future<Integer> report : reports) {
			counted.merge(report.get(), 1, Integer::sum);
		}
		return counted;
	}

	private static void tell(Map<String, Times> calm, Map<String, Times> busy) {
		double file = calm.values().iterator().next().at(0.5);
		List<String> late = new ArrayList<>();
		calm.forEach((page, times) -> {
			Times then = busy.getOrDefault(page, new Times(0));
			say("  %-42s alone %7.1f ms (%5.1f files); meanwhile median %7.1f ms, longest %7.1f ms (%5.1f files) of %d",
					page, times.at(0.5), times.at(0.5) / file, then.at(0.5), then.at(1), then.at(1) / file,
					then.count());
			if (!(then.at(1) < LONGEST)) {
				late.add(page);
			}
		});
		if (!late.isEmpty()) {
			throw new IllegalStateException("Not within a second: " + late);
		}
	}

	private static void say(String text, Object... values) {
		System.out.println(text.formatted(values));
	}

	@Override
	public void close() throws IOException {
		this.threads.close();
		this.application.close();
		this.http.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
