package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;

import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Grid;
import vn.dean06.document.Note;
import vn.dean06.document.Paper;
import vn.dean06.document.Run;
import vn.dean06.document.Span;
import vn.dean06.document.Style;

/**
 * Sets a table as rows with borders.
 */
final class TableLayout {

	private final Table table;

	private final Paper paper;

	private final Note.Counter notes;

	private final Tag tag;

	private final Grid grid;

	private final List<Float> edges;

	TableLayout(Table table, Paper paper, Note.Counter notes, Tag tag) {
		this.table = table;
		this.paper = paper;
		this.notes = notes;
		this.tag = tag;
		this.grid = Grid.of(table, paper);
		this.edges = edges(this.grid);
	}

	List<Strip> rows() {
		List<Strip> rows = new ArrayList<>();
		RowStrip header = header();
		rows.add(header);
		for (Row row : this.table.rows()) {
			rows.add(switch (row) {
				case Row.Group(var spans) -> group(spans, header);
				case Row.Cells(var cells) -> cells(cells, header);
			});
		}
		return rows;
	}

	private RowStrip header() {
		Tag row = this.tag.child("TR");
		List<Stack> cells = new ArrayList<>();
		List<Tag> tags = new ArrayList<>();
		for (Column column : this.table.columns()) {
			Tag cell = row.child("TH");
			List<Run> title = List.of(new Run(column.title(), Style.COLUMN_TITLE));
			cells
				.add(new Stack(TextStrip.of(title, Style.COLUMN_TITLE, cell.child("P"), this.grid.room(cells.size()))));
			tags.add(cell);
		}
		return new RowStrip(this.edges, cells, tags, false, true, null);
	}

	private RowStrip group(List<Span> spans, RowStrip header) {
		Tag cell = this.tag.child("TR").spanning("TD", this.table.columns().size());
		List<Run> runs = Run.of(spans, Style.GROUP, this.notes);
		Stack words = new Stack(TextStrip.of(runs, Style.GROUP, cell.child("P"), this.grid.width() - 2 * Grid.SIDE));
		return new RowStrip(List.of(0f, this.grid.width()), List.of(words), List.of(cell), false, true, header);
	}

	private RowStrip cells(List<Cell> cells, RowStrip header) {
		Tag row = this.tag.child("TR");
		List<Tag> tags = cells.stream().map((cell) -> row.child("TD")).toList();
		List<Stack> stacks = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			stacks.add(stack(cells.get(i), i, tags.get(i)));
		}
		RowStrip whole = new RowStrip(this.edges, stacks, tags, false, false, header);
		return (whole.height() > this.paper.textHeight() / 2)
				? new RowStrip(this.edges, stacks, tags, true, false, header) : whole;
	}

	private Stack stack(Cell cell, int column, Tag tag) {
		Style style = Style.cell(this.grid.columns().get(column));
		List<Strip> strips = new ArrayList<>();
		for (List<Span> paragraph : cell.paragraphs()) {
			List<Run> runs = Run.of(paragraph, style, this.notes);
			strips.addAll(TextStrip.of(runs, style, tag.child("P"), this.grid.room(column)));
		}
		return new Stack(strips);
	}

	private static List<Float> edges(Grid grid) {
		List<Float> edges = new ArrayList<>();
		for (int i = 0; i <= grid.widths().size(); i++) {
			edges.add(grid.left(i));
		}
		return edges;
	}

}
