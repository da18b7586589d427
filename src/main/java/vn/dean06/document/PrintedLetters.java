package vn.dean06.document;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The letters in which Word, PDF and preview print a text: composed ones (TCVN 6909:2001,
 * Unicode NFC) on one line, and for a symbol that the PDF's font lacks the one that
 * stands in for it. What has no stand-in cannot be printed.
 */
public final class PrintedLetters {

	private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");

	/** The rule, as docs/packs.md tells it. */
	private static final Map<Integer, String> STAND_INS = standIns();

	private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

	/** From the full-width form of a letter of ASCII to that letter. */
	private static final int FULL_WIDTH = 0xFF01 - '!';

	private PrintedLetters() {
	}

	private static Map<Integer, String> standIns() {
		return Map
			.of("‑", "-", "✓✔☑✅🗸", "√", "✗✘✕✖☒❌", "×", "☐❏❐❑❒◻⬜", "□", "◼⬛", "■", "‣➢➣➤▶⮚", "►", "⇒➔➜➝➞➡⇨⟶", "→",
					"⦁・⚫⬤", "●", "◆❖⬥", "♦", "★☆✦✧∗", "*")
			.entrySet()
			.stream()
			.flatMap((rule) -> rule.getKey().codePoints().mapToObj((symbol) -> Map.entry(symbol, rule.getValue())))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * The text as it is printed.
	 */
	public static String of(String text) {
		return standsForItself(text) ? text : rewritten(text);
	}

	/** Whether all of a text are letters and marks that nothing is to be done to. */
	private static boolean standsForItself(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			boolean latin = letter >= ' ' && letter < 0x300 && letter != 0x85 && letter != 0xAD;
			boolean vietnamese = letter >= 0x1E00 && letter <= 0x1EFF;
			boolean mark = letter >= 0x2012 && letter <= 0x2027;
			if (!latin && !vietnamese && !mark) {
				return false;
			}
		}
		return true;
	}

	private static String rewritten(String text) {
		String line = LINE_ENDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
		return line.chars().allMatch(PrintedLetters::isPlain) ? line
				: line.codePoints().mapToObj(PrintedLetters::printed).collect(Collectors.joining());
	}

	/** Most texts have letters and quotation marks only, which stand for themselves. */
	private static boolean isPlain(int character) {
		return character < 0x200B && character != 0xAD;
	}

	private static String printed(int character) {
		if (isUnseen(character)) {
			return "";
		}
		int circled = CIRCLED.indexOf(character);
		if (circled >= 0) {
			return "(" + (circled + 1) + ")";
		}
		if (character >= 0xFF01 && character <= 0xFF5E) {
			return Character.toString(character - FULL_WIDTH);
		}
		return (Character.isSpaceChar(character) && !Typeface.printedByAll(character)) ? " "
				: STAND_INS.getOrDefault(character, Character.toString(character));
	}

	private static boolean isUnseen(int character) {
		return Character.getType(character) == Character.FORMAT || (character >= 0xFE00 && character <= 0xFE0F);
	}

	/**
	 * The characters of a text that cannot be printed, each once, in the order in which
	 * they are met.
	 */
	public static List<String> missing(String text) {
		String printed = of(text);
		return isPrinted(printed) ? List.of()
				: printed.codePoints()
					.filter((character) -> !Typeface.printedByAll(character))
					.distinct()
					.mapToObj(Character::toString)
					.toList();
	}

	private static boolean isPrinted(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!Typeface.printedByAll(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Names a character for people: “😀” (U+1F600); by its number alone where nothing is
	 * to be seen.
	 */
	public static String name(String character) {
		int number = character.codePointAt(0);
		boolean seen = switch (Character.getType(number)) {
			case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE,
					Character.UNASSIGNED ->
				false;
			default -> true;
		};
		return (seen ? "“" + character + "” (U+%04X)" : "U+%04X").formatted(number);
	}

}
