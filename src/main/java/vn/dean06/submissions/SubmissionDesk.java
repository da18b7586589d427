package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Contacts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves submissions: units hand in and take back, the standing office approves, sends
 * back, reopens and takes an approval back. Each move is kept with who, when and why.
 */
@Service
@Transactional
public class SubmissionDesk {

	private static final String OWN_WORK = "Bạn đã nhập, sửa số liệu của biểu này hoặc nộp thay đơn vị, nên phải do người khác của Thường trực duyệt."
			+ " Khi không có người thứ hai, quản trị có thể cho phép ở trang tài khoản của bạn.";

	private static final String ALLOWED_OWN_WORK = "Người duyệt cũng là người nhập hoặc nộp thay; quản trị đã cho phép.";

	private static final String UNIT_HEAD = "hasRole('UNIT_HEAD')";

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	static final int LONGEST = 1000;

	private final Submissions submissions;

	private final Obligations obligations;

	private final List<SubmissionCheck> checks;

	private final List<ApprovalUse> uses;

	private final SubmissionMoves moves;

	private final Remarks remarks;

	private final Reopenings reopenings;

	private final Accounts accounts;

	private final Contacts contacts;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	SubmissionDesk(Submissions submissions, Obligations obligations, List<SubmissionCheck> checks,
			List<ApprovalUse> uses, SubmissionMoves moves, Remarks remarks, Reopenings reopenings, Accounts accounts,
			Contacts contacts, StandingOffice office, AuditTrail audit, Clock clock) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.checks = checks;
		this.uses = uses;
		this.moves = moves;
		this.remarks = remarks;
		this.reopenings = reopenings;
		this.accounts = accounts;
		this.contacts = contacts;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What the checks say about a submission as it is.
	 */
	@Transactional(readOnly = true)
	public List<SubmissionCheck.Problem> problems(SubmissionKey key) {
		return this.checks.stream().flatMap((check) -> check.problems(key).stream()).toList();
	}

	/**
	 * Hands in for a unit whose forms the person who is signed in fills in.
	 * @param explanations a word for each warning, by its cell
	 * @throws SubmissionCheck.Unkept if something must be mended or explained first
	 * @throws LockedException if the form cannot be handed in now
	 */
	@PreAuthorize("isAuthenticated()")
	public void submit(SubmissionKey key, Map<String, String> explanations) {
		mustType();
		owed(key);
		Optional<EntryLock> lock = this.submissions.claim(key, me()).lock();
		if (lock.isPresent()) {
			throw new LockedException(lock.get().sentence());
		}
		List<SubmissionCheck.Problem> problems = problems(key);
		List<SubmissionCheck.Problem> open = problems.stream()
			.filter((problem) -> problem.blocks() || explanation(explanations, problem).isEmpty())
			.toList();
		if (!open.isEmpty()) {
			throw new SubmissionCheck.Unkept(open);
		}
		Instant now = now();
		answer(key);
		problems.forEach((problem) -> this.remarks.save(new Remark(key, new RemarkView(problem.cell(),
				RemarkView.Kind.EXPLANATION, explanation(explanations, problem), me().username(), now, false))));
		handIn(key, this.submissions.held(key, me()), now);
	}

	/** Who types for no unit at all has nothing to hand in. */
	private void mustType() {
		if (me().fillsInFor(LocalDate.now(this.clock)).isEmpty()) {
			throw new AccessDeniedException("types for no unit");
		}
	}

	/** It goes to the unit's head first where the regime asks for it. */
	private void handIn(SubmissionKey key, Submission submission, Instant now) {
		if (!this.submissions.asksHead(key.period()) || isHead(key)) {
			submission.submit(me().username(), now);
			moved("nộp", submission);
			return;
		}
		if (!this.contacts.hasHead(key.unit())) {
			throw new LockedException("Kỳ này cần thủ trưởng đơn vị đồng ý trước khi nộp, mà đơn vị chưa có tài khoản"
					+ " thủ trưởng; hãy đề nghị quản trị mở.");
		}
		submission.present(me().username(), now);
		moved("trình thủ trưởng", submission);
	}

	private static boolean isHead(SubmissionKey key) {
		return me().unitHead() && me().unit().equals(key.unit());
	}

	/**
	 * The unit's head agrees to what its officer laid before them: it is handed in.
	 * @param seen the moment of its last move that the head saw
	 */
	@PreAuthorize(UNIT_HEAD)
	public void agree(SubmissionKey key, Instant seen) {
		Submission submission = ofOwnUnit(key);
		submission.agree(seen, me().username(), now());
		moved("thủ trưởng đồng ý, nộp", submission);
	}

