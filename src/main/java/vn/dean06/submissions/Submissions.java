package vn.dean06.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.accounts.Person;
import vn.dean06.database.KeptEach;
import vn.dean06.database.OncePerPage;
import vn.dean06.database.Questions;
import vn.dean06.database.Versions;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.Years;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells where the submissions of the units stand, and whether they can be filled in.
 */
@Service
@Transactional(readOnly = true)
public class Submissions implements Years.Heading {

	/** Pages tell what is open today. */
	private static final int MOST_DAYS = 2;

	private static final String STATE = "select state from submission where form = ? and unit = ? and period = ?";

	private static final String HELD = STATE + " for update";

	private static final String STANDS = "select must_hold(count(*) = 1) from (" + STATE
			+ " and state = ? for update) held";

	private static final String FOUND = """
			select form, unit, period, state, note, changed_by, changed_at, submitted_at, reviewed_at from submission
			where form = ? and unit = ? and period = ?""";

	private static final String REMARKED = """
			select cell, kind, text, by, at, answered from remark
			where form = ? and unit = ? and period = ? order by at desc""";

	private static final String STANDING = """
			select form, unit, period, state, version from submission where period = any (?)""";

	private static final String OPEN = STANDING + " and state <> 'APPROVED'";

	/** Each move of an approved one counts one of them up or both down. */
	private static final String APPROVED = """
			select count(*), coalesce(sum(version), 0) from submission where period = any (?) and state = 'APPROVED'""";

	/**
	 * It need not look at all that is approved of a year, only for one of each period.
	 */
	private static final String WITH_APPROVED = """
			select period from unnest(?) period
			where exists (select from submission s where s.period = period.period and s.state = 'APPROVED')""";

	private final SubmissionRepository submissions;

	private final Reopenings reopenings;

	/** Each page asks it of its forms, and little is ever opened again. */
	private final KeptEach<LocalDate, List<Reopening>> openOn;

	private final SubmissionMoves moves;

	private final Remarks remarks;

	private final Organisation organisation;

	private final ObjectProvider<SubmissionSource> sources;

	private final JdbcClient database;

	private final Versions.Kept<List<ReportingRegime>> allRegimes;

	private final Clock clock;

	Submissions(SubmissionRepository submissions, ReportingRegimes regimes, Reopenings reopenings,
			SubmissionMoves moves, Remarks remarks, Organisation organisation, ObjectProvider<SubmissionSource> sources,
			JdbcClient database, Versions versions, Clock clock) {
		this.database = database;
		this.allRegimes = versions.kept("catalogue", regimes::findAllByOrderByFrequencyAscSinceAsc);
		this.submissions = submissions;
		this.reopenings = reopenings;
		this.openOn = versions.keptEach("reopenings", MOST_DAYS, reopenings::findByUntilGreaterThanEqualOrderByUntil);
		this.moves = moves;
		this.remarks = remarks;
		this.organisation = organisation;
		this.sources = sources;
		this.clock = clock;
	}

	/**
	 * The submission of a form, empty if the unit has not begun it.
	 */
	public Optional<SubmissionView> find(SubmissionKey key) {
		return OncePerPage.read(new Begun(key),
				() -> asked(FOUND).params(key.form(), key.unit(), key.period().toString())
					.query(Submission::read)
					.optional());
	}

	/** A submission as a page shows it in several places. */
	private record Begun(SubmissionKey key) {
	}

	/**
	 * All submissions of a period that were begun.
	 */
	public Map<SubmissionKey, SubmissionView> of(Period period) {
		return byKey(this.submissions.findByPeriod(period.toString()));
	}

	/**
	 * The same of one unit.
	 */
	public Map<SubmissionKey, SubmissionView> of(Period period, String unit) {
		return OncePerPage.read(new BegunByUnit(period, unit),
				() -> byKey(this.submissions.findByUnitAndPeriod(unit, period.toString())));
	}

	/** What a unit has begun, which each module counts for itself. */
	private record BegunByUnit(Period period, String unit) {
	}

	private static Map<SubmissionKey, SubmissionView> byKey(List<Submission> submissions) {
		return submissions.stream()
			.map(Submission::view)
			.collect(Collectors.toMap(SubmissionView::key, Function.identity()));
	}

	/**
	 * Where the submissions of some periods stand that were begun.
	 */
	public Map<SubmissionKey, SubmissionState> states(Collection<Period> periods) {
		return standing(STANDING, periods).stream().collect(Collectors.toMap(Standing::key, Standing::state));
	}

