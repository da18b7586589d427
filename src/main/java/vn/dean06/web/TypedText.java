package vn.dean06.web;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reads what people type or paste: composed letters, line ends and blanks of one kind,
 * and nothing that cannot be seen. What other programs put on the clipboard in place of a
 * letter is replaced by that letter; any other character that stands for nothing is
 * refused by its number.
 */
public final class TypedText {

	/** Word gives characters of its symbol fonts as private-use ones. */
	private static final Map<Integer, String> CLIPBOARD = Map.ofEntries(Map.entry(0xF0B7, "•"), Map.entry(0xF0A7, "▪"),
			Map.entry(0xF0D8, "►"), Map.entry(0xF0FC, "√"), Map.entry(0xF0FE, "√"), Map.entry(0xF0FB, "×"),
			Map.entry(0xF0FD, "×"), Map.entry(0xF076, "♦"), Map.entry(0xF0A8, "□"), Map.entry(0xF06F, "□"),
			Map.entry(0xF071, "□"), Map.entry(0xF06E, "■"), Map.entry(0xF06C, "●"), Map.entry(0xF0E0, "→"),
			Map.entry(0xF0E8, "→"), Map.entry(0xF0F0, "→"), Map.entry(0xF02D, "-"), Map.entry(0xF020, " "));

	/** CR LF, CR, vertical tab, form feed, next line, line and paragraph separator. */
	private static final Pattern LINE_END = Pattern.compile("\\R");

	private static final Pattern BLANKS_AT_LINE_END = Pattern.compile(" +(?=\n|\\z)");

	private static final Pattern AROUND = Pattern.compile("^[\\h\\s]+|[\\h\\s]+$");

	private static final int SHOWN = 20;

	private TypedText() {
	}

	/**
	 * A text of one line; a line end in it is a blank.
	 * @param what the text is, as the sentences name it: "Ghi chú"
	 * @return the text without blanks around it, empty if nothing was typed
	 * @throws IllegalArgumentException with a sentence if it is too long or has a
	 * character that stands for nothing
	 */
	public static String line(String what, @Nullable String typed, int longest) {
		return lines(what, typed, longest).replaceAll("\n+", " ");
	}

	/**
	 * A text whose lines stay lines; as {@link #line} otherwise.
	 */
	public static String lines(String what, @Nullable String typed, int longest) {
		Reader reader = new Reader(typed);
		if (reader.refused >= 0) {
			throw new IllegalArgumentException("%s có ký tự không dùng được, U+%04X, %s; hãy xóa hoặc thay ký tự đó."
				.formatted(what, reader.refused, reader.place));
		}
		if (reader.text.length() > longest) {
			throw new IllegalArgumentException(what + " dài quá " + longest + " ký tự; hãy viết gọn lại.");
		}
		return reader.text;
	}

	/**
	 * A value as it stands in a cell of a form, a workbook or a pack, without blanks of
	 * whatever kind around it.
	 */
	public static String stripped(String value) {
		return AROUND.matcher(value).replaceAll("");
	}

	/**
	 * What can be kept of a text that may be anything, such as what is searched for: one
	 * line without what is refused elsewhere, of which only the beginning counts.
	 */
	public static String beginning(@Nullable String typed, int longest) {
		String text = new Reader(typed).text.replaceAll("\n+", " ");
		return text.codePoints().limit(longest).mapToObj(Character::toString).collect(Collectors.joining()).strip();
	}

	/**
	 * A text while it is read.
	 */
	private static final class Reader {

		private final StringBuilder read = new StringBuilder();

		private final String text;

		/** The first character that stands for nothing, -1 if there is none. */
		private int refused = -1;

		private String place = "";

		Reader(@Nullable String typed) {
			String lines = (typed != null) ? LINE_END.matcher(typed).replaceAll("\n") : "";
			lines.codePoints().filter((character) -> !isNeverSeen(character)).forEach(this::read);
			this.text = BLANKS_AT_LINE_END.matcher(Normalizer.normalize(this.read, Normalizer.Form.NFC))
				.replaceAll("")
				.strip();
		}

		private void read(int character) {
			String known = CLIPBOARD.get(character);
			if (known != null) {
				this.read.append(known);
			}
			else if (character == '\t' || Character.isSpaceChar(character)) {
				this.read.append(' ');
			}
			else if (character == '\n' || standsForSomething(character)) {
				this.read.appendCodePoint(character);
			}
			else {
				refuse(character);
			}
		}

		private static boolean standsForSomething(int character) {
			return switch (Character.getType(character)) {
				case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE,
						Character.UNASSIGNED ->
					false;
				default -> true;
			};
		}

		/**
		 * What comes along from other programs and changes no word: zero-width blanks,
		 * soft hyphens, marks of direction, choices of how a symbol looks.
		 */
		private static boolean isNeverSeen(int character) {
			return character == 0xAD || (character >= 0x200B && character <= 0x200F) || character == 0x2060
					|| character == 0xFEFF || (character >= 0xFE00 && character <= 0xFE0F);
		}

		private void refuse(int character) {
			if (this.refused < 0) {
				this.refused = character;
				String before = this.read.toString().strip();
				int from = Math.max(0, before.length() - SHOWN);
				this.place = before.isEmpty() ? "ở đầu"
						: "ngay sau “" + ((from > 0) ? "…" : "") + before.substring(from).replace('\n', ' ') + "”";
			}
		}

	}

}
