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
		Matcher found = TOGETHER.matcher(words);
		while (found.find()) {
			for (int group = 1; group <= found.groupCount(); group++) {
				if (found.start(group) >= 0) {
					together.setCharAt(found.start(group), BLANK);
				}
			}
		}
		return together.toString();
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
