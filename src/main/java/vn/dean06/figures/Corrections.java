package vn.dean06.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.TypedAmount;
import vn.dean06.database.Versions;
import vn.dean06.submissions.ApprovalUse;
import vn.dean06.submissions.EntryLock;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.submissions.WorkItem;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.Pager;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections of approved figures: who proposed what, and who decided.
 */
@Service
@Transactional
public class Corrections implements ApprovalUse, WorkItem.Source {

	private static final int LONGEST = 1000;

	/** How long an answer stands under the work of its unit. */
	private static final Duration NEWS = Duration.ofDays(30);

	private static final String WAITING = "Đã có một đề nghị đính chính của số liệu này đang chờ duyệt.";

	private final CorrectionRepository corrections;

	private final Figures figures;

	private final Catalogue catalogue;

	private final Submissions submissions;

	private final Accounts accounts;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	private final List<Check> checks;

	private final List<Printers> printers;

	/** How many of each unit nobody decided yet; asked for the menu of each page. */
	private final Versions.Kept<Map<String, Long>> waiting;

	/**
	 * A rule that a corrected figure should keep as an entered one. Other modules
	 * implement it.
	 */
	public interface Check {

		/**
		 * A figure as it is now, and what it is to be.
		 */
		record Corrected(FigureView figure, Amount to) {
		}

		/**
		 * What does not keep it, in sentences, by figure.
		 */
		Map<FigureKey, List<String>> warnings(Collection<Corrected> corrected);

	}

	/**
	 * Who knows which issued reports print a figure. A module above implements it.
	 */
	public interface Printers {

		/**
		 * Those that print each of some figures, or something that comes from it, as they
		 * are cited.
		 */
		Map<FigureKey, List<String>> printing(Collection<FigureKey> cells);

	}

	Corrections(CorrectionRepository corrections, Figures figures, Catalogue catalogue, Submissions submissions,
			Accounts accounts, StandingOffice office, AuditTrail audit, Clock clock, Versions versions,
			List<Check> checks, List<Printers> printers) {
		this.corrections = corrections;
		this.figures = figures;
		this.catalogue = catalogue;
		this.submissions = submissions;
		this.accounts = accounts;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
		this.checks = checks;
		this.printers = printers;
		this.waiting = versions.kept("figures", () -> corrections.countWaiting()
			.stream()
			.collect(Collectors.toMap(CorrectionRepository.Waiting::unit, CorrectionRepository.Waiting::count)));
	}

	/**
	 * The corrections of a figure that somebody may see, the latest first: those that
	 * were accepted are its history; what waits or was refused is between the unit that
	 * typed it and its standing office.
	 */
	@Transactional(readOnly = true)
	public List<CorrectionView> of(FigureKey key, Viewer viewer) {
		boolean proposals = this.figures.submission(key)
			.map(viewer::seesProposalsOf)
			.orElseGet(() -> viewer.office().test(key.unit()));
		return of(key).stream().filter((one) -> proposals || Boolean.TRUE.equals(one.accepted())).toList();
	}

	private List<CorrectionView> of(FigureKey key) {
		return this.corrections
			.findByIndicatorAndUnitAndPeriodOrderByProposedAtDesc(key.indicator(), key.unit(), key.period().toString())
			.stream()
			.map(Correction::view)
			.toList();
	}

	/** Those that wait would change figures that are not approved any more. */
	@Override
	@Transactional(readOnly = true)
	public List<String> standingOn(SubmissionKey key) {
		long waiting = this.corrections.countWaiting(key.form(), key.unit(), key.period().toString());
		return (waiting == 0) ? List.of()
				: List.of(VietnameseNumbers.format(waiting) + " đề nghị đính chính đang chờ duyệt");
	}

	/** To those who decide about them. */
	@Override
	@Transactional(readOnly = true)
	public Optional<WorkItem.Counter> waiting(Person person) {
		return Optional.of(person)
			.filter(Person::standingOffice)
			.map(this::countWaiting)
			.filter((count) -> count > 0)
			.map((count) -> new WorkItem.Counter("Đính chính", "/dinh-chinh", count));
	}

