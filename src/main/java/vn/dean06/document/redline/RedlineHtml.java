package vn.dean06.document.redline;

import java.util.List;
import java.util.stream.Collectors;

import vn.dean06.document.HtmlText;
import vn.dean06.document.Span;
import vn.dean06.document.Style;
import vn.dean06.document.redline.Item.Line;

/**
 * Writes a redline as an HTML fragment, to be shown with {@code report.css}. Who hears it
 * is told what was added and what was removed.
 */
public final class RedlineHtml {

	/**
	 * The whole redline as an {@code article}.
	 */
	public String write(Redline redline) {
		return "<article class=\"report redline\" lang=\"vi\">\n"
				+ redline.parts().stream().map(RedlineHtml::part).collect(Collectors.joining()) + "</article>\n";
	}

	private static String part(Redline.Part part) {
		return "<section class=\"sheet " + part.shape().orientation().name().toLowerCase() + "\" id=\""
				+ HtmlText.escape(part.shape().bookmark()) + "\" aria-label=\"" + HtmlText.escape(part.shape().title())
				+ "\">\n"
				+ part.items().stream().map((item) -> item(item, part.shape().title())).collect(Collectors.joining())
				+ "</section>\n";
	}

	private static String item(Item item, String title) {
		return switch (item) {
			case Line line -> line(line);
			case Item.Sides(var shape, var left, var right) ->
				HtmlText.element("div", "sides", side(left) + side(right));
			case Item.Table table -> table(table, title);
		};
	}

	private static String side(List<Line> lines) {
		return HtmlText.element("div", "side", lines.stream().map(RedlineHtml::line).collect(Collectors.joining()));
	}

	private static String line(Line line) {
		return HtmlText.element(tag(line.style()), name(line.style()) + changed(line.mark()), inlines(line.inlines()));
	}

	private static String tag(Style style) {
		return switch (style) {
			case KIND, APPENDIX_LABEL -> "h1";
			case HEADING_1, HEADING_2, HEADING_3, HEADING_4 -> "h" + (style.outlineLevel() + 1);
			default -> "p";
		};
	}

	private static String name(Style style) {
		return style.name().toLowerCase().replace('_', '-');
	}

	private static String changed(Mark mark) {
		return (mark == Mark.KEPT) ? "" : " " + mark.name().toLowerCase();
	}

	private static String table(Item.Table table, String title) {
		String rows = table.rows()
			.stream()
			.skip(1)
			.map((row) -> row(row, table.shape().columns().size()))
			.collect(Collectors.joining());
		String head = table.rows()
			.getFirst()
			.cells()
			.stream()
			.map((cell) -> "<th scope=\"col\">" + words(cell) + "</th>")
			.collect(Collectors.joining());
		return "<div class=\"table-frame\" role=\"region\" tabindex=\"0\" aria-label=\"" + HtmlText.escape(title)
				+ "\">\n<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows
				+ "</tbody>\n</table>\n</div>\n";
	}

	private static String words(List<Line> lines) {
		return lines.stream().map((line) -> inlines(line.inlines())).collect(Collectors.joining(" "));
	}

	private static String row(Item.Row row, int columns) {
		if (row.group()) {
			return "<tr class=\"group" + changed(row.mark()) + "\"><th scope=\"colgroup\" colspan=\"" + columns + "\">"
					+ words(row.cells().getFirst()) + "</th></tr>\n";
		}
		String cells = row.cells()
			.stream()
			.map((cell) -> "<td>" + cell.stream().map(RedlineHtml::line).collect(Collectors.joining()) + "</td>")
			.collect(Collectors.joining());
		return "<tr class=\"row" + changed(row.mark()) + "\">" + cells + "</tr>\n";
	}

	/** What follows each other with the same mark is one change. */
	private static String inlines(List<Inline> inlines) {
		StringBuilder html = new StringBuilder();
		int from = 0;
		while (from < inlines.size()) {
			Mark mark = inlines.get(from).mark();
			int to = from;
			StringBuilder words = new StringBuilder();
			while (to < inlines.size() && inlines.get(to).mark() == mark) {
				words.append(inline(inlines.get(to++)));
			}
			html.append(marked(mark, words.toString()));
			from = to;
		}
		return html.toString();
	}

	private static String marked(Mark mark, String words) {
		return switch (mark) {
			case KEPT -> words;
			case ADDED -> "<ins class=\"added\"><span class=\"visually-hidden\">[thêm: </span>" + words
					+ "<span class=\"visually-hidden\">]</span></ins>";
			case REMOVED -> "<del class=\"removed\"><span class=\"visually-hidden\">[bỏ: </span>" + words
					+ "<span class=\"visually-hidden\">]</span></del>";
		};
	}

	private static String inline(Inline inline) {
		return switch (inline) {
			case Inline.Words(var mark, var span) -> words(span);
			case Inline.Note(var mark, var inner) -> "<span class=\"note\"> (chú thích: "
					+ ((mark == Mark.KEPT) ? inlines(inner) : plain(inner)) + ")</span>";
		};
	}

	private static String plain(List<Inline> inlines) {
		return inlines.stream().map(RedlineHtml::inline).collect(Collectors.joining());
	}

	private static String words(Span span) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> HtmlText.emphasised(HtmlText.escape(text), emphasis);
			case Span.Value(var text, var emphasis, var source) ->
				HtmlText.emphasised("<span class=\"figure\">" + HtmlText.escape(text) + "</span>", emphasis);
			case Span.Fault(var text, var message) -> "<mark class=\"fault\">" + HtmlText.escape(text) + "</mark>";
			case Span.Footnote note -> "";
		};
	}

}
