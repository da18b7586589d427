package vn.dean06.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Section;
import vn.dean06.document.Span;

/**
 * What a reader sees of a composed document: its spans in order, and its lines.
 */
final class Printed {

	private Printed() {
	}

	static List<Span> spans(Document document) {
		return document.sections().stream().flatMap((section) -> spans(section).stream()).toList();
	}

	static List<Span> spans(Section section) {
		return section.blocks().stream().flatMap((block) -> lines(block).stream()).flatMap(List::stream).toList();
	}

	/** Every paragraph, heading and line of a cell as one line of text. */
	static List<String> lines(Document document) {
		return document.sections()
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.flatMap((block) -> lines(block).stream())
			.map(Printed::text)
			.toList();
	}

	static String text(Document document) {
		return String.join("\n", lines(document));
	}

	/**
	 * The plain words of every line; "…" stands for what knows where it comes from.
	 * Footnotes are lines of their own.
	 */
	static List<String> words(Document document) {
		return document.sections()
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.flatMap((block) -> lines(block).stream())
			.flatMap((line) -> words(line).stream())
			.toList();
	}

	private static List<String> words(List<Span> line) {
		List<String> lines = new ArrayList<>();
		StringBuilder words = new StringBuilder();
		for (Span span : line) {
			switch (span) {
				case Span.Text text -> words.append(text.text());
				case Span.Value value -> words.append('…');
				case Span.Footnote note -> lines.addAll(words(note.text()));
				case Span.Fault fault -> words.append(fault.text());
			}
		}
		lines.addFirst(words.toString());
		return lines;
	}

	private static String text(List<Span> line) {
		return line.stream().map(Printed::text).collect(Collectors.joining());
	}

	private static String text(Span span) {
		return switch (span) {
			case Span.Text text -> text.text();
			case Span.Value value -> value.text();
			case Span.Footnote note -> "[" + text(note.text()) + "]";
			case Span.Fault fault -> "!" + fault.text() + "!";
		};
	}

	private static List<List<Span>> lines(Block block) {
		return switch (block) {
			case Block.Letterhead head -> plain(concat(head.issuer(), head.number(), head.placeAndDate()));
			case Block.Title title -> more(title.subject(), plain(List.of(title.kind())));
			case Block.Addressees addressees -> plain(addressees.names());
			case Block.Heading heading -> List.of(heading.spans());
			case Block.Paragraph paragraph -> List.of(paragraph.spans());
			case Block.Closing closing -> plain(
					concat(concat(closing.authority(), closing.signer()), closing.recipients().toArray(String[]::new)));
			case Block.AppendixHead head -> more(head.title(), plain(List.of(head.label())), List.of(head.enclosure()));
			case Block.Table table -> table.rows().stream().flatMap((row) -> lines(row).stream()).toList();
		};
	}

	private static List<List<Span>> lines(Block.Row row) {
		return switch (row) {
			case Block.Row.Group group -> List.of(group.spans());
			case Block.Row.Cells cells -> cells.cells().stream().flatMap((cell) -> cell.paragraphs().stream()).toList();
		};
	}

	private static List<String> concat(List<String> first, String... more) {
		List<String> all = new ArrayList<>(first);
		all.addAll(List.of(more));
		return all;
	}

	@SafeVarargs
	private static List<List<Span>> more(List<List<Span>>... parts) {
		return Stream.of(parts).flatMap(List::stream).toList();
	}

	private static List<List<Span>> plain(List<String> lines) {
		return lines.stream().map((line) -> List.<Span>of(new Span.Text(line))).toList();
	}

}
