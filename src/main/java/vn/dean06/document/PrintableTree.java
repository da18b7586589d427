package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Block.AppendixHead;
import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Closing;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Letterhead;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Block.Title;
import vn.dean06.document.Document.Properties;

/**
 * A document made ready for print: every text in {@link PrintedLetters}, and "./." where
 * the text ends before the closing.
 */
public final class PrintableTree {

	private static final String END = "./.";

	/** What is done to the spans of a line or paragraph. */
	private final UnaryOperator<List<Span>> joining;

	private PrintableTree(UnaryOperator<List<Span>> joining) {
		this.joining = joining;
	}

	public static Document of(Document document) {
		return new PrintableTree(UnaryOperator.identity()).printable(document);
	}

	private Document printable(Document document) {
		Properties properties = document.properties();
		return new Document(
				new Properties(clean(properties.title()), clean(properties.subject()), clean(properties.author()),
						properties.date()),
				document.sections()
					.stream()
					.map((section) -> new Section(section.bookmark(), clean(section.title()), section.orientation(),
							ended(section.blocks().stream().map(this::block).toList())))
					.toList(),
				document.imprint());
	}

	/**
	 * The same for paper, where some words are not to be parted at the end of a line.
	 * Refuses a document that has a fault.
	 * @throws IllegalArgumentException naming the first fault
	 */
	public static Document withoutFaults(Document document) {
		Faults.of(document).stream().findFirst().ifPresent((fault) -> {
			throw new IllegalArgumentException("\"" + fault.text() + "\": " + fault.message());
		});
		return new PrintableTree(NoBreaks::in).printable(document);
	}

	private Block block(Block block) {
		return switch (block) {
			case Letterhead(var superior, var issuer, var number, var about, var place) ->
				new Letterhead(clean(superior), clean(issuer), clean(number), clean(about), clean(place));
			case Title(var kind, var subject) -> new Title(clean(kind), lines(subject));
			case Addressees(var names) -> new Addressees(clean(names));
			case Heading(var key, var level, var spans) -> new Heading(key, level, spans(spans));
			case Paragraph(var key, var spans) -> new Paragraph(key, spans(spans));
			case Closing(var authority, var signer, var recipients) ->
				new Closing(clean(authority), clean(signer), clean(recipients));
			case AppendixHead(var label, var title, var enclosure) ->
				new AppendixHead(clean(label), lines(title), spans(enclosure));
			case Table(var key, var columns, var rows) -> new Table(key,
					columns.stream().map(PrintableTree::column).toList(), rows.stream().map(this::row).toList());
		};
	}

	private static Column column(Column column) {
		return new Column(clean(column.title()), column.weight(), column.centred(), column.numbers());
	}

	private Row row(Row row) {
		return switch (row) {
			case Row.Group(var spans) -> new Row.Group(spans(spans));
			case Row.Cells(var cells) -> new Row.Cells(cells.stream().map(this::cell).toList());
		};
	}

	/** A part of a section in the preview, which ends no document. */
	static Section of(Section part) {
		PrintableTree tree = new PrintableTree(UnaryOperator.identity());
		return new Section(part.bookmark(), clean(part.title()), part.orientation(),
				part.blocks().stream().map(tree::block).toList());
	}

	/** The cell of a table in the preview. */
	static Cell of(Cell cell) {
		return new PrintableTree(UnaryOperator.identity()).cell(cell);
	}

	private Cell cell(Cell cell) {
		return new Cell(lines(cell.paragraphs()));
	}

	private List<List<Span>> lines(List<List<Span>> lines) {
		return lines.stream().map(this::spans).toList();
	}

	private List<Span> spans(List<Span> spans) {
		return this.joining.apply(cleaned(spans));
	}

	private static List<Span> cleaned(List<Span> spans) {
		return spans.stream().map(PrintableTree::span).toList();
	}

	private static Span span(Span span) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> new Span.Text(clean(text), emphasis);
			case Span.Value(var text, var emphasis, var source) -> new Span.Value(clean(text), emphasis, source);
			case Span.Footnote(var text) -> new Span.Footnote(cleaned(text));
			case Span.Fault(var text, var message) -> new Span.Fault(clean(text), clean(message));
		};
	}

	private static String clean(String text) {
		return PrintedLetters.of(text);
	}

	private static List<String> clean(List<String> texts) {
		return texts.stream().map(PrintedLetters::of).toList();
	}

	private static List<Block> ended(List<Block> blocks) {
		List<Block> ended = new ArrayList<>(blocks);
		for (int i = 1; i < ended.size(); i++) {
			if (ended.get(i) instanceof Closing && ended.get(i - 1) instanceof Paragraph(var key, var spans)) {
				ended.set(i - 1, new Paragraph(key, withEndMark(spans)));
			}
			else if (ended.get(i) instanceof Closing && ended.get(i - 1) instanceof Table) {
				ended.add(i++, new Paragraph(List.of(new Span.Text(END))));
			}
		}
		return ended;
	}

	private static List<Span> withEndMark(List<Span> spans) {
		if (spans.isEmpty()) {
			return spans;
		}
		List<Span> ended = new ArrayList<>(spans);
		if (ended.getLast() instanceof Span.Text(var text, var emphasis)) {
			ended.set(ended.size() - 1, new Span.Text(endMark(text), emphasis));
		}
		else {
			ended.add(new Span.Text(END, Set.of()));
		}
		return ended;
	}

	private static String endMark(String text) {
		String words = text.stripTrailing();
		if (words.endsWith(END)) {
			return words;
		}
		return (words.endsWith(".") ? words.substring(0, words.length() - 1) : words) + END;
	}

}