	/**
	 * The unit's head asks the officer to mend it first.
	 * @param seen the moment of its last move that the head saw
	 */
	@PreAuthorize(UNIT_HEAD)
	public void returnToOfficer(SubmissionKey key, String remark, Instant seen) {
		String why = reason(remark, "trả lại");
		Submission submission = ofOwnUnit(key);
		submission.returnToOfficer(why, seen, me().username(), now());
		moved("thủ trưởng trả lại", submission);
	}

	private Submission ofOwnUnit(SubmissionKey key) {
		if (!isHead(key)) {
			throw new AccessDeniedException("another unit's submission");
		}
		return handedIn(key);
	}

	/** What was sent back has been mended; what was explained may be explained anew. */
	private void answer(SubmissionKey key) {
		this.remarks.findByFormAndUnitAndPeriodAndAnsweredFalse(key.form(), key.unit(), key.period().toString())
			.forEach(Remark::answer);
	}

	/**
	 * Takes back what was handed in and not yet reviewed, while the period is open.
	 */
	@PreAuthorize("isAuthenticated()")
	public void withdraw(SubmissionKey key) {
		mustType();
		Submission submission = this.submissions.ownHeld(key, me());
		if (!isOpen(key)) {
			throw new LockedException("Kỳ đã khóa nên không rút lại được; hãy đề nghị Thường trực trả lại.");
		}
		submission.withdraw(me().username(), now());
		moved("rút lại", submission);
	}

	/**
	 * Whether a submission waits for the head or the review and can be taken back today.
	 */
	boolean withdrawable(SubmissionKey key) {
		return isOpen(key) && this.submissions.find(key)
			.filter((submission) -> submission.state() == SubmissionState.SUBMITTED
					|| submission.state() == SubmissionState.WITH_HEAD)
			.isPresent();
	}

	private boolean isOpen(SubmissionKey key) {
		LocalDate today = LocalDate.now(this.clock);
		return this.submissions.window(key.period()).filter((window) -> window.isOpenOn(today)).isPresent()
				|| this.submissions.reopenedFor(key.unit()).contains(key);
	}

	/**
	 * Accepts a submission.
	 * @param seen the moment of its last move that the reviewer saw
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void approve(SubmissionKey key, Instant seen) {
		Submission submission = reviewed(key);
		boolean own = isOwnWork(key);
		if (own && !this.accounts.mayApproveOwn()) {
			throw new LockedException(OWN_WORK);
		}
		submission.approve(seen, me().username(), now());
		moved("duyệt", submission.view().noted(own ? ALLOWED_OWN_WORK : null));
	}

	/**
	 * Why the person who is signed in may not approve a submission; empty if they may.
	 */
	@Transactional(readOnly = true)
	public Optional<String> refusesApproval(SubmissionKey key) {
		return (isOwnWork(key) && !this.accounts.mayApproveOwn()) ? Optional.of(OWN_WORK) : Optional.empty();
	}

	/**
	 * Whether they changed something since another person last sent it back, or handed it
	 * in for a unit that is not theirs.
	 */
	private boolean isOwnWork(SubmissionKey key) {
		String me = me().username();
		List<SubmissionMoveView> steps = this.submissions.moves(key);
		Instant since = steps.stream()
			.filter((step) -> step.state() == SubmissionState.SENT_BACK && !step.by().equals(me))
			.map(SubmissionMoveView::at)
			.findFirst()
			.orElse(Instant.EPOCH);
		return this.obligations.changedBy(key, since).contains(me) || (!isOfficerOf(key) && steps.stream()
			.filter(SubmissionMoveView::handsIn)
			.findFirst()
			.filter((step) -> step.by().equals(me))
			.isPresent());
	}

	private static boolean isOfficerOf(SubmissionKey key) {
		return me().officer() && me().unit().equals(key.unit());
	}

