package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.AuditTrail;
import vn.dean06.accounts.Person;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

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

	private static final String OFFICER = "hasRole('OFFICER')";

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	static final int LONGEST = 1000;

	private final Submissions submissions;

	private final Obligations obligations;

	private final List<SubmissionCheck> checks;

	private final List<ApprovalUse> uses;

	private final SubmissionMoves moves;

	private final Remarks remarks;

	private final Reopenings reopenings;

	private final AuditTrail audit;

	private final Clock clock;

	SubmissionDesk(Submissions submissions, Obligations obligations, List<SubmissionCheck> checks,
			List<ApprovalUse> uses, SubmissionMoves moves, Remarks remarks, Reopenings reopenings, AuditTrail audit,
			Clock clock) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.checks = checks;
		this.uses = uses;
		this.moves = moves;
		this.remarks = remarks;
		this.reopenings = reopenings;
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
	 * Hands in for the unit of the person who is signed in.
	 * @param explanations a word for each warning, by its cell
	 * @throws SubmissionCheck.Unkept if something must be mended or explained first
	 * @throws LockedException if the form cannot be handed in now
	 */
	@PreAuthorize(OFFICER)
	public void submit(SubmissionKey key, Map<String, String> explanations) {
		owed(key);
		Optional<EntryLock> lock = this.submissions.claim(key, me());
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
		Instant now = this.clock.instant();
		answer(key);
		problems.forEach((problem) -> this.remarks.save(new Remark(key, new RemarkView(problem.cell(),
				RemarkView.Kind.EXPLANATION, explanation(explanations, problem), me().username(), now, false))));
		Submission submission = this.submissions.held(key, me());
		submission.submit(me().username(), now);
		moved("nộp", submission);
	}

	/** What was sent back has been mended; what was explained may be explained anew. */
	private void answer(SubmissionKey key) {
		this.remarks.findByFormAndUnitAndPeriodAndAnsweredFalse(key.form(), key.unit(), key.period().toString())
			.forEach(Remark::answer);
	}

	/**
	 * Takes back what was handed in and not yet reviewed, while the period is open.
	 */
	@PreAuthorize(OFFICER)
	public void withdraw(SubmissionKey key) {
		Submission submission = this.submissions.ownHeld(key, me());
		if (!isOpen(key)) {
			throw new LockedException("Kỳ đã khóa nên không rút lại được; hãy đề nghị Thường trực trả lại.");
		}
		submission.withdraw(me().username(), this.clock.instant());
		moved("rút lại", submission);
	}

	/** Whether a submission waits to be reviewed and can be taken back today. */
	boolean withdrawable(SubmissionKey key) {
		return isOpen(key) && this.submissions.find(key)
			.filter((submission) -> submission.state() == SubmissionState.SUBMITTED)
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
		Submission submission = handedIn(key);
		submission.approve(seen, me().username(), this.clock.instant());
		moved("duyệt", submission);
	}

	/**
	 * Sends a submission back to its unit.
	 * @param cells which cells are to be mended; none if the reason is about all
	 * @param seen the moment of its last move that the reviewer saw
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void sendBack(SubmissionKey key, String reason, Collection<String> cells, Instant seen) {
		String why = reason(reason, "trả lại");
		Submission submission = handedIn(key);
		Instant now = this.clock.instant();
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

	/**
	 * Opens approved texts again, for their unit to mend them and hand them in anew.
	 * Until they are approved again, what was approved before them holds.
	 * @param seen the moment of its last move that the reviewer saw
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void reopen(SubmissionKey key, String reason, Instant seen) {
		String why = reason(reason, "mở lại");
		Submission submission = handedIn(key);
		if (!this.submissions.holdsTexts(key)) {
			throw new LockedException("Số liệu đã duyệt chỉ sửa bằng đính chính từng số; không mở lại cả biểu.");
		}
		owed(key);
		submission.reopen(why, seen, me().username(), this.clock.instant());
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
		Submission submission = handedIn(key);
		if (this.submissions.holdsTexts(key)) {
			throw new LockedException("Nhiệm vụ, mô hình đã duyệt thì mở lại để đơn vị sửa, không hủy duyệt.");
		}
		submission.takeBackApproval(standingOn(key), why, seen, me().username(), this.clock.instant());
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
		this.reopenings
			.save(this.submissions.held(key, me()).openUntil(until, why, me().username(), this.clock.instant()));
		this.audit.record("mở lại biểu", key.toString(), null, "đến " + VietnameseDates.numeric(until) + ": " + why);
	}

	private void moved(String verb, Submission submission) {
		SubmissionView now = submission.view();
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

	private static Person me() {
		return Accounts.current().orElseThrow();
	}

}
