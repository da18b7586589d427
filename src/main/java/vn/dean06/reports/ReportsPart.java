package vn.dean06.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;
import vn.dean06.reports.ReportView.AppendixTemplate;
import vn.dean06.reports.ReportView.SectionTemplate;

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

	private final ReportRepository reports;

	private final Organisation organisation;

	ReportsPart(ReportRepository reports, Organisation organisation) {
		this.reports = reports;
		this.organisation = organisation;
	}

	@Override
	public void read(PackReader pack) {
		for (String file : pack.in("reports")) {
			if (file.endsWith("/report.yaml")) {
				pack.yaml(file)
					.ifPresent((yaml) -> readReport(pack, yaml, file.substring(0, file.lastIndexOf('/') + 1)));
			}
		}
	}

	private void readReport(PackReader pack, YamlNode yaml, String folder) {
		String code = yaml.text("code");
		String unit = yaml.text("unit");
		Optional<Period> period = yaml.parsed("period", Period::parse);
		Optional<ReportView.Numbering> numbering = yaml.constant("numbering", ReportView.Numbering.class);
		Optional<LocalDate> from = yaml.block("counted").flatMap((counted) -> counted.date("from"));
		Optional<LocalDate> to = yaml.block("counted").flatMap((counted) -> counted.date("to"));
		if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
			yaml.fault("code", "mã báo cáo “" + code + "” chỉ gồm chữ không dấu, chữ số và “-”");
		}
		if (this.reports.existsById(code)) {
			yaml.fault("code", "báo cáo “" + code + "” đã có");
		}
		if (this.organisation.units().find(unit).isEmpty()) {
			yaml.fault("unit", "không có đơn vị “" + unit + "” trong organisation/units.csv");
		}
		if (from.isEmpty() || to.isEmpty() || from.get().isAfter(to.get())) {
			yaml.fault("counted",
					"hãy ghi “counted: {from: 2024-01-01, to: 2024-12-15}”, ngày đầu không sau ngày cuối");
			return;
		}
		if (period.isEmpty() || numbering.isEmpty()) {
			List.of("period", "numbering").forEach(yaml::text);
			return;
		}
		this.reports.save(new Report(new ReportView(code, period.get(), unit, from.get(), to.get(), yaml.text("kind"),
				yaml.integer("number").orElse(null), yaml.text("symbol"), yaml.date("date").orElse(null),
				yaml.texts("issuer"), yaml.text("place"), yaml.texts("subject"), yaml.texts("addressees"),
				yaml.texts("authority"), yaml.text("signer"), yaml.texts("recipients"), numbering.get(),
				sections(pack, yaml, folder + "sections/"), appendices(yaml))));
	}

	private static List<SectionTemplate> sections(PackReader pack, YamlNode yaml, String folder) {
		List<SectionTemplate> sections = new ArrayList<>();
		for (String name : yaml.texts("sections")) {
			pack.text(folder + name)
				.ifPresentOrElse((text) -> sections.add(new SectionTemplate(name, text)),
						() -> yaml.fault("sections", "không có tệp “" + folder + name + "” trong gói"));
		}
		return sections;
	}

	private static List<AppendixTemplate> appendices(YamlNode yaml) {
		List<AppendixTemplate> appendices = new ArrayList<>();
		for (YamlNode appendix : yaml.blocks("appendices")) {
			appendix.constant("table", AppendixTemplate.Content.class)
				.ifPresentOrElse(
						(content) -> appendices.add(
								new AppendixTemplate(content, appendix.texts("title"), appendix.text("enclosed_with"))),
						() -> appendix.text("table"));
		}
		return appendices;
	}

	@Override
	public void write(PackWriter pack) {
		List<ReportView> all = this.reports.findAllByOrderByPeriodDescCodeDesc().stream().map(Report::view).toList();
		for (ReportView report : all) {
			String folder = (all.size() == 1) ? FOLDER : FOLDER + report.code() + "/";
			pack.yaml(folder + "report.yaml", content(report));
			report.sections().forEach((section) -> pack.text(folder + "sections/" + section.file(), section.text()));
		}
	}

	private static Map<String, Object> content(ReportView report) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("code", report.code());
		content.put("period", report.period().toString());
		content.put("unit", report.unit());
		content.put("counted", counted(report));
		content.put("kind", report.kind());
		if (report.number() != null) {
			content.put("number", report.number());
		}
		content.put("symbol", report.symbol());
		if (report.issued() != null) {
			content.put("date", report.issued());
		}
		content.put("issuer", report.issuer());
		content.put("place", report.place());
		content.put("subject", report.subject());
		content.put("addressees", report.addressees());
		content.put("authority", report.authority());
		content.put("signer", report.signer());
		content.put("recipients", report.recipients());
		content.put("numbering", report.numbering().name());
		content.put("sections", report.sections().stream().map(SectionTemplate::file).toList());
		content.put("appendices", report.appendices().stream().map(ReportsPart::content).toList());
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
