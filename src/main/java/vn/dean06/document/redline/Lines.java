package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.dean06.document.Block;
import vn.dean06.document.Span;
import vn.dean06.document.Style;
import vn.dean06.document.Wording;
import vn.dean06.document.redline.Item.Line;

/**
 * The lines of blocks as they are compared.
 */
final class Lines {

	private Lines() {
	}

	static Stream<Line> of(Item item) {
		return switch (item) {
			case Line line -> Stream.of(line);
			case Item.Sides(var shape, var left, var right) -> Stream.concat(left.stream(), right.stream());
			case Item.Table(var shape, var rows) ->
				rows.stream().flatMap((row) -> row.cells().stream()).flatMap(List::stream);
		};
	}

	/** A block of one version as items in which all is kept. */
	static List<Item> items(Block block) {
		return switch (block) {
			case Block.Heading heading -> List.of(line(Style.heading(heading), heading.key(), heading.spans()));
			case Block.Paragraph(var key, var spans) -> List.of(line(Style.BODY, key, spans));
			case Block.Title(var kind, var subject) -> title(kind, subject);
			case Block.Addressees addressees -> addressees(addressees.names());
			case Block.AppendixHead head -> appendixHead(head);
			case Block.Letterhead letterhead -> List.of(letterhead(letterhead));
			case Block.Closing closing -> List.of(closing(closing));
			case Block.Table table -> List.of(new Item.Table(table, rows(table)));
		};
	}

	private static List<Item> title(String kind, List<List<Span>> subject) {
		List<Item> lines = new ArrayList<>();
		lines.add(line(Style.KIND, kind));
		subject.forEach((spans) -> lines.add(line(Style.SUBJECT, "", spans)));
		return lines;
	}

	private static List<Item> addressees(List<String> names) {
		if (names.size() == 1) {
			return List.of(line(Style.ADDRESSEES, Wording.TO + ": " + names.getFirst()));
		}
		List<Item> lines = new ArrayList<>();
		lines.add(line(Style.ADDRESSEES, Wording.TO + ":"));
		lines.addAll(lines(Style.ADDRESSEES, Wording.dashed(names)));
		return lines;
	}

	private static List<Item> appendixHead(Block.AppendixHead head) {
		List<Item> lines = new ArrayList<>();
		lines.add(line(Style.APPENDIX_LABEL, head.label()));
		head.title().forEach((spans) -> lines.add(line(Style.APPENDIX_TITLE, "", spans)));
		lines.add(line(Style.ENCLOSURE, "", head.enclosure()));
		return lines;
	}

	private static Item letterhead(Block.Letterhead letterhead) {
		List<Line> left = new ArrayList<>(lines(Style.SUPERIOR, letterhead.superior()));
		left.addAll(lines(Style.ISSUER, letterhead.issuer()));
		left.add(line(Style.NUMBER, letterhead.number()));
		if (!letterhead.about().isEmpty()) {
			left.add(line(Style.ABOUT, letterhead.about()));
		}
		return new Item.Sides(letterhead, left, List.of(line(Style.STATE, Block.Letterhead.STATE),
				line(Style.MOTTO, Block.Letterhead.MOTTO), line(Style.PLACE_AND_DATE, letterhead.placeAndDate())));
	}

	private static Item closing(Block.Closing closing) {
		List<Line> left = new ArrayList<>();
		left.add(line(Style.RECIPIENTS_HEAD, Wording.RECIPIENTS));
		left.addAll(lines(Style.RECIPIENT, Wording.dashed(closing.recipients())));
		List<Line> right = new ArrayList<>(lines(Style.AUTHORITY, closing.authority()));
		right.add(line(Style.SIGNER, closing.signer()));
		return new Item.Sides(closing, left, right);
	}

	private static List<Item.Row> rows(Block.Table table) {
		List<Item.Row> rows = new ArrayList<>();
		rows.add(new Item.Row(Mark.KEPT, false,
				table.columns().stream().map((column) -> List.of(line(Style.COLUMN_TITLE, column.title()))).toList()));
		table.rows().forEach((row) -> rows.add(row(row, table.columns())));
		return rows;
	}

	private static Item.Row row(Block.Row row, List<Block.Column> columns) {
		return switch (row) {
			case Block.Row.Group(var spans) ->
				new Item.Row(Mark.KEPT, true, List.of(List.of(line(Style.GROUP, "", spans))));
			case Block.Row.Cells(var cells) -> {
				List<List<Line>> lines = new ArrayList<>();
				for (int i = 0; i < cells.size(); i++) {
					Style style = Style.cell(columns.get(i));
					lines.add(cells.get(i).paragraphs().stream().map((spans) -> line(style, "", spans)).toList());
				}
				yield new Item.Row(Mark.KEPT, false, lines);
			}
		};
	}

	private static List<Line> lines(Style style, List<String> texts) {
		return texts.stream().map((text) -> line(style, text)).toList();
	}

	private static Line line(Style style, String text) {
		return line(style, "", List.of(new Span.Text(text)));
	}

	private static Line line(Style style, String key, List<Span> spans) {
		return new Line(Mark.KEPT, style, key, spans.stream().map((span) -> Words.inline(Mark.KEPT, span)).toList());
	}

}
