package vn.dean06.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
import vn.dean06.reports.ReportForm.AppendixTemplate;
import vn.dean06.reports.ReportForm.SectionTemplate;
import vn.dean06.reports.text.Template;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the reports of a pack: a "report.yaml" with its sections beside it, in
 * "reports/" or, where there are several reports, in a folder each below it.
 */
@Component
@Order(70)
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

	private static final PackKey<String> KIND = PackKey.text("kind", 60).required();

	private static final PackKey<Integer> NUMBER = PackKey.integer("number", 1, 999_999);

	private static final PackKey<String> SYMBOL = PackKey.text("symbol", 40).required();

	private static final PackKey<LocalDate> DATE = PackKey.date("date");

	private static final PackKey<List<String>> SUPERIOR = PackKey.texts("superior");

	private static final PackKey<List<String>> ISSUER = PackKey.texts("issuer");

	private static final PackKey<String> PLACE = PackKey.text("place", 100).required();

	private static final PackKey<List<String>> SUBJECT = PackKey.texts("subject");

	private static final PackKey<List<String>> ADDRESSEES = PackKey.texts("addressees");

	private static final PackKey<List<String>> AUTHORITY = PackKey.texts("authority");

	private static final PackKey<String> SIGNER = PackKey.text("signer", 100).required();

	private static final PackKey<List<String>> RECIPIENTS = PackKey.texts("recipients");

	private static final PackKey<ReportForm.Numbering> NUMBERING = PackKey
		.constant("numbering", ReportForm.Numbering.values())
		.required();

	private static final PackKey<List<String>> SECTIONS = PackKey.texts("sections", 100);

	private static final PackKey<AppendixTemplate.Content> TABLE = PackKey
		.constant("table", AppendixTemplate.Content.values())
		.required();

	private static final PackKey<List<String>> TITLE = PackKey.texts("title");

	private static final PackKey<String> ENCLOSED_WITH = PackKey.text("enclosed_with", 500).required();

	private static final PackKey<List<YamlNode>> APPENDICES = PackKey.blocks("appendices",
			List.of(TABLE, TITLE, ENCLOSED_WITH));

	private static final List<PackKey<?>> KEYS = List.of(CODE, PERIOD, UNIT, COUNTED, KIND, NUMBER, SYMBOL, DATE,
			SUPERIOR, ISSUER, PLACE, SUBJECT, ADDRESSEES, AUTHORITY, SIGNER, RECIPIENTS, NUMBERING, SECTIONS,
			APPENDICES);

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
		for (PackTree kind : REPORTS) {
			for (String file : pack.files(kind)) {
				String folder = file.substring(0, file.lastIndexOf('/') + 1) + "sections/";
				pack.tree(kind, file).ifPresent((yaml) -> readReport(pack, yaml, folder, used));
			}
		}
		PAGES.stream()
			.flatMap((pages) -> pack.files(pages).stream())
			.filter((file) -> !used.contains(file))
			.forEach((file) -> pack.warn(file, 0, "",
					"không báo cáo nào in phần này; hãy ghi tên tệp vào mục “sections” của report.yaml, hoặc bỏ tệp"));
	}

	private static void readReport(PackReader pack, YamlNode yaml, String folder, Set<String> used) {
		List<SectionTemplate> sections = sections(pack, yaml, folder, used);
		Optional<YamlNode> counted = yaml.get(COUNTED);
		counted.flatMap((days) -> days.get(FROM).flatMap((from) -> days.get(TO).filter(from::isAfter)))
			.ifPresent((to) -> yaml.fault(COUNTED,
					"hãy ghi “counted: {from: 2024-01-01, to: 2024-12-15}”, ngày đầu không sau ngày cuối"));
		List<YamlNode> appendices = yaml.get(APPENDICES).orElse(List.of());
		if (yaml.isSound() && counted.filter(YamlNode::isSound).isPresent()
				&& appendices.stream().allMatch(YamlNode::isSound)) {
			Report report = new Report(view(yaml, counted.get(), sections, appendices));
			pack.save(List.of(report));
			pack.save(report.versions());
		}
	}

	private static ReportView view(YamlNode yaml, YamlNode counted, List<SectionTemplate> sections,
			List<YamlNode> appendices) {
		Optional<Integer> number = yaml.get(NUMBER);
		Optional<LocalDate> date = yaml.get(DATE);
		return new ReportView(yaml.need(CODE), yaml.need(PERIOD), yaml.need(UNIT), counted.need(FROM), counted.need(TO),
				number.orElse(null), date.orElse(null),
				(number.isPresent() && date.isPresent()) ? ReportState.ISSUED : ReportState.DRAFT, null,
				form(yaml, sections, appendices));
	}

	private static ReportForm form(YamlNode yaml, List<SectionTemplate> sections, List<YamlNode> appendices) {
		return new ReportForm(yaml.need(KIND), yaml.need(SYMBOL), texts(yaml, SUPERIOR), texts(yaml, ISSUER),
				yaml.need(PLACE), texts(yaml, SUBJECT), texts(yaml, ADDRESSEES), texts(yaml, AUTHORITY),
				yaml.need(SIGNER), texts(yaml, RECIPIENTS), yaml.need(NUMBERING), sections,
				appendices.stream().map(ReportsPart::appendix).toList());
	}

	private static List<String> texts(YamlNode yaml, PackKey<List<String>> key) {
		return yaml.get(key).orElse(List.of());
	}

	private static AppendixTemplate appendix(YamlNode appendix) {
		return new AppendixTemplate(appendix.need(TABLE), texts(appendix, TITLE), appendix.need(ENCLOSED_WITH));
	}

	/**
	 * @param used gets the files of the sections
	 */
	private static List<SectionTemplate> sections(PackReader pack, YamlNode yaml, String folder, Set<String> used) {
		List<SectionTemplate> sections = new ArrayList<>();
		for (String name : yaml.get(SECTIONS).orElse(List.of())) {
			if (!pack.has(folder + name)) {
				yaml.fault(SECTIONS, "không có tệp “" + folder + name + "” trong gói");
			}
			else if (!used.add(folder + name)) {
				yaml.fault(SECTIONS, "tệp “" + folder + name + "” được in hai lần; hãy bỏ một lần");
			}
			pack.text(folder + name).ifPresent((text) -> {
				Template.refusal(text)
					.ifPresent((refusal) -> pack.fault(folder + name, refusal.line(), "", refusal.sentence()));
				sections.add(new SectionTemplate(name, text));
			});
		}
		return sections;
	}

	@Override
	public void write(PackWriter pack) {
		List<ReportView> all = this.reports.findAllByOrderByPeriodDescCodeDesc().stream().map(Report::view).toList();
		for (ReportView report : all) {
			String folder = (all.size() == 1) ? FOLDER : FOLDER + report.code() + "/";
			pack.yaml(folder + "report.yaml", content(report));
			report.form()
				.sections()
				.forEach((section) -> pack.text(folder + "sections/" + section.file(), section.text()));
		}
	}

	private static Map<String, Object> content(ReportView report) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("code", report.code());
		content.put("period", report.period().toString());
		content.put("unit", report.unit());
		content.put("counted", counted(report));
		if (report.number() != null) {
			content.put("number", report.number());
		}
		if (report.issued() != null) {
			content.put("date", report.issued());
		}
		content.putAll(content(report.form()));
		return content;
	}

	private static Map<String, Object> content(ReportForm form) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("kind", form.kind());
		content.put("symbol", form.symbol());
		if (!form.superior().isEmpty()) {
			content.put("superior", form.superior());
		}
		content.put("issuer", form.issuer());
		content.put("place", form.place());
		content.put("subject", form.subject());
		content.put("addressees", form.addressees());
		content.put("authority", form.authority());
		content.put("signer", form.signer());
		content.put("recipients", form.recipients());
		content.put("numbering", form.numbering().name());
		content.put("sections", form.sections().stream().map(SectionTemplate::file).toList());
		content.put("appendices", form.appendices().stream().map(ReportsPart::content).toList());
		return content;
	}

	private static Map<String, Object> counted(ReportView report) {
		Map<String, Object> counted = new LinkedHashMap<>();
		counted.put("from", report.countedFrom());
		counted.put("to", report.countedTo());
		return counted;
	}

	private static Map<String, Object> content(AppendixTemplate appendix) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("table", appendix.content().name());
		content.put("title", appendix.title());
		content.put("enclosed_with", appendix.enclosedWith());
		return content;
	}

}