	/**
	 * What was sent back to a unit and waits for it.
	 */
	public List<SubmissionView> sentBackTo(String unit) {
		return this.submissions.findByUnitAndState(unit, SubmissionState.SENT_BACK)
			.stream()
			.map(Submission::view)
			.toList();
	}

	/**
	 * What waits for the head of a unit.
	 */
	List<SubmissionView> withHeadOf(String unit) {
		return this.submissions.findByUnitAndState(unit, SubmissionState.WITH_HEAD)
			.stream()
			.map(Submission::view)
			.toList();
	}

	/**
	 * Whether the regime asks that the unit's head agrees before a period is handed in.
	 */
	boolean asksHead(Period period) {
		return regime(period).filter(ReportingRegime::signOff).isPresent();
	}

	/**
	 * The steps of a submission, the latest first.
	 */
	public List<SubmissionMoveView> moves(SubmissionKey key) {
		List<SubmissionMove> moves = this.moves.findByFormAndUnitAndPeriodOrderByAtDesc(key.form(), key.unit(),
				key.period().toString());
		List<SubmissionMoveView> views = new ArrayList<>();
		for (int i = 0; i < moves.size(); i++) {
			views.add(moves.get(i).view((i + 1 < moves.size()) ? moves.get(i + 1).state() : null));
		}
		return views;
	}

	/**
	 * The words about cells of a submission, the latest first.
	 */
	public List<RemarkView> remarks(SubmissionKey key) {
		return OncePerPage.read(new Remarked(key),
				() -> asked(REMARKED).params(key.form(), key.unit(), key.period().toString())
					.query(Remark::read)
					.list());
	}

	/** The words about a submission, which are told apart by their kinds. */
	private record Remarked(SubmissionKey key) {
	}

	/**
	 * What the standing office asked to mend and the unit has not handed in again, by
	 * cell.
	 */
	public Map<String, RemarkView> toMend(SubmissionKey key) {
		return remarks(key).stream()
			.filter((remark) -> remark.kind() == RemarkView.Kind.SENT_BACK && !remark.answered())
			.collect(Collectors.toMap(RemarkView::cell, Function.identity(), (later, earlier) -> later));
	}

	/**
	 * Why cells were sent back at the last review, whether or not they were mended since,
	 * by cell.
	 * @param reviewedAt when that was
	 */
	Map<String, String> named(SubmissionKey key, Instant reviewedAt) {
		return remarks(key).stream()
			.filter((remark) -> remark.kind() == RemarkView.Kind.SENT_BACK && remark.at().equals(reviewedAt))
			.collect(Collectors.toMap(RemarkView::cell, RemarkView::text, (one, same) -> one));
	}

	/**
	 * How many cells of the submissions of a period were sent back and wait to be mended;
	 * those that have none are left out.
	 */
	public Map<SubmissionKey, Integer> cellsToMend(Period period) {
		return cellsNamed(period, RemarkView.Kind.SENT_BACK);
	}

	/** How many were explained by the unit; those that have none are left out. */
	Map<SubmissionKey, Integer> cellsExplained(Period period) {
		return cellsNamed(period, RemarkView.Kind.EXPLANATION);
	}

	private Map<SubmissionKey, Integer> cellsNamed(Period period, RemarkView.Kind kind) {
		return this.remarks.countNamed(period.toString(), kind)
			.stream()
			.collect(Collectors.toMap((row) -> new SubmissionKey(row.getForm(), row.getUnit(), period),
					Remarks.CellsNamed::getCells));
	}

	/** The one that holds for a period. */
	private Optional<ReportingRegime> regime(Period period) {
		return regime(this.allRegimes.get(), period);
	}

	private static Optional<ReportingRegime> regime(List<ReportingRegime> all, Period period) {
		return all.stream()
			.filter((regime) -> regime.frequency() == period.kind() && !regime.since().isAfter(period.lastDay()))
			.reduce((earlier, later) -> later);
	}

	/**
	 * On which days units enter a period; empty if nobody reports for it.
	 */
	public Optional<EntryWindow> window(Period period) {
		return regime(period).map((regime) -> regime.window(period));
	}

