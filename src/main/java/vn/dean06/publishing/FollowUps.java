package vn.dean06.publishing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.reports.Drafts;
import vn.dean06.reports.ReportForm;
import vn.dean06.reports.ReportForm.SectionTemplate;
import vn.dean06.reports.ReportView;
import vn.dean06.reports.Reports;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows an issued report in which something turns out wrong: an erratum, which is
 * an official letter that names each place, or a report that replaces it. Either is
 * written, signed and issued as any report is.
 */
@Service
@Transactional
@PreAuthorize("hasRole('STANDING_OFFICE')")
class FollowUps {

	private static final int LONGEST = 2000;

	private final Drafts drafts;

	private final Reports reports;

	private final Publishing publishing;

	private final IssuedStore store;

	private final JdbcClient database;

	private final AuditTrail audit;

	private final Clock clock;

	FollowUps(Drafts drafts, Reports reports, Publishing publishing, IssuedStore store, JdbcClient database,
			AuditTrail audit, Clock clock) {
		this.drafts = drafts;
		this.reports = reports;
		this.publishing = publishing;
		this.store = store;
		this.database = database;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins an erratum that says what is to be read in place of what was printed.
	 * @return the code of its draft
	 */
	public String correct(String code, String typed) {
		String reason = reason(typed);
		ReportView report = issued(code);
		List<Impact.Change> changes = this.publishing.changedSince(code);
		if (changes.isEmpty()) {
			throw new LockedException(
					"Chưa có số nào trong báo cáo khác với số liệu hiện nay, nên không có gì để đính chính.");
		}
		String cited = "Báo cáo số " + report.citation() + " ngày "
				+ VietnameseDates.numeric(Objects.requireNonNull(report.issued()));
		ReportForm form = report.form()
			.letter(List.of("V/v đính chính số liệu tại " + cited),
					List.of(new SectionTemplate("10-dinh-chinh.md", text(cited, reason, changes))));
		return follow(begin(report, form), code, IssuedView.Step.Kind.CORRECT, reason);
	}

	private static String text(String cited, String reason, List<Impact.Change> changes) {
		List<String> blocks = new ArrayList<>();
		blocks
			.add("Qua rà soát, Ủy ban nhân dân tỉnh {{province}} đính chính số liệu tại " + plain(cited) + " như sau:");
		for (int i = 0; i < changes.size(); i++) {
			blocks.add((i + 1) + ". " + text(changes.get(i)));
		}
		blocks.add("Lý do: " + plain(reason));
		blocks.add("Các nội dung khác của " + plain(cited) + " không thay đổi.");
		return String.join("\n\n", blocks);
	}

	private static String text(Impact.Change change) {
		String where = plain(change.where());
		String from = plain(change.from());
		String to = plain(change.to());
		if (change.wording()) {
			return "Tại “%s”: ".formatted(where) + whole(from, to);
		}
		return "Tại “%s”: ".formatted(where)
				+ (to.isEmpty() ? "bỏ số “%s”".formatted(from) : "số “%s” sửa thành “%s”".formatted(from, to))
				+ ", trong câu “%s”.".formatted(plain(change.sentence()));
	}

	private static String whole(String from, String to) {
		if (from.isEmpty()) {
			return "bổ sung câu “%s”.".formatted(to);
		}
		return to.isEmpty() ? "bỏ câu “%s”.".formatted(from) : "câu “%s” sửa thành “%s”.".formatted(from, to);
	}

	/** Letter for letter, whatever Markdown would take it for. */
	private static String plain(String words) {
		return words.replaceAll("[\\\\*_\\[]", "\\\\$0").replace("{{", "{ {").replace('\n', ' ');
	}

	/**
	 * Begins a report that replaces an issued one, from what that one says.
	 * @return the code of its draft
	 */
	public String replace(String code, String typed) {
		String reason = reason(typed);
		ReportView report = issued(code);
		return follow(begin(report, report.form()), code, IssuedView.Step.Kind.REPLACE, reason);
	}

	private String begin(ReportView report, ReportForm form) {
		return this.drafts.begin(report.period(), report.unit(), report.countedFrom(), report.countedTo(), form);
	}

	private String follow(String draft, String about, IssuedView.Step.Kind kind, String reason) {
		this.database.sql("insert into follow_up (report, about, kind, reason, by, at) values (?, ?, ?, ?, ?, ?)")
			.param(draft)
			.param(about)
			.param(kind.name())
			.param(reason)
			.param(Accounts.current().orElseThrow().username())
			.param(OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		this.audit.record("lập văn bản " + kind.label().toLowerCase(Locale.ROOT), draft, about, reason);
		return draft;
	}

	private ReportView issued(String code) {
		this.drafts.find(code);
		if (this.store.find(code).isEmpty()) {
			throw new LockedException("Báo cáo này chưa ban hành; hãy sửa ngay trong dự thảo.");
		}
		Optional<ReportView> report = this.reports.find(code);
		return report.orElseThrow(() -> new NotFound("Không có báo cáo này."));
	}

	private static String reason(String typed) {
		String reason = RejectedInput.read("reason", () -> TypedText.lines("Lý do", typed, LONGEST));
		if (reason.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi lý do.");
		}
		return reason;
	}

}
