package vn.dean06.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Prose;
import vn.dean06.document.Section;
import vn.dean06.document.Section.Orientation;
import vn.dean06.document.Span;
import vn.dean06.figures.Coverage;
import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.ThingView;
import vn.dean06.reports.ReportForm.AppendixTemplate;
import vn.dean06.reports.ReportForm.SectionTemplate;
import vn.dean06.reports.text.ReportTexts;
import vn.dean06.web.VietnameseDates;

/**
 * Makes one document of a report's templates, its figures and the registers.
 */
final class ReportComposer {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
			"XII", "XIII", "XIV", "XV");

	private final ReportView report;

	private final ReportValues.Sources sources;

	private final ReportValues values;

	private final ReportTexts texts;

	ReportComposer(ReportView report, ReportValues.Sources sources) {
		this.report = report;
		this.sources = sources;
		this.values = new ReportValues(report, sources);
		this.texts = new ReportTexts(this.values::get);
	}

	Composition compose() {
		List<Section> sections = new ArrayList<>();
		sections.add(body());
		for (int i = 0; i < this.report.form().appendices().size(); i++) {
			sections.add(appendix(this.report.form().appendices().get(i), i));
		}
		return composed(new Document(properties(), sections));
	}

	/** Once all of it is read. */
	private Composition composed(Document document) {
		return new Composition(this.report, document, this.texts.faults(), this.values.figures().printed(), gaps(),
				this.sources.registers(), this.sources.rules().version());
	}

	private List<Composition.UnitGaps> gaps() {
		return MissingParts.byUnit(this.values.figures().gaps(), this.sources.units());
	}

	/**
	 * What is said once at the end of a part whose sums are not whole, so that nobody
	 * takes them for it.
	 */
	private Optional<Block> remark() {
		return Coverage.sentence(this.values.figures().takePartial())
			.map((sentence) -> new Block.Paragraph(
					List.of(new Span.Text("(" + sentence + ")", Set.of(Span.Emphasis.ITALIC)))));
	}

	private Document.Properties properties() {
		return new Document.Properties("Báo cáo số " + this.report.citation(),
				String.join(" ", words(this.report.form().subject())), author(),
				Optional.ofNullable(this.report.issued()).orElse(this.report.countedTo()));
	}

	/** The issuing body as it stands in a sentence: "Ủy ban nhân dân tỉnh Bình Định". */
	private String author() {
		List<String> lines = words(this.report.form().issuer());
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> (i == 0) ? lines.get(i) : continued(lines.get(i)))
			.collect(Collectors.joining(" "));
	}

	/** A line that begins with a capital only because it is a line of its own. */
	private static String continued(String line) {
		boolean capitals = line.equals(line.toUpperCase(Locale.ROOT));
		return (capitals || line.isEmpty()) ? line : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
	}

	private Section body() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(letterhead());
		if (!this.report.form().isLetter()) {
			blocks.add(new Block.Title(words(this.report.form().kind()), formal(this.report.form().subject())));
		}
		blocks.add(new Block.Addressees(words(this.report.form().addressees())));
		for (SectionTemplate section : this.report.form().sections()) {
			blocks.addAll(this.texts.section(section.file(), section::title, section.text()));
			remark().ifPresent(blocks::add);
		}
		blocks.add(new Block.Closing(words(this.report.form().authority()), words(this.report.form().signer()),
				words(this.report.form().recipients())));
		return new Section("bao-cao", "Báo cáo", Orientation.PORTRAIT, blocks);
	}

	private Block letterhead() {
		String place = words(this.report.form().place());
		return new Block.Letterhead(capitals(this.report.form().superior()), capitals(this.report.form().issuer()),
				this.texts.plain("Số: " + this.report.citation()),
				this.report.form().isLetter() ? String.join(" ", words(this.report.form().subject())) : "",
				place + ", " + this.report.formalDate());
	}

	private List<String> capitals(List<String> lines) {
		return words(lines).stream().map((line) -> line.toUpperCase(Locale.ROOT)).toList();
	}

	/**
	 * A register alone as it stood when a day was over, under the head of the appendix
	 * that prints it.
	 */
	Composition appendix(RegisterView register, LocalDate day) {
		List<AppendixTemplate> appendices = this.report.form().appendices();
		int index = IntStream.range(0, appendices.size())
			.filter((i) -> appendices.get(i).content().register().equals(register.description().name()))
			.findFirst()
			.orElse(-1);
		String label = (index < 0) ? "Phụ lục" : label(index);
		List<List<Span>> title = (index < 0)
				? List.of(List.of(new Span.Text(
						register.description().words().title().toUpperCase(Locale.ROOT) + " NĂM " + register.year())))
				: formal(appendices.get(index).title());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.AppendixHead(label, title,
				List.of(new Span.Text("(Tính đến hết ngày " + VietnameseDates.numeric(day) + ")"))));
		blocks.add(table(register));
		remark().ifPresent(blocks::add);
		String name = label + ". " + title.stream().map(Span::words).collect(Collectors.joining(" "));
		return composed(new Document(new Document.Properties(name, name, author(), day),
				List.of(new Section("phu-luc", name, Orientation.LANDSCAPE, blocks))));
	}

	private boolean isAsIssued() {
		return this.report.form().numbering() == ReportForm.Numbering.AS_ISSUED;
	}

	private String label(int index) {
		return "Phụ lục " + (isAsIssued() ? "%02d".formatted(index + 1) : ROMAN.get(index));
	}

	private Section appendix(AppendixTemplate appendix, int index) {
		boolean asIssued = isAsIssued();
		String label = label(index);
		List<List<Span>> title = formal(appendix.title());
		List<Span> enclosure = new ArrayList<>(formal(appendix.enclosedWith()));
		enclosure.addFirst(new Span.Text(asIssued ? "(Ban hành kèm theo " : "(Kèm theo "));
		enclosure.addLast(new Span.Text(")"));
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.AppendixHead(label, title, enclosure));
		this.sources.registers()
			.stream()
			.filter((register) -> register.description().name().equals(appendix.content().register()))
			.forEach((register) -> blocks.add(table(register)));
		remark().ifPresent(blocks::add);
		return new Section("phu-luc-" + (index + 1),
				label + ". " + title.stream().map(Span::words).collect(Collectors.joining(" ")), Orientation.LANDSCAPE,
				blocks);
	}

	private Block table(RegisterView register) {
		List<RegisterColumn> columns = register.description().printed();
		List<Block.Row> rows = new ArrayList<>();
		for (RegisterView.Group group : register.groups()) {
			rows.add(group(group, register));
			group.things().forEach((thing) -> rows.add(row(thing, columns)));
		}
		return new Block.Table(columns.stream().map(ReportComposer::column).toList(), rows);
	}

	private static Block.Column column(RegisterColumn column) {
		RegisterColumn.Printed printed = Objects.requireNonNull(column.printed());
		return new Block.Column(printed.heading(), printed.weight(), printed.centred());
	}

	private Block.Row row(ThingView thing, List<RegisterColumn> columns) {
		String place = thing.register().words().noun() + " " + thing.number() + ", ";
		return new Block.Row.Cells(
				columns.stream().map((column) -> cell(printed(thing, column), place + column.word())).toList());
	}

	/** A name tells its number where that has no column of its own. */
	private static Prose printed(ThingView thing, RegisterColumn column) {
		return (column.kind() == RegisterColumn.Kind.NAME)
				? Prose.written("**" + thing.title() + ":** " + thing.text(column)) : thing.prose(column);
	}

	/** How many things it has leads back to the list of them. */
	private Block.Row group(RegisterView.Group group, RegisterView register) {
		Set<Span.Emphasis> bold = Set.of(Span.Emphasis.BOLD);
		String heading = "%s. %s (".formatted(ROMAN.get(group.position() - 1), words(group.name()));
		String noun = register.description().words().noun().toUpperCase(Locale.ROOT);
		return new Block.Row.Group(List.of(new Span.Text(heading, bold),
				new Span.Value("%02d".formatted(group.things().size()), bold,
						new RegisterNames(register, null, this.report.countedTo()).group(group)),
				new Span.Text(" " + noun + ")", bold)));
	}

	private Block.Cell cell(Prose text, String place) {
		return this.texts.cell(text, place);
	}

	/** A formal part whose numbers lead back. */
	private List<Span> formal(String text) {
		return this.texts.formal(text);
	}

	private List<List<Span>> formal(List<String> texts) {
		return texts.stream().map(this::formal).toList();
	}

	/** A formal part that is a name. */
	private String words(String text) {
		return Span.words(formal(text));
	}

	private List<String> words(List<String> texts) {
		return texts.stream().map(this::words).toList();
	}

	/**
	 * All texts of a report but for its formal parts.
	 */
	static Stream<Prose> texts(ReportView report, List<RegisterView> registers) {
		return Stream.concat(report.form().sections().stream().map((section) -> Prose.written(section.text())),
				texts(registers));
	}

	/** Those of its appendices. */
	static Stream<Prose> texts(List<RegisterView> registers) {
		return registers.stream()
			.flatMap((register) -> register.things().stream())
			.flatMap((thing) -> thing.texts().values().stream());
	}

}
