package vn.dean06.reports;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.accounts.Contacts;
import vn.dean06.organisation.Period;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPages;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTree;
import vn.dean06.pack.PackWriter;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the templates of a pack with all their versions, each in a folder of
 * its own. One that is there under its code just so changes nothing; any other becomes a
 * version: of the number that the pack says if that is still to come, else the next. Who
 * made it is kept where that is somebody who has an account.
 */
@Component
@Order(70)
class TemplatesPart implements PackPart {

	private static final String FOLDER = "reports/templates/";

	/** The version after all that are there, where a pack says none. */
	private static final int NEXT = Integer.MAX_VALUE;

	private static final PackKey<String> CODE = PackKey
		.code("code", 40, "[A-Za-z0-9][A-Za-z0-9-]*",
				"mã mẫu báo cáo %s chỉ gồm chữ không dấu, chữ số và “-”, nhiều nhất 40 ký tự")
		.namesAgain("mẫu báo cáo", "report-template");

	private static final PackKey<String> TITLE = PackKey.text("title", 200).required();

	private static final PackKey<Integer> VERSION = PackKey.integer("version", 1, 999_999);

	private static final PackKey<Period.Kind> PERIOD = PackKey.constant("period", Period.Kind.values()).required();

	private static final PackKey<String> MADE_BY = PackKey.text("made_by", 100);

	private static final PackKey<Instant> MADE_AT = PackKey.parsed("made_at", TemplatesPart::moment);

	private static final PackTree TEMPLATES = new PackTree(FOLDER + "*/template.yaml",
			Stream.concat(Stream.of(CODE, VERSION, TITLE, PERIOD, MADE_BY, MADE_AT), PackedForm.KEYS.stream())
				.toList());

	private static final PackPages PAGES = new PackPages(FOLDER + "*/sections/*.md");

	private final ReportTemplateRepository templates;

	private final Contacts contacts;

	TemplatesPart(@Lazy ReportTemplateRepository templates, @Lazy Contacts contacts) {
		this.templates = templates;
		this.contacts = contacts;
	}

	/**
	 * As which version each version of the packs is kept.
	 */
	static final class Kept {

		private final Map<String, Integer> versions = new HashMap<>();

		private void put(ReportTemplate.View packed, int version) {
			this.versions.put(packed.code() + " " + packed.version(), version);
		}

		Optional<Integer> version(String code, int packed) {
			return Optional.ofNullable(this.versions.get(code + " " + packed));
		}

	}

	private static Instant moment(String text) {
		try {
			return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("hãy ghi thời điểm như “2026-03-04T05:06:07Z”", ex);
		}
	}

	@Override
	public List<PackFile> files() {
		return List.of(TEMPLATES, PAGES);
	}

	@Override
	public void read(PackReader pack) {
		Set<String> used = new HashSet<>();
		Set<String> names = new HashSet<>();
		List<ReportTemplate.View> read = new ArrayList<>();
		for (String file : pack.files(TEMPLATES)) {
			pack.tree(TEMPLATES, file).ifPresent((yaml) -> {
				yaml.get(CODE)
					.map((code) -> "mẫu “" + code + "”"
							+ yaml.get(VERSION).map((number) -> " bản " + number).orElse(""))
					.filter((name) -> !names.add(name))
					.ifPresent((name) -> yaml.fault(CODE,
							name + " có hai lần trong gói; hãy bỏ một lần hoặc đặt mã khác"));
				PackedForm.read(pack, yaml, file, used)
					.ifPresent(
							(form) -> read.add(new ReportTemplate.View(yaml.need(CODE), yaml.get(VERSION).orElse(NEXT),
									yaml.need(TITLE), yaml.need(PERIOD), form, yaml.get(MADE_BY).orElse(null),
									yaml.get(MADE_AT).orElse(pack.at().truncatedTo(ChronoUnit.MICROS)))));
			});
		}
		Kept kept = pack.recall(Kept.class, Kept::new);
		read.stream()
			.sorted(Comparator.comparing(ReportTemplate.View::version))
			.forEach((template) -> pack.save(() -> version(template, kept)));
		pack.files(PAGES)
			.stream()
			.filter((file) -> !used.contains(file))
			.forEach((file) -> pack.warn(file, 0, "",
					"không mẫu báo cáo nào dùng phần này; hãy ghi tên tệp vào mục “sections” của template.yaml, hoặc bỏ tệp"));
	}

	/** As what it is kept; nothing if there is one just so. */
	private List<ReportTemplate> version(ReportTemplate.View read, Kept kept) {
		List<ReportTemplate.View> there = this.templates.findByCodeOrderByVersionDesc(read.code())
			.stream()
			.map(ReportTemplate::view)
			.toList();
		int next = there.isEmpty() ? 1 : there.getFirst().version() + 1;
		int number = (read.version() == NEXT) ? next : Math.max(read.version(), next);
		Optional<ReportTemplate.View> same = there.stream().filter(read::isJustAs).findFirst();
		kept.put(read, same.map(ReportTemplate.View::version).orElse(number));
		return same.isPresent() ? List.of()
				: List.of(new ReportTemplate(read.as(number, this.contacts.names().keySet())));
	}

	/** Earlier versions beside the latest, in folders that end in their number. */
	@Override
	public void write(PackWriter pack) {
		Map<String, Integer> latest = new HashMap<>();
		this.templates.latest()
			.forEach((template) -> latest.put(template.heading().code(), template.heading().version()));
		for (ReportTemplate kept : this.templates.findAllByOrderByCodeAscVersionAsc()) {
			ReportTemplate.View template = kept.view();
			boolean isLatest = Integer.valueOf(template.version()).equals(latest.get(template.code()));
			PackedForm.write(pack,
					FOLDER + template.code() + (isLatest ? "" : "." + template.version()) + "/template.yaml",
					heading(template), template.form());
		}
	}

	private static Map<String, Object> heading(ReportTemplate.View template) {
		Map<String, Object> heading = new LinkedHashMap<>();
		heading.put("code", template.code());
		heading.put("version", template.version());
		heading.put("title", template.title());
		heading.put("period", template.span().name());
		if (template.madeBy() != null) {
			heading.put("made_by", template.madeBy());
		}
		heading.put("made_at", template.madeAt().toString());
		return heading;
	}

}
