package vn.dean06.reports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import vn.dean06.document.Block;
import vn.dean06.document.Span;

/**
 * Reads the small Markdown of the templates: headings, paragraphs, emphasis, footnotes.
 * What Markdown takes for a list ("- …", "1. …") is a paragraph here, as official texts
 * print it.
 */
final class MarkdownReader {

	private static final Parser PARSER = Parser.builder()
		.enabledBlockTypes(Set.of(Heading.class))
		.extensions(List.of(FootnotesExtension.create()))
		.build();

	private static final Parser LINE = Parser.builder().enabledBlockTypes(Set.of()).build();

	private final BiFunction<String, Set<Span.Emphasis>, List<Span>> words;

	private final Map<String, FootnoteDefinition> footnotes = new HashMap<>();

	/**
	 * Makes a reader.
	 * @param words makes the spans of a piece of text with its emphasis
	 */
	MarkdownReader(BiFunction<String, Set<Span.Emphasis>, List<Span>> words) {
		this.words = words;
	}

	/**
	 * The headings and paragraphs of a section.
	 */
	List<Block> blocks(String markdown) {
		Node top = PARSER.parse(markdown);
		children(top).stream()
			.filter(FootnoteDefinition.class::isInstance)
			.map(FootnoteDefinition.class::cast)
			.forEach((definition) -> this.footnotes.put(definition.getLabel(), definition));
		List<Block> blocks = new ArrayList<>();
		for (Node node : children(top)) {
			if (node instanceof Heading heading) {
				blocks.add(new Block.Heading(Math.min(heading.getLevel(), 4), spans(heading)));
			}
			else if (node instanceof Paragraph paragraph) {
				blocks.add(new Block.Paragraph(spans(paragraph)));
			}
		}
		return blocks;
	}

	/**
	 * The paragraphs of a table cell: one a line, blank lines left out.
	 */
	List<List<Span>> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).map(this::line).toList();
	}

	/**
	 * The same for what an officer typed, in which every character stands for itself.
	 */
	static List<List<Span>> typed(String text) {
		return text.lines()
			.filter((line) -> !line.isBlank())
			.map((line) -> List.<Span>of(new Span.Text(line)))
			.toList();
	}

	/**
	 * The spans of one line.
	 */
	List<Span> line(String text) {
		return children(LINE.parse(text)).stream().flatMap((paragraph) -> spans(paragraph).stream()).toList();
	}

	private List<Span> spans(Node parent) {
		List<Span> spans = new ArrayList<>();
		StringBuilder pending = new StringBuilder();
		collect(parent, EnumSet.noneOf(Span.Emphasis.class), spans, pending);
		flush(spans, pending, Set.of());
		return spans;
	}

	/**
	 * Adjacent pieces of plain text are gathered first, as a mark may lie across them.
	 */
	private void collect(Node parent, Set<Span.Emphasis> emphasis, List<Span> spans, StringBuilder pending) {
		for (Node node : children(parent)) {
			switch (node) {
				case Text text -> pending.append(text.getLiteral());
				case HtmlInline html -> pending.append(html.getLiteral());
				case SoftLineBreak soft -> pending.append(' ');
				case HardLineBreak hard -> pending.append(' ');
				case Emphasis italic -> emphasised(italic, Span.Emphasis.ITALIC, emphasis, spans, pending);
				case StrongEmphasis bold -> emphasised(bold, Span.Emphasis.BOLD, emphasis, spans, pending);
				case FootnoteReference reference -> {
					flush(spans, pending, emphasis);
					spans.add(new Span.Footnote(footnote(reference.getLabel())));
				}
				default -> collect(node, emphasis, spans, pending);
			}
		}
	}

	private void emphasised(Node node, Span.Emphasis added, Set<Span.Emphasis> emphasis, List<Span> spans,
			StringBuilder pending) {
		flush(spans, pending, emphasis);
		Set<Span.Emphasis> inner = EnumSet.of(added);
		inner.addAll(emphasis);
		collect(node, inner, spans, pending);
		flush(spans, pending, inner);
	}

	private void flush(List<Span> spans, StringBuilder pending, Set<Span.Emphasis> emphasis) {
		spans.addAll(this.words.apply(pending.toString(), emphasis));
		pending.setLength(0);
	}

	private List<Span> footnote(String label) {
		FootnoteDefinition definition = this.footnotes.get(label);
		return (definition == null) ? List.of()
				: children(definition).stream().flatMap((paragraph) -> spans(paragraph).stream()).toList();
	}

	private static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			children.add(node);
		}
		return children;
	}

}
