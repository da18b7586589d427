package vn.dean06.returned;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a Word file that was handed out: every figure and every text of what was
 * sent, and what came to it.
 *
 * @param figures in the order of what was sent, then what came to them
 * @param texts in the order of the file that came back, each deleted one where it stood
 */
public record Comparison(List<FigureFinding> figures, List<TextFinding> texts) {

	public Comparison {
		figures = List.copyOf(figures);
		texts = List.copyOf(texts);
	}

	public static Comparison of(Sent sent, ReturnedWord returned) {
		return new Comparing(sent, returned).compare();
	}

	/**
	 * What became of a figure.
	 */
	public enum FigureState {

		/** Prints the same. */
		UNCHANGED,

		/** Somebody wrote another number in its place. */
		ALTERED,

		/** Is nowhere in the file. */
		MISSING,

		/** Stands there once more than it was sent. */
		DOUBLED,

		/** A number that somebody typed into a text. */
		TYPED_BY_HAND

	}

	/**
	 * A figure and what became of it.
	 *
	 * @param key empty for a number that was typed
	 * @param ordinal which one of those with the same key, 0 for what was not sent
	 * @param block the key of the text in which it was sent, or in which it stands now
	 * @param before as it was sent, empty for what was not
	 * @param after as it stands there now, empty for what is missing
	 * @param context the text round it
	 */
	public record FigureFinding(FigureState state, String key, int ordinal, String block, String before, String after,
			String context) {
	}

	/**
	 * What became of a text. Figures do not count: one whose number alone was altered is
	 * unchanged.
	 */
	public enum TextState {

		UNCHANGED, EDITED, MOVED, SPLIT, NEW, DELETED,

		/** New in a cell of a table, where no prose stands. */
		NEW_CELL,

		/** Its words stand in the paragraph of the text before or behind it. */
		JOINED

	}

	/**
	 * A text and what became of it.
	 *
	 * @param key empty for what is not edited as text, and for a new one
	 * @param before as it was sent, empty for a new one
	 * @param after the paragraphs that came of it, with the figures by their keys
	 * @param edited whether its prose was changed, for one that was moved too
	 * @param into the key of the text in which a joined one stands now, empty for others
	 */
	public record TextFinding(TextState state, String key, String before, List<List<TextPart>> after, boolean edited,
			String into) {

		public TextFinding {
			after = after.stream().map(List::copyOf).toList();
		}

		TextFinding(TextState state, String key, String before, List<List<TextPart>> after, boolean edited) {
			this(state, key, before, after, edited, "");
		}

		/** As it stands there now, one line a paragraph. */
		public String text() {
			return this.after.stream().map(TextPart::text).collect(Collectors.joining("\n"));
		}

	}

}
