package vn.dean06.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.organisation.Period;
import vn.dean06.reports.text.SectionText;
import vn.dean06.submissions.DueThing;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.WorkItem;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sections of reports that units write. The standing office gives a section to a unit
 * with a day; the unit's officer finds it under "Việc của tôi", writes it and hands it
 * in.
 */
@Service
@Transactional
class SectionTasks implements WorkItem.Source, DueThing.Source {

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	/** Nobody writes a section that was taken out of its report. */
	private static final String THERE = """
			section_task t join report r on r.code = t.report
			join report_section s on s.report = t.report and s.file = t.file
			""";

	private static final String ADDRESS = "/viet-phan/";

	private static final int LONGEST = 1000;

	private static final int LONGEST_COMMENT = 2000;

	private final JdbcClient database;

	private final Drafts drafts;

	private final Reports printed;

	private final ReportRepository reports;

	private final SectionVersionRepository versions;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	SectionTasks(JdbcClient database, Drafts drafts, Reports printed, ReportRepository reports,
			SectionVersionRepository versions, StandingOffice office, AuditTrail audit, Clock clock) {
		this.printed = printed;
		this.database = database;
		this.drafts = drafts;
		this.reports = reports;
		this.versions = versions;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What somebody said about a section.
	 */
	public record Comment(String text, String by, Instant at) {
	}

	/**
	 * The sections of a report that units write.
	 */
	@Transactional(readOnly = true)
	public List<SectionTask> of(String report) {
		return this.database.sql("select t.* from " + THERE + " where t.report = ? order by t.file")
			.param(report)
			.query(SectionTasks::task)
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<SectionTask> find(String report, String file) {
		return this.database.sql("select * from section_task where report = ? and file = ?")
			.param(report)
			.param(file)
			.query(SectionTasks::task)
			.optional();
	}

	/**
	 * What a unit writes, for who types for it.
	 * @throws NotFound if no unit of theirs writes it
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public SectionTask mine(String report, String file) {
		return find(report, file).filter((task) -> mine().contains(task.unit()))
			.orElseThrow(() -> new NotFound("Đơn vị bạn không được giao viết phần này."));
	}

	private Collection<String> mine() {
		return me().fillsInFor(LocalDate.now(this.clock));
	}

	private static SectionTask task(ResultSet row, int number) throws SQLException {
		return new SectionTask(row.getString("report"), row.getString("file"), row.getString("unit"),
				row.getObject("due", LocalDate.class), row.getString("wanted"),
				SubmissionState.valueOf(row.getString("state")), row.getString("note"), row.getString("template"),
				row.getInt("version"), row.getString("asked_by"), row.getString("changed_by"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * Gives a section to a unit, which begins from what the section says now.
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void assign(String report, String file, String unit, LocalDate due, String typed) {
		Drafts.Writing writing = this.drafts.section(report, file);
		mustBeDraft(report);
		if (!this.office.units(me()).contains(unit)) {
			throw new RejectedInput("unit", "Hãy chọn một đơn vị trong danh sách, thuộc tỉnh mà bạn thường trực.");
		}
		if (due.isBefore(LocalDate.now(this.clock))) {
			throw new RejectedInput("due", "Hạn phải từ hôm nay trở đi.");
		}
		String wanted = RejectedInput.read("wanted", () -> TypedText.lines("Yêu cầu", typed, LONGEST));
		Optional<SectionTask> before = claim(report, file);
		if (before.filter(SectionTask::handedIn).isPresent()) {
			throw new LockedException("Đơn vị đã nộp phần này; hãy nhận hoặc trả lại trước khi giao lại.");
		}
		boolean sameUnit = before.filter((task) -> task.unit().equals(unit)).isPresent();
		String text = sameUnit ? before.orElseThrow().text() : writing.section().text();
		int version = before.map((task) -> task.version() + 1).orElse(1);
		this.database.sql("delete from section_task where report = ? and file = ?").param(report).param(file).update();
		this.database.sql("""
				insert into section_task (report, file, unit, due, wanted, state, note, template, version, asked_by,
				    changed_by, changed_at) values (?, ?, ?, ?, ?, 'DRAFT', null, ?, ?, ?, ?, ?)""")
			.param(report)
			.param(file)
			.param(unit)
			.param(due)
			.param(wanted)
			.param(text)
			.param(version)
			.param(me().username())
			.param(me().username())
			.param(now())
			.update();
		this.audit.record("giao viết phần báo cáo", report + "/" + file, null,
				unit + ", hạn " + VietnameseDates.numeric(due));
	}

	/**
	 * Keeps what the unit has written.
	 * @param from the version that the writer began from
	 * @return the version that it is now; empty where a colleague changed it meanwhile
	 */
	@PreAuthorize("isAuthenticated()")
	public Optional<Integer> write(String report, String file, int from, SectionText typed) {
		String text = Drafts.text(typed.text());
		SectionTask task = claimMine(report, file);
		mustBeDraft(report);
		mustBeOpen(task);
		if (task.text().equals(text)) {
			return Optional.of(task.version());
		}
		if (task.version() != from) {
			return Optional.empty();
		}
		this.database.sql("""
				update section_task set template = ?, version = version + 1, changed_by = ?, changed_at = ?
				where report = ? and file = ?""")
			.param(text)
			.param(me().username())
			.param(now())
			.param(report)
			.param(file)
			.update();
		this.versions.save(new SectionVersion(report, file + "@" + task.unit(), task.version() + 1, text,
				me().username(), this.clock.instant()));
		this.audit.record("viết phần báo cáo", report + "/" + file, null, "bản " + (task.version() + 1));
		return Optional.of(task.version() + 1);
	}

	/**
	 * The unit hands it in.
	 */
	@PreAuthorize("isAuthenticated()")
	public void submit(String report, String file) {
		SectionTask task = claimMine(report, file);
		mustBeDraft(report);
		mustBeOpen(task);
		move(task, SubmissionState.SUBMITTED, null, "nộp phần báo cáo");
	}

	private static void mustBeOpen(SectionTask task) {
		if (!task.open()) {
			throw new LockedException("Phần này đang ở trạng thái “" + task.label() + "” nên không sửa được.");
		}
	}

	/**
	 * The standing office takes over what the unit wrote: it is a version of the section
	 * from then on.
	 * @param seen the version of the unit's text that was seen
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void takeOver(String report, String file, int seen) {
		SectionTask task = reviewed(report, file, seen);
		this.drafts.write(report, file, task.text(), task.changedBy());
		move(task, SubmissionState.APPROVED, null, "nhận phần báo cáo");
	}

	/**
	 * The standing office sends it back.
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void sendBack(String report, String file, int seen, String typed) {
		SectionTask task = reviewed(report, file, seen);
		String why = RejectedInput.read("reason", () -> TypedText.lines("Lý do", typed, LONGEST));
		if (why.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi cần sửa gì.");
		}
		move(task, SubmissionState.SENT_BACK, why, "trả lại phần báo cáo");
	}

	private SectionTask reviewed(String report, String file, int seen) {
		this.drafts.section(report, file);
		SectionTask task = claim(report, file).orElseThrow(() -> new NotFound("Phần này không giao cho đơn vị nào."));
		if (!task.handedIn() || task.version() != seen) {
			throw new LockedException("Bài của đơn vị đã đổi sau khi bạn mở trang; hãy tải lại rồi xem.");
		}
		return task;
	}

	/**
	 * Says something about a section, for whoever writes it.
	 */
	@PreAuthorize("isAuthenticated()")
	public void comment(String report, String file, String typed) {
		boolean office = me().standingOffice() && this.office.units(me()).contains(unitOf(report));
		if (!office && find(report, file).filter((task) -> mine().contains(task.unit())).isEmpty()) {
			throw new AccessDeniedException("another unit's section");
		}
		String text = RejectedInput.read("comment", () -> TypedText.lines("Ý kiến", typed, LONGEST_COMMENT));
		if (text.isEmpty()) {
			throw new RejectedInput("comment", "Hãy ghi ý kiến.");
		}
		this.database.sql("insert into section_comment (id, report, file, text, by, at) values (?, ?, ?, ?, ?, ?)")
			.param(UUID.randomUUID())
			.param(report)
			.param(file)
			.param(text)
			.param(me().username())
			.param(now())
			.update();
		this.audit.record("góp ý phần báo cáo", report + "/" + file, null, text);
	}

	/** The first one first. */
	@Transactional(readOnly = true)
	public List<Comment> comments(String report, String file) {
		return this.database.sql("select * from section_comment where report = ? and file = ? order by at, id")
			.param(report)
			.param(file)
			.query((row, number) -> new Comment(row.getString("text"), row.getString("by"),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private String unitOf(String report) {
		return this.reports.findById(report)
			.map((found) -> found.view().unit())
			.orElseThrow(() -> new NotFound("Không có báo cáo này."));
	}

	private SectionTask claimMine(String report, String file) {
		return claim(report, file).filter((task) -> mine().contains(task.unit()))
			.orElseThrow(() -> new NotFound("Đơn vị bạn không được giao viết phần này."));
	}

	private Optional<SectionTask> claim(String report, String file) {
		return this.database.sql("select * from section_task where report = ? and file = ? for update")
			.param(report)
			.param(file)
			.query(SectionTasks::task)
			.optional();
	}

	private void mustBeDraft(String report) {
		this.reports.findById(report).ifPresent(Report::mustBeDraft);
	}

	private void move(SectionTask task, SubmissionState state, @Nullable String note, String verb) {
		this.database.sql("""
				update section_task set state = ?, note = ?, changed_by = ?, changed_at = ?
				where report = ? and file = ?""")
			.param(state.name())
			.param(note)
			.param(me().username())
			.param(now())
			.param(task.report())
			.param(task.file())
			.update();
		this.audit.record(verb, task.report() + "/" + task.file(), null, note);
	}

	/** What the units of an officer are to write, and what became of it. */
	@Override
	@Transactional(readOnly = true)
	public List<WorkItem> of(Person person) {
		List<WorkItem> items = new ArrayList<>();
		for (String unit : person.fillsInFor(LocalDate.now(this.clock)).stream().sorted().toList()) {
			this.database.sql("select t.* from " + THERE + """
					where t.unit = ? and r.state = 'DRAFT' order by t.due, t.file""")
				.param(unit)
				.query(SectionTasks::task)
				.list()
				.forEach((task) -> items.add(item(task)));
		}
		return items;
	}

	/**
	 * What it is called with its period.
	 * @param format of the heading of the section and the period of its report
	 */
	private String title(SectionTask task, String format) {
		return this.reports.findById(task.report())
			.map((report) -> format.formatted(this.printed.title(report.view(), report.section(task.file()).template()),
					report.view().period().label()))
			.orElse(task.file());
	}

	/**
	 * The sections that units write and have not handed in, with the forms of the last
	 * month of their report that has begun.
	 */
	@Override
	@Transactional(readOnly = true)
	public List<DueThing> due(Period period) {
		LocalDate today = LocalDate.now(this.clock);
		return this.database.sql("select t.*, r.period from " + THERE + """
				where r.state = 'DRAFT' and t.state in ('DRAFT', 'SENT_BACK') order by t.due, t.report, t.file""")
			.query((row, number) -> lastMonth(Period.parse(row.getString("period")), today).equals(period)
					? Optional.of(task(row, number)) : Optional.<SectionTask>empty())
			.list()
			.stream()
			.flatMap(Optional::stream)
			.map((task) -> new DueThing(task.unit(), title(task, "Phần “%s” của báo cáo %s"), ADDRESS + path(task),
					"/bao-cao/" + task.report() + "/phan/" + task.file(), task.due(), task.label(),
					Math.max(0, ChronoUnit.DAYS.between(task.due(), today)),
					(task.state() == SubmissionState.SENT_BACK) ? task.note() : null))
			.toList();
	}

	/** With the forms of which month units are reminded of the sections of a report. */
	Period remindedWith(ReportView report) {
		return lastMonth(report.period(), LocalDate.now(this.clock));
	}

	private static Period lastMonth(Period period, LocalDate today) {
		List<Period> months = period.months();
		return months.reversed()
			.stream()
			.filter((month) -> !month.firstDay().isAfter(today))
			.findFirst()
			.orElseGet(months::getFirst);
	}

	private static String path(SectionTask task) {
		return task.report() + "/" + task.file();
	}

	private WorkItem item(SectionTask task) {
		String text = (task.note() != null && task.state() == SubmissionState.SENT_BACK) ? "Trả lại: " + task.note()
				: "Hạn " + VietnameseDates.numeric(task.due()) + (task.wanted().isEmpty() ? "" : ". " + task.wanted());
		return new WorkItem("Viết phần của báo cáo", title(task, "%s, %s"), ADDRESS + path(task), task.label(),
				(task.state() == SubmissionState.APPROVED) ? Boolean.TRUE
						: (task.state() == SubmissionState.SENT_BACK) ? Boolean.FALSE : null,
				text, task.changedAt());
	}

	/** Handed in to the standing office. */
	@Override
	@Transactional(readOnly = true)
	public Optional<WorkItem.Counter> waiting(Person person) {
		if (!person.standingOffice()) {
			return Optional.empty();
		}
		long waiting = this.database.sql("select count(*) from " + THERE + """
				where t.state = 'SUBMITTED' and r.unit = any (?)""")
			.param(this.office.units(person).toArray(String[]::new))
			.query(Long.class)
			.single();
		return (waiting == 0) ? Optional.empty()
				: Optional.of(new WorkItem.Counter("Phần đã nộp", "/bao-cao", waiting));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Person me() {
		return Accounts.current().orElseThrow();
	}

}
