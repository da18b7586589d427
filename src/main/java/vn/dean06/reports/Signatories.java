package vn.dean06.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs the reports of a unit, and when.
 */
@Service
@Transactional
@PreAuthorize("hasRole('STANDING_OFFICE')")
class Signatories {

	private static final int LONGEST = 100;

	private final SignatoryRepository signatories;

	private final StandingOffice office;

	private final AuditTrail audit;

	Signatories(SignatoryRepository signatories, StandingOffice office, AuditTrail audit) {
		this.signatories = signatories;
		this.office = office;
		this.audit = audit;
	}

	/**
	 * Those of a unit, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Signatory.View> of(String unit) {
		return this.signatories.findByUnitOrderBySinceDescName(unit).stream().map(Signatory::view).toList();
	}

	/**
	 * Adds one.
	 * @param authority a line each
	 */
	public void add(String unit, String name, String authority, LocalDate since) {
		this.office.mustReview(unit);
		String who = RejectedInput.read("name", () -> TypedText.line("Họ tên", name, LONGEST));
		List<String> lines = RejectedInput.read("authority", () -> TypedText.lines("Quyền hạn", authority, 3 * LONGEST))
			.lines()
			.toList();
		if (who.isEmpty()) {
			throw new RejectedInput("name", "Hãy ghi họ tên người ký.");
		}
		if (lines.isEmpty()) {
			throw new RejectedInput("authority",
					"Hãy ghi quyền hạn, chức vụ, mỗi dòng một ý: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH.");
		}
		this.signatories.save(new Signatory(new Signatory.View(UUID.randomUUID(), unit, who, lines, since, null)));
		this.audit.record("thêm người ký", unit, null, who + ", từ " + VietnameseDates.numeric(since));
	}

	/**
	 * Somebody signs no more after a day.
	 */
	public void end(UUID id, LocalDate last) {
		Signatory signatory = this.signatories.findById(id).orElseThrow(() -> new NotFound("Không có người ký này."));
		Signatory.View view = signatory.view();
		this.office.mustReview(view.unit());
		if (last.isBefore(view.since())) {
			throw new RejectedInput("until", "Ngày cuối phải từ " + VietnameseDates.numeric(view.since()) + " trở đi.");
		}
		signatory.end(last);
		this.audit.record("thôi người ký", view.unit(), view.name(), "hết " + VietnameseDates.numeric(last));
	}

}
