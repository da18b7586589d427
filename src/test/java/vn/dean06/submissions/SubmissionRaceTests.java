package vn.dean06.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.AtOnce;
import vn.dean06.CommittedTest;
import vn.dean06.DatabaseOwner;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.accounts.SignIn;
import vn.dean06.entry.Entries;
import vn.dean06.entry.FigureEntry;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people move a submission at the same moment: one does, and the other is told the
 * state that it then has.
 */
@CommittedTest
class SubmissionRaceTests {

	private static final SubmissionKey KEY = new SubmissionKey("bieu-thang", "GL-HND", Period.parse("2026-11"));

	private static final Person OFFICER = new Person("hnd", "Cán bộ Hội Nông dân", Role.OFFICER, "GL-HND");

	@Autowired
	DatabaseOwner owner;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	Entries entries;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void aFormIsFilledIn() {
		empty();
		type("900", new ArrayList<>());
	}

	private void empty() {
		for (String table : List.of("figure", "submission", "submission_move")) {
			this.owner.sql().sql("delete from " + table + " where unit = 'GL-HND'").update();
		}
	}

	private void type(String text, Collection<FigureEntry.Result> results) {
		SignIn.as(OFFICER, () -> results.addAll(this.entries
			.enter(List.of(new FigureEntry(FigureKey.parse("hoi-vien.nong-dan@GL-HND/2026-11"), text, null, null)))));
	}

	@Test
	void theFirstCellOfAFormIsOneOfTwoAndTheOtherIsShownIt() {
		empty();
		Queue<FigureEntry.Result> results = new ConcurrentLinkedQueue<>();
		assertThat(new AtOnce(this.database).behind("""
				insert into submission (form, unit, period, state, changed_by, changed_at, version)
				values ('bieu-thang', 'GL-HND', '2026-11', 'DRAFT', 'hnd', now(), 0)""", () -> type("901", results),
				() -> type("902", results)))
			.isEmpty();
		assertThat(results).extracting(FigureEntry.Result::status)
			.containsExactlyInAnyOrder(FigureEntry.Status.SAVED, FigureEntry.Status.CONFLICT);
		assertThat(results).extracting((result) -> Objects.requireNonNull(result.figure()).amount().toString())
			.containsOnly(this.sql.sql("select value from figure where unit = 'GL-HND'").query(String.class).single());
	}

	@Test
	void aFormIsHandedInOnce() {
		oneIsRefused("Biểu đã nộp, đang chờ duyệt", this::submit, this::submit);
		assertThat(moves()).containsExactly(SubmissionState.SUBMITTED);
	}

	@Test
	void aFormIsEitherApprovedOrSentBack() {
		submit();
		Instant seen = seen();
		oneIsRefused("không duyệt hay trả lại được", () -> approve(seen), () -> sendBack(seen));
		assertThat(moves()).hasSize(2);
	}

	@Test
	void aFormIsApprovedOnce() {
		submit();
		Instant seen = seen();
		oneIsRefused("không duyệt hay trả lại được", () -> approve(seen), () -> approve(seen));
		assertThat(moves()).containsExactly(SubmissionState.APPROVED, SubmissionState.SUBMITTED);
	}

	@Test
	void anApprovalIsTakenBackOnce() {
		submit();
		approve(seen());
		Instant seen = seen();
		oneIsRefused("không hủy duyệt được", () -> takeBack(seen), () -> takeBack(seen));
		assertThat(moves()).containsExactly(SubmissionState.SUBMITTED, SubmissionState.APPROVED,
				SubmissionState.SUBMITTED);
	}

	@Test
	void whatIsTakenBackIsNotApproved() {
		submit();
		Instant seen = seen();
		oneIsRefused("Biểu đang ở trạng thái", () -> approve(seen), this::withdraw);
		assertThat(moves()).hasSize(2);
	}

	private void oneIsRefused(String sentence, AtOnce.Act one, AtOnce.Act other) {
		assertThat(new AtOnce(this.database).behind("select 1 from submission where unit = 'GL-HND' for update", one,
				other))
			.singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class)
				.hasMessageContaining(sentence));
	}

	private void submit() {
		SignIn.as(OFFICER, () -> this.desk.submit(KEY, Map.of()));
	}

	private void withdraw() {
		SignIn.as(OFFICER, () -> this.desk.withdraw(KEY));
	}

	private void approve(Instant seen) {
		SignIn.as("thuongtruc", () -> this.desk.approve(KEY, seen));
	}

	private void takeBack(Instant seen) {
		SignIn.as("thuongtruc", () -> this.desk.takeBackApproval(KEY, "Duyệt nhầm", seen));
	}

	private void sendBack(Instant seen) {
		SignIn.as("thuongtruc", () -> this.desk.sendBack(KEY, "Xem lại", List.of(), seen));
	}

	private Instant seen() {
		return this.submissions.find(KEY).orElseThrow().changedAt();
	}

	private List<SubmissionState> moves() {
		return this.submissions.moves(KEY).stream().map(SubmissionMoveView::state).toList();
	}

}
