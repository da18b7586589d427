package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Section;
import vn.dean06.document.Span;

/**
 * Documents at random, and what somebody at random makes of them.
 */
final class Edits {

	private static final List<String> WORDS = List.of("tỉnh", "đã", "cấp", "hồ sơ", "trực tuyến,", "đạt", "Công an",
			"căn cước", "(năm", "2024)", "12/2024", "thực hiện", "nhiệm vụ;", "99%", "và", "các", "đơn vị.", "–");

	private final Random random;

	Edits(long seed) {
		this.random = new Random(seed);
	}

	Document document() {
		return SampleDocument.document(IntStream.range(0, 1 + this.random.nextInt(3))
			.mapToObj((i) -> new Section("phan-" + i, "Phụ lục " + i + ". " + words(2),
					(i == 0) ? Section.Orientation.PORTRAIT : Section.Orientation.LANDSCAPE, blocks(i)))
			.toList());
	}

	private List<Block> blocks(int section) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Letterhead(List.of(words(2), words(2)), words(1), words(3)));
		blocks.add(new Block.Title(words(2), List.of(spans(), spans())));
		for (int i = 0; i < this.random.nextInt(8); i++) {
			blocks.add(block(section + ".md#" + i));
		}
		blocks.add(new Block.Closing(List.of(words(2), words(1)), words(2), List.of(words(2), words(2), words(3))));
		return blocks;
	}

	private Block block(String key) {
		return switch (this.random.nextInt(6)) {
			case 0 -> new Block.Heading(key, 1 + this.random.nextInt(4), spans());
			case 1 ->
				new Block.Table(key, List.of(new Block.Column(words(1), 1, true), new Block.Column(words(2), 3, false)),
						IntStream.range(0, this.random.nextInt(6)).mapToObj((i) -> row()).toList());
			case 2 -> new Block.AppendixHead(words(1), List.of(spans()), spans());
			case 3 -> new Block.Addressees(List.of(words(2), words(3)));
			default -> new Block.Paragraph(key, spans());
		};
	}

	private Block.Row row() {
		return (this.random.nextInt(4) == 0) ? new Block.Row.Group(spans())
				: new Block.Row.Cells(List.of(SampleDocument.cell(words(1)), cell()));
	}

	private Block.Cell cell() {
		return new Block.Cell(IntStream.range(0, this.random.nextInt(3)).mapToObj((i) -> spans()).toList());
	}

	private List<Span> spans() {
		return IntStream.range(0, 1 + this.random.nextInt(5)).mapToObj((i) -> span(true)).toList();
	}

	private Span span(boolean notes) {
		return switch (this.random.nextInt(6)) {
			case 0 -> new Span.Value(String.valueOf(this.random.nextInt(50)), Set.of(),
					new Span.Source("x." + this.random.nextInt(5) + "@CAT/2024", "", List.of("x")));
			case 1 -> new Span.Text(words(3), Set.of(Span.Emphasis.BOLD));
			case 2 -> notes ? new Span.Footnote(List.of(span(false), span(false))) : new Span.Text(words(2));
			default -> new Span.Text(words(1 + this.random.nextInt(8)));
		};
	}

	private String words(int many) {
		StringBuilder words = new StringBuilder();
		IntStream.range(0, many).forEach((i) -> words.append(WORDS.get(this.random.nextInt(WORDS.size()))).append(' '));
		return words.toString();
	}

	Document edited(Document document) {
		List<Section> sections = new ArrayList<>();
		for (Section section : document.sections()) {
			if (this.random.nextInt(10) > 0) {
				sections.add(new Section(section.bookmark(), section.title(), section.orientation(),
						some(section.blocks(), this::edited, () -> block("neu.md#1"))));
			}
		}
		sections.addAll(sections.isEmpty() ? document().sections() : List.of());
		return SampleDocument.document(sections);
	}

	private Block edited(Block block) {
		return switch (block) {
			case Block.Heading(var key, var level, var spans) -> new Block.Heading(key, level, editedSpans(spans));
			case Block.Paragraph(var key, var spans) -> new Block.Paragraph(key, editedSpans(spans));
			case Block.Table(var key, var columns, var rows) ->
				new Block.Table(key, columns, some(rows, this::edited, this::row));
			case Block.Title(var kind, var subject) ->
				new Block.Title(kind, some(subject, this::editedSpans, this::spans));
			case Block.Letterhead head -> new Block.Letterhead(some(head.issuer(), (text) -> words(2), () -> words(1)),
					words(1), head.placeAndDate());
			case Block.Closing closing -> new Block.Closing(closing.authority(), words(2),
					some(closing.recipients(), (text) -> text + words(1), () -> words(2)));
			case Block.Addressees addressees ->
				new Block.Addressees(some(addressees.names(), (text) -> words(2), () -> words(2)));
			case Block.AppendixHead(var label, var title, var enclosure) ->
				new Block.AppendixHead(label, title, editedSpans(enclosure));
		};
	}

	private Block.Row edited(Block.Row row) {
		return switch (row) {
			case Block.Row.Group(var spans) -> new Block.Row.Group(editedSpans(spans));
			case Block.Row.Cells(var cells) -> new Block.Row.Cells(List.of(cells.getFirst(),
					new Block.Cell(some(cells.getLast().paragraphs(), this::editedSpans, this::spans))));
		};
	}

	private List<Span> editedSpans(List<Span> spans) {
		return some(spans, this::edited, () -> span(true));
	}

	private Span edited(Span span) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> new Span.Text((this.random.nextBoolean() ? words(1) : "")
					+ text.replaceFirst("đã ", this.random.nextBoolean() ? "" : "đã"), emphasis);
			case Span.Value(var text, var emphasis, var source) ->
				new Span.Value(String.valueOf(this.random.nextInt(50)), emphasis, source);
			case Span.Footnote(var text) -> new Span.Footnote(some(text, this::edited, () -> span(false)));
			case Span.Fault fault -> fault;
		};
	}

	/** Keeps most, edits or drops some, adds others, and lets two change places. */
	private <T> List<T> some(List<T> things, UnaryOperator<T> edit, Supplier<T> other) {
		List<T> some = new ArrayList<>();
		for (T thing : things) {
			switch (this.random.nextInt(8)) {
				case 0 -> {
				}
				case 1 -> {
					some.add(other.get());
					some.add(thing);
				}
				case 2, 3 -> some.add(edit.apply(thing));
				default -> some.add(thing);
			}
		}
		if (some.size() > 1 && this.random.nextInt(5) == 0) {
			Collections.swap(some, this.random.nextInt(some.size()), this.random.nextInt(some.size()));
		}
		return some;
	}

}
