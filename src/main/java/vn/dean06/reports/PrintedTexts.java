package vn.dean06.reports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Block;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.About;
import vn.dean06.quality.ReportText.Figure;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.ThingView;

/**
 * The words of a composed report by where they stand: under which heading, in which cell.
 */
final class PrintedTexts {

	private static final Pattern LABEL = Pattern
		.compile("^\\s*(?:([IVX]+)\\.|(\\d+(?:\\.\\d+)*)\\.?|([a-zđ])\\)|\\(([ivx\\d]+)\\))\\s.*", Pattern.DOTALL);

	private final ReportView report;

	private final String address;

	private final List<Passage> passages = new ArrayList<>();

	private final List<Paragraph> collected = new ArrayList<>();

	/** The headings above the place that is read, by their level. */
	private final @Nullable String[] headings = new String[5];

	private PrintedTexts(ReportView report) {
		this.report = report;
		this.address = "/bao-cao/" + report.code();
	}

	/**
	 * Reads a composed report.
	 */
	static ReportText of(Composition composition) {
		PrintedTexts texts = new PrintedTexts(composition.report());
		List<Section> sections = composition.document().sections();
		texts.body(sections.getFirst());
		List<ReportForm.AppendixTemplate> appendices = texts.report.form().appendices();
		for (int i = 0; i < appendices.size(); i++) {
			String name = appendices.get(i).content().register();
			Section section = sections.get(i + 1);
			composition.registers()
				.stream()
				.filter((register) -> register.description().name().equals(name))
				.forEach((register) -> texts.appendix(section, register));
		}
		return new ReportText(texts.report.citation(), texts.report.period().year(),
				Optional.ofNullable(texts.report.issued()).orElse(texts.report.countedTo()), texts.passages);
	}

	private void body(Section section) {
		for (Block block : section.blocks()) {
			if (block instanceof Block.Heading heading) {
				finish();
				enter(heading);
				add(heading.spans());
			}
			else if (block instanceof Block.Paragraph paragraph) {
				add(paragraph.spans());
			}
			else if (block instanceof Block.Table table) {
				table.rows().forEach(this::row);
			}
		}
		finish();
	}

	private void row(Block.Row row) {
		switch (row) {
			case Block.Row.Group group -> add(group.spans());
			case Block.Row.Cells cells -> cells.cells().forEach((cell) -> cell.paragraphs().forEach(this::add));
		}
	}

	private void enter(Block.Heading heading) {
		this.headings[heading.level()] = label(Span.words(heading.spans()));
		for (int below = heading.level() + 1; below < this.headings.length; below++) {
			this.headings[below] = null;
		}
	}

	/** The number of a heading, null if it has none. */
	private static @Nullable String label(String heading) {
		Matcher label = LABEL.matcher(heading);
		if (label.matches()) {
			for (int group = 1; group <= label.groupCount(); group++) {
				if (label.group(group) != null) {
					return Objects.requireNonNull(label.group(group));
				}
			}
		}
		return null;
	}

	/** "Mục II.7.1". */
	private String place() {
		StringBuilder place = new StringBuilder();
		String above = "";
		for (String label : this.headings) {
			if (label != null) {
				String own = label.startsWith(above + ".") && !above.isEmpty() ? label.substring(above.length() + 1)
						: label;
				place.append(place.isEmpty() ? "Mục " : ".").append(own);
				above = label;
			}
		}
		return place.isEmpty() ? "Phần mở đầu" : place.toString();
	}

	private void finish() {
		if (!this.collected.isEmpty()) {
			this.passages.add(new Passage(place(), this.address, null, this.collected));
			this.collected.clear();
		}
	}

	/** The rows of an appendix stand in the order of its register. */
	private void appendix(Section section, RegisterView register) {
		List<RegisterColumn> columns = register.description().printed();
		Iterator<ThingView> things = register.things().iterator();
		section.blocks()
			.stream()
			.flatMap((block) -> (block instanceof Block.Table table) ? table.rows().stream() : Stream.empty())
			.forEach((row) -> {
				if (row instanceof Block.Row.Cells cells && things.hasNext()) {
					cells(cells, things.next(), columns);
				}
			});
	}

	private void cells(Block.Row.Cells cells, ThingView thing, List<RegisterColumn> columns) {
		for (int i = 0; i < columns.size(); i++) {
			RegisterColumn column = columns.get(i);
			if (column.kind().isText()) {
				cells.cells().get(i).paragraphs().forEach(this::add);
				if (!this.collected.isEmpty()) {
					this.passages.add(new Passage(thing.title() + ", " + column.word(), this.address,
							new About(thing, column), this.collected));
					this.collected.clear();
				}
			}
		}
	}

	/**
	 * A footnote is a paragraph of its own behind that which it belongs to. What cannot
	 * be printed yet says nothing: how it is named is no word of the report.
	 */
	private void add(List<Span> spans) {
		StringBuilder text = new StringBuilder();
		List<Figure> figures = new ArrayList<>();
		for (Span span : spans) {
			if (span instanceof Span.Value value) {
				figures.add(new Figure(text.length(), text.length() + value.text().length(), value.source().key()));
			}
			text.append((span instanceof Span.Fault) ? "…" : Span.words(List.of(span)));
		}
		if (!text.isEmpty()) {
			this.collected.add(new Paragraph(text.toString(), figures));
		}
		spans.forEach((span) -> {
			if (span instanceof Span.Footnote footnote) {
				add(footnote.text());
			}
		});
	}

}
