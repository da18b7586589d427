package vn.dean06.reports.names;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.web.SearchText;

/**
 * What somebody says who looks for something to put into a text: "bảng cấp căn cước theo
 * xã lũy kế", "kế hoạch 123".
 *
 * @param words what it is about, without marks
 * @param period of which period it is, as placeholders say it: "@luy-ke"; empty for the
 * report's
 * @param tables the kinds of tables that may be meant; none if no table is
 * @param which the level whose units the table lists, empty for all
 * @param citation whether a document is to be cited
 */
public record Spoken(String words, String period, List<TableName.Kind> tables, String which, boolean citation) {

	private static final Pattern CITATION = Pattern.compile("\\b(vien dan|van ban)\\b");

	private static final Pattern TABLE = Pattern.compile("\\bbang\\b(?! (diem|lai|khen))");

	private static final Pattern SERVICES = Pattern.compile("\\bdich vu\\b");

	/** "theo tháng", but not "theo tháng này". */
	private static final Pattern ROWS = Pattern.compile("\\b(theo|tung)(?: tung| cac)? "
			+ "(thang|cap xa|xa,? phuong|xa|phuong|huyen|so,? (?:ban,? )?nganh|so|nganh doc|don vi)\\b(?! nay| truoc)");

	private static final Map<String, String> PERIODS = periods();

	public Spoken {
		tables = List.copyOf(tables);
	}

	private static Map<String, String> periods() {
		Map<String, String> spoken = new LinkedHashMap<>();
		spoken.put("cung ky nam truoc", "@cung-ky");
		spoken.put("cung ky", "@cung-ky");
		spoken.put("nam truoc", "@cung-ky");
		spoken.put("luy ke", "@luy-ke");
		spoken.put("tu dau nam", "@luy-ke");
		spoken.put("thang truoc", "@ky-truoc");
		spoken.put("quy truoc", "@ky-truoc");
		spoken.put("ky truoc", "@ky-truoc");
		for (String now : List.of("trong thang", "thang nay", "quy nay", "nam nay", "ky nay", "trong ky")) {
			spoken.put(now, "");
		}
		return spoken;
	}

	/** Understands what was said. */
	public static Spoken of(String said) {
		String words = SearchText.fold(said);
		Matcher rows = ROWS.matcher(words);
		String by = rows.find() ? rows.group(2) : "";
		boolean table = !by.isEmpty() || TABLE.matcher(words).find();
		boolean citation = !table && CITATION.matcher(words).find();
		List<TableName.Kind> tables = table ? kinds(by, words) : List.of();
		String about = table ? without(TABLE, without(ROWS, words)) : words;
		return timed(citation ? without(CITATION, about) : about, tables, level(by), citation);
	}

	private static Spoken timed(String words, List<TableName.Kind> tables, String which, boolean citation) {
		for (Map.Entry<String, String> spoken : PERIODS.entrySet()) {
			if (words.contains(spoken.getKey())) {
				return new Spoken(words.replace(spoken.getKey(), " ").strip(), spoken.getValue(), tables, which,
						citation);
			}
		}
		return new Spoken(words, "", tables, which, citation);
	}

	private static String without(Pattern said, String words) {
		return said.matcher(words).replaceAll(" ").replaceAll(" +", " ").strip();
	}

	private static List<TableName.Kind> kinds(String by, String words) {
		if (by.isEmpty()) {
			return SERVICES.matcher(words).find() ? List.of(TableName.Kind.values())
					: List.of(TableName.Kind.MONTHS, TableName.Kind.UNITS);
		}
		return List.of(by.equals("thang") ? TableName.Kind.MONTHS : TableName.Kind.UNITS);
	}

	private static String level(String by) {
		return switch (by) {
			case "", "thang", "don vi" -> "";
			case "huyen" -> "huyen";
			case "nganh doc" -> "nganh-doc";
			default -> by.startsWith("so") ? "so-nganh" : "xa";
		};
	}

	/** What it is about, one after the other where several things are named. */
	public List<List<String>> parts() {
		return Arrays.stream(this.words.split(",")).map(Spoken::tokens).filter((part) -> !part.isEmpty()).toList();
	}

	/** The words of a text without marks, parted at every sign. */
	public static List<String> tokens(String text) {
		return Arrays.stream(SearchText.fold(text).split("[^a-z0-9]+")).filter((word) -> !word.isEmpty()).toList();
	}

	/** The table of a kind of what was said. */
	public String table(TableName.Kind kind, List<String> columns) {
		return TableName.written(kind, (kind == TableName.Kind.UNITS) ? this.which : "", this.period, columns);
	}

	/** The table of a block of services, of all blocks if it is empty. */
	public String services(String block) {
		return TableName.written(TableName.Kind.SERVICES, block, this.period, List.of());
	}

}
