package vn.dean06.reports;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

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

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	ReportTemplates(ReportTemplateRepository templates, StandingOffice office, AuditTrail audit, Clock clock) {
		this.templates = templates;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
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
	 * title, else a new one.
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
		int version = this.templates.findFirstByCodeOrderByVersionDesc(code)
			.map((earlier) -> earlier.view().version())
			.orElse(0) + 1;
		ReportTemplate.View kept = new ReportTemplate.View(code, version, title, span, form,
				Accounts.current().orElseThrow().username(), this.clock.instant());
		this.templates.saveAndFlush(new ReportTemplate(kept));
		this.audit.record("lưu mẫu báo cáo", code, null, title + ", bản " + version);
		return kept;
	}

}
