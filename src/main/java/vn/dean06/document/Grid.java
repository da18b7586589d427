package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;

/**
 * The columns of a table on the page: how wide each is, how high its rows become. They
 * share the width by their weights, but none is narrower than its longest word.
 *
 * @param widths of the columns in points, which fill the width of the text
 */
public record Grid(List<Column> columns, List<Float> widths) {

	/** Space between the border and the text at the left and right of a cell. */
	public static final float SIDE = 4;

	/** Space between the border and the text at the top of a cell. */
	public static final float TOP = 2;

	public static final float BORDER = 0.5f;

	/** Lines that at least stand together where a row is broken. */
	public static final int LEAST_LINES = 4;

	private static final float AIR = 1;

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

	private static final String PARTED_AFTER = "-/_.@";

	public static Grid of(Table table, Paper paper) {
		float total = paper.textWidth();
		float[] least = least(table, total);
		float[] held = new float[table.columns().size()];
		boolean narrow = true;
		while (narrow) {
			narrow = hold(table.columns(), held, least, total);
		}
		return new Grid(table.columns(), shares(table.columns(), held, total));
	}

	/** The width of every column: what it is held at, else its share of the rest. */
	private static List<Float> shares(List<Column> columns, float[] held, float total) {
		float rest = total;
		int weights = 0;
		for (int i = 0; i < held.length; i++) {
			rest -= held[i];
			weights += (held[i] == 0) ? columns.get(i).weight() : 0;
		}
		List<Float> widths = new ArrayList<>();
		for (int i = 0; i < held.length; i++) {
			widths.add((held[i] > 0) ? held[i] : rest * columns.get(i).weight() / weights);
		}
		return widths;
	}

	/** How wide each column is at least: its longest word, or as wide as all others. */
	private static float[] least(Table table, float total) {
		float[] least = new float[table.columns().size()];
		for (int i = 0; i < least.length; i++) {
			least[i] = Math.min(longestWord(table, i) + 2 * SIDE + AIR, total / least.length);
		}
		return least;
	}

	/**
	 * Holds those columns at the width of their longest word that would be too narrow for
	 * it, and tells whether there were any.
	 */
	private static boolean hold(List<Column> columns, float[] held, float[] least, float total) {
		List<Float> widths = shares(columns, held, total);
		boolean narrow = false;
		for (int i = 0; i < held.length; i++) {
			if (held[i] == 0 && widths.get(i) < least[i]) {
				held[i] = least[i];
				narrow = true;
			}
		}
		return narrow;
	}

	private static float longestWord(Table table, int column) {
		Column head = table.columns().get(column);
		float longest = longestWord(head.title(), Style.COLUMN_TITLE);
		for (Row row : table.rows()) {
			if (row instanceof Row.Cells(var cells)) {
				for (List<Span> paragraph : cells.get(column).paragraphs()) {
					longest = Math.max(longest, longestWord(Span.words(paragraph), Style.cell(head)));
				}
			}
		}
		return longest;
	}

	private static float longestWord(String text, Style style) {
		float longest = 0;
		for (String word : WHITE_SPACE.split(text)) {
			longest = Math.max(longest, longestPart(word, style));
		}
		return longest;
	}

	/** What is between hyphens and strokes, unless it is several words kept together. */
	private static float longestPart(String word, Style style) {
		if (word.indexOf(NoBreaks.BLANK) >= 0) {
			return style.width(word);
		}
		float longest = 0;
		int from = 0;
		for (int i = 0; i < word.length(); i++) {
			if (PARTED_AFTER.indexOf(word.charAt(i)) >= 0) {
				longest = Math.max(longest, style.width(word.substring(from, i + 1)));
				from = i + 1;
			}
		}
		return Math.max(longest, style.width(word.substring(from)));
	}

	public float width() {
		return (float) this.widths.stream().mapToDouble(Float::doubleValue).sum();
	}

	/** Room for text in a column. */
	public float room(int column) {
		return this.widths.get(column) - 2 * SIDE;
	}

	/** Left edge of a column. */
	public float left(int column) {
		return (float) this.widths.stream().limit(column).mapToDouble(Float::doubleValue).sum();
	}

	/**
	 * Whether a row is so high that a word processor may break it, which minds no number
	 * of lines.
	 */
	public boolean mayBreakAnywhere(Row row, Paper paper) {
		return row instanceof Row.Cells(var cells) && height(cells) > paper.textHeight() * 2 / 3;
	}

	/**
	 * A row that a word processor may break, in parts: the paragraphs of its first lines
	 * and those of its last, each of which have to stay together, and what is between
	 * them. One that has no end of a paragraph in its upper half stays whole; one that
	 * has none near its end has no last part.
	 */
	public List<Row.Cells> parts(Row.Cells row, Paper paper) {
		List<Integer> heads = new ArrayList<>();
		for (int i = 0; i < row.cells().size(); i++) {
			heads.add(together(row.cells().get(i).paragraphs(), i));
		}
		List<Cell> first = before(row.cells(), heads);
		if (height(first) >= Math.min(height(row.cells()), paper.textHeight() / 2)) {
			return List.of(row);
		}
		List<Cell> rest = after(row.cells(), heads);
		List<Integer> ends = new ArrayList<>();
		float reaches = height(rest) - LEAST_LINES * Style.CELL.line();
		for (int i = 0; i < rest.size(); i++) {
			List<List<Span>> paragraphs = rest.get(i).paragraphs();
			int last = (height(rest.get(i), i) > reaches) ? together(paragraphs.reversed(), i) : 0;
			ends.add(paragraphs.size() - last);
		}
		List<Cell> middle = before(rest, ends);
		List<Cell> last = after(rest, ends);
		boolean divided = height(middle) > LEAST_LINES * Style.CELL.line() && height(last) < paper.textHeight() / 2;
		return divided ? List.of(new Row.Cells(first), new Row.Cells(middle), new Row.Cells(last))
				: List.of(new Row.Cells(first), new Row.Cells(rest));
	}

	/** The first paragraphs of each cell, so many of each. */
	private static List<Cell> before(List<Cell> cells, List<Integer> many) {
		return IntStream.range(0, cells.size())
			.mapToObj((i) -> new Cell(cells.get(i).paragraphs().subList(0, many.get(i))))
			.toList();
	}

	private static List<Cell> after(List<Cell> cells, List<Integer> many) {
		return IntStream.range(0, cells.size())
			.mapToObj((i) -> new Cell(cells.get(i).paragraphs().subList(many.get(i), cells.get(i).paragraphs().size())))
			.toList();
	}

	/** How many of the paragraphs of a cell make its least lines, from the first on. */
	private int together(List<List<Span>> paragraphs, int column) {
		int lines = 0;
		int together = 0;
		while (together < paragraphs.size() && lines < LEAST_LINES) {
			lines += lines(paragraphs.get(together), column).size();
			together++;
		}
		return together;
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
			height += lines(paragraph, column).size() * style.line() + style.after();
		}
		return height;
	}

	private List<Line> lines(List<Span> paragraph, int column) {
		Style style = Style.cell(this.columns.get(column));
		return Line.broken(Run.of(paragraph, style, new Note.Counter()), room(column), 0);
	}

}
