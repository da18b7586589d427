package vn.dean06.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.organisation.PackedUnits;
import vn.dean06.organisation.Period;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPages;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTree;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the reports of a pack: a "report.yaml" with its sections beside it, in
 * "reports/" or, where there are several reports, in a folder each below it.
 */
@Component
@Order(71)
class ReportsPart implements PackPart {

	private static final String FOLDER = "reports/";

	private static final PackKey<String> CODE = PackKey
		.code("code", 40, "[A-Za-z0-9][A-Za-z0-9-]*",
				"mã báo cáo %s chỉ gồm chữ không dấu, chữ số và “-”, nhiều nhất 40 ký tự")
		.names("báo cáo", "report");

	private static final PackKey<Period> PERIOD = PackKey.parsed("period", Period::parse).required();

	private static final PackKey<String> UNIT = PackKey.text("unit", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<LocalDate> FROM = PackKey.date("from").required();

	private static final PackKey<LocalDate> TO = PackKey.date("to").required();

	private static final PackKey<YamlNode> COUNTED = PackKey.block("counted", FROM, TO).required();

	private static final PackKey<Integer> NUMBER = PackKey.integer("number", 1, 999_999);

	private static final PackKey<LocalDate> DATE = PackKey.date("date");

	private static final PackKey<String> TEMPLATE = PackKey.text("template", 40);

	private static final PackKey<Integer> TEMPLATE_VERSION = PackKey.integer("template_version", 1, 999_999);

	private static final PackKey<String> BEGUN_FROM = PackKey.text("begun_from", 40);

	private static final List<PackKey<?>> KEYS = Stream
		.concat(Stream.of(CODE, PERIOD, UNIT, COUNTED, NUMBER, DATE, TEMPLATE, TEMPLATE_VERSION, BEGUN_FROM),
				PackedForm.KEYS.stream())
		.toList();

	/** The one report of a pack, and those of a pack that has several. */
	private static final List<PackTree> REPORTS = List.of(new PackTree(FOLDER + "report.yaml", KEYS),
			new PackTree(FOLDER + "*/report.yaml", KEYS));

	private static final List<PackPages> PAGES = List.of(new PackPages(FOLDER + "sections/*.md"),
			new PackPages(FOLDER + "*/sections/*.md"));

	private final ReportRepository reports;

	ReportsPart(@Lazy ReportRepository reports) {
		this.reports = reports;
	}

	@Override
	public List<PackFile> files() {
		List<PackFile> files = new ArrayList<>(REPORTS);
		files.addAll(PAGES);
		return files;
	}

	@Override
	public void read(PackReader pack) {
		pack.know("report",
				pack.stored(() -> this.reports.findAll().stream().map((report) -> report.view().code()).toList()));
		Set<String> used = new HashSet<>();
		List<Runnable> origins = new ArrayList<>();
		for (PackTree kind : REPORTS) {
			for (String file : pack.files(kind)) {
				pack.tree(kind, file).ifPresent((yaml) -> readReport(pack, yaml, file, used, origins));
			}
		}
		origins.forEach(pack::change);
		PAGES.stream()
			.flatMap((pages) -> pack.files(pages).stream())
			.filter((file) -> !used.contains(file))
			.forEach((file) -> pack.warn(file, 0, "",
					"không báo cáo nào in phần này; hãy ghi tên tệp vào mục “sections” của report.yaml, hoặc bỏ tệp"));
	}

	private void readReport(PackReader pack, YamlNode yaml, String file, Set<String> used, List<Runnable> origins) {
		Optional<YamlNode> counted = yaml.get(COUNTED);
		counted.flatMap((days) -> days.get(FROM).flatMap((from) -> days.get(TO).filter(from::isAfter)))
			.ifPresent((to) -> yaml.fault(COUNTED,
					"hãy ghi “counted: {from: 2024-01-01, to: 2024-12-15}”, ngày đầu không sau ngày cuối"));
		Optional<ReportForm> form = PackedForm.read(pack, yaml, file, used);
		if (form.isPresent() && counted.filter(YamlNode::isSound).isPresent()) {
			Report report = new Report(view(yaml, counted.get(), form.get()));
			pack.save(List.of(report));
			pack.save(report.versions());
			TemplatesPart.Kept kept = pack.recall(TemplatesPart.Kept.class);
			origins.add(() -> begun(yaml.need(CODE), origin(yaml, kept)));
		}
	}

	private void begun(String code, ReportTemplates.Origin from) {
		if (!from.equals(ReportTemplates.Origin.NONE)) {
			this.reports.findById(code).orElseThrow().begun(from);
		}
	}

	/** As far as that is there, once all reports of the pack are. */
	private ReportTemplates.Origin origin(YamlNode yaml, TemplatesPart.Kept kept) {
		Optional<Integer> version = yaml.get(TEMPLATE)
			.flatMap((code) -> yaml.get(TEMPLATE_VERSION).flatMap((number) -> kept.version(code, number)));
		return new ReportTemplates.Origin(version.isPresent() ? yaml.need(TEMPLATE) : null, version.orElse(null),
				yaml.get(BEGUN_FROM).filter(this.reports::existsById).orElse(null));
	}

	private static ReportView view(YamlNode yaml, YamlNode counted, ReportForm form) {
		Optional<Integer> number = yaml.get(NUMBER);
		Optional<LocalDate> date = yaml.get(DATE);
		return new ReportView(yaml.need(CODE), yaml.need(PERIOD), yaml.need(UNIT), counted.need(FROM), counted.need(TO),
				number.orElse(null), date.orElse(null),
				(number.isPresent() && date.isPresent()) ? ReportState.ISSUED : ReportState.DRAFT, null, form);
	}

	@Override
	public void write(PackWriter pack) {
		List<Report> all = this.reports.findAllByOrderByPeriodDescCodeDesc();
		for (Report kept : all) {
			ReportView report = kept.view();
			String folder = (all.size() == 1) ? FOLDER : FOLDER + report.code() + "/";
			Map<String, Object> heading = heading(report);
			begun(kept.origin(), heading);
			PackedForm.write(pack, folder + "report.yaml", heading, report.form());
		}
	}

	private static void begun(ReportTemplates.Origin from, Map<String, Object> heading) {
		if (from.template() != null && from.version() != null) {
			heading.put("template", from.template());
			heading.put("template_version", from.version());
		}
		if (from.report() != null) {
			heading.put("begun_from", from.report());
		}
	}

	private static Map<String, Object> heading(ReportView report) {
		Map<String, Object> heading = new LinkedHashMap<>();
		heading.put("code", report.code());
		heading.put("period", report.period().toString());
		heading.put("unit", report.unit());
		heading.put("counted", counted(report));
		if (report.number() != null) {
			heading.put("number", report.number());
		}
		if (report.issued() != null) {
			heading.put("date", report.issued());
		}
		return heading;
	}

	private static Map<String, Object> counted(ReportView report) {
		Map<String, Object> counted = new LinkedHashMap<>();
		counted.put("from", report.countedFrom());
		counted.put("to", report.countedTo());
		return counted;
	}

}
