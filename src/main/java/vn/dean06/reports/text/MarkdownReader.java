package vn.dean06.reports.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import vn.dean06.document.Block;
import vn.dean06.document.PrintedLetters;
import vn.dean06.document.Span;

/**
 * Reads the small Markdown of one text: headings, paragraphs, emphasis, footnotes. What
 * Markdown takes for a list ("- …", "1. …"), for code, for HTML or for a link is plain
 * text here, as official texts print it.
 */
final class MarkdownReader {

	/** How deep emphasis may stand in emphasis. */
	private static final int DEEPEST = 8;

	/** Above it a paragraph is not parsed: the parser descends once for each of them. */
	private static final int MOST_MARKS = 1000;

	/** Without any of them a line prints as it stands. */
	private static final String MARKS = "\\`*_[]!<&{\0";

	private static final Parser SECTION = parser().extensions(List.of(FootnotesExtension.create()))
		.enabledBlockTypes(Set.of(Heading.class))
		.linkProcessor(new Brackets.Processor())
		.build();

	private static final Parser LINE = parser().enabledBlockTypes(Set.of())
		.linkProcessor(new Brackets.Processor())
		.build();

	private final Expansion text;

	private final Place place;

	private final Map<String, FootnoteDefinition> footnotes = new HashMap<>();

	private boolean inFootnote;

	/** The line of the text with which what is parsed begins. */
	private int firstLine;

	/**
	 * Makes a reader.
	 * @param place where faults of the text are noted
	 */
	MarkdownReader(Expansion text, Place place) {
		this.text = text;
		this.place = place;
	}

	private static Parser.Builder parser() {
		return Parser.builder()
			.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
			.maxOpenBlockParsers(DEEPEST)
			.customInlineContentParserFactory(new PlaceholderNode.Factory())
			.customInlineContentParserFactory(new LiteralMark());
	}

	/**
	 * The headings and paragraphs of a section.
	 * @param keys names the block of the template that a line stands in
	 * @throws Template.Unreadable if it has more marks than anybody would set
	 */
	List<Block> blocks(IntFunction<String> keys) {
		checkMarks(false);
		Node top = SECTION.parse(this.text.text());
		children(top).stream()
			.filter(FootnoteDefinition.class::isInstance)
			.map(FootnoteDefinition.class::cast)
			.forEach((definition) -> this.footnotes.put(definition.getLabel(), definition));
		List<Block> blocks = new ArrayList<>();
		for (Node node : children(top)) {
			if (node instanceof Heading heading) {
				blocks.add(new Block.Heading(keys.apply(line(node)), Math.min(heading.getLevel(), 4), spans(heading)));
			}
			else if (!(node instanceof FootnoteDefinition)) {
				table(node).ifPresentOrElse((table) -> add(table, line(node), keys, blocks),
						() -> blocks.add(new Block.Paragraph(keys.apply(line(node)), spans(node))));
			}
		}
		return blocks;
	}

	/** The table that a paragraph consists of. */
	private Optional<Value.Table> table(Node paragraph) {
		List<Node> nodes = children(paragraph);
		return (nodes.size() == 1 && nodes.getFirst() instanceof PlaceholderNode placeholder)
				? this.text.table(placeholder.name()) : Optional.empty();
	}

	private static void add(Value.Table table, int line, IntFunction<String> keys, List<Block> blocks) {
		blocks.add(new Block.Table(keys.apply(line), table.columns(), table.rows()));
		if (!table.remark().isEmpty()) {
			blocks.add(new Block.Paragraph(keys.apply(line),
					List.of(new Span.Text(table.remark(), Set.of(Span.Emphasis.ITALIC)))));
		}
	}

	/**
	 * The paragraphs of a table cell: one a line, blank lines left out.
	 * @throws Template.Unreadable as {@link #blocks}
	 */
	List<List<Span>> lines() {
		checkMarks(true);
		List<List<Span>> paragraphs = new ArrayList<>();
		for (String line : this.text.text().lines().map(String::strip).toList()) {
			if (!line.isEmpty()) {
				paragraphs.add(line(line));
			}
			this.firstLine++;
		}
		return paragraphs;
	}

	private List<Span> line(String line) {
		return isPlain(line) ? this.place.spans(line, Set.of(), this.text.line(this.firstLine)) : parsed(line);
	}

	/**
	 * Most lines of a register have nothing that Markdown or a placeholder begins with.
	 */
	private static boolean isPlain(String line) {
		for (int i = 0; i < line.length(); i++) {
			if (MARKS.indexOf(line.charAt(i)) >= 0) {
				return false;
			}
		}
		return true;
	}

	private List<Span> parsed(String line) {
		return children(LINE.parse(line)).stream().flatMap((paragraph) -> spans(paragraph).stream()).toList();
	}

	/** Counts what may stand in each other, by paragraph or by line. */
	private void checkMarks(boolean byLine) {
		List<String> lines = this.text.text().lines().toList();
		long marks = 0;
		for (int i = 0; i < lines.size(); i++) {
			marks = (byLine || lines.get(i).isBlank()) ? 0 : marks;
			marks += marks(lines.get(i));
			if (marks > MOST_MARKS) {
				throw new Template.Unreadable(this.text.line(i),
						"một đoạn có quá " + MOST_MARKS + " dấu *, _ và [; hãy bỏ bớt hoặc tách đoạn");
			}
		}
	}

