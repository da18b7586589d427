package vn.dean06.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TypedAmount;
import vn.dean06.figures.CorrectionView;
import vn.dean06.figures.Corrections;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;
import vn.dean06.submissions.WorkItem;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks units to propose corrections. A figure changes only by the way that all
 * corrections go: its unit proposes, the standing office decides.
 */
@Service
@Transactional
class CorrectionRequests implements WorkItem.Source {

	private static final int LONGEST = 1000;

	private static final String ASKED = "Số liệu này đang có đề nghị đính chính chưa trả lời; mỗi lúc chỉ một đề nghị được chờ.";

	private final JdbcClient database;

	private final Figures figures;

	private final Corrections corrections;

	private final Catalogue catalogue;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	CorrectionRequests(JdbcClient database, Figures figures, Corrections corrections, Catalogue catalogue,
			StandingOffice office, AuditTrail audit, Clock clock) {
		this.database = database;
		this.figures = figures;
		this.corrections = corrections;
		this.catalogue = catalogue;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks the unit that typed a figure to propose a correction of it.
	 * @param report in whose Word file it was altered
	 * @throws LockedException if nobody can propose one
	 * @throws RejectedInput if the value or the reason is wrong
	 */
	@PreAuthorize("hasRole('STANDING_OFFICE')")
	public void ask(String report, FigureKey key, String typed, String why) {
		this.office.mustReview(key.unit());
		FigureView figure = this.figures.find(key, Viewer.APPROVED_ONLY)
			.orElseThrow(() -> new LockedException(
					"Số này hệ thống tính từ nhiều ô nên không đề nghị sửa thẳng được; hãy mở đúng ô sai."));
		SubmissionKey submission = figure.submission();
		if (submission == null) {
			throw new LockedException(
					"Số này lấy theo văn bản đã ban hành, không đơn vị nào nhập ở đây nên không có ai để đề nghị.");
		}
		IndicatorView indicator = this.catalogue.indicator(key.indicator()).orElseThrow();
		Amount wanted = RejectedInput.read("amount", () -> TypedAmount.read(typed, indicator));
		if (typed.isBlank() || wanted.equals(figure.amount())) {
			throw new RejectedInput("amount", "Số đề nghị giống số hiện nay, nên không có gì để đính chính.");
		}
		String reason = text("reason", "Lý do", why);
		if (reason.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi vì sao đề nghị sửa, để đơn vị đối chiếu.");
		}
		if (this.corrections.of(key, Viewer.STANDING_OFFICE).stream().anyMatch(CorrectionView::open)) {
			throw new LockedException(ASKED);
		}
		insert(report, figure, submission.unit(), wanted, reason);
		this.audit.record("đề nghị đơn vị đính chính", key.toString(), null, null);
	}

	/** What the unit proposed by itself since answers what was asked before. */
	private void insert(String report, FigureView figure, String submitter, Amount wanted, String reason) {
		FigureKey key = figure.key();
		if (latest(List.of(key)).values().stream().anyMatch(CorrectionRequest::open)) {
			throw new LockedException(ASKED);
		}
		try {
			this.database
				.sql("""
						insert into correction_request (id, report, indicator, unit, period, submitter, printed, wanted, reason,
						    asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.param(UUID.randomUUID())
				.param(report)
				.param(key.indicator())
				.param(key.unit())
				.param(key.period().toString())
				.param(submitter)
				.param(figure.amount().toString())
				.param(wanted.toString())
				.param(reason)
				.param(me().username())
				.param(now())
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new LockedException(ASKED);
		}
	}

	/**
	 * The latest of each of some figures of which anything was asked.
	 */
	@PreAuthorize("hasRole('STANDING_OFFICE')")
	@Transactional(readOnly = true)
	public Map<FigureKey, CorrectionRequest> latest(Collection<FigureKey> keys) {
		return this.database.sql("""
				select distinct on (r.indicator, r.unit, r.period) r.*
				from unnest(?, ?, ?) as cell (indicator, unit, period) join correction_request r
				on r.indicator = cell.indicator and r.unit = cell.unit and r.period = cell.period
				order by r.indicator, r.unit, r.period, r.asked_at desc""")
			.params(FigureKey.columns(keys))
			.query(CorrectionRequests::request)
			.list()
			.stream()
			.collect(Collectors.toMap(CorrectionRequest::key, Function.identity()));
	}

	/**
	 * One, for who types for the unit that is asked.
	 * @throws NotFound if none of theirs is asked
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public CorrectionRequest mine(UUID id) {
		return mine(id, "");
	}

	private CorrectionRequest mine(UUID id, String lock) {
		return this.database.sql("select * from correction_request where id = ?" + lock)
			.param(id)
			.query(CorrectionRequests::request)
			.optional()
			.filter((one) -> units(me()).contains(one.submitter()))
			.orElseThrow(() -> new NotFound("Không có đề nghị này."));
	}

	/**
	 * The unit proposes a correction, as on the page of the figure.
	 */
	@PreAuthorize("isAuthenticated()")
	public void propose(UUID id, String amount, String reason) {
		CorrectionRequest request = open(id);
		this.corrections.propose(request.key(), amount, reason);
		answer(request, true, null);
	}

	/**
	 * The unit leaves the figure as it is.
	 */
	@PreAuthorize("isAuthenticated()")
	public void decline(UUID id, String typed) {
		CorrectionRequest request = open(id);
		String why = text("answer", "Trả lời", typed);
		if (why.isEmpty()) {
			throw new RejectedInput("answer", "Hãy ghi vì sao số hiện nay đúng.");
		}
		answer(request, false, why);
		this.audit.record("giữ nguyên số được đề nghị đính chính", request.key().toString(), null, why);
	}

	private CorrectionRequest open(UUID id) {
		CorrectionRequest request = mine(id, " for update");
		if (!request.open()) {
			throw new LockedException("Đề nghị này đã được trả lời.");
		}
		return request;
	}

	private void answer(CorrectionRequest request, boolean proposed, @Nullable String why) {
		this.database
			.sql("""
					update correction_request set proposed = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?""")
			.param(proposed)
			.param(why)
			.param(me().username())
			.param(now())
			.param(request.id())
			.update();
	}

	/** Those that a unit has not answered. */
	@Override
	@Transactional(readOnly = true)
	public List<WorkItem> of(Person person) {
		Collection<String> units = units(person);
		return units.isEmpty() ? List.of()
				: this.database.sql("""
						select * from correction_request where submitter = any (?) and answered_at is null
						order by asked_at desc, id""")
					.param(units.toArray(String[]::new))
					.query(CorrectionRequests::request)
					.list()
					.stream()
					.map(this::item)
					.toList();
	}

	private WorkItem item(CorrectionRequest one) {
		String what = this.catalogue.indicator(one.key().indicator()).orElseThrow().name() + ", "
				+ one.key().period().label() + ": " + one.printed().text() + " → " + one.wanted().text();
		return new WorkItem("Thường trực đề nghị đính chính", what, "/de-nghi-dinh-chinh/" + one.id(), one.label(),
				null, "Lý do: " + one.reason(), one.askedAt());
	}

	@Override
	public Optional<WorkItem.Counter> waiting(Person person) {
		return Optional.empty();
	}

	private Collection<String> units(Person person) {
		return person.fillsInFor(LocalDate.now(this.clock));
	}

	private static CorrectionRequest request(ResultSet row, int number) throws SQLException {
		return new CorrectionRequest(row.getObject("id", UUID.class), row.getString("report"),
				new FigureKey(row.getString("indicator"), row.getString("unit"), Period.parse(row.getString("period"))),
				row.getString("submitter"), Amount.parse(row.getString("printed")),
				Amount.parse(row.getString("wanted")), row.getString("reason"), row.getString("asked_by"),
				row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getObject("proposed", Boolean.class),
				row.getString("answer"), row.getString("answered_by"));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static Person me() {
		return Accounts.current().orElseThrow();
	}

	private static String text(String field, String what, String typed) {
		return RejectedInput.read(field, () -> TypedText.lines(what, typed, LONGEST));
	}

}
