package vn.dean06.document.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.Span.Emphasis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * An appendix as Excel opens it.
 */
class XlsxWriterTests {

	@Test
	void theHeadStandsOverTheWholeWidthAndTheHeaderRowRepeatsOnEachPage() throws IOException {
		XSSFSheet sheet = written(appendix(cells("1", "Nội dung"))).getSheetAt(0);
		assertThat(sheet.getSheetName()).isEqualTo("Phụ lục 01");
		assertThat(column(sheet, 0)).containsExactly("Phụ lục 01", "NHIỆM VỤ ĐỀ ÁN 06",
				"(Tính đến hết ngày 26/11/2026)", "", "STT", "I. VỀ PHÁP LÝ (01 NHIỆM VỤ)", "1");
		assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString)
			.containsExactly("A1:B1", "A2:B2", "A3:B3", "A6:B6");
		assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
		assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
		assertThat(bold(sheet, 4)).isTrue();
		assertThat(bold(sheet, 5)).isTrue();
	}

	@Test
	void itPrintsAcrossA4AsWideAsThePage() throws IOException {
		XSSFSheet sheet = written(appendix(cells("1", "Nội dung"))).getSheetAt(0);
		PrintSetup print = sheet.getPrintSetup();
		assertThat(print.getLandscape()).isTrue();
		assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
		assertThat(sheet.getFitToPage()).isTrue();
		assertThat(List.of((int) print.getFitWidth(), (int) print.getFitHeight())).containsExactly(1, 0);
		assertThat(sheet.getColumnWidth(0) / 256).isEqualTo(13);
		assertThat(sheet.getColumnWidth(1) / 256).isEqualTo(118);
	}

	@Test
	void whatOnlyCountsIsANumberAndEverythingElseIsWords() throws IOException {
		XSSFRow row = written(appendix(cells("12", "=1+1"))).getSheetAt(0).getRow(6);
		assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
		assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(12);
		assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
		assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
	}

	@Test
	void paragraphsStandBelowEachOtherAndWordsStandOut() throws IOException {
		Block.Cell cell = new Block.Cell(
				List.of(List.of(new Span.Text("Đã ", Set.of()), new Span.Text("đạt 12 %", Set.of(Emphasis.BOLD))),
						List.of(new Span.Text("Đề án 06"))));
		XSSFCell written = written(appendix(new Block.Row.Cells(List.of(words("1"), cell)))).getSheetAt(0)
			.getRow(6)
			.getCell(1);
		assertThat(written.getStringCellValue()).isEqualTo("Đã đạt 12 %\nĐề án 06");
		assertThat(written.getCellStyle().getWrapText()).isTrue();
		assertThat(written.getRichStringCellValue().getFontAtIndex(4).getBold()).isTrue();
		assertThat(written.getRichStringCellValue().getFontAtIndex(13).getBold()).isFalse();
	}

	@Test
	void footnotesStandAtTheEnd() throws IOException {
		Block.Cell cell = new Block.Cell(List
			.of(List.of(new Span.Text("92,65%"), new Span.Footnote(List.of(new Span.Text("Theo Công văn số 1/CV."))))));
		XSSFSheet sheet = written(appendix(new Block.Row.Cells(List.of(words("1"), cell)))).getSheetAt(0);
		assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).isEqualTo("92,65%(1)");
		assertThat(sheet.getRow(7).getCell(0).getStringCellValue()).isEqualTo("(1) Theo Công văn số 1/CV.");
	}

	@Test
	void aTextThatIsLongerThanACellHoldsSaysWhereTheRestIs() throws IOException {
		XSSFSheet sheet = written(appendix(cells("1", "chữ ".repeat(10_000)))).getSheetAt(0);
		assertThat(sheet.getRow(6).getCell(1).getStringCellValue()).hasSizeLessThanOrEqualTo(32_767)
			.endsWith("… (còn nữa, xem bản Word hoặc PDF)");
	}

	@Test
	void aReportOfManyPartsHasASheetForEach() throws IOException {
		XSSFWorkbook book = written(SampleDocument.report());
		assertThat(book).hasSize(3);
		assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isNotBlank();
	}

	@Test
	void itIsTheSameEachTimeToTheByteAndSaysWhatItIs() throws IOException {
		byte[] first = bytes(appendix(cells("1", "a")));
		assertThat(bytes(appendix(cells("1", "a")))).isEqualTo(first);
		var core = written(appendix(cells("1", "a"))).getProperties().getCoreProperties();
		assertThat(core.getTitle()).isEqualTo("Phụ lục 01. NHIỆM VỤ");
		assertThat(core.getCreator()).isEqualTo("Ủy ban nhân dân tỉnh Gia Lai");
		assertThat(core.getCreated()).isEqualTo("2026-11-26T00:00:00Z");
	}

	@Test
	void whatCannotBePrintedIsRefused() {
		Block.Cell fault = new Block.Cell(List.of(List.of(new Span.Fault("{{x}}", "không có chỉ tiêu x"))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> bytes(appendix(new Block.Row.Cells(List.of(words("1"), fault)))))
			.withMessageContaining("không có chỉ tiêu x");
	}

	private static Block.Row cells(String first, String second) {
		return new Block.Row.Cells(List.of(words(first), words(second)));
	}

	private static Block.Cell words(String text) {
		return new Block.Cell(List.of(List.of(new Span.Text(text))));
	}

	private static Document appendix(Block.Row row) {
		Block.Table table = new Block.Table(
				List.of(new Block.Column("STT", 1, true), new Block.Column("Nội dung", 9, false)),
				List.of(new Block.Row.Group(List.of(new Span.Text("I. VỀ PHÁP LÝ (01 NHIỆM VỤ)"))), row));
		Block.AppendixHead head = new Block.AppendixHead("Phụ lục 01",
				List.of(List.of(new Span.Text("NHIỆM VỤ ĐỀ ÁN 06"))),
				List.of(new Span.Text("(Tính đến hết ngày 26/11/2026)")));
		return new Document(
				new Document.Properties("Phụ lục 01. NHIỆM VỤ", "NHIỆM VỤ", "Ủy ban nhân dân tỉnh Gia Lai",
						LocalDate.of(2026, 11, 26)),
				List.of(new Section("phu-luc", "Phụ lục 01. NHIỆM VỤ", Section.Orientation.LANDSCAPE,
						List.of(head, table))));
	}

	private static byte[] bytes(Document document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new XlsxWriter().write(document, out);
		return out.toByteArray();
	}

	private static XSSFWorkbook written(Document document) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes(document)));
	}

	private static List<String> column(XSSFSheet sheet, int column) {
		return IntStream.rangeClosed(0, sheet.getLastRowNum())
			.mapToObj(sheet::getRow)
			.map((row) -> (row == null) ? "" : new DataFormatter().formatCellValue(row.getCell(column)))
			.toList();
	}

	private static boolean bold(XSSFSheet sheet, int row) {
		return sheet.getRow(row).getCell(0).getRichStringCellValue().getFontAtIndex(0).getBold();
	}

}
