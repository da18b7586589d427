package vn.dean06.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All checks over what was entered and written, and what was said about their findings.
 */
@Service
@Transactional(readOnly = true)
public class Quality {

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	private static final String STANDING_OFFICE_NAME = "Thường trực tổng hợp";

	private static final String ACCEPTED = "Phát hiện này đã được chấp nhận; hãy tải lại trang.";

	private final List<Check> checks;

	private final Figures figures;

	private final ReportTexts texts;

	private final Acceptances acceptances;

	private final Organisation organisation;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	Quality(List<Check> checks, Figures figures, ReportTexts texts, Acceptances acceptances, Organisation organisation,
			StandingOffice office, AuditTrail audit, Clock clock) {
		this.checks = checks;
		this.figures = figures;
		this.texts = texts;
		this.acceptances = acceptances;
		this.organisation = organisation;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What every check finds in a year of what the viewer may see, by the check's title;
	 * also those that find nothing.
	 */
	public Map<String, List<Finding>> findings(int year, Viewer viewer) {
		Map<String, List<Finding>> ofFigures = this.figures.kept("what the checks find", year, viewer,
				() -> this.checks.stream()
					.filter(Check::ofFigures)
					.collect(Collectors.toMap(Check::title, (check) -> check.findings(year, viewer))));
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		this.checks.forEach((check) -> findings.put(check.title(),
				check.ofFigures() ? ofFigures.getOrDefault(check.title(), List.of()) : check.findings(year, viewer)));
		findings.putAll(this.texts.findings(year));
		return findings;
	}

	/**
	 * The same with what was said about each.
	 */
	public Map<String, List<JudgedFinding>> judged(int year, Viewer viewer) {
		Function<Finding, JudgedFinding> judge = judge(year);
		Map<String, List<JudgedFinding>> judged = new LinkedHashMap<>();
		findings(year, viewer).forEach((title, findings) -> judged.put(title, findings.stream().map(judge).toList()));
		return judged;
	}

	/**
	 * What the checks find in the words of one report, with what was said about each.
	 */
	public List<JudgedFinding> judged(ReportText report) {
		return this.texts.findings(report).stream().map(judge(report.year())).toList();
	}

	private Function<Finding, JudgedFinding> judge(int year) {
		UnitTree units = this.organisation.units();
		Map<UUID, AcceptanceView> accepted = this.acceptances.findByYearAndWithdrawnAtIsNull(year)
			.stream()
			.collect(Collectors.toMap(Acceptance::finding, Acceptance::view));
		return (finding) -> {
			UUID id = finding.id(year);
			return new JudgedFinding(id, finding,
					finding.unit().isEmpty() ? STANDING_OFFICE_NAME : units.shortName(finding.unit()),
					accepted.get(id));
		};
	}

	/**
	 * Accepts a finding that there is now.
	 */
	@PreAuthorize(STANDING_OFFICE)
	@Transactional
	public void accept(int year, UUID id, String reason, Viewer viewer) {
		this.office.mustAct();
		Finding found = findings(year, viewer).values()
			.stream()
			.flatMap(List::stream)
			.filter((finding) -> finding.id(year).equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("Phát hiện này không còn; hãy tải lại trang."));
		accept(year, found, reason);
	}

	/**
	 * Accepts a finding in the words of a report.
	 * @param found as the checks found it now
	 */
	@PreAuthorize(STANDING_OFFICE)
	@Transactional
	public void accept(int year, Finding found, String reason) {
		this.office.mustAct();
		UUID id = found.id(year);
		if (!found.unit().isEmpty()) {
			this.office.mustReview(found.unit());
		}
		if (this.acceptances.findByFindingAndWithdrawnAtIsNull(id).isPresent()) {
			throw new LockedException(ACCEPTED);
		}
		Acceptance acceptance = new Acceptance(found, year, reason, me(), now());
		try {
			this.acceptances.saveAndFlush(acceptance);
		}
		catch (DataIntegrityViolationException ex) {
			throw new LockedException(ACCEPTED);
		}
		this.audit.record("chấp nhận phát hiện", acceptance.trail(), acceptance.values(), reason);
	}

	/** Whether the person who is signed in decides about findings today. */
	boolean decides() {
		return this.office.acts(Accounts.current());
	}

	/**
	 * Opens an accepted finding again.
	 */
	@PreAuthorize(STANDING_OFFICE)
	@Transactional
	public void withdraw(UUID id) {
		this.office.mustAct();
		Acceptance acceptance = this.acceptances.findByFindingAndWithdrawnAtIsNull(id)
			.orElseThrow(() -> new NotFound("Phát hiện này chưa được chấp nhận; hãy tải lại trang."));
		acceptance.withdraw(me(), now());
		this.audit.record("rút lại chấp nhận phát hiện", acceptance.trail(), acceptance.view().reason(), null);
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