	/**
	 * Makes sure that units report for a period, or that it is now.
	 * @throws NotFound if it lies before all reporting, or after next year
	 */
	void mustBeReported(Period period) {
		LocalDate today = LocalDate.now(this.clock);
		boolean now = !today.isBefore(period.firstDay()) && !today.isAfter(period.lastDay());
		if ((window(period).isEmpty() && !now) || period.year() > today.getYear() + 1) {
			throw new NotFound("Không có kỳ báo cáo " + period.label() + ".");
		}
	}

	/**
	 * The period of the same kind before one, if units reported for it.
	 */
	public Optional<Period> before(Period period) {
		return Optional.of(period.previous()).filter((earlier) -> window(earlier).isPresent());
	}

	/**
	 * The period of the same kind after one, once it has opened.
	 */
	public Optional<Period> after(Period period) {
		LocalDate today = LocalDate.now(this.clock);
		return Optional.of(period.next())
			.filter((later) -> window(later).filter((window) -> !today.isBefore(window.opens())).isPresent());
	}

	/**
	 * Of some periods that units report for, whether their due day is over.
	 */
	public Map<Period, Boolean> due(Collection<Period> periods) {
		LocalDate today = LocalDate.now(this.clock);
		Map<Period, Boolean> due = new HashMap<>();
		List<ReportingRegime> all = this.allRegimes.get();
		periods.forEach((period) -> regime(all, period)
			.ifPresent((regime) -> due.put(period, regime.window(period).due().isBefore(today))));
		return due;
	}

	/**
	 * The periods that units may enter today, the latest first.
	 */
	public List<Period> open() {
		LocalDate today = LocalDate.now(this.clock);
		return around(today).filter((period) -> window(period).filter((window) -> window.isOpenOn(today)).isPresent())
			.sorted((a, b) -> b.compareTo(a))
			.toList();
	}

	/** A window is at most as long as a month with its grace. */
	private static Stream<Period> around(LocalDate today) {
		return Period.Kind.REPORTED.stream().flatMap((kind) -> {
			Period now = Period.at(today, kind);
			return Stream.of(now, now.previous(), now.previous().previous());
		});
	}

	/**
	 * The periods that are open for one unit only.
	 */
	public List<SubmissionKey> reopenedFor(String unit) {
		return openToday().map(Reopening::key).filter((key) -> key.unit().equals(unit)).distinct().toList();
	}

	/** What is open today for one unit alone, that which is open longest last. */
	private Stream<Reopening> openToday() {
		return this.openOn.get(LocalDate.now(this.clock)).stream();
	}

	/**
	 * By when a form is due and until when it can be filled in, as it stands today; empty
	 * if nobody reports for its period.
	 */
	public Optional<Deadline> deadline(SubmissionKey key) {
		return window(key.period()).map((window) -> {
			Deadline.Reopened latest = openToday().filter((one) -> one.key().equals(key))
				.reduce((earlier, later) -> later)
				.map(Reopening::view)
				.orElse(null);
			return Deadline.of(window, find(key).orElse(null), latest, this.clock);
		});
	}

	/**
	 * The same of all that may be owed for a period.
	 * @param begun the submissions of the period that were begun
	 */
	public Optional<Function<SubmissionKey, Deadline>> deadlines(Period period,
			Map<SubmissionKey, SubmissionView> begun) {
		return window(period).map((window) -> {
			Map<SubmissionKey, Deadline.Reopened> open = openToday().filter((one) -> one.key().period().equals(period))
				.collect(Collectors.toMap(Reopening::key, Reopening::view, (earlier, later) -> later));
			return (key) -> Deadline.of(window, begun.get(key), open.get(key), this.clock);
		});
	}

	/**
	 * The words that a unit said about cells when it handed in last, by cell: why what a
	 * check warned of is right, or why a cell is blank.
	 */
	public Map<String, String> explanations(SubmissionKey key) {
		return remarks(key).stream()
			.filter((remark) -> remark.kind() == RemarkView.Kind.EXPLANATION && !remark.answered())
			.collect(Collectors.toMap(RemarkView::cell, RemarkView::text, (later, earlier) -> later,
					LinkedHashMap::new));
	}

	/**
	 * The same of all that was handed in for some periods, about cells of some
	 * indicators, by submission.
	 */
	public Map<SubmissionKey, Map<String, String>> explanations(Collection<Period> periods,
			Collection<String> indicators) {
		return this.remarks.findExplained(periods.stream().map(Period::toString).toList(), indicators)
			.stream()
			.collect(Collectors.groupingBy(Remarks.Explained::key, Collectors.toMap(Remarks.Explained::getCell,
					Remarks.Explained::getText, (earlier, later) -> later)));
	}

