package vn.dean06.document.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import vn.dean06.document.Block;
import vn.dean06.document.Grid;
import vn.dean06.document.Paper;
import vn.dean06.document.Rules;
import vn.dean06.document.redline.Item;
import vn.dean06.document.redline.Item.Line;
import vn.dean06.document.redline.Redline;

/**
 * Writes a redline for Word with real tracked changes: who accepts all of them has the
 * later version, who rejects all has the earlier one.
 */
public final class RedlineWriter {

	/**
	 * Writes a redline; the same redline by the same author gives the same bytes.
	 * @param author whom Word names for the changes
	 * @param date when they were made, as a clock on the wall shows it
	 */
	public void write(Redline redline, String author, LocalDateTime date, OutputStream out) throws IOException {
		try (XWPFDocument word = new XWPFDocument()) {
			WordStyles.install(word);
			new Body(word, new WordRevisions(word, author, date)).write(redline.parts());
			OfficeProperties.describe(word.getProperties(), redline.properties());
			SteadyZip.write(word::write, out);
		}
	}

	/**
	 * Its sections and what stands in them, one below the other.
	 */
	private static final class Body {

		private final XWPFDocument word;

		private final WordRevisions revisions;

		private final WordPages pages;

		private final WordForms forms;

		Body(XWPFDocument word, WordRevisions revisions) {
			this.word = word;
			this.revisions = revisions;
			this.pages = new WordPages(word);
			this.forms = new WordForms(word, new WordText(word));
		}

		void write(List<Redline.Part> parts) {
			this.pages.number();
			for (Redline.Part part : parts) {
				Paper paper = Paper.of(part.shape().orientation());
				part.items().forEach((item) -> write(item, paper));
				this.pages.end(paper, part == parts.getLast());
			}
		}

		private void write(Item item, Paper paper) {
			switch (item) {
				case Line line -> this.revisions.line(line, this.word.createParagraph(), true);
				case Item.Sides sides -> sides(sides, paper);
				case Item.Table table -> table(table, paper);
			}
		}

		private void sides(Item.Sides sides, Paper paper) {
			XWPFTable table = this.forms.borderless(1, widths(sides.shape(), paper));
			lines(sides.left(), table.getRow(0).getCell(0));
			lines(sides.right(), table.getRow(0).getCell(1));
		}

		private static List<Float> widths(Block shape, Paper paper) {
			if (shape instanceof Block.Letterhead letterhead) {
				float right = Rules.rightColumn(letterhead, paper.textWidth());
				return List.of(paper.textWidth() - right, right);
			}
			return Rules.closingColumns(paper.textWidth());
		}

		private void table(Item.Table table, Paper paper) {
			Grid grid = Grid.of(table.shape(), paper);
			XWPFTable xml = this.word.createTable(1, grid.columns().size());
			WordTable.borders(xml);
			WordForms.fix(xml, grid.widths());
			xml.getRow(0).setRepeatHeader(true);
			for (Item.Row row : table.rows()) {
				boolean header = row == table.rows().getFirst();
				XWPFTableRow into = header ? xml.getRow(0) : new XWPFTableRow(xml.getCTTbl().addNewTr(), xml);
				this.revisions.row(row.mark(), into);
				cells(row, into, grid);
			}
		}

		private void cells(Item.Row row, XWPFTableRow into, Grid grid) {
			for (int i = 0; i < row.cells().size(); i++) {
				XWPFTableCell cell = (i < into.getTableCells().size()) ? into.getCell(i) : into.createCell();
				WordForms.setWidth(cell, row.group() ? grid.width() : grid.widths().get(i));
				if (row.group()) {
					cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(grid.columns().size()));
				}
				lines(row.cells().get(i), cell);
			}
		}

		/** A cell always ends with a paragraph, so the last one is not marked itself. */
		private void lines(List<Line> lines, XWPFTableCell cell) {
			XWPFParagraph paragraph = WordTable.first(cell);
			for (int i = 0; i < lines.size(); i++) {
				this.revisions.line(lines.get(i), (i == 0) ? paragraph : cell.addParagraph(), i < lines.size() - 1);
			}
		}

	}

}
