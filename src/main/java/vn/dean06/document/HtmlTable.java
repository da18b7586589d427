package vn.dean06.document;

import java.util.List;
import java.util.stream.Collectors;

import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;

/**
 * A table of the preview, which scrolls by itself where the screen is narrow.
 */
final class HtmlTable {

	/** Widths are told by class, in steps of so many hundredths. */
	private static final int STEP = 5;

	private final HtmlText text;

	HtmlTable(HtmlText text) {
		this.text = text;
	}

	String write(Table table, String label) {
		List<Column> columns = table.columns();
		int weights = columns.stream().mapToInt(Column::weight).sum();
		String widths = columns.stream().map((column) -> width(column, weights)).collect(Collectors.joining());
		String head = columns.stream()
			.map((column) -> "<th scope=\"col\">" + HtmlText.escape(column.title()) + "</th>")
			.collect(Collectors.joining());
		String body = table.rows().stream().map((row) -> row(row, columns)).collect(Collectors.joining());
		return "<div class=\"table-frame\" role=\"region\" tabindex=\"0\" aria-label=\"" + HtmlText.escape(label)
				+ "\">\n<table>\n<colgroup>" + widths + "</colgroup>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n"
				+ body + "</tbody>\n</table>\n</div>\n";
	}

	private static String width(Column column, int weights) {
		int share = Math.max(STEP, Math.round(100f * column.weight() / weights / STEP) * STEP);
		return "<col class=\"share-" + share + "\">";
	}

	private String row(Row row, List<Column> columns) {
		return switch (row) {
			case Row.Group(var spans) -> "<tr class=\"group\"><th scope=\"colgroup\" colspan=\"" + columns.size()
					+ "\">" + this.text.of(spans) + "</th></tr>\n";
			case Row.Cells(var cells) -> {
				StringBuilder html = new StringBuilder("<tr>");
				for (int i = 0; i < cells.size(); i++) {
					html.append(cell(cells.get(i), columns.get(i)));
				}
				yield html.append("</tr>\n").toString();
			}
		};
	}

	private String cell(Cell cell, Column column) {
		return "<td" + look(column) + ">" + this.text.paragraphs(cell) + "</td>";
	}

	private static String look(Column column) {
		if (column.numbers()) {
			return " class=\"number\"";
		}
		return column.centred() ? " class=\"centred\"" : "";
	}

}
