package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Grid;
import vn.dean06.document.Note;
import vn.dean06.document.Style;

/**
 * A row of a table with its borders.
 *
 * @param edges left edges of its cells and the right edge of the last
 * @param cells what stands in each
 * @param tags of the cells, also of the empty ones
 * @param breaks whether it may be broken at the end of a page
 * @param keptWithNext for the header and for the heading of a group
 * @param header the row that is repeated above it where it begins a page, none above the
 * header itself
 */
record RowStrip(List<Float> edges, List<Stack> cells, List<Tag> tags, boolean breaks, boolean keptWithNext,
		@Nullable RowStrip header) implements Strip {

	@Override
	public float height() {
		return Grid.TOP + (float) this.cells.stream().mapToDouble(Stack::height).max().orElse(0);
	}

	@Override
	public float least() {
		return this.breaks ? Math.min(height(), Grid.TOP + Grid.LEAST_LINES * Style.CELL.line()) : height();
	}

	@Override
	public List<Note> notes() {
		return this.cells.stream().flatMap((cell) -> cell.notes().stream()).toList();
	}

	/** Its part above the end of a page and the rest, each with all its cells. */
	List<RowStrip> broken(float room) {
		List<Stack> above = new ArrayList<>();
		List<Stack> below = new ArrayList<>();
		for (Stack cell : this.cells) {
			int fitting = cell.breaking(room - Grid.TOP);
			above.add(cell.first(fitting));
			below.add(cell.without(fitting));
		}
		return List.of(with(above), with(below));
	}

	private RowStrip with(List<Stack> parts) {
		return new RowStrip(this.edges, parts, this.tags, this.breaks, this.keptWithNext, this.header);
	}

	@Override
	public void draw(Pen pen, float left, float top) {
		float height = height();
		pen.box(this.edges.stream().map((edge) -> left + edge).toList(), top, height);
		for (int i = 0; i < this.cells.size(); i++) {
			Stack cell = this.cells.get(i);
			pen.open(this.tags.get(i), top);
			float spare = (this.header == null) ? (height - Grid.TOP - cell.height()) / 2 : 0;
			cell.draw(pen, left + this.edges.get(i) + Grid.SIDE, top + Grid.TOP + spare);
		}
	}

}
