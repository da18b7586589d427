package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import vn.dean06.document.Alignment;
import vn.dean06.document.Section;
import vn.dean06.document.redline.Item.Line;

/**
 * Compares sections, in these blocks, in tables rows and cells. Two are the same text in
 * two versions if they have the same key and something in common, or much in common.
 */
final class Parts {

	/** From which likeness on two texts are one that was edited. */
	private static final double LIKE = 0.5;

	/** The same for two texts of one key, and what the key counts for. */
	private static final double LIKE_BY_KEY = 0.2;

	private static final double KEY = 0.3;

	private final List<Section> before;

	private final List<Section> after;

	private final Map<Object, Map<String, Integer>> words = new IdentityHashMap<>();

	Parts(List<Section> before, List<Section> after) {
		this.before = before;
		this.after = after;
	}

	List<Redline.Part> compared() {
		int[] places = Pairing.of(this.before, this.after, (one, other) -> name(one).equals(name(other)),
				(one, other) -> one.bookmark().equals(other.bookmark()) ? 1 : 0);
		List<Redline.Part> parts = new ArrayList<>();
		for (Pairing.Step step : Pairing.steps(places, this.after.size())) {
			List<Item> first = (step.before() < 0) ? List.of() : items(this.before.get(step.before()));
			List<Item> second = (step.after() < 0) ? List.of() : items(this.after.get(step.after()));
			Section shape = (step.after() < 0) ? this.before.get(step.before()) : this.after.get(step.after());
			parts.add(new Redline.Part(mark(step), shape, items(first, second)));
		}
		return parts;
	}

	/** Its title without the number, which another appendix before it changes. */
	private static String name(Section section) {
		return section.title().replaceFirst("^Phụ lục [\\p{Alnum}]+\\. ", "");
	}

	private static Mark mark(Pairing.Step step) {
		if (step.before() < 0) {
			return Mark.ADDED;
		}
		return (step.after() < 0) ? Mark.REMOVED : Mark.KEPT;
	}

	private static List<Item> items(Section section) {
		return section.blocks().stream().flatMap((block) -> Lines.items(block).stream()).toList();
	}

	private List<Item> items(List<Item> before, List<Item> after) {
		int[] places = Pairing.of(before, after, this::same, this::likeness);
		return merged(before, after, places, this::both, Parts::marked);
	}

	/** One list of two, in which pairs are compared and others marked. */
	private static <T> List<T> merged(List<T> before, List<T> after, int[] places, BinaryOperator<T> both,
			BiFunction<Mark, T, T> marked) {
		List<T> merged = new ArrayList<>();
		for (Pairing.Step step : Pairing.steps(places, after.size())) {
			merged.add(switch (mark(step)) {
				case KEPT -> both.apply(before.get(step.before()), after.get(step.after()));
				case ADDED -> marked.apply(Mark.ADDED, after.get(step.after()));
				case REMOVED -> marked.apply(Mark.REMOVED, before.get(step.before()));
			});
		}
		return merged;
	}

	private boolean same(Item one, Item other) {
		return switch (one) {
			case Line line -> other instanceof Line line2 && same(line, line2);
			case Item.Sides sides -> other instanceof Item.Sides sides2 && sides.shape().equals(sides2.shape());
			case Item.Table table -> other instanceof Item.Table table2 && table.shape().equals(table2.shape());
		};
	}

	private static boolean same(Line one, Line other) {
		return one.style() == other.style() && one.inlines().equals(other.inlines());
	}

	private double likeness(Item one, Item other) {
		return switch (one) {
			case Line line -> (other instanceof Line line2) ? likeness(line, line2) : 0;
			case Item.Sides sides ->
				(other instanceof Item.Sides sides2 && sides.shape().getClass() == sides2.shape().getClass()) ? 1 : 0;
			case Item.Table table -> (other instanceof Item.Table table2) ? likeness(table, table2) : 0;
		};
	}

	private double likeness(Line one, Line other) {
		boolean sameKey = !one.key().isEmpty() && one.key().equals(other.key());
		return (one.style() == other.style()) ? likeness(words(one), words(other), sameKey) : 0;
	}

