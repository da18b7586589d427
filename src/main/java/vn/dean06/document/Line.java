package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
		return this.runs.stream().map(Run::note).filter(Objects::nonNull).toList();
	}

	/** The largest type size in it. */
	public float size() {
		return (float) this.runs.stream().mapToDouble(Run::size).max().orElse(0);
	}

	public int spaces() {
		return (int) this.runs.stream().flatMapToInt((run) -> run.text().chars()).filter((c) -> c == ' ').count();
	}

	/** The lines of a paragraph in a column of the given width. */
	public static List<Line> broken(List<Run> runs, float width, float firstLine) {
		return new Breaker(width, firstLine).broken(Word.of(runs));
	}

	/**
	 * What is not broken at the end of a line, with the space before it.
	 */
	private record Word(List<Run> runs, List<Run> space) {

		static List<Word> of(List<Run> runs) {
			List<Word> words = new ArrayList<>();
			List<Run> word = new ArrayList<>();
			List<Run> space = new ArrayList<>();
			for (Run run : runs) {
				for (String part : run.text().split("(?<= )|(?= )")) {
					if (!part.equals(" ")) {
						word.add(run.withText(part));
					}
					else if (word.isEmpty()) {
						space = List.of(run.withText(part));
					}
					else {
						words.add(new Word(word, space));
						word = new ArrayList<>();
						space = List.of(run.withText(part));
					}
				}
			}
			if (!word.isEmpty()) {
				words.add(new Word(word, space));
			}
			return words;
		}

		float width() {
			return Line.width(this.runs);
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
			float space = this.line.isEmpty() ? 0 : word.spaceWidth();
			if (!this.line.isEmpty() && this.indent + this.used + space + word.width() > this.room + TOLERANCE) {
				end(false);
				space = 0;
			}
			if (!this.line.isEmpty()) {
				word.space().forEach(this::append);
			}
			word.runs().forEach((run) -> append(run.withText(run.text().replace(NoBreaks.BLANK, ' '))));
			this.used += space + word.width();
		}

		private void append(Run run) {
			if (!this.line.isEmpty() && run.note() == null && this.line.getLast().note() == null
					&& this.line.getLast().looksLike(run)) {
				Run before = this.line.removeLast();
				this.line.add(before.withText(before.text() + run.text()));
			}
			else {
				this.line.add(run);
			}
		}

		private void end(boolean last) {
			this.lines.add(new Line(this.line, this.indent, this.used, last));
			this.line = new ArrayList<>();
			this.indent = 0;
			this.used = 0;
		}

	}

}
