package vn.dean06.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient database;

	private final StandingOffice office;

	private final AuditTrail audit;

	Signatories(JdbcClient database, StandingOffice office, AuditTrail audit) {
		this.database = database;
		this.office = office;
		this.audit = audit;
	}

	/**
	 * Who signs the reports of a unit (người ký), from when until when.
	 *
	 * @param name full name, no academic title
	 * @param authority "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
	 * @param until the last day; null while it is not known
	 */
	public record Signatory(UUID id, String unit, String name, List<String> authority, LocalDate since,
			@Nullable LocalDate until) {

		public Signatory {
			authority = List.copyOf(authority);
		}

	}

	/**
	 * Those of a unit, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Signatory> of(String unit) {
		return this.database.sql("select * from signatory where unit = ? order by since desc, name")
			.param(unit)
			.query(Signatories::signatory)
			.list();
	}

	private static Signatory signatory(ResultSet row, int number) throws SQLException {
		return new Signatory(row.getObject("id", UUID.class), row.getString("unit"), row.getString("name"),
				List.of((String[]) row.getArray("authority").getArray()), row.getObject("since", LocalDate.class),
				row.getObject("until", LocalDate.class));
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
		this.database.sql("insert into signatory (id, unit, name, authority, since) values (?, ?, ?, ?, ?)")
			.param(UUID.randomUUID())
			.param(unit)
			.param(who)
			.param(lines.toArray(String[]::new))
			.param(since)
			.update();
		this.audit.record("thêm người ký", unit, null, who + ", từ " + VietnameseDates.numeric(since));
	}

	/**
	 * Somebody signs no more after a day.
	 */
	public void end(UUID id, LocalDate last) {
		Signatory view = this.database.sql("select * from signatory where id = ? for update")
			.param(id)
			.query(Signatories::signatory)
			.optional()
			.orElseThrow(() -> new NotFound("Không có người ký này."));
		this.office.mustReview(view.unit());
		if (last.isBefore(view.since())) {
			throw new RejectedInput("until", "Ngày cuối phải từ " + VietnameseDates.numeric(view.since()) + " trở đi.");
		}
		this.database.sql("update signatory set until = ? where id = ?").param(last).param(id).update();
		this.audit.record("thôi người ký", view.unit(), view.name(), "hết " + VietnameseDates.numeric(last));
	}

}
