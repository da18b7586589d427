package vn.dean06.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;

import vn.dean06.document.Span;

/**
 * Fills the placeholders of the texts of one report. In a filled text a figure is a mark
 * of private-use characters, which passes through Markdown untouched and is replaced by
 * its span afterwards.
 */
final class Filler {

	private static final char MARK = '\uE000';

	private static final char END = '\uE001';

	private static final char MISSING = '\uE002';

	private static final Pattern MARKS = Pattern.compile("\uE000(\\d+)\uE001|\uE002([^\uE001]*)\uE001");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*[#^]?\\s*([^}/\\s][^}\\s]*)\\s*}}");

	private final ReportValues values;

	private final List<ReportFault> faults;

	private final List<Span> spans = new ArrayList<>();

	private final Mustache.Compiler compiler = Mustache.compiler()
		.escapeHTML(false)
		.defaultValue(MISSING + "{{name}}" + END)
		.withFormatter(this::mark);

	Filler(ReportValues values, List<ReportFault> faults) {
		this.values = values;
		this.faults = faults;
	}

	/**
	 * The names that stand in placeholders of a text.
	 */
	static List<String> names(String template) {
		return PLACEHOLDER.matcher(template).results().map((found) -> found.group(1)).toList();
	}

	/**
	 * Fills one text; faults are noted with the place and their lines.
	 */
	String fill(String template, String place) {
		if (!template.contains("{{")) {
			return template;
		}
		int before = this.spans.size();
		try {
			String filled = this.compiler.compile(template).execute(this.values);
			noteFaults(filled, before, template, place);
			return filled;
		}
		catch (MustacheException ex) {
			String message = "mẫu không đọc được: " + ex.getMessage();
			this.faults.add(new ReportFault(place, lineOf(ex), "mẫu", message));
			this.spans.add(new Span.Fault(place, message));
			return "" + MARK + (this.spans.size() - 1) + END;
		}
	}

	private static int lineOf(MustacheException ex) {
		if (ex instanceof MustacheException.Context context) {
			return context.lineNo;
		}
		Matcher line = Pattern.compile("line (\\d+)").matcher(String.valueOf(ex.getMessage()));
		return line.find() ? Integer.parseInt(line.group(1)) : 1;
	}

	private String mark(Object value) {
		if (!(value instanceof Span span)) {
			return value.toString();
		}
		this.spans.add(span);
		return "" + MARK + (this.spans.size() - 1) + END;
	}

	private void noteFaults(String filled, int before, String template, String place) {
		this.spans.subList(before, this.spans.size())
			.stream()
			.filter(Span.Fault.class::isInstance)
			.map(Span.Fault.class::cast)
			.distinct()
			.forEach((fault) -> linesOf(fault.text(), template)
				.forEach((line) -> this.faults.add(new ReportFault(place, line, fault.text(), fault.message()))));
		MARKS.matcher(filled)
			.results()
			.filter((mark) -> mark.group(2) != null)
			.map((mark) -> "{{" + mark.group(2) + "}}")
			.distinct()
			.forEach((name) -> linesOf(name, template)
				.forEach((line) -> this.faults.add(new ReportFault(place, line, name, blank(name)))));
	}

	private static String blank(String name) {
		return "ở một dòng của danh sách chưa có số liệu này; hãy nhập, hoặc bao chỗ này trong {{#"
				+ name.substring(2, name.length() - 2) + "}}…{{/" + name.substring(2, name.length() - 2) + "}}";
	}

	private static List<Integer> linesOf(String placeholder, String template) {
		List<Integer> lines = new ArrayList<>();
		String name = placeholder.substring(2, placeholder.length() - 2);
		String[] text = template.split("\n", -1);
		for (int i = 0; i < text.length; i++) {
			if (names(text[i]).contains(name)) {
				lines.add(i + 1);
			}
		}
		return lines;
	}

	/**
	 * The spans of a piece of filled text.
	 */
	List<Span> spans(String filled, Set<Span.Emphasis> emphasis) {
		List<Span> result = new ArrayList<>();
		Matcher mark = MARKS.matcher(filled);
		int from = 0;
		while (mark.find()) {
			addText(result, filled.substring(from, mark.start()), emphasis);
			result.add((mark.group(1) != null) ? emphasised(this.spans.get(Integer.parseInt(mark.group(1))), emphasis)
					: new Span.Fault("{{" + mark.group(2) + "}}", blank("{{" + mark.group(2) + "}}")));
			from = mark.end();
		}
		addText(result, filled.substring(from), emphasis);
		return result;
	}

	private static void addText(List<Span> spans, String text, Set<Span.Emphasis> emphasis) {
		if (!text.isEmpty()) {
			spans.add(new Span.Text(text, emphasis));
		}
	}

	private static Span emphasised(Span span, Set<Span.Emphasis> emphasis) {
		return (span instanceof Span.Value value) ? new Span.Value(value.text(), emphasis, value.source()) : span;
	}

	/**
	 * The plain words of a filled text, for the formal parts that hold no spans.
	 */
	String plain(String filled) {
		StringBuilder plain = new StringBuilder();
		for (Span span : spans(filled, Set.of())) {
			plain.append(switch (span) {
				case Span.Text text -> text.text();
				case Span.Value value -> value.text();
				case Span.Fault fault -> fault.text();
				case Span.Footnote footnote -> "";
			});
		}
		return plain.toString();
	}

}
