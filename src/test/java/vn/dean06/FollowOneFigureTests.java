package vn.dean06;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import vn.dean06.accounts.SignIn;
import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.HtmlWriter;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxWriter;
import vn.dean06.entry.Entries;
import vn.dean06.entry.EntrySheets;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Period;
import vn.dean06.reports.Composition;
import vn.dean06.reports.Reports;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The path of a figure, stop by stop: from the unit that enters it to the printed page,
 * and from the page back to the cell. Read this first.
 */
@ThisMonthTest
@Transactional
class FollowOneFigureTests {

	private static final FigureKey KEY = FigureKey.parse("dao-tao.hoc-vien@GL-SNV/2026-11");

	private static final SubmissionKey SUBMISSION = new SubmissionKey("bieu-thang", "GL-SNV", KEY.period());

	@Autowired
	Figures figures;

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	Submissions submissions;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Reports reports;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void aFigureIsTypedOnceAndLeadsFromThePageBackToItsCell() throws IOException {
		// An officer of the unit that owns it finds its cell in this month's form and
		// types.
		SignIn.as("noivu", () -> {
			assertThat(this.sheets.sheet(SUBMISSION, Viewer.ofUnit("GL-SNV"))
				.orElseThrow()
				.cell("dao-tao.hoc-vien@GL-SNV")).isPresent();
			this.sheets.sheet(SUBMISSION, Viewer.ofUnit("GL-SNV"))
				.orElseThrow()
				.cells()
				.filter((cell) -> cell.compulsory() && !cell.key().indicator().startsWith("dao-tao."))
				.forEach((cell) -> type(cell.key(), "1"));
			type(KEY, "98.765");
			type(FigureKey.parse("dao-tao.lop@GL-SNV/2026-11"), "08");
		});
		this.entityManager.flush();

		// It lies in one row of one table, and its history says who typed it.
		assertThat(this.database.sql("""
				select value from figure
				where indicator = 'dao-tao.hoc-vien' and unit = 'GL-SNV' and period = '2026-11'""")
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("98765");
		assertThat(this.figures.history(KEY, Viewer.ofUnit("GL-SNV"))).singleElement()
			.satisfies((change) -> assertThat(change.changedBy()).isEqualTo("noivu"));

		// A draft is the unit's own: nobody else sees it and no report prints it.
		assertThat(this.figures.find(KEY, Viewer.ofUnit("GL-SKHCN"))).isEmpty();
		assertThat(this.figures.find(KEY, Viewer.STANDING_OFFICE)).isEmpty();
		SignIn.as("thuongtruc", () -> assertThat(preview()).doesNotContain("98.765"));

		// Handed in, the standing office sees it; approved, everybody does.
		SignIn.as("noivu", () -> this.desk.submit(SUBMISSION, Map.of()));
		SignIn.as("thuongtruc", () -> {
			assertThat(this.figures.find(KEY, Viewer.STANDING_OFFICE)).isPresent();
			assertThat(preview()).doesNotContain("98.765");
			this.desk.approve(SUBMISSION, this.submissions.find(SUBMISSION).orElseThrow().changedAt());
		});
		assertThat(this.figures.find(KEY, Viewer.ofUnit("GL-SKHCN"))).isPresent();

		// Its months add up to the year of the province.
		assertThat(this.figures.book(List.of(KEY.indicator()), Period.year(2026), Viewer.APPROVED_ONLY)
			.read(FigureKey.parse("dao-tao.hoc-vien@GL/2026"))
			.orElseThrow()
			.source()).isEqualTo(KEY);

		// What else the report prints comes the same way.
		handIn("khcn", new SubmissionKey("bieu-to-cong-nghe-so", "GL-SKHCN", KEY.period()), "GL-21583");
		handIn("quynhon", new SubmissionKey("bieu-co-so", "GL-21583", KEY.period()), "GL-21583");

		// The composed report prints it and knows where it is from.
		Composition report = this.reports.compose("2026").orElseThrow();
		assertThat(report.figures()).contains(KEY);
		assertThat(preview()).contains("href=\"/so-lieu/dao-tao.hoc-vien@GL-SNV/2026-11\">98.765</a>")
			.contains("noivu nhập lúc");

		// So do both files.
		assertThat(word(report.document())).contains("08 lớp", "98.765 học viên");
		assertThat(pdf(report.document())).contains("98.765 học viên");
	}

	private void type(FigureKey key, String text) {
		FigureEntry.Result result = this.entries.enter(List.of(new FigureEntry(key, text, null, null))).getFirst();
		assertThat(result.status()).as(result.sentence()).isEqualTo(FigureEntry.Status.SAVED);
	}

	private void handIn(String username, SubmissionKey submission, String unit) {
		SignIn.as(username, () -> {
			this.sheets.sheet(submission, Viewer.ofUnit(submission.unit()))
				.orElseThrow()
				.cells()
				.filter((cell) -> cell.unit().code().equals(unit))
				.forEach((cell) -> type(cell.key(), "12"));
			this.desk.submit(submission, Map.of());
		});
		SignIn.as("thuongtruc",
				() -> this.desk.approve(submission, this.submissions.find(submission).orElseThrow().changedAt()));
	}

	private String preview() {
		this.entityManager.flush();
		return new HtmlWriter().write(this.reports.compose("2026").orElseThrow().document());
	}

	private static String word(Document document) throws IOException {
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes(new DocxWriter(), document)));
				XWPFWordExtractor text = new XWPFWordExtractor(word)) {
			return text.getText();
		}
	}

	private static String pdf(Document document) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(bytes(new PdfWriter(), document))) {
			return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
		}
	}

	private static byte[] bytes(DocumentWriter writer, Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		writer.write(document, out);
		return out.toByteArray();
	}

}
