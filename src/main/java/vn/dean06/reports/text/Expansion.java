package vn.dean06.reports.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import vn.dean06.document.Span;

/**
 * A template written out for one report: a passage stands once for each row of its list,
 * or is left out where it does not hold. What is left are the author's words and
 * placeholders by name, those of a row by the name of the row. No value is in it yet, so
 * nothing that a value says can be taken for Markdown or for a placeholder.
 */
final class Expansion {

	private static final int LONGEST = 2_000_000;

	private final Function<String, Value> values;

	/** What is repeated at the moment, the innermost list first. */
	private final Deque<Row> rows = new ArrayDeque<>();

	private final StringBuilder text = new StringBuilder();

	/** The line of the template for each line of the text. */
	private final List<Integer> lines = new ArrayList<>(List.of(1));

	private final Map<String, Standing> placeholders = new LinkedHashMap<>();

	private Expansion(Function<String, Value> values) {
		this.values = values;
	}

	private record Row(String list, int number, Map<String, Value> values) {
	}

	/**
	 * Writes a template out.
	 * @param values what each name stands for
	 * @throws Template.Unreadable if it cannot be read, or becomes too long
	 */
	static Expansion of(String template, Function<String, Value> values) {
		Expansion expansion = new Expansion(values);
		Template.read(template).parts().forEach(expansion::write);
		return expansion;
	}

	private void write(Template.Part part) {
		switch (part) {
			case Template.Part.Words words -> append(words.text(), words.line());
			case Template.Part.Name name -> write(name);
			case Template.Part.Passage passage -> write(passage);
		}
	}

	/** What a rule says is author's words and a placeholder for each figure in it. */
	private void write(Template.Part.Name name) {
		String key = key(name.name());
		Standing known = this.placeholders.get(key);
		Value value = (known != null) ? known.value() : value(name.name());
		if (value instanceof Value.Wording(var spans)) {
			for (int i = 0; i < spans.size(); i++) {
				write(spans.get(i), key + "[" + i + "]", name);
			}
		}
		else {
			append(key, new Standing(name.name(), value), name);
		}
	}

	private void write(Span span, String key, Template.Part.Name name) {
		if (span instanceof Span.Text(var words, var emphasis)) {
			append(words, name.line());
		}
		else {
			append(key, new Standing(name.name(), new Value.Printed(span)), name);
		}
	}

	private void write(Template.Part.Passage passage) {
		Value value = value(passage.name());
		if (value instanceof Value.Unknown) {
			append(key(passage.name()), new Standing(passage.name(), value), passage);
		}
		else if (value instanceof Value.Rows(var list) && !passage.absent()) {
			for (int i = 0; i < list.size(); i++) {
				this.rows.push(new Row(passage.name(), i + 1, list.get(i)));
				passage.parts().forEach(this::write);
				this.rows.pop();
			}
		}
		else if (value.holds() != passage.absent()) {
			passage.parts().forEach(this::write);
		}
	}

	private Value value(String name) {
		return row(name).map((row) -> Objects.requireNonNull(row.values().get(name)))
			.orElseGet(() -> this.values.apply(name));
	}

	/** The name by which a placeholder stands in the text, unlike that in another row. */
	private String key(String name) {
		return row(name).map((row) -> row.list() + "[" + row.number() + "]." + name).orElse(name);
	}

	/** The row that a name is said in. */
	private Optional<Row> row(String name) {
		return this.rows.stream().filter((row) -> row.values().containsKey(name)).findFirst();
	}

	private void append(String key, Standing standing, Template.Part part) {
		this.placeholders.computeIfAbsent(key, (added) -> standing).add(part.line());
		append(PlaceholderNode.written(key), part.line());
	}

	private void append(String words, int line) {
		if (this.text.length() + words.length() > LONGEST) {
			throw new Template.Unreadable(line, "in ra quá dài; hãy bớt {{#…}} lồng nhau");
		}
		if (this.text.isEmpty() || this.text.charAt(this.text.length() - 1) == '\n') {
			this.lines.set(this.lines.size() - 1, line);
		}
		for (int i = 0, current = line; i < words.length(); i++) {
			if (words.charAt(i) == '\n') {
				this.lines.add(++current);
			}
		}
		this.text.append(words);
	}

	String text() {
		return this.text.toString();
	}

	/** The line of the template that a line of the text comes from. */
	int line(int index) {
		return this.lines.get(Math.min(index, this.lines.size() - 1));
	}

	/** The placeholder that stands under a name in the text, which is then printed. */
	Standing printed(String key) {
		Standing standing = Objects.requireNonNull(this.placeholders.get(key), key);
		standing.printed++;
		return standing;
	}

	/** The table that stands under a name in the text, which is then printed. */
	Optional<Value.Table> table(String key) {
		return Optional.ofNullable(this.placeholders.get(key))
			.filter((standing) -> standing.value() instanceof Value.Table)
			.map((standing) -> (Value.Table) printed(key).value());
	}

	/** Placeholders that were not printed as often as they stand in the text. */
	List<Standing> lost() {
		return this.placeholders.values()
			.stream()
			.filter((standing) -> standing.printed < standing.lines.size())
			.toList();
	}

	/**
	 * A placeholder of the text.
	 */
	static final class Standing {

		private final String name;

		private final Value value;

		private final List<Integer> lines = new ArrayList<>();

		private int printed;

		Standing(String name, Value value) {
			this.name = name;
			this.value = value;
		}

		private void add(int line) {
			this.lines.add(line);
		}

		/** What it stands for. */
		Value value() {
			return this.value;
		}

		/** As its author wrote it. */
		String written() {
			return PlaceholderNode.written(this.name);
		}

		/** The lines of the template on which it stands. */
		List<Integer> lines() {
			return this.lines;
		}

	}

}
