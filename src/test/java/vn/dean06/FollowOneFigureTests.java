package vn.dean06;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.DocxWriter;
import vn.dean06.document.HtmlWriter;
import vn.dean06.document.PdfWriter;
import vn.dean06.indicators.Amount;
import vn.dean06.indicators.FigureKey;
import vn.dean06.indicators.Figures;
import vn.dean06.reports.Composition;
import vn.dean06.reports.Reports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The path of a figure, stop by stop: from the unit that enters it to the printed page,
 * and from the page back to the cell. Read this first.
 */
@SampleTest
@Transactional
class FollowOneFigureTests {

	private static final FigureKey KEY = FigureKey.parse("dao-tao.hoc-vien@SNV/2024");

	@Autowired
	Figures figures;

	@Autowired
	Reports reports;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void aFigureIsTypedOnceAndLeadsFromThePageBackToItsCell() throws IOException {
		// The unit that owns it enters it; its history keeps what it was.
		this.figures.enter(KEY, Amount.of(new BigDecimal("98765")), "đã đếm lại", "canbo");
		this.entityManager.flush();
		assertThat(this.figures.history(KEY)).anySatisfy((change) -> {
			assertThat(change.before()).isEqualTo(Amount.of(new BigDecimal("664")));
			assertThat(change.after()).isEqualTo(Amount.of(new BigDecimal("98765")));
			assertThat(change.changedBy()).isEqualTo("canbo");
		});

		// It lies in one row of one table.
		assertThat(this.database
			.sql("select value from figure where indicator = 'dao-tao.hoc-vien' and unit = 'SNV' and period = '2024'")
			.query(BigDecimal.class)
			.single()).isEqualByComparingTo("98765");

		// The keeper speaks for the province.
		assertThat(this.figures.book(java.util.List.of(KEY.indicator()))
			.read(FigureKey.parse("dao-tao.hoc-vien@TINH/2024"))
			.orElseThrow()
			.source()).isEqualTo(KEY);

		// The composed report prints it and knows where it is from.
		Composition report = this.reports.compose("2024").orElseThrow();
		assertThat(report.figures()).contains(KEY);
		assertThat(new HtmlWriter().write(report.document()))
			.contains("href=\"/so-lieu/dao-tao.hoc-vien@SNV/2024\">98.765</a>")
			.contains("canbo nhập lúc");

		// So do both files.
		assertThat(word(report.document())).contains("08 lớp cho 98.765 học viên");
		assertThat(pdf(report.document())).contains("98.765 học viên");
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