	/**
	 * Why somebody cannot fill in a form; empty if they can.
	 */
	public Optional<EntryLock> lock(SubmissionKey key, Viewer viewer) {
		return foreign(key, viewer).or(() -> lock(key, find(key).map(SubmissionView::state)));
	}

	/**
	 * Holds a submission until the transaction ends, so that nobody moves it meanwhile,
	 * and begins it if it was not. What may be wrong with the form itself the caller
	 * knows. It takes a row and no entity, as many cells come through here.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Claim claim(SubmissionKey key, Person by) {
		return foreign(key, by).map(Submissions::refused).orElseGet(() -> claim(key, by, () -> state(key, HELD)));
	}

	/**
	 * The same where more is asked with it; it is held once the answer is wanted.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Supplier<Claim> claim(SubmissionKey key, Person by, Questions questions) {
		return asked(key, by, HELD, questions, (held) -> claim(key, by, held));
	}

	/**
	 * Looks at a submission without holding it, or beginning it.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Supplier<Claim> look(SubmissionKey key, Person by, Questions questions) {
		return asked(key, by, STATE, questions,
				(standing) -> new Claim(standing.get(), lock(key, standing.get()), false));
	}

	private Supplier<Claim> asked(SubmissionKey key, Person by, String sql, Questions questions,
			Function<Supplier<Optional<SubmissionState>>, Claim> claim) {
		return foreign(key, by).<Supplier<Claim>>map((lock) -> () -> refused(lock)).orElseGet(() -> {
			Questions.Answer<Optional<SubmissionState>> state = questions.ask(sql, Submissions::state, key.form(),
					key.unit(), key.period().toString());
			return () -> claim.apply(state::get);
		});
	}

	/**
	 * Holds a submission with what is sent behind it, which is not done if somebody moved
	 * it since it was looked at.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void hold(SubmissionKey key, SubmissionState seen, Questions conditions) {
		conditions.mustHold(STANDS, key.form(), key.unit(), key.period().toString(), seen.name());
	}

	private static Claim refused(EntryLock lock) {
		return new Claim(Optional.empty(), Optional.of(lock), false);
	}

	private Claim claim(SubmissionKey key, Person by, Supplier<Optional<SubmissionState>> held) {
		// What the running transaction has moved is to be seen.
		this.submissions.flush();
		Optional<SubmissionState> state = held.get();
		Optional<EntryLock> lock = lock(key, state);
		if (lock.isPresent() || state.isPresent()) {
			return new Claim(state, lock, false);
		}
		begin(key, by);
		Optional<SubmissionState> begun = state(key, HELD);
		return new Claim(begun, lock(key, begun), true);
	}

	/**
	 * A submission that is held, or looked at.
	 *
	 * @param state where it stands; empty if nobody has begun it, or it is another unit's
	 * @param lock why the person cannot fill it in; empty if they can
	 * @param begun whether it was begun with this; who asked more with it may have been
	 * answered before it was held
	 */
	public record Claim(Optional<SubmissionState> state, Optional<EntryLock> lock, boolean begun) {
	}

	/**
	 * Where a submission stands; empty if nobody has begun it.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<SubmissionState> state(SubmissionKey key) {
		return state(key, STATE);
	}

	private Optional<SubmissionState> state(SubmissionKey key, String sql) {
		return this.database.sql(sql)
			.params(key.form(), key.unit(), key.period().toString())
			.query((ResultSetExtractor<Optional<SubmissionState>>) Submissions::state);
	}

	private static Optional<SubmissionState> state(ResultSet row) throws SQLException {
		return row.next() ? Optional.of(SubmissionState.valueOf(row.getString(1))) : Optional.empty();
	}

	private void begin(SubmissionKey key, Person by) {
		this.submissions.begin(key.form(), key.unit(), key.period().toString(), by.username(), this.clock.instant());
	}

	/**
	 * Notes why a cell is left blank in a submission that is filled in, instead of what
	 * was said about it before.
	 * @param reason empty if nothing is said any more
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void explain(SubmissionKey key, String cell, String reason, String by) {
		this.remarks.findByFormAndUnitAndPeriodAndAnsweredFalse(key.form(), key.unit(), key.period().toString())
			.stream()
			.filter((remark) -> remark.isExplanationOf(cell))
			.forEach(Remark::answer);
		if (!reason.isEmpty()) {
			this.remarks.save(new Remark(key,
					new RemarkView(cell, RemarkView.Kind.EXPLANATION, reason, by, this.clock.instant(), false)));
		}
	}

	/** Empty if nobody has begun it. */
	Optional<Submission> claimed(SubmissionKey key) {
		return this.submissions.claim(key.form(), key.unit(), key.period().toString());
	}

