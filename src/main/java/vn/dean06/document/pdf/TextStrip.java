package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.dean06.document.Line;
import vn.dean06.document.Note;
import vn.dean06.document.Run;
import vn.dean06.document.Style;
import vn.dean06.document.Typeface;

/**
 * One line of a paragraph.
 *
 * @param left distance of the paragraph from the edge of its column
 * @param room width that the paragraph has for its lines
 * @param before space above, for the first line of a paragraph
 * @param after space below, for the last one
 */
record TextStrip(Line line, Style style, Tag tag, float left, float room, float before, float after,
		boolean keptWithNext) implements Strip {

	/** The lines of a paragraph over the whole width of a column. */
	static List<Strip> of(List<Run> runs, Style style, Tag tag, float room) {
		return of(runs, style, tag, 0, room, style.firstLine());
	}

	/**
	 * The lines of a paragraph. Neither its first nor its last line stands alone on a
	 * page.
	 * @param firstLine indent of the first line, less than 0 if the others are indented
	 */
	static List<Strip> of(List<Run> runs, Style style, Tag tag, float left, float room, float firstLine) {
		List<Line> lines = Line.broken(runs, room, firstLine);
		List<Strip> strips = new ArrayList<>();
		int last = lines.size() - 1;
		for (int i = 0; i <= last; i++) {
			boolean kept = style.keptWithNext() || (last > 0 && (i == 0 || i == last - 1));
			strips.add(new TextStrip(lines.get(i), style, tag, left, room, (i == 0) ? style.before() : 0,
					(i == last) ? style.after() : 0, kept));
		}
		return strips;
	}

	@Override
	public TextStrip keptTogether() {
		return new TextStrip(this.line, this.style, this.tag, this.left, this.room, this.before, this.after, true);
	}

	TextStrip lowered(float space) {
		return new TextStrip(this.line, this.style, this.tag, this.left, this.room, this.before + space, this.after,
				this.keptWithNext);
	}

	@Override
	public float height() {
		return this.style.line();
	}

	@Override
	public List<Note> notes() {
		return this.line.notes();
	}

	String words() {
		return this.line.runs().stream().map(Run::text).collect(Collectors.joining());
	}

	/** Where its words begin, from the left edge of its column. */
	private float start() {
		float pushed = switch (this.style.align()) {
			case CENTRE -> spare() / 2;
			case RIGHT -> spare();
			case LEFT, JUSTIFIED -> 0;
		};
		return this.left + this.line.indent() + pushed;
	}

	/** Where one of its characters begins, from there too. */
	float start(int character) {
		float start = start();
		int rest = character;
		for (Run run : this.line.runs()) {
			String before = run.text().substring(0, Math.min(rest, run.text().length()));
			start += run.withText(before).width() + stretch() * before.chars().filter((c) -> c == ' ').count();
			rest -= before.length();
		}
		return start;
	}

	/** What each of its spaces is widened by. */
	private float stretch() {
		boolean stretched = this.style.align() == Style.Align.JUSTIFIED && !this.line.last() && this.line.spaces() > 0;
		return stretched ? spare() / this.line.spaces() : 0;
	}

	private float spare() {
		return this.room - this.line.indent() - this.line.width();
	}

	@Override
	public void draw(Pen pen, float x, float top) {
		pen.write(this.line, x + start(), top + this.style.size() * Typeface.ASCENT, stretch(), this.tag);
	}

}