	/**
	 * Sends a submission back to its unit.
	 * @param cells which cells are to be mended; none if the reason is about all
	 * @param seen the moment of its last move that the reviewer saw
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void sendBack(SubmissionKey key, String reason, Collection<String> cells, Instant seen) {
		String why = reason(reason, "trả lại");
		Submission submission = reviewed(key);
		Instant now = now();
		submission.sendBack(why, seen, me().username(), now);
		cells.stream()
			.distinct()
			.forEach((cell) -> this.remarks.save(new Remark(key,
					new RemarkView(cell, RemarkView.Kind.SENT_BACK, why, me().username(), now, false))));
		moved("trả lại", submission);
	}

	/**
	 * Of how many cells of the submissions of a period the checks warned and the unit
	 * explained why they are right.
	 */
	@PreAuthorize(STANDING_OFFICE)
	@Transactional(readOnly = true)
	public Map<SubmissionKey, Integer> explained(Period period) {
		return this.submissions.cellsExplained(period);
	}

	/** Its row is locked before it is read, so that of two reviewers one comes second. */
	private Submission handedIn(SubmissionKey key) {
		return this.submissions.claimed(key)
			.orElseThrow(
					() -> new LockedException("Chưa có biểu nào như vậy được nộp; hãy tải lại trang rồi chọn lại."));
	}

	/** The same of a unit whose standing office asks. */
	private Submission reviewed(SubmissionKey key) {
		Submission submission = handedIn(key);
		this.office.mustReview(key.unit());
		return submission;
	}

	/**
	 * Opens approved texts again, for their unit to mend them and hand them in anew.
	 * Until they are approved again, what was approved before them holds.
	 * @param seen the moment of its last move that the reviewer saw
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void reopen(SubmissionKey key, String reason, Instant seen) {
		String why = reason(reason, "mở lại");
		Submission submission = reviewed(key);
		if (!this.submissions.holdsTexts(key)) {
			throw new LockedException("Số liệu đã duyệt chỉ sửa bằng đính chính từng số; không mở lại cả biểu.");
		}
		owed(key);
		submission.reopen(why, seen, me().username(), now());
		moved("mở lại biểu đã duyệt", submission);
	}

	/**
	 * Takes an approval back while nothing stands on it: the figures wait to be reviewed
	 * again, and nobody but their unit and the standing office sees them until then.
	 * @param seen the moment of its last move that the reviewer saw
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void takeBackApproval(SubmissionKey key, String reason, Instant seen) {
		String why = reason(reason, "hủy duyệt");
		Submission submission = reviewed(key);
		if (this.submissions.holdsTexts(key)) {
			throw new LockedException("Nhiệm vụ, mô hình đã duyệt thì mở lại để đơn vị sửa, không hủy duyệt.");
		}
		submission.takeBackApproval(standingOn(key), why, seen, me().username(), now());
		moved("hủy duyệt", submission);
	}

	/** What stands on an approved submission. */
	List<String> standingOn(SubmissionKey key) {
		return this.uses.stream().flatMap((use) -> use.standingOn(key).stream()).toList();
	}

	private void owed(SubmissionKey key) {
		if (this.obligations.find(key).isEmpty()) {
			throw new LockedException("Đơn vị không phải nộp biểu này cho " + key.period().label() + ".");
		}
	}

	/**
	 * Opens a form for one unit until a day, after its period was closed.
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void openUntil(SubmissionKey key, LocalDate until, String reason) {
		String why = reason(reason, "mở lại");
		LocalDate today = LocalDate.now(this.clock);
		if (until.isBefore(today) || until.isAfter(today.plusDays(60))) {
			throw new RejectedInput("until",
					"Ngày mở đến phải từ hôm nay đến " + VietnameseDates.numeric(today.plusDays(60)) + ".");
		}
		owed(key);
		this.office.mustReview(key.unit());
		this.reopenings.save(this.submissions.held(key, me()).openUntil(until, why, me().username(), now()));
		this.audit.record("mở lại biểu", key.toString(), null, "đến " + VietnameseDates.numeric(until) + ": " + why);
	}

	private void moved(String verb, Submission submission) {
		moved(verb, submission.view());
	}

	private void moved(String verb, SubmissionView now) {
		this.moves.save(new SubmissionMove(now));
		this.audit.record(verb, now.key().toString(), null, now.note());
	}

	private static String reason(String typed, String verb) {
		String reason = RejectedInput.read("reason", () -> TypedText.lines("Lý do", typed, LONGEST));
		if (reason.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi lý do " + verb + ".");
		}
		return reason;
	}

	private static String explanation(Map<String, String> typed, SubmissionCheck.Problem problem) {
		return RejectedInput.read("explanation",
				() -> TypedText.lines("Giải trình", typed.get(problem.cell()), LONGEST));
	}

	/** To the microsecond, as it is kept. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static Person me() {
		return Accounts.current().orElseThrow();
	}

}