	/**
	 * The same of a form that a person fills in.
	 * @throws LockedException if it is another unit's
	 */
	Submission ownHeld(SubmissionKey key, Person by) {
		foreign(key, by).ifPresent((lock) -> {
			throw new LockedException(lock.sentence());
		});
		return held(key, by);
	}

	/** Its row is locked for the rest of the transaction. */
	Submission held(SubmissionKey key, Person by) {
		return claimed(key).orElseGet(() -> {
			begin(key, by);
			return claimed(key).orElseThrow();
		});
	}

	private Optional<EntryLock> foreign(SubmissionKey key, Person person) {
		return foreign(key, Viewer.typing(person, LocalDate.now(this.clock)));
	}

	private Optional<EntryLock> foreign(SubmissionKey key, Viewer viewer) {
		if (viewer.fillsIn(key)) {
			return Optional.empty();
		}
		String owner = this.organisation.find(key.unit()).map(OrgUnitView::shortName).orElse(key.unit());
		return Optional.of(new EntryLock(EntryLock.Reason.NOT_YOURS,
				"Chỉ cán bộ nhập liệu của " + owner + " nhập được biểu này."));
	}

	/** For those who fill it in. */
	private Optional<EntryLock> lock(SubmissionKey key, Optional<SubmissionState> begun) {
		SubmissionState state = begun.orElse(SubmissionState.DRAFT);
		return lockOf(key, state).or(() -> closed(key, state));
	}

	private Optional<EntryLock> lockOf(SubmissionKey key, SubmissionState state) {
		return switch (state) {
			case WITH_HEAD -> Optional.of(new EntryLock(EntryLock.Reason.SUBMITTED,
					"Biểu đang chờ thủ trưởng đơn vị đồng ý, chưa nộp. Muốn sửa, rút lại biểu, hoặc thủ trưởng trả lại."));
			case SUBMITTED -> Optional.of(new EntryLock(EntryLock.Reason.SUBMITTED,
					"Biểu đã nộp, đang chờ duyệt. Muốn sửa, đơn vị rút lại biểu, hoặc Thường trực trả lại."));
			case APPROVED -> Optional.of(new EntryLock(EntryLock.Reason.APPROVED, holdsTexts(key)
					? "Biểu đã duyệt. Muốn sửa, hãy đề nghị Thường trực mở lại."
					: "Biểu đã duyệt. Muốn sửa, hãy đề nghị đính chính từng số liệu; Thường trực duyệt thì số mới đổi."));
			case DRAFT, SENT_BACK -> Optional.empty();
		};
	}

	/**
	 * Whether a submission holds texts, which can be opened again after they were
	 * approved. The sources are asked late, as they ask here themselves.
	 */
	boolean holdsTexts(SubmissionKey key) {
		return this.sources.stream().anyMatch((source) -> source.holdsTexts(key));
	}

	private Optional<EntryLock> closed(SubmissionKey key, SubmissionState state) {
		Optional<OrgUnitView> unit = this.organisation.find(key.unit());
		LocalDate last = key.period().lastDay();
		if (unit.isEmpty() || !unit.get().existsOn(last)) {
			return Optional.of(new EntryLock(EntryLock.Reason.UNIT_CLOSED,
					unit.map(OrgUnitView::name).orElse(key.unit()) + " không còn (hoặc chưa có) vào ngày "
							+ VietnameseDates.numeric(last) + "; đơn vị kế thừa nhập số liệu của kỳ này."));
		}
		if (state == SubmissionState.SENT_BACK) {
			return Optional.empty();
		}
		Optional<EntryWindow> window = window(key.period());
		if (window.isEmpty()) {
			return Optional.of(new EntryLock(EntryLock.Reason.NO_REGIME,
					"Không có chế độ báo cáo cho " + key.period().label() + ", nên không nhập được."));
		}
		LocalDate today = LocalDate.now(this.clock);
		if (today.isBefore(window.get().opens())) {
			return Optional.of(new EntryLock(EntryLock.Reason.NOT_OPEN, "Chưa mở: " + key.period().label()
					+ " nhập được từ ngày " + VietnameseDates.numeric(window.get().opens()) + "."));
		}
		if (today.isAfter(window.get().closes()) && !isReopened(key, today)) {
			return Optional.of(new EntryLock(EntryLock.Reason.PAST,
					"Đã khóa sau ngày " + VietnameseDates.numeric(window.get().closes())
							+ ". Thường trực (Công an tỉnh) có thể mở lại cho riêng đơn vị."));
		}
		return Optional.empty();
	}

