package vn.dean06.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;

import vn.dean06.Dean06Application;
import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.PrintableTree;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.load.Officer;
import vn.dean06.reports.ReportForm;
import vn.dean06.reports.Reports;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What the report of 2024 takes, from the database to both files, and the page on which
 * its longest section is written, with every paragraph printed, and its longest paragraph
 * alone, as it is printed while one types in it. By turns with them, in the same run:
 * {@link BareWord} and {@link BarePdf}, which write the words of the same document once
 * it is composed and cleaned, so reading, composing, tags, PDF/A and keys are in ours
 * only. At the end LibreOffice makes a PDF of our Word file, which is what one would do
 * without our PDF, if it is installed.
 */
final class ReportBenchmark implements AutoCloseable {

	private static final String REPORT = "2024";

	private static final String PASSWORD = "mat-khau-do-bao-cao";

	private static final int WARM_UP = 40;

	private static final int TURNS = 41;

	private static final int CONVERSIONS = 3;

	private final DocumentWriter docx = new DocxWriter();

	private final DocumentWriter pdf = new PdfWriter();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Map<String, Times> times = new LinkedHashMap<>();

	private final Path folder;

	private final ConfigurableApplicationContext application;

	private final Reports reports;

	private ReportBenchmark() throws IOException {
		this.folder = Files.createTempDirectory("dean06-bench-");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.application = SpringApplication.run(Dean06Application.class,
				"--dean06.data-dir=" + this.folder.resolve("data"), "--server.port=0", "--server.address=127.0.0.1",
				"--dean06.sample-password=" + PASSWORD);
		this.reports = this.application.getBean(Reports.class);
	}

	public static void main(String... arguments) throws Exception {
		try (ReportBenchmark benchmark = new ReportBenchmark()) {
			benchmark.run();
		}
	}

	private void run() throws Exception {
		Officer writer = writer();
		String section = "/bao-cao/" + REPORT + "/phan/" + longestSection();
		Map<String, String> typed = typed(page(writer, section));
		Document composed = PrintableTree.withoutFaults(composed());
		for (int i = 0; i < WARM_UP + TURNS; i++) {
			if (i == WARM_UP) {
				this.times.clear();
			}
			turn(composed, writer, section, typed);
		}
		this.times.forEach((what, times) -> say("%-34s %s", what, times));
		convert();
		double whole = median("whole");
		say("whole / bare POI and OpenPDF: %.2f (goal 2.5)", whole / median("bare POI and OpenPDF"));
		say("  Word %.2f, PDF %.2f of the bare one", median("writing Word") / median("bare POI"),
				median("writing PDF") / median("bare OpenPDF"));
		say("section's page / whole: %.2f (goal 0.25), a paragraph / whole: %.2f, %s", median("section's page") / whole,
				median("paragraph, as one types") / whole, section);
	}

	private void turn(Document composed, Officer writer, String section, Map<String, String> typed) throws Exception {
		time("whole", () -> {
			Document document = composed();
			return List.of(written(this.docx, document), written(this.pdf, document));
		});
		time("bare POI and OpenPDF", () -> List.of(BareWord.write(composed), BarePdf.write(composed)));
		time("section's page", () -> page(writer, section));
		time("paragraph, as one types", () -> printed(writer.post(section + "/xem-truoc", typed)));
		time("composing", this::composed);
		Document document = composed();
		time("writing Word", () -> written(this.docx, document));
		time("bare POI", () -> BareWord.write(composed));
		time("writing PDF", () -> written(this.pdf, document));
		time("bare OpenPDF", () -> BarePdf.write(composed));
	}

	private void convert() throws Exception {
		Path word = this.folder.resolve("bao-cao.docx");
		Files.write(word, written(this.docx, composed()));
		List<String> command = List.of("soffice", "-env:UserInstallation=file://" + this.folder.resolve("office"),
				"--headless", "--convert-to", "pdf", "--outdir", this.folder.toString(), word.toString());
		try {
			for (int i = 0; i < CONVERSIONS; i++) {
				time("LibreOffice, Word to PDF",
						() -> new ProcessBuilder(command).redirectErrorStream(true)
							.redirectOutput(ProcessBuilder.Redirect.DISCARD)
							.start()
							.waitFor());
			}
			say("%-34s %s", "LibreOffice, Word to PDF", times("LibreOffice, Word to PDF"));
		}
		catch (IOException ex) {
			say("LibreOffice is not installed.");
		}
	}

	private void time(String what, Work work) throws Exception {
		long begun = System.nanoTime();
		Objects.requireNonNull(work.done());
		this.times.computeIfAbsent(what, (one) -> new Times(WARM_UP + TURNS)).add(System.nanoTime() - begun);
	}

	private double median(String what) {
		return times(what).at(0.5);
	}

	private Times times(String what) {
		return Objects.requireNonNull(this.times.get(what));
	}

	/** Somebody of the standing office who writes this report. */
	private Officer writer() throws IOException, InterruptedException {
		Officer writer = new Officer(this.http, URI
			.create("http://127.0.0.1:" + this.application.getEnvironment().getRequiredProperty("local.server.port")),
				"thuongtruc");
		writer.signIn(PASSWORD);
		return writer;
	}

	private String longestSection() {
		return this.reports.find(REPORT)
			.orElseThrow()
			.form()
			.sections()
			.stream()
			.max(Comparator.comparingInt((section) -> section.text().length()))
			.map(ReportForm.SectionTemplate::file)
			.orElseThrow();
	}

	private static String page(Officer writer, String section) throws IOException, InterruptedException {
		HttpResponse<String> answer = writer.get(section);
		if (answer.statusCode() != 200) {
			throw new IOException(section + " answered " + answer.statusCode());
		}
		return answer.body();
	}

	/**
	 * What the script of that page sends when somebody types in its longest paragraph.
	 */
	private static Map<String, String> typed(String page) {
		Map<String, String> fields = new LinkedHashMap<>();
		Jsoup.parse(page)
			.expectForm("form.writing")
			.formData()
			.forEach((field) -> fields.put(field.key(), field.value()));
		String longest = fields.keySet()
			.stream()
			.filter((name) -> name.startsWith("doan["))
			.max(Comparator.comparingInt((name) -> fields.getOrDefault(name, "").length()))
			.orElseThrow();
		fields.put("thu", longest.replaceAll("\\D", ""));
		return fields;
	}

	private static String printed(String html) throws IOException {
		if (html.isBlank()) {
			throw new IOException("Nothing was printed of a paragraph.");
		}
		return html;
	}

	private Document composed() {
		return this.reports.compose(REPORT).orElseThrow().document();
	}

	private static byte[] written(DocumentWriter writer, Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(document, out);
		return out.toByteArray();
	}

	private static void say(String text, Object... values) {
		System.out.println(text.formatted(values));
	}

	@Override
	public void close() throws IOException {
		this.application.close();
		this.http.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

	/**
	 * What is measured.
	 */
	private interface Work {

		Object done() throws Exception;

	}

}
