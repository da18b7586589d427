package vn.dean06.returned;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.returned.Piece.Words;
import vn.dean06.returned.ReturnedBlock.Place;

/**
 * A paragraph while it is read. Programs part a text into runs as they like, so what
 * follows each other alike becomes one again, and blanks of all kinds become one blank.
 */
final class Paragraph {

	private final Place place;

	private final Set<String> marks = new LinkedHashSet<>();

	private final List<Piece> pieces = new ArrayList<>();

	private final StringBuilder words = new StringBuilder();

	/** Whether its end is deleted by a tracked change. */
	boolean endDeleted;

	Paragraph(Place place) {
		this.place = place;
	}

	/** Adds words that stand in bookmarks of texts. */
	void add(Words more, List<String> marks) {
		if (!more.text().isBlank()) {
			this.marks.addAll(marks);
		}
		if (!this.pieces.isEmpty() && this.pieces.getLast() instanceof Words last && last.equals(more.withText(""))) {
			this.words.append(more.text());
		}
		else {
			endWords();
			this.pieces.add(more.withText(""));
			this.words.append(more.text());
		}
	}

	void add(Piece.Note note) {
		endWords();
		this.pieces.add(note);
	}

	/** The last piece is kept without its words while they come. */
	private void endWords() {
		if (!this.pieces.isEmpty() && this.pieces.getLast() instanceof Words last && last.text().isEmpty()) {
			this.pieces.removeLast();
			if (!this.words.isEmpty()) {
				this.pieces.add(last.withText(this.words.toString()));
			}
			this.words.setLength(0);
		}
	}

	ReturnedBlock block() {
		endWords();
		return new ReturnedBlock(this.place, List.copyOf(this.marks), tidied(this.pieces));
	}

	private static List<Piece> tidied(List<Piece> pieces) {
		List<Piece> tidy = new ArrayList<>();
		boolean blank = true;
		for (Piece piece : pieces) {
			if (piece instanceof Words words) {
				String text = tidied(words.text(), blank);
				if (!text.isEmpty()) {
					tidy.add(words.withText(text));
					blank = text.endsWith(" ");
				}
			}
			else {
				tidy.add(piece);
			}
		}
		if (blank) {
			withoutLastBlank(tidy);
		}
		return tidy;
	}

	private static String tidied(String text, boolean afterBlank) {
		String single = Normalizer.normalize(text, Normalizer.Form.NFC)
			.replaceAll("[\\u200B\\u2060\\uFEFF\\u00AD]", "")
			.replaceAll("[\\s\\u00A0\\u2007\\u2009\\u202F]+", " ");
		return (afterBlank && single.startsWith(" ")) ? single.substring(1) : single;
	}

	private static void withoutLastBlank(List<Piece> tidy) {
		for (int i = tidy.size() - 1; i >= 0; i--) {
			if (tidy.get(i) instanceof Words words) {
				String text = words.text().stripTrailing();
				if (text.isEmpty()) {
					tidy.remove(i);
				}
				else {
					tidy.set(i, words.withText(text));
				}
				return;
			}
		}
	}

}