	private long countWaiting(Person person) {
		Map<String, Long> waiting = this.waiting.get();
		Set<String> reviewed = waiting.isEmpty() ? Set.of() : this.office.units(person);
		return waiting.entrySet()
			.stream()
			.filter((unit) -> reviewed.contains(unit.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/**
	 * Those of an officer's unit that wait or were answered lately.
	 */
	@Override
	@Transactional(readOnly = true)
	public List<WorkItem> of(Person person) {
		return person.fillsInFor(LocalDate.now(this.clock))
			.stream()
			.sorted()
			.flatMap((unit) -> this.corrections.ofUnit(unit, now().minus(NEWS)).stream())
			.map(Correction::view)
			.map(this::item)
			.toList();
	}

	private WorkItem item(CorrectionView one) {
		String what = this.catalogue.indicator(one.key().indicator()).orElseThrow().name() + ", "
				+ one.key().period().label() + ": " + one.beforeText() + " → " + one.afterText();
		String address = "/so-lieu/" + one.key() + "#dinh-chinh";
		return one.open()
				? new WorkItem("Đính chính", what, address, "Chờ duyệt", null, "Lý do: " + one.reason(),
						one.proposedAt())
				: new WorkItem("Đính chính", what, address,
						Boolean.TRUE.equals(one.accepted()) ? "Đã duyệt" : "Không đồng ý", one.accepted(),
						"Trả lời của " + one.decidedBy()
								+ Optional.ofNullable(one.answer()).map((answer) -> ": " + answer).orElse(""),
						Objects.requireNonNull(one.decidedAt()));
	}

	/**
	 * A page of the corrections: those that wait for a decision first, then the latest.
	 * What was not accepted is listed to the standing office of its unit only.
	 * @param asked which page, from 1
	 */
	@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'ADMINISTRATOR')")
	@Transactional(readOnly = true)
	public Listed list(int asked) {
		Set<String> reviewed = this.office.units(Accounts.current().orElseThrow());
		Pager pager = Pager.of(asked, Listed.SIZE, this.corrections.countListed(reviewed));
		return new Listed(pager,
				this.corrections.list(reviewed, PageRequest.of(pager.page() - 1, Listed.SIZE))
					.stream()
					.map(Correction::view)
					.toList());
	}

	/**
	 * Those that wait for whoever is signed in, the earliest first; none for who decides
	 * about none.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public List<CorrectionView> undecided() {
		Set<String> reviewed = this.office.units(Accounts.current().orElseThrow());
		return reviewed.isEmpty() ? List.of()
				: this.corrections.findByAcceptedIsNullAndUnitInOrderByProposedAtAscIdAsc(reviewed)
					.stream()
					.map(Correction::view)
					.toList();
	}

	/**
	 * One that waits, for who decides about it.
	 */
	@PreAuthorize("hasRole('STANDING_OFFICE')")
	@Transactional(readOnly = true)
	public CorrectionView undecided(UUID id) {
		CorrectionView proposed = this.corrections.findById(id)
			.map(Correction::view)
			.orElseThrow(() -> new NotFound("Không có đề nghị đính chính này."));
		this.office.mustReview(proposed.key().unit());
		if (!proposed.open()) {
			throw new LockedException("Đề nghị này không còn chờ duyệt.");
		}
		return proposed;
	}

	/**
	 * Which issued reports print what corrections that wait would change, as they are
	 * cited, by figure.
	 */
	@Transactional(readOnly = true)
	public Map<FigureKey, List<String>> printing(Collection<CorrectionView> proposed) {
		Set<FigureKey> cells = proposed.stream()
			.filter(CorrectionView::open)
			.map(CorrectionView::key)
			.collect(Collectors.toSet());
		Map<FigureKey, List<String>> printing = new HashMap<>();
		this.printers.forEach((one) -> one.printing(cells)
			.forEach((cell, reports) -> printing.computeIfAbsent(cell, (key) -> new ArrayList<>()).addAll(reports)));
		return printing;
	}

	/**
	 * A page of corrections.
	 */
	public record Listed(Pager pager, List<CorrectionView> corrections) {

		private static final int SIZE = 30;

	}

	/**
	 * Why corrections that wait cannot be accepted any more.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> obstacles(Collection<CorrectionView> listed) {
		Map<UUID, String> obstacles = new HashMap<>();
		figures(listed, Viewer.STANDING_OFFICE)
			.forEach((one, now) -> one.outdatedBy(now.map(FigureView::amount).orElse(null))
				.ifPresent((why) -> obstacles.put(one.id(), why)));
		return obstacles;
	}

	/**
	 * What the checks say of figures if they are corrected as proposed; nothing once that
	 * is decided.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, List<String>> warnings(Collection<CorrectionView> listed) {
		Map<FigureKey, UUID> ids = new HashMap<>();
		List<Check.Corrected> corrected = new ArrayList<>();
		figures(listed, Viewer.APPROVED_ONLY).forEach((one, now) -> now.ifPresent((figure) -> {
			ids.put(one.key(), one.id());
			corrected.add(new Check.Corrected(figure, one.after()));
		}));
		Map<UUID, List<String>> warnings = new HashMap<>();
		this.checks.forEach((check) -> check.warnings(corrected)
			.forEach((key, said) -> warnings
				.computeIfAbsent(Objects.requireNonNull(ids.get(key)), (id) -> new ArrayList<>())
				.addAll(said)));
		return warnings;
	}

	/** What those that wait would change, asked once for all of them. */
	private Map<CorrectionView, Optional<FigureView>> figures(Collection<CorrectionView> listed, Viewer viewer) {
		List<CorrectionView> open = listed.stream().filter(CorrectionView::open).toList();
		Map<FigureKey, FigureView> now = this.figures.entered(open.stream().map(CorrectionView::key).toList(), viewer);
		return open.stream()
			.collect(Collectors.toMap(Function.identity(), (one) -> Optional.ofNullable(now.get(one.key()))));
	}

	/**
	 * Whether somebody may propose one: an officer of the unit that entered the figure,
	 * once it is approved.
	 */
	@Transactional(readOnly = true)
	public boolean possible(FigureView figure, Viewer viewer) {
		return figure.submission() != null && this.submissions.lock(figure.submission(), viewer)
			.filter((lock) -> lock.reason() == EntryLock.Reason.APPROVED)
			.isPresent();
	}

	/**
	 * Proposes a new value for an approved figure.
	 * @throws LockedException if it cannot be proposed now
	 * @throws RejectedInput if the value or the reason is wrong
	 */
	@PreAuthorize("isAuthenticated()")
	public void propose(FigureKey key, String typed, String reason) {
		// What waits is asked for before the figure, which its decision changes.
		boolean waiting = of(key).stream().anyMatch(CorrectionView::open);
		boolean possible = isApprovedOwn(key);
		FigureView figure = this.figures.find(key, viewer())
			.orElseThrow(() -> new NotFound("Chưa có số liệu " + key + " để đính chính."));
		if (!possible) {
			throw new LockedException(
					"Chỉ cán bộ của đơn vị đã nhập đề nghị đính chính được, và chỉ khi biểu đã duyệt.");
		}
		if (waiting) {
			throw new LockedException(WAITING);
		}
		Amount after = amount(key, typed);
		if (after.equals(figure.amount())) {
			throw new RejectedInput("amount", "Số mới giống số hiện nay, nên không có gì để đính chính.");
		}
		String why = text("reason", "Lý do", reason);
		if (why.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi lý do đính chính.");
		}
		save(new Correction(key, figure.amount(), after, why, me(), now()));
		// What is proposed is for the unit and its standing office until it is decided.
		this.audit.record("đề nghị đính chính", key.toString(), null, null);
	}

	/** The database takes one that is open for each figure. */
	private void save(Correction correction) {
		try {
			this.corrections.saveAndFlush(correction);
		}
		catch (DataIntegrityViolationException ex) {
			throw new LockedException(WAITING);
		}
	}

	/** The submission is held, so that its approval is not taken back meanwhile. */
	private boolean isApprovedOwn(FigureKey key) {
		return this.figures.submission(key)
			.flatMap((submission) -> this.submissions.claim(submission, Accounts.current().orElseThrow()).lock())
			.filter((lock) -> lock.reason() == EntryLock.Reason.APPROVED)
			.isPresent();
	}

	private Amount amount(FigureKey key, String typed) {
		if (typed.isBlank()) {
			throw new RejectedInput("amount", "Hãy ghi số mới; gõ “-” nếu không phát sinh.");
		}
		try {
			return TypedAmount.read(typed, this.catalogue.indicator(key.indicator()).orElseThrow());
		}
		catch (IllegalArgumentException ex) {
			throw new RejectedInput("amount", String.valueOf(ex.getMessage()), ex);
		}
	}

	/**
	 * Accepts or refuses a proposed correction; only then the figure changes.
	 * @param answer why, needed to refuse
	 */
	@PreAuthorize("hasRole('STANDING_OFFICE')")
	public void decide(UUID id, boolean accept, String answer) {
		Correction correction = this.corrections.claim(id)
			.orElseThrow(() -> new NotFound("Không có đề nghị đính chính này."));
		this.office.mustReview(correction.view().key().unit());
		if (accept) {
			accept(correction, text("answer", "Trả lời", answer));
		}
		else {
			refuse(correction, text("answer", "Trả lời", answer));
		}
	}

	private void accept(Correction correction, String answer) {
		CorrectionView proposed = correction.view();
		String by = me();
		notOwn(proposed);
		correction.accept(this.figures.find(proposed.key(), viewer()).map(FigureView::amount).orElse(null),
				answer.isEmpty() ? null : answer, by, now());
		String note = "Đính chính: " + proposed.reason() + " (duyệt: " + Accounts.current().orElseThrow().fullName()
				+ ")";
		this.figures.correct(proposed.key(), proposed.after(),
				note.substring(0, Math.min(note.length(), FigureNote.LONGEST)), proposed.proposedBy());
		this.audit.record("duyệt đính chính", proposed.key().toString(), proposed.before().toString(),
				proposed.after().toString());
	}

	/** Whoever proposed it does not decide, as with what is handed in. */
	private void notOwn(CorrectionView proposed) {
		if (proposed.proposedBy().equals(me()) && !this.accounts.mayApproveOwn()) {
			throw new LockedException("Bạn đã đề nghị đính chính này, nên phải do người khác của Thường trực duyệt.");
		}
	}

	private void refuse(Correction correction, String answer) {
		if (answer.isEmpty()) {
			throw new RejectedInput("answer", "Hãy ghi lý do không đồng ý.");
		}
		correction.refuse(answer, me(), now());
		CorrectionView proposed = correction.view();
		this.audit.record("không đồng ý đính chính", proposed.key().toString(), proposed.before().toString(), answer);
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

	private Viewer viewer() {
		Optional<Person> person = Accounts.current();
		return Viewer.of(person, LocalDate.now(this.clock), this.office.of(person));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static String text(String field, String what, String typed) {
		return RejectedInput.read(field, () -> TypedText.lines(what, typed, LONGEST));
	}

}
