package vn.dean06.reports;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers in plain words of a report that could be statistics: all but dates, symbols
 * of documents, references to laws, numbering, and names.
 */
final class TypedNumbers {

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/]\\d+)*%?");

	/** Kinds of numbers that no statistic is written like. */
	private static final List<Pattern> KINDS = Stream
		.of("\\b\\d{1,2} tháng (?:đầu|cuối) năm(?: \\d{4}\\b)?", "ngày \\d{1,2} tháng \\d{1,2} năm \\d{4}",
				"(?:ngày )?\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b",
				"(?i)\\b(?:ngày|tháng) \\d{1,2}(?:/\\d{4})?(?![.,]?[\\d/%])", "(?i)\\bquý [IV]+/\\d{4}",
				"(?i)\\bnăm \\d{4}(?:, \\d{4})*(?![\\d.,/%]\\d)", "giai đoạn \\d{4} [–-] \\d{4}",
				"\\b(?:sơ|tổng) kết \\d{2} năm",
				// 540/QĐ-UBND, 06/2023/NQ-HĐND, 153-KH/TĐTN-TTNTH, Quyết định 540 của
				"\\b\\d+(?:/\\d{4})?/\\p{Lu}{2}[\\p{L}\\d&/-]*", "\\b\\d+-\\p{Lu}{2}/\\p{Lu}[\\p{L}-]*",
				"Quyết định \\d+(?= của)", "\\b(?:khoản|Điều) \\d+",
				// 1. 7.1 7.2. (1) 1- and a cell or a name that begins with its number
				"^\\d{1,2}(?:\\.\\d)?\\.? (?=\\p{Lu})", "^\\d{1,2}- (?=\\p{Lu})", "\\(\\d\\) (?=\\p{Lu})", "^\\d{1,2}$",
				"^Mô hình \\d{1,2}:", "(?i)\\bphụ lục \\d{2}\\b",
				// Đề án 06, C06, PC08, dean06.daotao.ai
				"(?i)\\bđề án 06\\b", "ĐA ?06\\b", "\\b\\p{Lu}{1,3}0\\d\\b", "\\b[a-z]\\w*(?:\\.[a-z]\\w*)+",
				"\\b(?:mức|cấp) độ \\d\\b", "\\b(?:dưới|từ) \\d{1,2}(?: đến dưới \\d{1,2})? tuổi")
		.map((kind) -> Pattern.compile(kind, Pattern.UNICODE_CHARACTER_CLASS))
		.toList();

	private TypedNumbers() {
	}

	/**
	 * Finds them in a line.
	 * @param names words of which a number is part
	 */
	static List<String> in(String line, List<String> names) {
		String rest = line;
		for (String name : names) {
			rest = rest.replace(name, "…");
		}
		for (Pattern kind : KINDS) {
			rest = kind.matcher(rest).replaceAll("…");
		}
		return NUMBER.matcher(rest).results().map(MatchResult::group).toList();
	}

}
