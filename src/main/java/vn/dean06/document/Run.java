package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Span.Emphasis;

/**
 * Words in one typeface and size.
 *
 * @param rise how far they stand above the base line, for the number of a footnote
 * @param note the footnote whose number this is
 */
public record Run(String text, Typeface typeface, float size, float rise, @Nullable Note note) {

	private static final float RAISED_SIZE = 0.62f;

	private static final float RAISED_BY = 0.35f;

	public Run(String text, Style style) {
		this(text, style.typeface(), style.size(), 0, null);
	}

	public static List<Run> of(List<Span> spans, Style style, Note.Counter notes) {
		List<Run> runs = new ArrayList<>();
		for (Span span : spans) {
			runs.add(switch (span) {
				case Span.Text(var text, var emphasis) -> emphasised(text, emphasis, style);
				case Span.Value(var text, var emphasis, var source) -> emphasised(text, emphasis, style);
				case Span.Footnote footnote -> raised(notes.next(footnote), style);
				case Span.Fault fault -> throw new IllegalArgumentException(fault.message());
			});
		}
		return runs;
	}

	/** The number of a footnote, before its text or where it is referred to. */
	public static Run raised(Note note, Style style) {
		return new Run(String.valueOf(note.number()), style.typeface(), style.size() * RAISED_SIZE,
				style.size() * RAISED_BY, note);
	}

	private static Run emphasised(String text, Set<Emphasis> emphasis, Style style) {
		Typeface typeface = style.typeface().with(emphasis.contains(Emphasis.BOLD), emphasis.contains(Emphasis.ITALIC));
		return new Run(text, typeface, style.size(), 0, null);
	}

	public Run withText(String part) {
		return new Run(part, this.typeface, this.size, this.rise, this.note);
	}

	/** Whether words of the other can be printed together with words of this. */
	public boolean looksLike(Run other) {
		return this.typeface == other.typeface && this.size == other.size && this.rise == other.rise;
	}

	public float width() {
		return this.typeface.width(this.text, this.size);
	}

}
