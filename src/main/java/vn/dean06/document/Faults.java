package vn.dean06.document;

import java.util.List;
import java.util.stream.Stream;

import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;

/**
 * The places of a document that cannot be printed.
 */
final class Faults {

	private Faults() {
	}

	static List<Span.Fault> of(Document document) {
		return document.sections()
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.flatMap(Faults::spans)
			.flatMap(Faults::faults)
			.toList();
	}

	private static Stream<Span> spans(Block block) {
		return switch (block) {
			case Heading heading -> heading.spans().stream();
			case Paragraph paragraph -> paragraph.spans().stream();
			case Table table -> table.rows().stream().flatMap(Faults::spans);
			case Block.Letterhead letterhead -> Stream.empty();
			case Block.Title title -> title.subject().stream().flatMap(List::stream);
			case Block.Addressees addressees -> Stream.empty();
			case Block.Closing closing -> Stream.empty();
			case Block.AppendixHead head ->
				Stream.concat(head.title().stream().flatMap(List::stream), head.enclosure().stream());
		};
	}

	private static Stream<Span> spans(Row row) {
		return switch (row) {
			case Row.Group group -> group.spans().stream();
			case Row.Cells cells ->
				cells.cells().stream().flatMap((cell) -> cell.paragraphs().stream()).flatMap(List::stream);
		};
	}

	private static Stream<Span.Fault> faults(Span span) {
		return switch (span) {
			case Span.Fault fault -> Stream.of(fault);
			case Span.Footnote footnote -> footnote.text().stream().flatMap(Faults::faults);
			case Span.Text text -> Stream.empty();
			case Span.Value value -> Stream.empty();
		};
	}

}
