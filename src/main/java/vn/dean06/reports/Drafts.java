package vn.dean06.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.organisation.Period;
import vn.dean06.reports.text.SectionText;
import vn.dean06.reports.text.Template;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.SearchText;
import vn.dean06.web.TypedText;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the standing office begins and writes reports. Every change is kept with who made
 * it and when; of two who change the same, the later one is shown what the other wrote.
 */
@Service
@Transactional
@PreAuthorize("hasRole('STANDING_OFFICE')")
public class Drafts {

	static final int LONGEST_SECTION = 200_000;

	private static final int LONGEST_TITLE = 300;

	private final Reports printed;

	private final ReportRepository reports;

	private final SectionVersionRepository versions;

	private final ReportTemplates templates;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	Drafts(Reports printed, ReportRepository reports, SectionVersionRepository versions, ReportTemplates templates,
			StandingOffice office, AuditTrail audit, Clock clock) {
		this.printed = printed;
		this.reports = reports;
		this.versions = versions;
		this.templates = templates;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What a new report is to be.
	 *
	 * @param unit whose figures it prints
	 * @param from first day that it counts
	 * @param source the template or the earlier report that it begins from
	 */
	record Beginning(Period period, String unit, LocalDate from, LocalDate to, Source source) {
	}

	/**
	 * What a new report begins from.
	 */
	sealed interface Source {

		/**
		 * The latest version of a template.
		 */
		record Template(String code) implements Source {
		}

		/**
		 * A report that was written before.
		 */
		record Earlier(String code) implements Source {
		}

	}

	/**
	 * What became of a text that somebody saved.
	 */
	public sealed interface Saving {

		/**
		 * It is kept.
		 *
		 * @param merged whether it stands together with what somebody else wrote
		 * meanwhile, elsewhere in the section
		 */
		record Kept(int version, boolean merged) implements Saving {
		}

		/**
		 * Somebody else changed the same place meanwhile; nothing was saved.
		 */
		record Overtaken(SectionVersion.View theirs) implements Saving {
		}

	}

	/**
	 * A section while it is written.
	 */
	record Writing(ReportView report, ReportForm.SectionTemplate section, int version) {
	}

	/**
	 * Begins a report.
	 * @return its code
	 */
	public String begin(Beginning wanted) {
		this.office.mustReview(wanted.unit());
		return switch (wanted.source()) {
			case Source.Template(var code) -> this.templates.latest(code)
				.map((template) -> begun(wanted, template.form(),
						new ReportTemplates.Origin(code, template.version(), null)))
				.orElseThrow(() -> new RejectedInput("source", "Mẫu này không còn; hãy chọn mẫu khác."));
			case Source.Earlier(var code) -> this.reports.findById(code)
				.map(Report::view)
				.map((earlier) -> begun(wanted, Moved.from(earlier, wanted.period()),
						new ReportTemplates.Origin(null, null, code)))
				.orElseThrow(() -> new RejectedInput("source", "Báo cáo này không còn; hãy chọn báo cáo khác."));
		};
	}

	private String begun(Beginning wanted, ReportForm form, ReportTemplates.Origin from) {
		return begun(wanted.period(), wanted.unit(), wanted.from(), wanted.to(), form, from);
	}

	/**
	 * Begins a report that is made of what another module says.
	 */
	public String begin(Period period, String unit, LocalDate from, LocalDate to, ReportForm form) {
		this.office.mustReview(unit);
		return begun(period, unit, from, to, form, ReportTemplates.Origin.NONE);
	}

	private String begun(Period period, String unit, LocalDate from, LocalDate to, ReportForm form,
			ReportTemplates.Origin origin) {
		String code = free(period.toString());
		Report report = new Report(
				new ReportView(code, period, unit, from, to, null, null, ReportState.DRAFT, null, form));
		report.begun(origin, me(), this.clock.instant());
		this.reports.saveAndFlush(report);
		this.versions.saveAll(report.versions());
		this.audit.record("lập báo cáo", code, null, period.label());
		return code;
	}

	/** Another report of the same period is told apart by its number. */
	private String free(String code) {
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> (number == 1) ? code : code + "-lan-" + number)
			.filter((candidate) -> !this.reports.existsById(candidate))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * A report that the person who is signed in may write in.
	 */
	@Transactional(readOnly = true)
	public ReportView find(String code) {
		return mine(this.reports.findById(code)).view();
	}

	/**
	 * A section of it.
	 */
	@Transactional(readOnly = true)
	public Writing section(String code, String file) {
		Report report = mine(this.reports.findById(code));
		ReportSection section = report.section(file);
		return new Writing(report.view(), section.template(), section.version());
	}

	/**
	 * The version of a section that said just this, the latest such one.
	 */
	@Transactional(readOnly = true)
	public Optional<Integer> versionOf(String code, String file, String text) {
		return versions(code, file).stream()
			.filter((version) -> version.text().equals(text))
			.map(SectionVersion.View::version)
			.findFirst();
	}

	/**
	 * Saves a section.
	 * @param from the version that the writer began from
	 */
	public Saving save(String code, String file, int from, String typed) {
		String text = text(typed);
		Report report = claim(code);
		report.mustBeDraft();
		ReportSection section = report.section(file);
		Saving saving = saving(section, file, from, text, code);
		if (saving instanceof Saving.Kept) {
			report.changed(me(), this.clock.instant());
		}
		return saving;
	}

	private Saving saving(ReportSection section, String file, int from, String text, String code) {
		String now = section.template().text();
		if (text.equals(SectionText.of(now).text())) {
			return new Saving.Kept(section.version(), false);
		}
		if (section.version() == from) {
			return keep(section, text, code, false);
		}
		return this.versions.findById(new SectionVersion.Key(code, file, from))
			.map((base) -> SectionText.of(base.view().text()))
			.flatMap((base) -> base.merged(SectionText.of(text), SectionText.of(now)))
			.map((merged) -> keep(section, merged.text(), code, true))
			.orElseGet(() -> new Saving.Overtaken(section.asVersion().view()));
	}

	private Saving keep(ReportSection section, String text, String code, boolean merged) {
		section.write(text, me(), this.clock.instant());
		this.versions.save(section.asVersion());
		this.audit.record("sửa phần của báo cáo", code + "/" + section.file(), null, "bản " + section.version());
		return new Saving.Kept(section.version(), merged);
	}

	/**
	 * What a section said before, the latest version first.
	 */
	@Transactional(readOnly = true)
	public List<SectionVersion.View> versions(String code, String file) {
		mine(this.reports.findById(code));
		return this.versions.findByReportAndFileOrderByVersionDesc(code, file)
			.stream()
			.map(SectionVersion::view)
			.toList();
	}

	/**
	 * Brings an earlier version back, as a version of its own.
	 */
	public void bringBack(String code, String file, int version) {
		Report report = claim(code);
		report.mustBeDraft();
		SectionVersion earlier = this.versions.findById(new SectionVersion.Key(code, file, version))
			.orElseThrow(() -> new NotFound("Không có bản " + version + " của phần này."));
		keep(report.section(file), earlier.view().text(), code, false);
		report.changed(me(), this.clock.instant());
	}

	/**
	 * Adds a section with a heading.
	 * @param after behind which one; null in front of all
	 * @return its file
	 */
	public String add(String code, @Nullable String after, String typed, int level) {
		String title = RejectedInput.read("title", () -> TypedText.line("Đề mục", typed, LONGEST_TITLE));
		if (title.isEmpty()) {
			throw new RejectedInput("title", "Hãy ghi đề mục của phần mới, như “5. Công tác tuyên truyền”.");
		}
		Report report = claim(code);
		String file = file(report, title);
		int position = (after == null) ? 0 : report.position(after) + 1;
		Instant now = this.clock.instant();
		ReportSection added = report.add(file, "#".repeat(level) + " " + title, position);
		added.signed(me(), now);
		added.startAt(this.versions.findByReportAndFileOrderByVersionDesc(code, file)
			.stream()
			.map((earlier) -> earlier.view().version())
			.findFirst()
			.orElse(0) + 1);
		report.changed(me(), now);
		this.versions.save(added.asVersion());
		this.audit.record("thêm phần của báo cáo", code + "/" + file, null, title);
		return file;
	}

	/** A name of its own, made of its heading. */
	private static String file(Report report, String title) {
		String words = SearchText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String name = (words.isEmpty() ? "phan" : words.substring(0, Math.min(60, words.length())))
			.toLowerCase(Locale.ROOT);
		List<String> taken = report.view().form().sections().stream().map(ReportForm.SectionTemplate::file).toList();
		return IntStream.iterate(1, (number) -> number + 1)
			.mapToObj((number) -> name + ((number == 1) ? "" : "-" + number) + ".md")
			.filter((candidate) -> !taken.contains(candidate))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Takes a section out; its versions stay.
	 */
	public void remove(String code, String file) {
		Report report = claim(code);
		String title = this.printed.title(report.view(), report.section(file).template());
		report.remove(file);
		report.changed(me(), this.clock.instant());
		this.audit.record("bỏ phần của báo cáo", code + "/" + file, title, null);
	}

	/**
	 * Moves a section one place up or down.
	 */
	public void move(String code, String file, boolean up) {
		Report report = claim(code);
		report.move(file, up);
		report.changed(me(), this.clock.instant());
		this.audit.record("chuyển phần của báo cáo", code + "/" + file, null, up ? "lên" : "xuống");
	}

	/**
	 * Changes the formal parts and the days that are counted.
	 * @param seen what the writer saw of them, in short
	 */
	public void reform(String code, String seen, LocalDate first, LocalDate last, ReportForm form) {
		Report report = claim(code);
		ReportView now = report.view();
		if (!now.form().fingerprint(now.countedFrom(), now.countedTo()).equals(seen)) {
			throw new RejectedInput(
					"Thể thức vừa được người khác sửa; phần bạn gõ còn nguyên ở đây. Mở trang này ở thẻ khác để xem bản của họ.");
		}
		if (first.isAfter(last)) {
			throw new RejectedInput("to", "Ngày cuối phải từ ngày đầu trở đi.");
		}
		report.reform(first, last, form, me(), this.clock.instant());
		this.audit.record("sửa thể thức báo cáo", code, null, null);
	}

	/** What a unit wrote becomes a version of the section. */
	void write(String code, String file, String text, String by) {
		Report report = claim(code);
		report.mustBeDraft();
		ReportSection section = report.section(file);
		section.write(text, by, this.clock.instant());
		this.versions.save(section.asVersion());
		report.changed(me(), this.clock.instant());
	}

	/**
	 * What was typed of a section.
	 * @throws RejectedInput where it does not follow the grammar
	 */
	static String text(String typed) {
		String text = RejectedInput.read("text", () -> TypedText.lines("Nội dung", typed, LONGEST_SECTION));
		Template.refusal(text).ifPresent((refusal) -> {
			throw new RejectedInput("text",
					"Chưa lưu: đoạn " + SectionText.block(text, refusal.line()) + ", " + refusal.sentence() + ".");
		});
		return text;
	}

	private Report claim(String code) {
		return mine(this.reports.claim(code));
	}

	private Report mine(Optional<Report> found) {
		Report report = found.orElseThrow(() -> new NotFound("Không có báo cáo này."));
		this.office.mustReview(report.view().unit());
		return report;
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

}
