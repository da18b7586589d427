package vn.dean06.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.load.Ledger;
import vn.dean06.load.Officer;
import vn.dean06.load.RunningApplication;

import org.springframework.util.FileSystemUtils;

/**
 * The last day of a month in a generated province: all officers save cells at once, in
 * the application as a process of its own; then everything they were told is saved is
 * looked for in the database. With "kill" the application and its PostgreSQL are killed
 * in the middle; with "pages" and "turns" the pages are timed that people open on such a
 * day, with "mix" all of them at once, and with "pack" everything is taken away as a pack
 * and loaded into an empty database.
 */
final class DeadlineDay implements AutoCloseable {

	private static final String PASSWORD = "mat-khau-ngay-cuoi-thang";

	private static final Duration PACE = Duration.ofSeconds(2);

	private final Options options;

	private final GeneratedProvince province;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final Path folder;

	private RunningApplication application;

	private DeadlineDay(Options options) throws IOException {
		this.options = options;
		this.folder = options.folder();
		this.province = new GeneratedProvince(YearMonth.from(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))),
				options.months());
		Path pack = Files.createDirectories(this.folder.resolve("pack"));
		this.province.writePack(pack);
		this.application = start();
	}

	/**
	 * What may be chosen on the command line, as "name=value".
	 *
	 * @param warmUp seconds in which the officers work already and nobody measures
	 * @param rate pages a second where all are mixed
	 * @param javaOptions of the virtual machine that runs the application
	 * @param program a jar instead of the classes that stand here, null for these
	 * @param before a jar of an earlier version that "cpu" is compared with, null for
	 * none
	 * @param parts which of "load", "kill", "pages", "turns", "mix", "pack" and "cpu"
	 */
	record Options(int officers, int seconds, int warmUp, int months, int rate, String heap, List<String> javaOptions,
			@Nullable Path program, @Nullable Path before, Path folder, boolean keep, List<String> parts) {

		static Options of(String[] arguments) throws IOException {
			Map<String, String> said = Arrays.stream(arguments)
				.map((argument) -> argument.split("=", 2))
				.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1]));
			Path folder = said.containsKey("folder") ? Files.createDirectories(Path.of(said.get("folder")))
					: Files.createTempDirectory("dean06-deadline-day-");
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
			return new Options(Integer.parseInt(said.getOrDefault("officers", "300")),
					Integer.parseInt(said.getOrDefault("seconds", "180")),
					Integer.parseInt(said.getOrDefault("warmup", "120")),
					said.containsKey("years") ? 12 * Integer.parseInt(said.get("years"))
							: Integer.parseInt(said.getOrDefault("months", "36")),
					Integer.parseInt(said.getOrDefault("rate", "20")), said.getOrDefault("heap", "512m"),
					Stream.of(said.getOrDefault("java-options", "").split(" "))
						.filter((one) -> !one.isEmpty())
						.toList(),
					path(said.get("program")), path(said.get("before")), folder.toRealPath(),
					said.containsKey("folder"), List.of(said.getOrDefault("parts", "load,pages,kill").split(",")));
		}

		private static @Nullable Path path(@Nullable String name) {
			return (name != null) ? Path.of(name).toAbsolutePath() : null;
		}

		RunningApplication.Program started() {
			RunningApplication.Program started = (this.program != null) ? RunningApplication.Program.ofJar(this.program)
					: RunningApplication.Program.ofClassPath();
			return started.with(this.javaOptions);
		}

	}

	public static void main(String[] arguments) throws Exception {
		try (DeadlineDay day = new DeadlineDay(Options.of(arguments))) {
			day.fill(day.application, day.folder);
			for (String part : day.options.parts()) {
				switch (part) {
					case "load" -> day.load(false);
					case "kill" -> day.load(true);
					case "pages" -> day.pages();
					case "turns" -> day.turns();
					case "mix" -> day.mix();
					case "pack" -> day.pack();
					case "cpu" -> day.cpu();
					default -> throw new IllegalArgumentException("No part " + part);
				}
			}
		}
	}

	private RunningApplication start() throws IOException {
		return start(this.options.started(), this.folder);
	}

	private RunningApplication start(RunningApplication.Program program, Path in) throws IOException {
		return RunningApplication.start(program, in.resolve("data"), this.options.heap(),
				"--dean06.pack=" + this.folder.resolve("pack"), "--dean06.sample-password=" + PASSWORD);
	}

	private void fill(RunningApplication filled, Path in) throws IOException, SQLException {
		if (Files.exists(in.resolve("loaded"))) {
			return;
		}
		long begun = System.nanoTime();
		try (Connection database = filled.database()) {
			long figures = this.province.copyHistory(database);
			say("Province: %d units, %d indicators in their form, %,d figures of %d approved months, copied in %s",
					this.province.units().size(), GeneratedProvince.INDICATORS, figures, this.options.months(),
					since(begun));
		}
		Files.createFile(in.resolve("loaded"));
	}

	// What a save costs

	private void cpu() throws Exception {
		say("");
		Path before = this.options.before();
		if (before == null) {
			cost(List.of(new SaveCost(this.application, this.province, this.http, PASSWORD)));
		}
		else {
			Path in = Files.createDirectories(this.folder.resolve("before"));
			try (RunningApplication earlier = start(RunningApplication.Program.ofJar(before), in)) {
				fill(earlier, in);
				cost(List.of(new SaveCost(this.application, this.province, this.http, PASSWORD),
						new SaveCost(earlier, this.province, this.http, PASSWORD)));
			}
		}
		try (BareTransactions bare = new BareTransactions(this.application, 4)) {
			say("  the same rows in a bare JDBC transaction: %s",
					bare.run(Duration.ofSeconds(20), Duration.ofMillis(200)));
		}
	}

	/** By turns, so that what else the machine does falls on all of them. */
	private void cost(List<SaveCost> versions) throws Exception {
		for (SaveCost version : versions) {
			version.warmUp();
		}
		for (int turn = 0; turn < SaveCost.TURNS; turn++) {
			for (SaveCost version : versions) {
				version.turn();
			}
		}
		sayCost("A saved cell, of a few officers who take their time:", versions, SaveCost::unhurried);
		sayCost("The same without a pause:", versions, SaveCost::withoutPause);
	}

	private void sayCost(String title, List<SaveCost> versions, Function<SaveCost, SaveCost.Cost> costs) {
		SaveCost.Cost now = costs.apply(versions.getFirst());
		say("%s", title);
		say("  this version: %s", now);
		if (versions.size() > 1) {
			SaveCost.Cost before = costs.apply(versions.getLast());
			say("  the earlier:  %s", before);
			say("  it takes %.2f of its CPU", now.application() / before.application());
		}
	}

	// The load

	private void load(boolean kill) throws Exception {
		say("");
		say("%d officers, each a cell every %d s for %d s%s", this.options.officers(), PACE.toSeconds(),
				this.options.seconds(), kill ? ", killed in the middle" : "");
		Times bare = kill ? new Times(0) : bare();
		Map<Officer, List<String>> cells = comeIn();
		List<Officer> officers = List.copyOf(cells.keySet());
		Ledger ledger = new Ledger(this.province.month().toString());
		Rush warmUp = new Rush("first", this.options.officers(), Duration.ofSeconds(this.options.warmUp()), PACE,
				ledger);
		all(officers, (officer) -> warmUp.work(officer, cells.getOrDefault(officer, List.of())));
		say("Saved cells in the first %d s after the start: %s", this.options.warmUp(), warmUp.scheduled());
		Rush rush = new Rush("then", this.options.officers(), Duration.ofSeconds(this.options.seconds()), PACE, ledger);
		Future<?> killing = this.threads.submit(() -> kill ? killInTheMiddle(rush) : "");
		all(officers, (officer) -> rush.work(officer, cells.getOrDefault(officer, List.of())));
		killing.get();
		say("Saved cells after that: %s", rush.scheduled());
		say("  the same without waiting for their turn in the client: %s", rush.answered());
		say("  not saved: %d%s", warmUp.refusals().size() + rush.refusals().size(),
				kill ? " (sent to a dead application, or cut off)" : "");
		rush.refusals().stream().distinct().limit(kill ? 2 : 5).forEach((refusal) -> say("    %s", refusal));
		if (!kill) {
			say("  the same rows in a bare JDBC transaction: %s", bare);
			say("  ratio at p50 %.1f, at p95 %.1f", rush.scheduled().at(0.5) / bare.at(0.5),
					rush.scheduled().at(0.95) / bare.at(0.95));
			say("Most memory of the application: %,d MB (heap %s)", this.application.mostMemory(), this.options.heap());
		}
		verify(ledger);
	}

	private String killInTheMiddle(Rush rush) throws Exception {
		rush.awaitMiddle();
		this.application.kill();
		rush.stop();
		long begun = System.nanoTime();
		this.application = start();
		say("Killed the application and PostgreSQL; started again on the same folder in %s", since(begun));
		return "";
	}

	private void verify(Ledger ledger) throws IOException, SQLException {
		try (Connection database = this.application.database()) {
			List<String> losses = ledger.losses(database);
			say("Acknowledged cells: %,d; lost: %d", ledger.acknowledged(), losses.size());
			losses.stream().limit(5).forEach((loss) -> say("    %s", loss));
			if (!losses.isEmpty()) {
				throw new IllegalStateException("Acknowledged cells were lost");
			}
		}
	}

	/**
	 * All at once: each signs in, opens the own form, and waits for the others. The forms
	 * are looked at afterwards, as that is not done by the processors of the server.
	 */
	private Map<Officer, List<String>> comeIn() throws Exception {
		List<Officer> officers = this.province.units()
			.stream()
			.limit(this.options.officers())
			.map((unit) -> new Officer(this.http, this.application.address(), unit.officer()))
			.toList();
		Times signedIn = new Times(officers.size());
		Times opened = new Times(officers.size());
		Processors before = Processors.of(this.application);
		long begun = System.nanoTime();
		all(officers, (officer) -> {
			officer.signIn(PASSWORD);
			signedIn.add(System.nanoTime() - begun);
			long asked = System.nanoTime();
			officer.ask(unit(officer).sheet(this.province.month()));
			opened.add(System.nanoTime() - asked);
		});
		say("Signed in, all at once: %s", signedIn);
		say("Opened their forms of 200 rows meanwhile: %s", opened);
		say("  processors meanwhile: %s", Processors.of(this.application).since(before));
		return officers.stream().collect(Collectors.toMap(Function.identity(), Officer::cells));
	}

	/** Time that the processors have spent on the three that share them. */
	private record Processors(Duration application, Duration database, Duration officers) {

		static Processors of(RunningApplication application) {
			return new Processors(application.processorTime(), application.processorTimeOfDatabase(),
					ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
		}

		Processors since(Processors before) {
			return new Processors(this.application.minus(before.application), this.database.minus(before.database),
					this.officers.minus(before.officers));
		}

		@Override
		public String toString() {
			return "application %.1f s, PostgreSQL %.1f s, the officers of this measurement %.1f s".formatted(
					this.application.toMillis() / 1e3, this.database.toMillis() / 1e3, this.officers.toMillis() / 1e3);
		}

	}

	private GeneratedProvince.Unit unit(Officer officer) {
		return this.province.units()
			.stream()
			.filter((unit) -> unit.officer().equals(officer.username()))
			.findFirst()
			.orElseThrow();
	}

	private Times bare() throws Exception {
		try (BareTransactions bare = new BareTransactions(this.application, this.options.officers())) {
			return bare.run(Duration.ofSeconds(Math.min(this.options.seconds(), 60)), PACE);
		}
	}

	// The pages

	private void pages() throws Exception {
		say("");
		say("Pages, one after the other: median and p95 of %d", PageTimes.ROUNDS);
		PageTimes times = new PageTimes(this::say);
		for (PageTimes.Page page : list()) {
			times.time(page);
		}
		sayMemory();
	}

	private void turns() throws Exception {
		say("");
		say("Pages, one after the other by turns: median and p95 of %d", PageTimes.ROUNDS);
		new PageTimes(this::say).turns(list());
		sayMemory();
	}

	private void mix() throws Exception {
		say("");
		say("The same mixed, %d a second for %d s, after as many that do not count", this.options.rate(),
				this.options.seconds());
		PageTimes times = new PageTimes(this::say);
		List<PageTimes.Page> pages = list();
		times.time(pages.getFirst());
		Duration length = Duration.ofSeconds(this.options.seconds());
		new PageTimes((text, values) -> {
		}).mix(pages, this.options.rate(), length);
		times.mix(pages, this.options.rate(), length);
		sayMemory();
	}

	private void sayMemory() throws IOException {
		say("Most memory of the application: %,d MB (heap %s); of it and PostgreSQL now: %,d MB",
				this.application.mostMemory(), this.options.heap(), this.application.memory());
	}

	/** The first is a small file, beside which the others are held. */
	private List<PageTimes.Page> list() throws Exception {
		GeneratedProvince.Unit department = this.province.units().getFirst();
		Officer officer = new Officer(this.http, this.application.address(), department.officer());
		Officer office = new Officer(this.http, this.application.address(), "thuongtruc");
		officer.signIn(PASSWORD);
		office.signIn(PASSWORD);
		YearMonth month = this.province.month();
		String first = GeneratedProvince.indicator(0);
		String form = GeneratedProvince.FORM + "/" + department.code() + "/";
		return List.of(page(officer, "a file", "/favicon.svg"),
				page(officer, "form of 200 rows", department.sheet(month)),
				page(officer, "form of 200 rows, a year ago", department.sheet(month.minusYears(1))),
				page(officer, "my work", "/"), page(officer, "what the checks say", "/luot-nop/" + form + month),
				page(office, "matrix of units", "/duyet/" + month),
				page(office, "review of a form", "/duyet/" + form + month.minusMonths(1)),
				page(office, "an indicator", "/chi-tieu/" + first), page(office, "a rate", "/chi-tieu/ct.ty-le-00"),
				page(office, "a figure", "/so-lieu/" + first + "@" + department.code() + "/" + month.minusMonths(1)),
				page(office, "figure of the province", "/so-lieu/" + first + "@TINH/" + month.getYear()),
				page(office, "all indicators", "/chi-tieu"), page(office, "essential services", "/dich-vu-cong"),
				page(office, "overview", "/tong-quan"), page(office, "all checks of a year", "/kiem-tra"),
				page(office, "report, preview", "/bao-cao/" + month.getYear()),
				page(office, "report, Word", "/bao-cao/" + month.getYear() + ".docx"));
	}

	private static PageTimes.Page page(Officer reader, String name, String path) {
		return new PageTimes.Page(reader, name, path);
	}

	// The pack

	private void pack() throws Exception {
		say("");
		Path zip = this.folder.resolve("exported.zip");
		Officer administrator = new Officer(this.http, this.application.address(), "quantri");
		administrator.signIn(PASSWORD);
		restart();
		administrator.moveTo(this.application.address());
		long begun = System.nanoTime();
		administrator.download("/quan-tri/goi-du-lieu/tai-ve?ma=tinh-mau&ten=Mau", zip);
		say("Exported: %,d bytes in %s; most memory of the application: %,d MB (heap %s)", Files.size(zip),
				since(begun), this.application.mostMemory(), this.options.heap());
		this.application.close();
		Path empty = this.folder.resolve("imported");
		FileSystemUtils.deleteRecursively(empty);
		begun = System.nanoTime();
		this.application = RunningApplication.start(empty, this.options.heap(), "--dean06.pack=" + zip,
				"--dean06.sample-password=" + PASSWORD);
		say("Imported with the first start: in %s; most memory of the application: %,d MB; %,d figures", since(begun),
				this.application.mostMemory(), count());
		restart();
	}

	private long count() throws IOException, SQLException {
		try (Connection database = this.application.database();
				ResultSet rows = database.createStatement().executeQuery("select count(*) from figure")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	private void restart() throws IOException {
		this.application.close();
		this.application = start();
	}

	// Help

	private interface Step {

		void of(Officer officer) throws Exception;

	}

	private void all(List<Officer> officers, Step step) throws InterruptedException, ExecutionException {
		List<Callable<String>> tasks = new ArrayList<>();
		officers.forEach((officer) -> tasks.add(() -> {
			step.of(officer);
			return officer.username();
		}));
		for (Future<String> done : this.threads.invokeAll(tasks)) {
			done.get();
		}
	}

	private static String since(long begun) {
		return "%.1f s".formatted((System.nanoTime() - begun) / 1e9);
	}

	private void say(String text, Object... values) {
		System.out.println(text.formatted(values));
	}

	@Override
	public void close() throws IOException {
		this.threads.close();
		this.application.close();
		this.http.close();
		if (!this.options.keep()) {
			FileSystemUtils.deleteRecursively(this.folder);
		}
	}

}
