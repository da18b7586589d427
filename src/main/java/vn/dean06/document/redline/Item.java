package vn.dean06.document.redline;

import java.util.List;

import vn.dean06.document.Block;
import vn.dean06.document.Style;

/**
 * What stands one below the other in a redline.
 */
public sealed interface Item {

	/**
	 * A paragraph, heading or line of a formal part.
	 *
	 * @param key of the text that it comes from, empty if none
	 */
	record Line(Mark mark, Style style, String key, List<Inline> inlines) implements Item {

		public Line {
			inlines = List.copyOf(inlines);
		}

	}

	/**
	 * The lines of a formal part that stand side by side: the head and the end of the
	 * report.
	 *
	 * @param shape the part as it stands in the later version that has it
	 */
	record Sides(Block shape, List<Line> left, List<Line> right) implements Item {

		public Sides {
			left = List.copyOf(left);
			right = List.copyOf(right);
		}

	}

	/**
	 * A table.
	 *
	 * @param shape as it stands in the later version that has it
	 * @param rows the first is the header
	 */
	record Table(Block.Table shape, List<Row> rows) implements Item {

		public Table {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A row of a table.
	 *
	 * @param cells one over all columns for a group
	 */
	record Row(Mark mark, boolean group, List<List<Line>> cells) {

		public Row {
			cells = cells.stream().map(List::copyOf).toList();
		}

	}

}