	private static int marks(String line) {
		int marks = 0;
		for (int i = 0; i < line.length(); i++) {
			if ("*_[".indexOf(line.charAt(i)) >= 0) {
				marks++;
			}
		}
		return marks;
	}

	private int line(Node node) {
		int index = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex();
		return this.text.line(this.firstLine + index);
	}

	private List<Span> spans(Node block) {
		if (block instanceof LinkReferenceDefinition link) {
			return List.of(this.place.fault(line(link), "[" + link.getLabel() + "]:",
					"Markdown lấy dòng này làm địa chỉ liên kết nên không in; hãy viết \\[ thay cho ["));
		}
		Gathering gathering = new Gathering();
		collect(block, Set.of(), gathering, 0);
		return gathering.end(Set.of());
	}

	private void collect(Node parent, Set<Span.Emphasis> emphasis, Gathering spans, int depth) {
		if (depth > DEEPEST) {
			spans.add(this.place.fault(line(parent), "**…**",
					"các dấu * và _ lồng vào nhau quá " + DEEPEST + " lớp; hãy bỏ bớt"), emphasis);
			return;
		}
		for (Node node : children(parent)) {
			switch (node) {
				case Text text -> spans.add(text.getLiteral(), emphasis, line(text));
				case SoftLineBreak soft -> spans.add(" ", emphasis, line(soft));
				case HardLineBreak hard -> spans.add(" ", emphasis, line(hard));
				case Emphasis italic -> emphasised(italic, Span.Emphasis.ITALIC, emphasis, spans, depth);
				case StrongEmphasis bold -> emphasised(bold, Span.Emphasis.BOLD, emphasis, spans, depth);
				case PlaceholderNode placeholder -> fill(placeholder, emphasis, spans);
				case FootnoteReference reference -> spans.add(footnote(reference), emphasis);
				case Brackets brackets -> bracketed(brackets, emphasis, spans, depth);
				default -> collect(node, emphasis, spans, depth + 1);
			}
		}
	}

	private void bracketed(Node node, Set<Span.Emphasis> emphasis, Gathering spans, int depth) {
		spans.add("[", emphasis, line(node));
		collect(node, emphasis, spans, depth);
		spans.add("]", emphasis, line(node));
	}

	private void emphasised(Node node, Span.Emphasis added, Set<Span.Emphasis> emphasis, Gathering spans, int depth) {
		Set<Span.Emphasis> inner = EnumSet.of(added);
		inner.addAll(emphasis);
		spans.end(emphasis);
		collect(node, inner, spans, depth + 1);
		spans.end(inner);
	}

	private void fill(PlaceholderNode placeholder, Set<Span.Emphasis> emphasis, Gathering spans) {
		Expansion.Standing standing = this.text.printed(placeholder.name());
		switch (this.place.span(standing)) {
			case Span.Text words -> spans.add(words.text(), emphasis, standing.lines().getFirst());
			case Span.Value value -> spans.add(new Span.Value(value.text(), emphasis, value.source()), emphasis);
			case Span.Footnote note -> spans.add(note, emphasis);
			case Span.Fault fault -> spans.add(fault, emphasis);
		}
	}

	/** A footnote that cites footnotes would not end where it cites itself. */
	private Span footnote(FootnoteReference reference) {
		FootnoteDefinition definition = this.footnotes.get(reference.getLabel());
		if (this.inFootnote) {
			return this.place.fault(line(reference), "[^" + reference.getLabel() + "]",
					"trong một chú thích không dẫn chú thích khác được; hãy bỏ chỗ dẫn này");
		}
		this.inFootnote = true;
		List<Span> spans = (definition == null) ? List.of()
				: children(definition).stream().flatMap((paragraph) -> spans(paragraph).stream()).toList();
		this.inFootnote = false;
		return new Span.Footnote(spans);
	}

	private static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			children.add(node);
		}
		return children;
	}

	/**
	 * Spans while they are gathered: words of the same emphasis that follow each other
	 * become one.
	 */
	private final class Gathering {

		private final List<Span> spans = new ArrayList<>();

		private final StringBuilder words = new StringBuilder();

		void add(String text, Set<Span.Emphasis> emphasis, int line) {
			if (PrintedLetters.missing(text).isEmpty()) {
				this.words.append(text);
			}
			else {
				end(emphasis).addAll(MarkdownReader.this.place.spans(text, emphasis, line));
			}
		}

		void add(Span span, Set<Span.Emphasis> emphasis) {
			end(emphasis).add(span);
		}

		/** Ends the words that were gathered. */
		List<Span> end(Set<Span.Emphasis> emphasis) {
			if (!this.words.isEmpty()) {
				this.spans.add(new Span.Text(this.words.toString(), emphasis));
				this.words.setLength(0);
			}
			return this.spans;
		}

	}

}
