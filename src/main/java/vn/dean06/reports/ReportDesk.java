package vn.dean06.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import vn.dean06.accounts.Accounts;
import vn.dean06.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a report on its way to its issue. Whoever calls it says who may, and keeps what
 * was moved.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReportDesk {

	private final ReportRepository reports;

	private final Clock clock;

	ReportDesk(ReportRepository reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	/**
	 * A report, locked so that of two who move it one comes second.
	 * @throws NotFound if there is none
	 */
	public ReportView claim(String code) {
		return claimed(code).view();
	}

	public ReportView submit(String code) {
		Report report = claimed(code);
		report.submit(me(), now());
		return report.view();
	}

	public ReportView sendBack(String code, String why) {
		Report report = claimed(code);
		report.sendBack(why, me(), now());
		return report.view();
	}

	public ReportView agree(String code) {
		Report report = claimed(code);
		report.agree(me(), now());
		return report.view();
	}

	public ReportView issue(String code, int number, LocalDate day) {
		Report report = claimed(code);
		report.issue(number, day, me(), now());
		return report.view();
	}

	private Report claimed(String code) {
		Optional<Report> report = this.reports.claim(code);
		return report.orElseThrow(() -> new NotFound("Không có báo cáo “" + code + "”."));
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

}
