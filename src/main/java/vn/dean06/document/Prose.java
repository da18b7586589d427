package vn.dean06.document;

/**
 * A text of a register: written by the standing office or a pack as templates are, with
 * Markdown and placeholders, or typed by an officer and then printed letter for letter.
 *
 * @param typed whether every character stands for itself
 */
public record Prose(String text, boolean typed) {

	public static Prose written(String text) {
		return new Prose(text, false);
	}

	public static Prose typed(String text) {
		return new Prose(text, true);
	}

	public boolean isEmpty() {
		return this.text.isEmpty();
	}

}
