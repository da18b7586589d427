package vn.dean06.document.word;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Grid;
import vn.dean06.document.Paper;
import vn.dean06.document.Span;
import vn.dean06.document.Style;

/**
 * A table of an appendix in Word.
 */
final class WordTable {

	private final XWPFDocument word;

	private final WordText text;

	WordTable(XWPFDocument word, WordText text) {
		this.word = word;
		this.text = text;
	}

	void write(Table content, Paper paper) {
		Grid grid = Grid.of(content, paper);
		XWPFTable table = this.word.createTable(1, content.columns().size());
		borders(table);
		WordForms.fix(table, grid.widths());
		header(table.getRow(0), content);
		for (Row row : content.rows()) {
			switch (row) {
				case Row.Group(var spans) -> group(row(table, true), spans, grid);
				case Row.Cells cells when grid.mayBreakAnywhere(cells, paper) -> breaking(table, cells, grid, paper);
				case Row.Cells(var cells) -> cells(row(table, true), cells, grid);
			}
		}
	}

	private static XWPFTableRow row(XWPFTable table, boolean whole) {
		XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
		row.setCantSplitRow(whole);
		return row;
	}

	/**
	 * A row higher than most of a page. A word processor breaks it after any line,
	 * whatever its paragraphs say, so its first lines and its last are rows of their own
	 * with no border between.
	 */
	private void breaking(XWPFTable table, Row.Cells content, Grid grid, Paper paper) {
		List<Row.Cells> parts = grid.parts(content, paper);
		for (int i = 0; i < parts.size(); i++) {
			boolean first = i == 0;
			boolean last = i == parts.size() - 1;
			XWPFTableRow row = row(table, (parts.size() > 1) && (first || (last && parts.size() > 2)));
			cells(row, parts.get(i).cells(), grid);
			row.getTableCells().forEach((cell) -> open(cell, !first, !last));
		}
	}

	/** Takes away the border between a cell and its other parts. */
	private static void open(XWPFTableCell cell, boolean above, boolean below) {
		if (!above && !below) {
			return;
		}
		CTTcBorders borders = cell.getCTTc().getTcPr().addNewTcBorders();
		if (above) {
			borders.addNewTop().setVal(STBorder.NIL);
		}
		if (below) {
			borders.addNewBottom().setVal(STBorder.NIL);
		}
	}

	static void borders(XWPFTable table) {
		int eighths = Math.round(Grid.BORDER * 8);
		table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, eighths, 0, "000000");
		table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, eighths, 0, "000000");
		table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, eighths, 0, "000000");
		table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, eighths, 0, "000000");
		table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, eighths, 0, "000000");
		table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, eighths, 0, "000000");
		int side = WordStyles.twips(Grid.SIDE);
		table.setCellMargins(WordStyles.twips(Grid.TOP), side, 0, side);
	}

	/** The key of a table stands in its first cell. */
	private void header(XWPFTableRow row, Table table) {
		List<Column> columns = table.columns();
		row.setRepeatHeader(true);
		row.setCantSplitRow(true);
		for (int i = 0; i < columns.size(); i++) {
			row.getCell(i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
			XWPFParagraph title = row.getCell(i).getParagraphs().getFirst();
			title.setStyle(WordStyles.id(Style.COLUMN_TITLE));
			this.text.add((i == 0) ? table.key() : "", List.of(new Span.Text(columns.get(i).title())), title);
		}
	}

	private void group(XWPFTableRow row, List<Span> spans, Grid grid) {
		XWPFTableCell cell = row.createCell();
		WordForms.setWidth(cell, grid.width());
		cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(grid.columns().size()));
		XWPFParagraph paragraph = first(cell);
		paragraph.setStyle(WordStyles.id(Style.GROUP));
		this.text.add(spans, paragraph);
	}

	private void cells(XWPFTableRow row, List<Cell> cells, Grid grid) {
		for (int i = 0; i < cells.size(); i++) {
			XWPFTableCell cell = row.createCell();
			WordForms.setWidth(cell, grid.widths().get(i));
			fill(cell, cells.get(i), Style.cell(grid.columns().get(i)));
		}
	}

	private void fill(XWPFTableCell cell, Cell content, Style style) {
		first(cell).setStyle(WordStyles.id(style));
		for (int i = 0; i < content.paragraphs().size(); i++) {
			XWPFParagraph paragraph = (i == 0) ? first(cell) : cell.addParagraph();
			paragraph.setStyle(WordStyles.id(style));
			this.text.add(content.paragraphs().get(i), paragraph);
		}
	}

	static XWPFParagraph first(XWPFTableCell cell) {
		return cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
	}

}