	private static double likeness(Map<String, Integer> one, Map<String, Integer> other, boolean sameKey) {
		double likeness = Alignment.likeness(one, other);
		if (likeness < (sameKey ? LIKE_BY_KEY : LIKE)) {
			return 0;
		}
		return likeness + (sameKey ? KEY : 0);
	}

	private static double likeness(Item.Table one, Item.Table other) {
		if (one.shape().columns().size() != other.shape().columns().size()) {
			return 0;
		}
		boolean sameKey = !one.shape().key().isEmpty() && one.shape().key().equals(other.shape().key());
		return likeness(Alignment.words(titles(one)), Alignment.words(titles(other)), sameKey);
	}

	private static String titles(Item.Table table) {
		return table.shape().columns().stream().map((column) -> column.title()).collect(Collectors.joining(" "));
	}

	private Map<String, Integer> words(Line line) {
		return this.words.computeIfAbsent(line, (key) -> Alignment.words(Words.text(line.inlines())));
	}

	private Map<String, Integer> words(Item.Row row) {
		return this.words.computeIfAbsent(row, (key) -> {
			Map<String, Integer> all = new HashMap<>();
			row.cells()
				.stream()
				.flatMap(List::stream)
				.forEach((line) -> words(line).forEach((word, many) -> all.merge(word, many, Integer::sum)));
			return all;
		});
	}

	private Item both(Item before, Item after) {
		return switch (after) {
			case Line line -> both((Line) before, line);
			case Item.Sides(var shape, var left, var right) -> {
				Item.Sides old = (Item.Sides) before;
				yield new Item.Sides(shape, lines(old.left(), left), lines(old.right(), right));
			}
			case Item.Table(var shape, var rows) -> new Item.Table(shape, rows(((Item.Table) before).rows(), rows));
		};
	}

	private static Line both(Line before, Line after) {
		String key = after.key().isEmpty() ? before.key() : after.key();
		return new Line(Mark.KEPT, after.style(), key, Words.compared(before.inlines(), after.inlines()));
	}

	private List<Line> lines(List<Line> before, List<Line> after) {
		int[] places = Pairing.of(before, after, Parts::same, this::likeness);
		return merged(before, after, places, Parts::both, Parts::marked);
	}

	private List<Item.Row> rows(List<Item.Row> before, List<Item.Row> after) {
		int[] places = Pairing.of(before.subList(1, before.size()), after.subList(1, after.size()), Object::equals,
				this::likeness);
		List<Item.Row> rows = new ArrayList<>();
		rows.add(both(before.getFirst(), after.getFirst()));
		rows.addAll(merged(before.subList(1, before.size()), after.subList(1, after.size()), places, this::both,
				Parts::marked));
		return rows;
	}

	/** The first cell of a row is its key. */
	private double likeness(Item.Row one, Item.Row other) {
		if (one.group() != other.group() || one.cells().size() != other.cells().size()) {
			return 0;
		}
		return likeness(words(one), words(other),
				!one.group() && one.cells().getFirst().equals(other.cells().getFirst()));
	}

	private Item.Row both(Item.Row before, Item.Row after) {
		List<List<Line>> cells = new ArrayList<>();
		for (int i = 0; i < after.cells().size(); i++) {
			cells.add(lines(before.cells().get(i), after.cells().get(i)));
		}
		return new Item.Row(Mark.KEPT, after.group(), cells);
	}

	private static Item marked(Mark mark, Item item) {
		return switch (item) {
			case Line line -> marked(mark, line);
			case Item.Sides(var shape, var left, var right) ->
				new Item.Sides(shape, marked(mark, left), marked(mark, right));
			case Item.Table(var shape, var rows) ->
				new Item.Table(shape, rows.stream().map((row) -> marked(mark, row)).toList());
		};
	}

	private static List<Line> marked(Mark mark, List<Line> lines) {
		return lines.stream().map((line) -> marked(mark, line)).toList();
	}

	private static Line marked(Mark mark, Line line) {
		return new Line(mark, line.style(), line.key(), Words.marked(mark, line.inlines()));
	}

	private static Item.Row marked(Mark mark, Item.Row row) {
		return new Item.Row(mark, row.group(), row.cells().stream().map((cell) -> marked(mark, cell)).toList());
	}

}