	private boolean isReopened(SubmissionKey key, LocalDate today) {
		return this.reopenings.existsByUnitAndPeriodAndFormAndUntilGreaterThanEqual(key.unit(), key.period().toString(),
				key.form(), today);
	}

	/**
	 * The province, and the end of the last period of the year of which anything is
	 * approved, or today if that is not over yet.
	 */
	@Override
	public String of(int year) {
		String province = this.organisation.units()
			.province(Period.year(year).lastDay())
			.map(OrgUnitView::name)
			.orElse("Chưa có đơn vị cấp tỉnh");
		LocalDate today = LocalDate.now(this.clock);
		return province + ofPeriods(WITH_APPROVED, Period.year(year).withParts())
			.query((period, number) -> Period.parse(period.getString(1)).lastDay())
			.list()
			.stream()
			.max(Comparator.naturalOrder())
			.map((day) -> "; số liệu đã duyệt đến hết ngày "
					+ VietnameseDates.numeric(day.isAfter(today) ? today : day))
			.orElse("; chưa có số liệu được duyệt");
	}

	/**
	 * What somebody may see of some periods.
	 */
	public Visibility visibility(Collection<Period> periods, Viewer viewer) {
		return new Visibility(hidden(open(periods), viewer));
	}

	/**
	 * The same, with what tells whether anything of it moved since.
	 */
	public Visibility visibilityWithMoves(Collection<Period> periods, Viewer viewer) {
		List<Standing> open = open(periods);
		Set<SubmissionKey> hidden = hidden(open, viewer);
		boolean drafts = open.stream().anyMatch((one) -> !one.state().handedIn() && !hidden.contains(one.key()));
		return drafts ? new Visibility(hidden)
				: new Visibility(hidden, List.of(Set.copyOf(open), countApproved(periods)));
	}

	private Approved countApproved(Collection<Period> periods) {
		return OncePerPage.read(new Count(Set.copyOf(periods)),
				() -> ofPeriods(APPROVED, periods).query((row, number) -> new Approved(row.getLong(1), row.getLong(2)))
					.single());
	}

	private List<Standing> open(Collection<Period> periods) {
		return OncePerPage.read(new Open(Set.copyOf(periods)), () -> standing(OPEN, periods));
	}

	private List<Standing> standing(String question, Collection<Period> periods) {
		return ofPeriods(question, periods).query(Standing::of).list();
	}

	private JdbcClient.StatementSpec ofPeriods(String question, Collection<Period> periods) {
		return asked(question).param(periods.stream().map(Period::toString).toArray(String[]::new));
	}

	/** Rows, since a page needs no more and each draws these. */
	private JdbcClient.StatementSpec asked(String question) {
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			// What the running transaction has moved is to be seen.
			this.submissions.flush();
		}
		return this.database.sql(question);
	}

	/** Where one stands. */
	private record Standing(SubmissionKey key, SubmissionState state, int version) {

		static Standing of(ResultSet row, int number) throws SQLException {
			return new Standing(
					new SubmissionKey(row.getString("form"), row.getString("unit"),
							Period.parse(row.getString("period"))),
					SubmissionState.valueOf(row.getString("state")), row.getInt("version"));
		}

	}

	/** How many there are, and how often they moved. */
	private record Approved(long count, long versions) {
	}

	/** What was begun for some periods and not approved, which a page reads once. */
	private record Open(Set<Period> periods) {
	}

	/** How much of them is approved, likewise. */
	private record Count(Set<Period> periods) {
	}

	private static Set<SubmissionKey> hidden(List<Standing> open, Viewer viewer) {
		return open.stream()
			.filter((one) -> !viewer.sees(one.key(), one.state()))
			.map(Standing::key)
			.collect(Collectors.toSet());
	}

	/**
	 * Whether somebody may see what was typed in a submission.
	 */
	public boolean shows(SubmissionKey key, Viewer viewer) {
		return find(key).filter((submission) -> !viewer.sees(key, submission.state())).isEmpty();
	}

}
