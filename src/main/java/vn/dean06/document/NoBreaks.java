package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line does not end on paper: within "Đề án 06" and "ngày 05", and between a
 * number and what it counts. The blank there becomes one at which nothing is broken; the
 * words stay as they are.
 */
final class NoBreaks {

	static final char BLANK = '\u00A0';

	/** What names the number behind it. */
	private static final String NAMES = "ngày|tháng|năm|quý|tuần|điều|khoản|điểm|mục|chương|phụ lục|số|lần|khóa";

	/** What stands behind a number and is not counted by it. */
	private static final String OTHERS = "bằng|bởi|các|chiếm|cho|có|còn|của|cũng|do|đã|đang|đạt|để|đến|được|gồm|hoặc|khi|"
			+ "là|nếu|này|nhưng|như|ra|sang|so|sẽ|tại|theo|thì|tới|trên|trong|từ|và|vào|về|với";

	private static final String NUMBER = "\\d+(?:[.,]\\d+)*";

	private static final String PROJECT = "đề( )án( )\\d+";

	private static final String NAMED = "(?:" + NAMES + ")( )(?:\\d[\\d/.-]*|[ivx]+(?:/\\d+)?)(?![\\p{L}\\d/-])";

	private static final String COUNTED = "(?<![\\d/.,-])" + "(?:\\d{1,3}/\\d{1,3}|" + NUMBER + ")( )(?:%|(?!(?:"
			+ OTHERS + ")(?!\\p{L}))(?=\\p{L}))";

	/** Its groups are the blanks at which no line ends. */
	private static final Pattern TOGETHER = Pattern.compile(
			"(?<!\\p{L})(?:" + PROJECT + "|" + NAMED + "|" + COUNTED + ")",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private NoBreaks() {
	}

	/** The spans of one line or paragraph with those blanks. */
	static List<Span> in(List<Span> spans) {
		String together = in(Span.words(spans));
		List<Span> joined = new ArrayList<>();
		int from = 0;
		for (Span span : spans) {
			int to = from + Span.words(List.of(span)).length();
			joined.add(with(span, together.substring(from, to)));
			from = to;
		}
		return joined;
	}

	private static String in(String words) {
		StringBuilder together = new StringBuilder(words);
		Matcher found = TOGETHER.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
		int from = 0;
		for (int blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', blank + 1)) {
			if (blank >= from && besideNumber(words, blank)) {
				found.region(Math.max(from, twoWordsBefore(words, blank)), endOfNextWord(words, blank));
				while (found.find()) {
					join(together, found);
					from = found.end();
				}
			}
		}
		return together.toString();
	}

	private static void join(StringBuilder together, Matcher found) {
		for (int group = 1; group <= found.groupCount(); group++) {
			if (found.start(group) >= 0) {
				together.setCharAt(found.start(group), BLANK);
			}
		}
	}

	/** What is kept together has a number, of which most words are nowhere near. */
	private static boolean besideNumber(String words, int blank) {
		return isDigit(words, blank - 1) || isDigit(words, blank + 1) || isRoman(words, blank + 1);
	}

	private static boolean isDigit(String words, int at) {
		return at >= 0 && at < words.length() && words.charAt(at) >= '0' && words.charAt(at) <= '9';
	}

	private static boolean isRoman(String words, int from) {
		int to = from;
		while (to < words.length() && "ivxIVX".indexOf(words.charAt(to)) >= 0) {
			to++;
		}
		return to > from && (to == words.length() || !Character.isLetter(words.charAt(to)));
	}

	/** Nothing that is kept together begins before: "đề án 06", "phụ lục I". */
	private static int twoWordsBefore(String words, int blank) {
		return words.lastIndexOf(' ', words.lastIndexOf(' ', blank - 1) - 1) + 1;
	}

	private static int endOfNextWord(String words, int blank) {
		int end = words.indexOf(' ', blank + 1);
		return (end < 0) ? words.length() : end;
	}

	private static Span with(Span span, String words) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> new Span.Text(words, emphasis);
			case Span.Value(var text, var emphasis, var source) -> new Span.Value(words, emphasis, source);
			case Span.Footnote(var text) -> new Span.Footnote(in(text));
			case Span.Fault fault -> fault;
		};
	}

}
