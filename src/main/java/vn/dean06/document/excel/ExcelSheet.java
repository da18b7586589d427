package vn.dean06.document.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.Span.Emphasis;
import vn.dean06.document.Wording;
import vn.dean06.document.excel.ExcelStyles.Look;

/**
 * A section on a sheet that prints on pages as wide as it: its lines over the whole
 * width, its tables with the header row on each page, its footnotes at the end.
 */
final class ExcelSheet {

	/** The width of a page of A4 in letters of this size, across and upright. */
	private static final int LETTERS_ACROSS = 132;

	private static final int LETTERS_UPRIGHT = 88;

	private static final float LINE = 16.5f;

	/** More is not shown by Excel. */
	private static final float HIGHEST = 409;

	private final XSSFSheet sheet;

	private final Section section;

	private final ExcelStyles styles;

	private final ExcelText text;

	private final int width;

	private final int columns;

	private int next;

	ExcelSheet(XSSFSheet sheet, Section section, ExcelStyles styles) {
		this.sheet = sheet;
		this.section = section;
		this.styles = styles;
		this.text = new ExcelText(styles);
		this.width = (section.orientation() == Section.Orientation.LANDSCAPE) ? LETTERS_ACROSS : LETTERS_UPRIGHT;
		this.columns = tables(section).mapToInt((table) -> table.columns().size()).max().orElse(1);
	}

	private static Stream<Block.Table> tables(Section section) {
		return section.blocks().stream().filter(Block.Table.class::isInstance).map(Block.Table.class::cast);
	}

	void write() {
		tables(this.section).findFirst().ifPresentOrElse(this::widths, () -> letters(0, this.width));
		this.section.blocks().forEach(this::block);
		notes();
		page();
	}

	private void widths(Block.Table table) {
		int weights = table.columns().stream().mapToInt(Column::weight).sum();
		for (int i = 0; i < table.columns().size(); i++) {
			letters(i, Math.max(5, this.width * table.columns().get(i).weight() / weights));
		}
	}

	private void letters(int column, int letters) {
		this.sheet.setColumnWidth(column, Math.min(letters, 255) * 256);
	}

	private void block(Block block) {
		switch (block) {
			case Block.Letterhead(var superior, var issuer, var number, var about, var place) ->
				centred(Stream.of(superior, issuer, List.of(number), List.of(about), List.of(place))
					.flatMap(List::stream)
					.filter((line) -> !line.isEmpty())
					.map(ExcelSheet::plain)
					.toList());
			case Block.Title(var kind, var subject) -> {
				centred(List.of(plain(kind)), Emphasis.BOLD);
				centred(subject, Emphasis.BOLD);
			}
			case Block.Addressees(var names) -> line(plain(Wording.TO + ": " + String.join("; ", names)));
			case Block.Heading heading -> line(heading.spans(), Emphasis.BOLD);
			case Block.Paragraph paragraph -> line(paragraph.spans());
			case Block.Closing(var authority, var signer, var recipients) -> {
				centred(authority.stream().map(ExcelSheet::plain).toList(), Emphasis.BOLD);
				centred(List.of(plain(signer)), Emphasis.BOLD);
				line(plain(Wording.RECIPIENTS), Emphasis.BOLD, Emphasis.ITALIC);
				Wording.dashed(recipients).forEach((recipient) -> line(plain(recipient)));
			}
			case Block.AppendixHead(var label, var title, var enclosure) -> {
				centred(List.of(plain(label)), Emphasis.BOLD);
				centred(title, Emphasis.BOLD);
				centred(List.of(enclosure), Emphasis.ITALIC);
				this.next++;
			}
			case Block.Table table -> table(table);
		}
	}

	private static List<Span> plain(String words) {
		return List.of(new Span.Text(words));
	}

	private void centred(List<List<Span>> lines, Emphasis... emphasis) {
		lines.forEach((line) -> over(line, Look.CENTRED_LINE, emphasis));
	}

	private void line(List<Span> spans, Emphasis... emphasis) {
		over(spans, Look.LINE, emphasis);
	}

	/**
	 * A row of one text over all columns, as high as it needs: Excel itself measures only
	 * single cells.
	 */
	private void over(List<Span> spans, Look look, Emphasis... emphasis) {
		XSSFRow row = this.sheet.createRow(this.next);
		for (int i = 0; i < this.columns; i++) {
			row.createCell(i).setCellStyle(this.styles.style(look));
		}
		row.getCell(0).setCellValue(this.text.of(List.of(spans), emphasis));
		row.setHeightInPoints(Math.min(HIGHEST, LINE * (1 + Span.words(spans).length() / this.width)));
		if (this.columns > 1) {
			this.sheet.addMergedRegion(new CellRangeAddress(this.next, this.next, 0, this.columns - 1));
		}
		this.next++;
	}

	private void table(Block.Table table) {
		header(table.columns());
		for (Row row : table.rows()) {
			switch (row) {
				case Row.Group(var spans) -> over(spans, Look.GROUP, Emphasis.BOLD);
				case Row.Cells(var cells) -> cells(cells, table.columns());
			}
		}
	}

	/**
	 * Of several tables the first has the header that each page and the window repeat.
	 */
	private void header(List<Column> columns) {
		XSSFRow row = this.sheet.createRow(this.next);
		for (int i = 0; i < columns.size(); i++) {
			XSSFCell cell = row.createCell(i);
			cell.setCellStyle(this.styles.style(Look.COLUMN_TITLE));
			cell.setCellValue(this.text.of(List.of(plain(columns.get(i).title())), Emphasis.BOLD));
		}
		if (this.sheet.getRepeatingRows() == null) {
			this.sheet.setRepeatingRows(new CellRangeAddress(this.next, this.next, -1, -1));
			this.sheet.createFreezePane(0, this.next + 1);
		}
		this.next++;
	}

	private void cells(List<Cell> cells, List<Column> columns) {
		XSSFRow row = this.sheet.createRow(this.next++);
		for (int i = 0; i < cells.size(); i++) {
			boolean centred = columns.get(i).centred();
			XSSFCell cell = row.createCell(i);
			cell.setCellStyle(this.styles.style(centred ? Look.CENTRED_CELL : Look.CELL));
			fill(cell, this.text.of(cells.get(i).paragraphs()), centred);
		}
	}

	/** What only counts, as the STT, is a number, so that it sorts as one. */
	private static void fill(XSSFCell cell, XSSFRichTextString text, boolean centred) {
		String words = ExcelText.words(text);
		if (centred && words.matches("[1-9]\\d{0,8}")) {
			cell.setCellValue(Long.parseLong(words));
		}
		else if (!words.isEmpty()) {
			cell.setCellValue(text);
		}
	}

	private void notes() {
		List<List<Span>> notes = this.text.notes();
		for (int i = 0; i < notes.size(); i++) {
			List<Span> note = new ArrayList<>(plain("(" + (i + 1) + ") "));
			note.addAll(notes.get(i));
			line(note);
		}
	}

	private void page() {
		PrintSetup print = this.sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(this.section.orientation() == Section.Orientation.LANDSCAPE);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		this.sheet.setFitToPage(true);
		this.sheet.setHorizontallyCenter(true);
		this.sheet.getFooter().setCenter("&P");
	}

}
