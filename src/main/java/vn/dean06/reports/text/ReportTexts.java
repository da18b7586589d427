package vn.dean06.reports.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;

import vn.dean06.document.Block;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;

/**
 * The three kinds of text that a report is made of: templates and the texts of registers,
 * which are Markdown with placeholders, and what officers type, which is neither.
 */
public final class ReportTexts {

	private static final String FORMAL = "phần thể thức";

	private final Function<String, Value> values;

	private final Set<ReportFault> faults = new LinkedHashSet<>();

	/**
	 * Reads texts.
	 * @param values what each name in a template stands for
	 */
	public ReportTexts(Function<String, Value> values) {
		this.values = values;
	}

	/**
	 * What is wrong in the texts that were read so far.
	 */
	public List<ReportFault> faults() {
		return List.copyOf(this.faults);
	}

	/**
	 * The headings and paragraphs of a section.
	 * @param name its file, by which faults of the text itself name it
	 * @param title the heading under which a line stands
	 */
	public List<Block> section(String name, IntFunction<String> title, String text) {
		return filled(text, new Place(name, (line) -> printed(title.apply(line)), this.faults),
				(read, place) -> new MarkdownReader(read, place).blocks(keys(name, text)),
				(fault) -> List.of(new Block.Paragraph(List.of(fault))));
	}

	/** A heading as its reader sees it, with nothing noted that is wrong in it. */
	private String printed(String heading) {
		return Span.words(new ReportTexts(this.values).formal(heading));
	}

	/**
	 * Names what is printed by the block of the section that it was written in,
	 * "10.md#3"; what else such a block prints, "10.md#3.2", cannot be told apart in it.
	 */
	private static IntFunction<String> keys(String section, String text) {
		List<Integer> lines = SectionText.lines(text);
		Map<Integer, Integer> printed = new HashMap<>();
		return (line) -> {
			int block = lines.get(Math.clamp(line - 1, 0, lines.size() - 1));
			int times = printed.merge(block, 1, Integer::sum);
			return section + "#" + block + ((times == 1) ? "" : "." + times);
		};
	}

	/**
	 * A text of a register as a cell of a table.
	 * @param place names it where something is wrong, "nhiệm vụ 25, kết quả"
	 */
	public Block.Cell cell(Prose text, String place) {
		return new Block.Cell(text.typed() ? typed(text.text(), named(place)) : filled(text.text(), named(place),
				(read, where) -> new MarkdownReader(read, where).lines(), (fault) -> List.of(List.of(fault))));
	}

	/**
	 * A formal part, which is not Markdown.
	 */
	public List<Span> formal(String template) {
		return filled(template, named(FORMAL), ReportTexts::withoutMarkdown, List::of);
	}

	/**
	 * Words of the report that are no template.
	 */
	public String plain(String words) {
		named(FORMAL).spans(words, Set.of(), 1);
		return words;
	}

	private Place named(String place) {
		return new Place(place, (line) -> place, this.faults);
	}

	private <T> T filled(String template, Place place, BiFunction<Expansion, Place, T> reading,
			Function<Span.Fault, T> unreadable) {
		try {
			Expansion text = Expansion.of(template, this.values);
			T read = reading.apply(text, place);
			place.noteLost(text);
			return read;
		}
		catch (Template.Unreadable ex) {
			return unreadable.apply(place.fault(ex));
		}
	}

	private static List<Span> withoutMarkdown(Expansion text, Place place) {
		List<Span> spans = new ArrayList<>();
		Matcher found = PlaceholderNode.in(text.text());
		int from = 0;
		while (found.find()) {
			spans.addAll(words(text.text().substring(from, found.start()), place));
			spans.addAll(printable(place.span(text.printed(found.group(1))), place));
			from = found.end();
		}
		spans.addAll(words(text.text().substring(from), place));
		return spans;
	}

	/** What stands for a placeholder may be words that a pack brought. */
	private static List<Span> printable(Span span, Place place) {
		return (span instanceof Span.Text(var text, var emphasis)) ? place.spans(text, emphasis, 1) : List.of(span);
	}

	private static List<Span> words(String words, Place place) {
		return words.isEmpty() ? List.of() : place.spans(words, Set.of(), 1);
	}

	/** Every character stands for itself; each line is a paragraph. */
	private static List<List<Span>> typed(String text, Place place) {
		List<List<Span>> paragraphs = new ArrayList<>();
		String[] lines = text.split("\\R");
		for (int i = 0; i < lines.length; i++) {
			if (!lines[i].isBlank()) {
				paragraphs.add(place.spans(lines[i], Set.of(), i + 1));
			}
		}
		return paragraphs;
	}

}
