package vn.dean06.document.word;

import java.math.BigInteger;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Paper;
import vn.dean06.document.Rules;
import vn.dean06.document.Style;
import vn.dean06.document.Wording;

/**
 * The parts of a Word document that stand side by side, in tables without borders.
 */
final class WordForms {

	private final XWPFDocument word;

	private final WordText text;

	WordForms(XWPFDocument word, WordText text) {
		this.word = word;
		this.text = text;
	}

	void letterhead(Letterhead letterhead, Paper paper) {
		float right = Rules.rightColumn(letterhead, paper.textWidth());
		float left = paper.textWidth() - right;
		XWPFTable table = borderless(2, List.of(left, right));
		Cell issuer = new Cell(table.getRow(0).getCell(0));
		letterhead.superior().forEach((line) -> issuer.add(line, Style.SUPERIOR));
		letterhead.issuer().forEach((line) -> issuer.add(line, Style.ISSUER));
		rule(issuer.next(), Rules.underIssuer(letterhead, left), left);
		Cell state = new Cell(table.getRow(0).getCell(1));
		state.add(Letterhead.STATE, Style.STATE);
		state.add(Letterhead.MOTTO, Style.MOTTO);
		rule(state.next(), Rules.underMotto(), right);
		Cell number = new Cell(table.getRow(1).getCell(0));
		number.add(letterhead.number(), Style.NUMBER);
		if (!letterhead.about().isEmpty()) {
			number.add(letterhead.about(), Style.ABOUT);
		}
		new Cell(table.getRow(1).getCell(1)).add(letterhead.placeAndDate(), Style.PLACE_AND_DATE);
		table.getRows().forEach((row) -> row.setCantSplitRow(true));
	}

	void closing(Closing closing, Paper paper) {
		XWPFTable table = borderless(1, Rules.closingColumns(paper.textWidth()));
		table.getRow(0).setCantSplitRow(true);
		Cell left = new Cell(table.getRow(0).getCell(0));
		left.add(Wording.RECIPIENTS, Style.RECIPIENTS_HEAD);
		for (String line : Wording.dashed(closing.recipients())) {
			left.add(line, Style.RECIPIENT);
		}
		Cell right = new Cell(table.getRow(0).getCell(1));
		closing.authority().forEach((line) -> right.add(line, Style.AUTHORITY));
		right.add(closing.signer(), Style.SIGNER);
	}

	/** Makes a paragraph a line of the given length in the middle of a column. */
	static XWPFParagraph rule(XWPFParagraph paragraph, float length, float columnWidth) {
		paragraph.setStyle(WordStyles.RULE);
		int indent = WordStyles.twips((columnWidth - length) / 2);
		paragraph.setIndentationLeft(indent);
		paragraph.setIndentationRight(indent);
		return paragraph;
	}

	XWPFTable borderless(int rows, List<Float> widths) {
		XWPFTable table = this.word.createTable(rows, widths.size());
		table.removeBorders();
		noMargins(table);
		fix(table, widths);
		return table;
	}

	/**
	 * Without margins of their own, cells leave a title the width that it was measured
	 * for.
	 */
	private static void noMargins(XWPFTable table) {
		CTTblCellMar margins = table.getCTTbl().getTblPr().addNewTblCellMar();
		for (CTTblWidth margin : List.of(margins.addNewTop(), margins.addNewLeft(), margins.addNewBottom(),
				margins.addNewRight())) {
			margin.setType(STTblWidth.DXA);
			margin.setW(BigInteger.ZERO);
		}
	}

	/** Fixes the columns of a table: layout, grid and cells all say the same width. */
	static void fix(XWPFTable table, List<Float> widths) {
		CTTbl properties = table.getCTTbl();
		CTTblPr layout = properties.getTblPr();
		(layout.isSetTblLayout() ? layout.getTblLayout() : layout.addNewTblLayout()).setType(STTblLayoutType.FIXED);
		layout.getTblW().setType(STTblWidth.DXA);
		layout.getTblW().setW(BigInteger.valueOf(widths.stream().mapToInt(WordStyles::twips).sum()));
		if (properties.getTblGrid() != null) {
			properties.getTblGrid().setGridColArray(null);
		}
		var grid = (properties.getTblGrid() != null) ? properties.getTblGrid() : properties.addNewTblGrid();
		widths.forEach((width) -> grid.addNewGridCol().setW(BigInteger.valueOf(WordStyles.twips(width))));
		table.getRows().forEach((row) -> fix(row, widths));
	}

	private static void fix(XWPFTableRow row, List<Float> widths) {
		for (int i = 0; i < widths.size(); i++) {
			setWidth(row.getCell(i), widths.get(i));
		}
	}

	static void setWidth(XWPFTableCell cell, float width) {
		CTTcPr properties = (cell.getCTTc().getTcPr() != null) ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
		var set = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
		set.setType(STTblWidth.DXA);
		set.setW(BigInteger.valueOf(WordStyles.twips(width)));
	}

	/**
	 * Fills a cell, whose first paragraph is there from the beginning.
	 */
	private final class Cell {

		private final XWPFTableCell cell;

		private boolean begun;

		Cell(XWPFTableCell cell) {
			this.cell = cell;
		}

		void add(String words, Style style) {
			XWPFParagraph paragraph = next();
			paragraph.setStyle(WordStyles.id(style));
			WordForms.this.text.add(words, paragraph);
		}

		XWPFParagraph next() {
			XWPFParagraph paragraph = this.begun ? this.cell.addParagraph() : this.cell.getParagraphs().getFirst();
			this.begun = true;
			return paragraph;
		}

	}

}
