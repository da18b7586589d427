package vn.dean06.document;

import java.util.List;
import java.util.stream.Stream;

import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;

/**
 * What stands in the blocks of a document, in reading order.
 */
final class Spans {

	private Spans() {
	}

	static Stream<Span> of(Block block) {
		return switch (block) {
			case Heading heading -> heading.spans().stream();
			case Paragraph paragraph -> paragraph.spans().stream();
			case Table table -> table.rows().stream().flatMap(Spans::of);
			case Block.Letterhead letterhead -> Stream.empty();
			case Block.Title title -> title.subject().stream().flatMap(List::stream);
			case Block.Addressees addressees -> Stream.empty();
			case Block.Closing closing -> Stream.empty();
			case Block.AppendixHead head ->
				Stream.concat(head.title().stream().flatMap(List::stream), head.enclosure().stream());
		};
	}

	private static Stream<Span> of(Row row) {
		return switch (row) {
			case Row.Group group -> group.spans().stream();
			case Row.Cells cells ->
				cells.cells().stream().flatMap((cell) -> cell.paragraphs().stream()).flatMap(List::stream);
		};
	}

	/** A footnote and what stands in it, or the span alone. */
	static Stream<Span> withNote(Span span) {
		return (span instanceof Span.Footnote(var text))
				? Stream.concat(Stream.of(span), text.stream().flatMap(Spans::withNote)) : Stream.of(span);
	}

}
