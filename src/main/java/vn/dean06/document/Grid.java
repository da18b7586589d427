package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;

import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;

/**
 * The columns of a table on the page: how wide each is, how high its rows become.
 *
 * @param widths of the columns in points, which fill the width of the text
 */
record Grid(List<Column> columns, List<Float> widths) {

	/** Space between the border and the text at the left and right of a cell. */
	static final float SIDE = 4;

	/** Space between the border and the text at the top of a cell. */
	static final float TOP = 2;

	static final float BORDER = 0.5f;

	static Grid of(Table table, Paper paper) {
		int weights = table.columns().stream().mapToInt(Column::weight).sum();
		List<Float> widths = new ArrayList<>();
		for (Column column : table.columns()) {
			widths.add(paper.textWidth() * column.weight() / weights);
		}
		return new Grid(table.columns(), widths);
	}

	float width() {
		return (float) this.widths.stream().mapToDouble(Float::doubleValue).sum();
	}

	/** Room for text in a column. */
	float room(int column) {
		return this.widths.get(column) - 2 * SIDE;
	}

	/** Left edge of a column. */
	float left(int column) {
		return (float) this.widths.stream().limit(column).mapToDouble(Float::doubleValue).sum();
	}

	/** Whether a row is so high that it may be broken at the end of a page. */
	boolean mayBreak(Row row, Paper paper) {
		return row instanceof Row.Cells(var cells) && height(cells) > paper.textHeight() / 2;
	}

	private float height(List<Cell> cells) {
		float highest = 0;
		for (int i = 0; i < cells.size(); i++) {
			highest = Math.max(highest, height(cells.get(i), i));
		}
		return highest;
	}

	private float height(Cell cell, int column) {
		Style style = Style.cell(this.columns.get(column));
		float height = TOP;
		for (List<Span> paragraph : cell.paragraphs()) {
			List<Line> lines = Line.broken(Run.of(paragraph, style, new Note.Counter()), room(column), 0);
			height += lines.size() * style.line() + style.after();
		}
		return height;
	}

}
