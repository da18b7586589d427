package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A line of text, broken by measuring its words.
 *
 * @param indent how far its first word stands from the left edge
 * @param width of its words with single spaces
 * @param last whether it ends its paragraph
 */
public record Line(List<Run> runs, float indent, float width, boolean last) {

	public Line {
		runs = List.copyOf(runs);
	}

	/** The footnotes that are referred to in this line. */
	public List<Note> notes() {
		List<Note> notes = new ArrayList<>();
		for (Run run : this.runs) {
			if (run.note() != null) {
				notes.add(run.note());
			}
		}
		return notes;
	}

	/** The largest type size in it. */
	public float size() {
		float size = 0;
		for (Run run : this.runs) {
			size = Math.max(size, run.size());
		}
		return size;
	}

	public int spaces() {
		int spaces = 0;
		for (Run run : this.runs) {
			for (int at = run.text().indexOf(' '); at >= 0; at = run.text().indexOf(' ', at + 1)) {
				spaces++;
			}
		}
		return spaces;
	}

	/** The lines of a paragraph in a column of the given width. */
	public static List<Line> broken(List<Run> runs, float width, float firstLine) {
		return new Breaker(width, firstLine).broken(Word.of(runs));
	}

	/**
	 * What is not broken at the end of a line, with the space before it.
	 */
	private record Word(List<Run> runs, List<Run> space, float width) {

		Word(List<Run> runs, List<Run> space) {
			this(runs, space, Line.width(runs));
		}

		static List<Word> of(List<Run> runs) {
			List<Word> words = new ArrayList<>();
			List<Run> word = new ArrayList<>();
			List<Run> space = List.of();
			for (Run run : runs) {
				for (Run part : parts(run)) {
					if (!part.text().equals(" ")) {
						word.add(part);
					}
					else if (word.isEmpty()) {
						space = List.of(part);
					}
					else {
						words.add(new Word(word, space));
						word = new ArrayList<>(2);
						space = List.of(part);
					}
				}
			}
			if (!word.isEmpty()) {
				words.add(new Word(word, space));
			}
			return words;
		}

		/** What stands between its spaces, and each space. */
		private static List<Run> parts(Run run) {
			String text = run.text();
			List<Run> parts = new ArrayList<>();
			int from = 0;
			for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
				if (from < space) {
					parts.add(run.withText(text.substring(from, space)));
				}
				parts.add(run.withText(" "));
				from = space + 1;
			}
			if (from < text.length() || text.isEmpty()) {
				parts.add(run.withText(text.substring(from)));
			}
			return parts;
		}

		float spaceWidth() {
			return Line.width(this.space);
		}

		/** Whether it is several words, between which a line is better not broken. */
		boolean isJoined() {
			return this.runs.stream().anyMatch((run) -> run.text().indexOf(NoBreaks.BLANK) >= 0);
		}

		List<Word> parted() {
			return of(Stream.concat(this.space.stream(), this.runs.stream())
				.map((run) -> run.withText(run.text().replace(NoBreaks.BLANK, ' ')))
				.toList());
		}

		/** Its parts after hyphens and strokes, and if need be its letters. */
		List<Word> parts(float room) {
			List<Word> parts = new ArrayList<>();
			for (Run run : this.runs) {
				for (String part : run.text().split("(?<=[-/_.@])")) {
					String pattern = (run.withText(part).width() > room) ? "" : "$";
					for (String piece : part.split(pattern)) {
						parts.add(new Word(List.of(run.withText(piece)), parts.isEmpty() ? this.space : List.of()));
					}
				}
			}
			return parts;
		}

	}

	private static float width(List<Run> runs) {
		float width = 0;
		for (Run run : runs) {
			width += run.width();
		}
		return width;
	}

	/**
	 * Fills one line after the other.
	 */
	private static final class Breaker {

		private static final float TOLERANCE = 0.01f;

		private final float room;

		private final List<Line> lines = new ArrayList<>();

		private List<Run> line = new ArrayList<>();

		/** The run that goes on, with its words so far. */
		private @Nullable Run open;

		private final StringBuilder words = new StringBuilder();

		private float indent;

		private float used;

		Breaker(float room, float firstLine) {
			this.room = room;
			this.indent = firstLine;
		}

		List<Line> broken(List<Word> words) {
			for (Word word : words) {
				fit(word);
			}
			end(true);
			return this.lines;
		}

		/** What does not go on a line is parted after all, at a blank if it has one. */
		private void fit(Word word) {
			if (word.width() <= this.room - this.indent) {
				place(word);
			}
			else if (word.isJoined()) {
				word.parted().forEach(this::fit);
			}
			else {
				word.parts(this.room).forEach(this::place);
			}
		}

		private void place(Word word) {
			float space = isEmpty() ? 0 : word.spaceWidth();
			if (!isEmpty() && this.indent + this.used + space + word.width() > this.room + TOLERANCE) {
				end(false);
				space = 0;
			}
			if (!isEmpty()) {
				word.space().forEach(this::append);
			}
			word.runs().forEach(this::append);
			this.used += space + word.width();
		}

		private boolean isEmpty() {
			return this.open == null;
		}

		private void append(Run run) {
			Run before = this.open;
			if (before == null || run.note() != null || before.note() != null || !before.looksLike(run)) {
				close();
				this.open = run;
			}
			this.words.append(run.text());
		}

		private void close() {
			if (this.open != null) {
				this.line.add(this.open.withText(this.words.toString().replace(NoBreaks.BLANK, ' ')));
				this.words.setLength(0);
				this.open = null;
			}
		}

		private void end(boolean last) {
			close();
			this.lines.add(new Line(this.line, this.indent, this.used, last));
			this.line = new ArrayList<>();
			this.indent = 0;
			this.used = 0;
		}

	}

}
