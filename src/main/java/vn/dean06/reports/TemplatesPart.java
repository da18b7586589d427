package vn.dean06.reports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * Reads and writes the templates of a pack, each in a folder of its own. One that differs
 * from what is there under its code becomes the next version; the same again changes
 * nothing.
 */
@Component
@Order(71)
class TemplatesPart implements PackPart {

	private static final String FOLDER = "reports/templates/";

	private static final PackKey<String> CODE = PackKey
		.code("code", 40, "[A-Za-z0-9][A-Za-z0-9-]*",
				"mã mẫu báo cáo %s chỉ gồm chữ không dấu, chữ số và “-”, nhiều nhất 40 ký tự")
		.namesAgain("mẫu báo cáo", "report-template");

	private static final PackKey<String> TITLE = PackKey.text("title", 200).required();

	private static final PackKey<Period.Kind> PERIOD = PackKey.constant("period", Period.Kind.values()).required();

	private static final PackTree TEMPLATES = new PackTree(FOLDER + "*/template.yaml",
			Stream.concat(Stream.of(CODE, TITLE, PERIOD), PackedForm.KEYS.stream()).toList());

	private static final PackPages PAGES = new PackPages(FOLDER + "*/sections/*.md");

	private final ReportTemplateRepository templates;

	TemplatesPart(@Lazy ReportTemplateRepository templates) {
		this.templates = templates;
	}

	@Override
	public List<PackFile> files() {
		return List.of(TEMPLATES, PAGES);
	}

	@Override
	public void read(PackReader pack) {
		Set<String> used = new HashSet<>();
		Set<String> codes = new HashSet<>();
		for (String file : pack.files(TEMPLATES)) {
			pack.tree(TEMPLATES, file).ifPresent((yaml) -> {
				yaml.get(CODE)
					.filter((code) -> !codes.add(code))
					.ifPresent((code) -> yaml.fault(CODE,
							"mẫu “" + code + "” có hai lần trong gói; hãy bỏ một lần hoặc đặt mã khác"));
				PackedForm.read(pack, yaml, file, used)
					.ifPresent((form) -> pack.save(() -> versions(pack, yaml, form)));
			});
		}
		pack.files(PAGES)
			.stream()
			.filter((file) -> !used.contains(file))
			.forEach((file) -> pack.warn(file, 0, "",
					"không mẫu báo cáo nào dùng phần này; hãy ghi tên tệp vào mục “sections” của template.yaml, hoặc bỏ tệp"));
	}

	/** The next version, or nothing if the latest is just so. */
	private List<ReportTemplate> versions(PackReader pack, YamlNode yaml, ReportForm form) {
		Optional<ReportTemplate.View> latest = this.templates.findFirstByCodeOrderByVersionDesc(yaml.need(CODE))
			.map(ReportTemplate::view);
		ReportTemplate.View read = new ReportTemplate.View(yaml.need(CODE),
				latest.map(ReportTemplate.View::version).orElse(0) + 1, yaml.need(TITLE), yaml.need(PERIOD), form, null,
				pack.at());
		return latest.filter((there) -> same(there, read)).isPresent() ? List.of() : List.of(new ReportTemplate(read));
	}

	private static boolean same(ReportTemplate.View one, ReportTemplate.View other) {
		return one.title().equals(other.title()) && one.span() == other.span() && one.form().equals(other.form());
	}

	/** The latest version of each. */
	@Override
	public void write(PackWriter pack) {
		this.templates.latest()
			.stream()
			.map(ReportTemplate::view)
			.forEach((template) -> PackedForm.write(pack, FOLDER + template.code() + "/template.yaml",
					heading(template), template.form()));
	}

	private static Map<String, Object> heading(ReportTemplate.View template) {
		Map<String, Object> heading = new LinkedHashMap<>();
		heading.put("code", template.code());
		heading.put("title", template.title());
		heading.put("period", template.span().name());
		return heading;
	}

}
