package vn.dean06.reports.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text with placeholders, as its author wrote it. The grammar is small, and
 * docs/packs.md tells it to authors:
 * <ul>
 * <li>"{{name}}" prints what the name stands for;
 * <li>"{{#name}} … {{/name}}" repeats a passage for each row of a list, or keeps it only
 * where there is what is named; "{{^name}} … {{/name}}" only where there is not;
 * <li>"{{! … }}" is a note among authors.
 * </ul>
 * A tag of a passage or a note that stands alone on its line takes the line with it.
 */
public record Template(List<Part> parts) {

	/** How deep passages may stand in passages. */
	private static final int DEEPEST = 8;

	private static final String OPEN = "{{";

	private static final Pattern TAG = Pattern.compile("\\{\\{([#^/!]?)[ \\t]*([^{}\\n]*?)[ \\t]*}}");

	public Template {
		parts = List.copyOf(parts);
	}

	/**
	 * What a text is made of.
	 */
	public sealed interface Part {

		/** The line of the text on which it begins, from 1. */
		int line();

		/**
		 * Words that are printed as they stand.
		 */
		record Words(String text, int line) implements Part {
		}

		/**
		 * A placeholder.
		 */
		record Name(String name, int line) implements Part {
		}

		/**
		 * Parts that are repeated, kept or left out.
		 *
		 * @param absent whether they are kept where there is not what is named
		 */
		record Passage(String name, boolean absent, List<Part> parts, int line) implements Part {

			public Passage {
				parts = List.copyOf(parts);
			}

		}

	}

	/**
	 * Says why a text cannot be read, and on which line.
	 */
	public static final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int line;

		Unreadable(int line, String message) {
			super("mẫu không đọc được: " + message);
			this.line = line;
		}

		public int line() {
			return this.line;
		}

		public String sentence() {
			return String.valueOf(getMessage());
		}

	}

	/**
	 * Reads a text.
	 * @throws Unreadable at the first place that does not follow the grammar
	 */
	public static Template read(String text) {
		return new Reader(text).read();
	}

	/**
	 * Why a text cannot be read; empty if it can.
	 */
	public static Optional<Unreadable> refusal(String text) {
		try {
			read(text);
			return Optional.empty();
		}
		catch (Unreadable ex) {
			return Optional.of(ex);
		}
	}

	/**
	 * The names that stand in a text; none if it cannot be read.
	 */
	public static List<String> names(String text) {
		try {
			return names(read(text).parts()).toList();
		}
		catch (Unreadable ex) {
			return List.of();
		}
	}

	private static Stream<String> names(List<Part> parts) {
		return parts.stream().flatMap((part) -> switch (part) {
			case Part.Words words -> Stream.of();
			case Part.Name(var name, var line) -> Stream.of(name);
			case Part.Passage passage -> Stream.concat(Stream.of(passage.name()), names(passage.parts()));
		});
	}

	/**
	 * A text while it is read.
	 */
	private static final class Reader {

		private final String text;

		/** Passages that are not closed yet, the innermost first. */
		private final Deque<Part.Passage> open = new ArrayDeque<>();

		/** The parts of the innermost passage, and of those around it. */
		private final Deque<List<Part>> parts = new ArrayDeque<>();

		private int line = 1;

		private int counted;

		Reader(String text) {
			this.text = text;
			this.parts.push(new ArrayList<>());
		}

		Template read() {
			Matcher tag = TAG.matcher(this.text);
			int from = 0;
			for (int at = this.text.indexOf(OPEN); at >= 0; at = this.text.indexOf(OPEN, from)) {
				if (!tag.region(at, this.text.length()).lookingAt()) {
					throw new Unreadable(line(at), "“{{” phải có tên và “}}” đóng lại trên cùng một dòng");
				}
				boolean alone = !tag.group(1).isEmpty() && standsAlone(at, tag.end());
				words(from, alone ? beginningOfLine(at) : at);
				take(tag.group(1), tag.group(2), line(at));
				from = alone ? endOfLine(tag.end()) : tag.end();
			}
			words(from, this.text.length());
			if (!this.open.isEmpty()) {
				throw unclosed(this.open.peek());
			}
			return new Template(this.parts.pop());
		}

		private void words(int from, int to) {
			if (from < to) {
				add(new Part.Words(this.text.substring(from, to), line(from)));
			}
		}

		private void add(Part part) {
			this.parts.element().add(part);
		}

		private void take(String kind, String name, int line) {
			if (name.isEmpty() && !kind.equals("!")) {
				throw new Unreadable(line, "thiếu tên trong {{" + kind + "}}");
			}
			switch (kind) {
				case "#", "^" -> begin(new Part.Passage(name, kind.equals("^"), List.of(), line));
				case "/" -> end(name, line);
				case "!" -> {
				}
				default -> add(new Part.Name(name, line));
			}
		}

		private void begin(Part.Passage passage) {
			if (this.open.size() == DEEPEST) {
				throw new Unreadable(passage.line(),
						"{{#" + passage.name() + "}} nằm trong quá " + DEEPEST + " lớp {{#…}}; hãy bớt lớp");
			}
			this.open.push(passage);
			this.parts.push(new ArrayList<>());
		}

		private void end(String name, int line) {
			Part.Passage passage = this.open.poll();
			if (passage == null) {
				throw new Unreadable(line, "{{/" + name + "}} đóng lại chỗ không mở");
			}
			if (!passage.name().equals(name)) {
				throw unclosed(passage);
			}
			List<Part> inner = this.parts.pop();
			add(new Part.Passage(name, passage.absent(), inner, passage.line()));
		}

		private static Unreadable unclosed(Part.Passage passage) {
			return new Unreadable(passage.line(), "{{" + (passage.absent() ? "^" : "#") + passage.name()
					+ "}} không có {{/" + passage.name() + "}} đóng lại");
		}

		private boolean standsAlone(int from, int to) {
			int before = from - 1;
			while (before >= 0 && isBlank(before)) {
				before--;
			}
			int after = to;
			while (after < this.text.length() && isBlank(after)) {
				after++;
			}
			return (before < 0 || this.text.charAt(before) == '\n')
					&& (after == this.text.length() || this.text.charAt(after) == '\n');
		}

		private boolean isBlank(int at) {
			return " \t\r".indexOf(this.text.charAt(at)) >= 0;
		}

		private int beginningOfLine(int at) {
			return this.text.lastIndexOf('\n', at - 1) + 1;
		}

		private int endOfLine(int at) {
			int end = this.text.indexOf('\n', at);
			return (end < 0) ? this.text.length() : end + 1;
		}

		/** The line of a place, which is never asked for again from before it. */
		private int line(int at) {
			for (; this.counted < at; this.counted++) {
				if (this.text.charAt(this.counted) == '\n') {
					this.line++;
				}
			}
			return this.line;
		}

	}

}
