package vn.dean06.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import vn.dean06.Dean06Application;
import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.reports.Reports;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole report of 2024, from the database to both files, beside LibreOffice making a
 * PDF of the same Word file, in the same run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init")
public class ReportBenchmark {

	private static final String REPORT = "2024";

	private final DocumentWriter docx = new DocxWriter();

	private final DocumentWriter pdf = new PdfWriter();

	private Path folder;

	private ConfigurableApplicationContext application;

	private Reports reports;

	@Setup(Level.Trial)
	public void start() throws IOException {
		this.folder = Files.createTempDirectory("dean06-bench-");
		Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.application = SpringApplication.run(Dean06Application.class,
				"--dean06.data-dir=" + this.folder.resolve("data"), "--server.port=0", "--server.address=127.0.0.1");
		this.reports = this.application.getBean(Reports.class);
		Files.write(this.folder.resolve("bao-cao.docx"), written(this.docx, composed()));
	}

	@TearDown(Level.Trial)
	public void stop() throws IOException {
		this.application.close();
		FileSystemUtils.deleteRecursively(this.folder);
	}

	@Benchmark
	public List<byte[]> wordAndPdfFromTheDatabase() throws IOException {
		Document document = composed();
		return List.of(written(this.docx, document), written(this.pdf, document));
	}

	@Benchmark
	public Document composingAlone() {
		return composed();
	}

	@Benchmark
	public int libreOfficeConvertsTheWordFile() throws IOException, InterruptedException {
		return new ProcessBuilder("soffice", "-env:UserInstallation=file://" + this.folder.resolve("office"),
				"--headless", "--convert-to", "pdf", "--outdir", this.folder.toString(),
				this.folder.resolve("bao-cao.docx").toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
	}

	private Document composed() {
		return this.reports.compose(REPORT).orElseThrow().document();
	}

	private static byte[] written(DocumentWriter writer, Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(document, out);
		return out.toByteArray();
	}

}
