package vn.dean06.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers that say how much or how many and that somebody typed into a text: no figures,
 * and not in the words that were sent. Dates, numbers of documents and of articles are no
 * such numbers.
 */
final class TypedNumbers {

	/** What is named by the number behind it. */
	private static final String NAMES = "ngày|tháng|năm|quý|tuần|điều|khoản|điểm|mục|chương|phụ lục|đề án|giai đoạn";

	private static final String DATE = "\\d{1,2}/\\d{1,2}(?:/\\d{4})?|\\d{1,2}/\\d{4}";

	private static final Pattern NUMBER = Pattern.compile(
			"(?<![\\p{L}\\d.,/-])(?<named>(?:" + NAMES + ")\\s)?(?<number>" + DATE
					+ "|\\d+(?:[.,]\\d+)*%?)(?<symbol>[/-]?\\p{L}|[/-]\\d)?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** The number of a heading or of a line of a list. */
	private static final Pattern LABEL = Pattern
		.compile("^\\s*(?:[-+]\\s*)?\\d+(?:\\.\\d+)*[.)](?=\\s)|^\\s*\\d+(?:\\.\\d+)+(?=\\s)");

	private TypedNumbers() {
	}

	static List<String> in(List<TextPart> returned, List<TextPart> sent) {
		Map<String, Integer> known = new HashMap<>();
		numbers(words(sent)).forEach((number) -> known.merge(number.text(), 1, Integer::sum));
		List<String> typed = new ArrayList<>();
		for (Number number : numbers(words(returned))) {
			int left = known.merge(number.text(), -1, Integer::sum);
			if (left < 0 && number.counting()) {
				typed.add(number.text());
			}
		}
		return typed;
	}

	/** The words of a text; a figure is no number among them. */
	private static String words(List<TextPart> parts) {
		StringBuilder words = new StringBuilder();
		for (TextPart part : parts) {
			words.append(switch (part) {
				case TextPart.Words(var text, var emphasis) -> text;
				case TextPart.Figure figure -> "…";
				case TextPart.Note(var inner) -> " \n" + words(inner) + "\n ";
			});
		}
		return words.toString();
	}

	private static List<Number> numbers(String text) {
		String unlabelled = LABEL.matcher(text).replaceFirst("");
		return NUMBER.matcher(unlabelled).results().map(TypedNumbers::number).toList();
	}

	private static Number number(MatchResult found) {
		String number = found.group("number");
		boolean names = found.group("named") != null || found.group("symbol") != null || number.matches(DATE);
		return new Number(number, !names);
	}

	/**
	 * A number in words.
	 *
	 * @param counting whether it says how much or how many
	 */
	private record Number(String text, boolean counting) {
	}

}
