package vn.dean06.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.attachments.Attachments;
import vn.dean06.document.Document;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.quality.JudgedFinding;
import vn.dean06.reports.Composition;
import vn.dean06.reports.ReportDesk;
import vn.dean06.reports.ReportState;
import vn.dean06.reports.ReportView;
import vn.dean06.reports.Reports;
import vn.dean06.signature.Slots;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a report to its issue: the standing office lays it before the leader, who
 * signs it or sends it back; the clerk gives it its number and date and issues it. What
 * is laid before the leader is frozen, and just that is issued.
 */
@Service
@Transactional
public class Publishing {

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	private static final String LEADER = "hasRole('LEADER')";

	private static final String CLERK = "hasRole('CLERK')";

	private static final int LONGEST = 2000;

	private static final int HIGHEST_NUMBER = 999_999;

	private final Reports reports;

	private final ReportDesk desk;

	private final Freezer freezer;

	private final StandingFindings findings;

	private final IssuedStore store;

	private final Issued issued;

	private final Attachments attachments;

	private final Organisation organisation;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	Publishing(Reports reports, ReportDesk desk, Freezer freezer, StandingFindings findings, IssuedStore store,
			Issued issued, Attachments attachments, Organisation organisation, StandingOffice office, AuditTrail audit,
			Clock clock) {
		this.reports = reports;
		this.desk = desk;
		this.freezer = freezer;
		this.findings = findings;
		this.store = store;
		this.issued = issued;
		this.attachments = attachments;
		this.organisation = organisation;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What a page tells of the way of a report.
	 *
	 * @param composition what a draft prints now; null once it lies before the leader
	 * @param findings of the checks in what a draft prints now
	 * @param accepted what was missing or found in what lies before the leader or was
	 * issued, and why it went out so; null where that is not known
	 * @param frozen the checksum of what lies before the leader or was issued
	 * @param issued null while it was not
	 */
	record Standing(ReportView report, @Nullable Composition composition, List<JudgedFinding> findings,
			Frozen.@Nullable Accepted accepted, @Nullable String frozen, @Nullable IssuedView issued,
			IssuedView.Way way) {

		Standing {
			findings = List.copyOf(findings);
		}

		/** What is missing in what a draft prints now. */
		public List<StandingGap> gaps() {
			return (this.composition != null) ? StandingGap.of(this.composition) : List.of();
		}

		/**
		 * Whose turn it is to sign; nobody's on a draft, nor once they signed.
		 */
		Optional<SigningTurn> turn() {
			return Optional.of(this.report.state())
				.filter((state) -> state != ReportState.DRAFT)
				.map(SigningTurn::of)
				.filter((turn) -> this.way.files().stream().noneMatch((file) -> file.signedAs() == turn));
		}

	}

	/**
	 * How far a report is.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public Standing standing(String code) {
		ReportView report = this.reports.find(code).orElseThrow(() -> new NotFound("Không có báo cáo “" + code + "”."));
		Composition now = (report.state() == ReportState.DRAFT) ? composed(code) : null;
		List<IssuedView.Step> steps = this.store.steps(code);
		Optional<IssuedView> issued = this.store.find(code);
		Optional<String> frozen = issued.map(IssuedView::frozen).or(() -> submitted(steps));
		return new Standing(report, now, (now != null) ? this.findings.of(now) : List.of(),
				(now != null) ? null : frozen.flatMap(this.store::frozen).map(Frozen::accepted).orElse(null),
				frozen.orElse(null), issued.orElse(null),
				new IssuedView.Way(steps, frozen.map((one) -> this.store.files(code, one)).orElse(List.of()),
						this.store.dispatches(code),
						List.copyOf(this.attachments.find(this.store.scans(code)).values())));
	}

	/** The checksum of what was laid before the leader last. */
	private static Optional<String> submitted(List<IssuedView.Step> steps) {
		return steps.stream()
			.filter((step) -> step.kind() == IssuedView.Step.Kind.SUBMIT)
			.reduce((earlier, later) -> later)
			.map(IssuedView.Step::frozen);
	}

	private Composition composed(String code) {
		return this.reports.compose(code).orElseThrow(() -> new NotFound("Không có báo cáo “" + code + "”."));
	}

	/**
	 * Lays a report before the leader, and freezes what it says.
	 * @param reasons why each missing part and each finding of the checks may stand, by
	 * the name of its field
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void submit(String code, Map<String, String> reasons) {
		this.office.mustReview(this.desk.claim(code).unit());
		Composition composition = composed(code);
		if (!composition.printable()) {
			throw new LockedException("Chưa trình ký được: còn " + composition.faults().size()
					+ " chỗ trong bài chưa in được. Xem danh sách ở trang xem trước.");
		}
		Frozen.Packed packed = this.freezer
			.freeze(composition, StandingGap.reasons(composition, reasons), this.findings.accept(composition, reasons))
			.packed();
		this.store.freeze(code, packed, me().username(), now());
		this.desk.submit(code);
		step(code, IssuedView.Step.Kind.SUBMIT, StandingGap.common(reasons), packed.sha256());
	}

	/**
	 * The leader wants it changed; it is written again.
	 * @param seen the checksum of what the leader saw
	 */
	@PreAuthorize(LEADER)
	public void sendBack(String code, String seen, String remark) {
		mustLead(this.desk.claim(code), seen);
		String why = read("remark", "Ý kiến", remark);
		if (why.isEmpty()) {
			throw new RejectedInput("remark", "Hãy ghi cần sửa gì.");
		}
		this.desk.sendBack(code, why);
		step(code, IssuedView.Step.Kind.SEND_BACK, why, seen);
	}

	/**
	 * The leader signs it, as it lies before them.
	 * @param seen the checksum of what the leader saw
	 */
	@PreAuthorize(LEADER)
	public void agree(String code, String seen) {
		mustLead(this.desk.claim(code), seen);
		this.desk.agree(code);
		step(code, IssuedView.Step.Kind.AGREE, "", seen);
	}

	private void mustLead(ReportView report, String seen) {
		mustBeOf(report);
		if (!submitted(this.store.steps(report.code())).filter(seen::equals).isPresent()) {
			throw new LockedException(
					"Báo cáo đã được trình lại sau khi bạn mở trang này; hãy xem bản mới rồi quyết định.");
		}
	}

	/**
	 * Lets nobody past but who is of the province of a report today.
	 */
	void mustBeOf(String code) {
		mustBeOf(this.desk.claim(code));
	}

	/** Leaders and clerks act within their own province. */
	private void mustBeOf(ReportView report) {
		UnitTree units = this.organisation.units();
		LocalDate today = LocalDate.now(this.clock);
		if (!units.ofSameProvince(me().unit(), units.latestDay(today)).contains(report.unit())) {
			throw new AccessDeniedException("another province's report");
		}
	}

	/**
	 * Gives a signed report its number and date and issues it.
	 * @return the checksum of what was issued
	 */
	@PreAuthorize(CLERK)
	public String issue(String code, int number, LocalDate day) {
		ReportView before = this.desk.claim(code);
		mustBeOf(before);
		if (number < 1 || number > HIGHEST_NUMBER) {
			throw new RejectedInput("number", "Số văn bản từ 1 đến 999.999.");
		}
		if (day.isAfter(LocalDate.now(this.clock)) || day.isBefore(before.countedFrom())) {
			throw new RejectedInput("day",
					"Ngày ban hành từ %s đến hôm nay.".formatted(VietnameseDates.numeric(before.countedFrom())));
		}
		if (this.store.taken(before.unit(), before.form().symbol(), day.getYear(), number)) {
			throw new RejectedInput("number", "Số %d/%s năm %d đã cấp cho báo cáo khác.".formatted(number,
					before.form().symbol(), day.getYear()));
		}
		ReportView after = this.desk.issue(code, number, day);
		String frozen = submitted(this.store.steps(code)).orElseThrow();
		Frozen content = this.store.frozen(frozen).orElseThrow();
		Optional<byte[]> signed = this.store.file(code, frozen, "pdf");
		signed.ifPresent((pdf) -> this.store.keep(code, frozen, "pdf", "Đã điền số, ngày",
				Slots.fill(pdf, "%02d".formatted(number), day, moment()), me().username(), now()));
		keep(content, content.numbered(before, after, day), after, frozen, me().username());
		step(code, IssuedView.Step.Kind.ISSUE, after.citation(), frozen);
		this.store.followUp(code)
			.ifPresent((follow) -> step(follow.about(), follow.kind(),
					"bằng văn bản số " + after.citation() + ": " + follow.reason(),
					this.store.find(follow.about()).orElseThrow().frozen()));
		return frozen;
	}

	/**
	 * Keeps a report that was issued before it came here, as it prints now.
	 */
	void keepAsIssued(String code) {
		ReportView report = this.desk.claim(code);
		if (report.state() != ReportState.ISSUED || this.store.find(code).isPresent()) {
			return;
		}
		Composition composition = composed(code);
		if (!composition.printable()) {
			return;
		}
		Frozen content = this.freezer.freeze(composition);
		Frozen.Packed packed = content.packed();
		this.store.freeze(code, packed, null, now());
		keep(content, content.document(), report, packed.sha256(), null);
	}

	/** What it does something to; null if nothing. */
	private @Nullable String about(String code, IssuedView.Step.Kind kind) {
		return this.store.followUp(code)
			.filter((follow) -> follow.kind() == kind)
			.map(IssuedStore.FollowUp::about)
			.orElse(null);
	}

	/** A PDF that the leader signed is kept already. */
	private void keep(Frozen content, Document document, ReportView report, String frozen, @Nullable String by) {
		int number = Objects.requireNonNull(report.number());
		LocalDate day = Objects.requireNonNull(report.issued());
		Instant at = now();
		IssuedView its = new IssuedView(report.code(), report.unit(), report.form().symbol(), number, day,
				ShortCode.of(frozen), frozen, about(report.code(), IssuedView.Step.Kind.REPLACE),
				about(report.code(), IssuedView.Step.Kind.CORRECT), by, at, IssuedView.Standing.IN_FORCE);
		Document imprinted = Issued.imprinted(document, its);
		this.store.issue(its);
		this.store.keep(report.code(), frozen, "docx", "Bản Word ban hành", IssuedFiles.docx(imprinted), by, at);
		if (this.store.file(report.code(), frozen, "pdf").isEmpty()) {
			this.store.keep(report.code(), frozen, "pdf", "Bản PDF ban hành", IssuedFiles.pdf(imprinted), by, at);
		}
		this.store.cells(report.code(), content);
	}

	/** The checksum of what lies before the leader or was issued. */
	String frozen(String code) {
		return this.store.find(code)
			.map(IssuedView::frozen)
			.or(() -> submitted(this.store.steps(code)))
			.orElseThrow(() -> new LockedException("Báo cáo chưa trình ký nên chưa có bản để ký số."));
	}

	private ZonedDateTime moment() {
		return ZonedDateTime.now(this.clock);
	}

	/**
	 * What would print otherwise today than it was issued, in the order of the document.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public List<Impact.Change> changedSince(String code) {
		return this.issued.document(code)
			.map((document) -> Impact.between(document, composed(code).document()))
			.orElse(List.of());
	}

	/**
	 * Notes that an issued report was sent to somebody.
	 */
	@PreAuthorize("hasAnyRole('CLERK', 'STANDING_OFFICE')")
	public void send(String code, String toWhom, String channel, String note) {
		mustBeOf(this.desk.claim(code));
		IssuedView issued = issued(code);
		String whom = read("toWhom", "Nơi nhận", toWhom);
		String way = read("channel", "Cách gửi", channel);
		if (whom.isEmpty() || way.isEmpty()) {
			throw new RejectedInput("toWhom",
					"Hãy ghi gửi cho ai và gửi bằng cách nào, như “trục liên thông văn bản”.");
		}
		byte[] file = this.store.file(code, issued.frozen(), "pdf").orElseThrow();
		this.store.send(issued.report(), new IssuedView.Dispatch(whom, way, Frozen.sha256(file),
				read("note", "Ghi chú", note), me().username(), now()));
		this.audit.record("gửi báo cáo", code, null, whom + ", " + way);
	}

	/**
	 * Withdraws an issued report; what was issued can still be read.
	 */
	@PreAuthorize(CLERK)
	public void withdraw(String code, String reason) {
		mustBeOf(this.desk.claim(code));
		IssuedView issued = issued(code);
		String why = read("reason", "Lý do", reason);
		if (why.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi lý do, số và ngày của văn bản thu hồi.");
		}
		if (issued.standing() == IssuedView.Standing.WITHDRAWN) {
			throw new LockedException("Báo cáo này đã được thu hồi.");
		}
		step(code, IssuedView.Step.Kind.WITHDRAW, why, issued.frozen());
	}

	/** An issued report; refuses what is not issued yet. */
	IssuedView issued(String code) {
		return this.store.find(code).orElseThrow(() -> new LockedException("Báo cáo này chưa ban hành."));
	}

	/**
	 * What number a report would get next.
	 */
	@Transactional(readOnly = true)
	int nextNumber(ReportView report) {
		return this.store.next(report.unit(), report.form().symbol(), LocalDate.now(this.clock).getYear());
	}

	private void step(String code, IssuedView.Step.Kind kind, String remark, String frozen) {
		this.store.step(code,
				new IssuedView.Step(kind, remark.isEmpty() ? null : remark, me().username(), now(), frozen));
		this.audit.record(kind.label().toLowerCase(Locale.ROOT) + " báo cáo", code, null,
				remark.isEmpty() ? null : remark);
	}

	private static String read(String field, String what, String typed) {
		return RejectedInput.read(field, () -> TypedText.lines(what, typed, LONGEST));
	}

	private Instant now() {
		return this.clock.instant();
	}

	private static Person me() {
		return Accounts.current().orElseThrow();
	}

}
