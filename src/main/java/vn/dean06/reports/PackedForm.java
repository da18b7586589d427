package vn.dean06.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;
import vn.dean06.reports.ReportForm.AppendixTemplate;
import vn.dean06.reports.ReportForm.SectionTemplate;
import vn.dean06.reports.text.Template;

/**
 * What a report is made of as packs write it, for reports and for templates: the formal
 * parts in a YAML file, with the sections in a folder beside it.
 */
final class PackedForm {

	private static final PackKey<String> KIND = PackKey.text("kind", 60).required();

	private static final PackKey<String> SYMBOL = PackKey.text("symbol", 40).required();

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

	static final List<PackKey<?>> KEYS = List.of(KIND, SYMBOL, SUPERIOR, ISSUER, PLACE, SUBJECT, ADDRESSEES, AUTHORITY,
			SIGNER, RECIPIENTS, NUMBERING, SECTIONS, APPENDICES);

	private PackedForm() {
	}

	/** The folder of the sections of a file. */
	private static String folder(String file) {
		return file.substring(0, file.lastIndexOf('/') + 1) + "sections/";
	}

	/**
	 * Reads it; empty if something is wrong in it.
	 * @param used gets the files of the sections
	 */
	static Optional<ReportForm> read(PackReader pack, YamlNode yaml, String file, Set<String> used) {
		List<SectionTemplate> sections = sections(pack, yaml, folder(file), used);
		List<YamlNode> appendices = yaml.get(APPENDICES).orElse(List.of());
		return (yaml.isSound() && appendices.stream().allMatch(YamlNode::isSound))
				? Optional.of(form(yaml, sections, appendices)) : Optional.empty();
	}

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

	private static ReportForm form(YamlNode yaml, List<SectionTemplate> sections, List<YamlNode> appendices) {
		return new ReportForm(yaml.need(KIND), yaml.need(SYMBOL), texts(yaml, SUPERIOR), texts(yaml, ISSUER),
				yaml.need(PLACE), texts(yaml, SUBJECT), texts(yaml, ADDRESSEES), texts(yaml, AUTHORITY),
				yaml.need(SIGNER), texts(yaml, RECIPIENTS), yaml.need(NUMBERING), sections,
				appendices.stream().map(PackedForm::appendix).toList());
	}

	private static List<String> texts(YamlNode yaml, PackKey<List<String>> key) {
		return yaml.get(key).orElse(List.of());
	}

	private static AppendixTemplate appendix(YamlNode appendix) {
		return new AppendixTemplate(appendix.need(TABLE), texts(appendix, TITLE), appendix.need(ENCLOSED_WITH));
	}

	/**
	 * Writes it.
	 * @param before what the file says of the report or template itself
	 */
	static void write(PackWriter pack, String file, Map<String, Object> before, ReportForm form) {
		Map<String, Object> content = new LinkedHashMap<>(before);
		content.putAll(content(form));
		pack.yaml(file, content);
		form.sections().forEach((section) -> pack.text(folder(file) + section.file(), section.text()));
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
		content.put("appendices", form.appendices().stream().map(PackedForm::content).toList());
		return content;
	}

	private static Map<String, Object> content(AppendixTemplate appendix) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("table", appendix.content().name());
		content.put("title", appendix.title());
		content.put("enclosed_with", appendix.enclosedWith());
		return content;
	}

}
