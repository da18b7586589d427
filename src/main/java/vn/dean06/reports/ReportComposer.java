package vn.dean06.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.Prose;
import vn.dean06.document.Section;
import vn.dean06.document.Section.Orientation;
import vn.dean06.document.Span;
import vn.dean06.pilots.PilotModelView;
import vn.dean06.pilots.ProgrammeView;
import vn.dean06.plan.PlanView;
import vn.dean06.plan.TaskView;
import vn.dean06.reports.ReportView.AppendixTemplate;
import vn.dean06.reports.ReportView.SectionTemplate;
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

	private final List<ReportFault> faults = new ArrayList<>();

	private final Filler filler;

	private final MarkdownReader markdown;

	ReportComposer(ReportView report, ReportValues.Sources sources) {
		this.report = report;
		this.sources = sources;
		this.values = new ReportValues(report, sources);
		this.filler = new Filler(this.values, this.faults);
		this.markdown = new MarkdownReader(this.filler::spans);
	}

	Composition compose() {
		List<Section> sections = new ArrayList<>();
		sections.add(body());
		for (int i = 0; i < this.report.appendices().size(); i++) {
			sections.add(appendix(this.report.appendices().get(i), i));
		}
		Document document = new Document(properties(), sections);
		return new Composition(this.report, document, this.faults, this.values.printed());
	}

	private Document.Properties properties() {
		return new Document.Properties("Báo cáo số " + this.report.citation(),
				String.join(" ", formal(this.report.subject())), String.join(" ", formal(this.report.issuer())),
				Optional.ofNullable(this.report.issued()).orElse(this.report.countedTo()));
	}

	private Section body() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(letterhead());
		blocks.add(new Block.Title(formal(this.report.kind()), formal(this.report.subject())));
		blocks.add(new Block.Addressees(formal(this.report.addressees())));
		for (SectionTemplate section : this.report.sections()) {
			blocks.addAll(this.markdown.blocks(this.filler.fill(section.text(), section.file())));
		}
		blocks.add(new Block.Closing(formal(this.report.authority()), formal(this.report.signer()),
				formal(this.report.recipients())));
		return new Section("bao-cao", "Báo cáo", Orientation.PORTRAIT, blocks);
	}

	private Block letterhead() {
		String place = formal(this.report.place());
		String date = (this.report.issued() != null) ? VietnameseDates.formal(this.report.issued())
				: "ngày …… tháng …… năm " + this.report.period().year();
		return new Block.Letterhead(
				formal(this.report.issuer()).stream().map((line) -> line.toUpperCase(Locale.ROOT)).toList(),
				"Số: " + this.report.citation(), place + ", " + date);
	}

	private Section appendix(AppendixTemplate appendix, int index) {
		String label = "Phụ lục " + ((this.report.numbering() == ReportView.Numbering.AS_ISSUED)
				? "%02d".formatted(index + 1) : ROMAN.get(index));
		List<String> title = formal(appendix.title());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.AppendixHead(label, title, "(Ban hành kèm theo " + formal(appendix.enclosedWith()) + ")"));
		switch (appendix.content()) {
			case TASKS -> this.sources.plan().map(this::tasks).ifPresent(blocks::add);
			case MODELS -> this.sources.programme().map(this::models).ifPresent(blocks::add);
		}
		return new Section("phu-luc-" + (index + 1), label + ". " + String.join(" ", title), Orientation.LANDSCAPE,
				blocks);
	}

	private Block tasks(PlanView plan) {
		List<Block.Row> rows = new ArrayList<>();
		for (PlanView.Group group : plan.groups()) {
			rows.add(group(group.position(), group.name(), group.tasks().size(), "NHIỆM VỤ"));
			group.tasks().forEach((task) -> rows.add(row(task)));
		}
		return new Block.Table(
				List.of(new Block.Column("STT", 5, true), new Block.Column("Nội dung, nhiệm vụ cụ thể", 28, false),
						new Block.Column("Đơn vị chủ trì", 13, false), new Block.Column("Kết quả sản phẩm", 37, false),
						new Block.Column("Thời gian hoàn thành", 11, true), new Block.Column("Ghi chú", 7, false)),
				rows);
	}

	private Block.Row row(TaskView task) {
		String place = "nhiệm vụ " + task.number();
		return new Block.Row.Cells(
				List.of(cell(Integer.toString(task.number()), place), cell(task.content(), place + ", nội dung"),
						cell(task.leadsText(), place + ", đơn vị chủ trì"), cell(task.result(), place + ", kết quả"),
						cell(task.deadlineText(), place + ", thời gian"), cell(task.note(), place + ", ghi chú")));
	}

	private Block models(ProgrammeView programme) {
		List<Block.Row> rows = new ArrayList<>();
		for (ProgrammeView.Group group : programme.groups()) {
			rows.add(group(group.position(), group.name(), group.models().size(), "MÔ HÌNH"));
			group.models().forEach((model) -> rows.add(row(model)));
		}
		return new Block.Table(List.of(new Block.Column("STT", 5, true), new Block.Column("Tên Mô hình", 15, false),
				new Block.Column("Kết quả triển khai", 26, false), new Block.Column("Khó khăn, vướng mắc", 18, false),
				new Block.Column("Đánh giá hiệu quả, giá trị tiện ích mang lại", 17, false),
				new Block.Column("Kinh phí đầu tư, chi cho từng nhóm mô hình", 11, false),
				new Block.Column("Ghi chú", 10, false)), rows);
	}

	private Block.Row row(PilotModelView model) {
		String place = "mô hình " + model.number();
		return new Block.Row.Cells(List.of(cell(Integer.toString(model.row()), place),
				cell("**Mô hình " + model.number() + ":** " + model.name(), place + ", tên"),
				cell(model.results(), place + ", kết quả"), cell(model.difficulties(), place + ", khó khăn"),
				cell(model.benefits(), place + ", hiệu quả"), cell(model.cost(), place + ", kinh phí"),
				cell(model.note(), place + ", ghi chú")));
	}

	private Block.Row group(int position, String name, int count, String noun) {
		return new Block.Row.Group(
				List.of(new Span.Text("%s. %s (%02d %s)".formatted(ROMAN.get(position - 1), formal(name), count, noun),
						Set.of(Span.Emphasis.BOLD))));
	}

	private Block.Cell cell(String text, String place) {
		return new Block.Cell(this.markdown.lines(this.filler.fill(text, place)));
	}

	private Block.Cell cell(Prose text, String place) {
		return text.typed() ? new Block.Cell(MarkdownReader.typed(text.text())) : cell(text.text(), place);
	}

	private String formal(String text) {
		return this.filler.plain(this.filler.fill(text, "report.yaml"));
	}

	private List<String> formal(List<String> texts) {
		return texts.stream().map(this::formal).toList();
	}

	/**
	 * All texts of a report in which placeholders may stand.
	 */
	static Stream<Prose> texts(ReportView report, Optional<PlanView> plan, Optional<ProgrammeView> programme) {
		Stream<Prose> tasks = plan.stream()
			.flatMap((found) -> found.tasks().stream())
			.flatMap((task) -> Stream.concat(Stream.of(task.result()),
					written(task.content(), task.leadsText(), task.deadlineText(), task.note())));
		Stream<Prose> models = programme.stream()
			.flatMap((found) -> found.models().stream())
			.flatMap((model) -> Stream.concat(Stream.of(model.results(), model.difficulties()),
					written(model.name(), model.benefits(), model.cost(), model.note())));
		Stream<Prose> sections = report.sections().stream().map((section) -> Prose.written(section.text()));
		return Stream.of(sections, tasks, models).flatMap(Function.identity()).filter((text) -> !text.typed());
	}

	private static Stream<Prose> written(String... texts) {
		return Stream.of(texts).map(Prose::written);
	}

}
