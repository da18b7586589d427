package vn.dean06.reports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.organisation.Period;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.SearchText;
import vn.dean06.web.TypedText;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates that reports are begun from, with all their versions.
 */
@Service
@Transactional(readOnly = true)
public class ReportTemplates {

	private static final int LONGEST = 200;

	private final ReportTemplateRepository templates;

	private final ReportRepository reports;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	ReportTemplates(ReportTemplateRepository templates, ReportRepository reports, StandingOffice office,
			AuditTrail audit, Clock clock) {
		this.templates = templates;
		this.reports = reports;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * From what a report was begun: a version of a template, or an earlier report;
	 * nothing is known of one that a pack brought.
	 */
	public record Origin(@Nullable String template, @Nullable Integer version, @Nullable String report) {

		static final Origin NONE = new Origin(null, null, null);

	}

	/** From what a report was begun. */
	public Origin origin(String report) {
		return this.reports.findById(report).map(Report::origin).orElse(Origin.NONE);
	}

	/**
	 * The latest version of each, without what it holds, by title.
	 */
	public List<ReportTemplate.View> all() {
		return this.templates.latest().stream().map(ReportTemplate::heading).toList();
	}

	public Optional<ReportTemplate.View> latest(String code) {
		return this.templates.findFirstByCodeOrderByVersionDesc(code).map(ReportTemplate::view);
	}

	/**
	 * All versions of one, the latest first.
	 */
	public List<ReportTemplate.View> versions(String code) {
		return this.templates.findByCodeOrderByVersionDesc(code).stream().map(ReportTemplate::view).toList();
	}

	/**
	 * Keeps what a report is made of as a template: the next version of one that has this
	 * title, else a new one. Nothing is kept where the latest version is just so.
	 */
	@PreAuthorize("hasRole('STANDING_OFFICE')")
	@Transactional
	public ReportTemplate.View keep(String typed, Period.Kind span, ReportForm form) {
		this.office.mustAct();
		String title = RejectedInput.read("title", () -> TypedText.line("Tên mẫu", typed, LONGEST));
		String code = SearchText.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		if (code.isEmpty() || code.length() > 40) {
			throw new RejectedInput("title", "Hãy đặt tên mẫu gọn, có chữ, như “Báo cáo năm”; nhiều nhất 40 ký tự.");
		}
		Optional<ReportTemplate.View> latest = latest(code);
		ReportTemplate.View kept = new ReportTemplate.View(code, latest.map(ReportTemplate.View::version).orElse(0) + 1,
				title, span, form, Accounts.current().orElseThrow().username(), this.clock.instant());
		if (latest.filter(kept::isJustAs).isPresent()) {
			return latest.get();
		}
		this.templates.saveAndFlush(new ReportTemplate(kept));
		this.audit.record("lưu mẫu báo cáo", code, null, title + ", bản " + kept.version());
		return kept;
	}

}
