package vn.dean06.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people propose or decide about one figure at the same moment.
 */
@CommittedTest
class CorrectionRaceTests {

	private static final FigureKey KEY = FigureKey.parse("hoi-vien.nong-dan@GL-HND/2026-11");

	private static final SubmissionKey FORM = new SubmissionKey("bieu-thang", "GL-HND", KEY.period());

	private static final Person OFFICER = new Person("hnd", "Cán bộ Hội Nông dân", Role.OFFICER, "GL-HND");

	@Autowired
	DatabaseOwner owner;

	@Autowired
	Corrections corrections;

	@Autowired
	Figures figures;

	@Autowired
	Entries entries;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void aFigureIsApproved() {
		for (String table : List.of("correction", "figure", "submission")) {
			this.owner.sql().sql("delete from " + table + " where unit = 'GL-HND'").update();
		}
		SignIn.as(OFFICER, () -> {
			this.entries.enter(List.of(new FigureEntry(KEY, "900", null, null)));
			this.desk.submit(FORM, Map.of());
		});
		SignIn.as("thuongtruc", () -> this.desk.approve(FORM, this.submissions.find(FORM).orElseThrow().changedAt()));
	}

	@Test
	void ofTwoProposalsForOneFigureOneIsOpen() {
		List<Throwable> refused = new AtOnce(this.database).behind("lock table correction in share mode",
				() -> propose("950"), () -> propose("960"));
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class)
				.hasMessage("Đã có một đề nghị đính chính của số liệu này đang chờ duyệt."));
		assertThat(this.corrections.of(KEY, Viewer.STANDING_OFFICE)).hasSize(1);
	}

	@Test
	void anApprovalIsNotTakenBackUnderACorrection() {
		Instant seen = this.submissions.find(FORM).orElseThrow().changedAt();
		List<Throwable> refused = new AtOnce(this.database).behind(
				"select 1 from submission where unit = 'GL-HND' for update", () -> propose("950"),
				() -> SignIn.as("thuongtruc", () -> this.desk.takeBackApproval(FORM, "Duyệt nhầm", seen)));
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class));
		boolean proposed = !this.corrections.of(KEY, Viewer.STANDING_OFFICE).isEmpty();
		assertThat(this.submissions.find(FORM).orElseThrow().state().approved()).isEqualTo(proposed);
	}

	@Test
	void aProposalIsDecidedOnce() {
		propose("950");
		UUID id = this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().id();
		List<Throwable> refused = new AtOnce(this.database).behind("select 1 from correction for update",
				() -> decide(id, true), () -> decide(id, false));
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class)
				.hasMessage("Đề nghị này không còn chờ duyệt."));
		boolean accepted = Boolean.TRUE.equals(this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().accepted());
		assertThat(amount()).isEqualTo(accepted ? "950" : "900");
	}

	@Test
	void aFigureThatChangedMeanwhileIsNotCorrected() {
		propose("950");
		UUID id = this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().id();
		this.sql.sql("update figure set value = 970, version = version + 1 where unit = 'GL-HND'").update();
		List<Throwable> refused = new AtOnce(this.database).behind("select 1 from correction for update",
				() -> decide(id, true));
		assertThat(refused).singleElement()
			.satisfies((refusal) -> assertThat(refusal).isInstanceOf(LockedException.class)
				.hasMessageContaining("nay là “970”, không còn là “900”"));
		assertThat(amount()).isEqualTo("970");
		assertThat(this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().open()).isTrue();
	}

	@Test
	void theMenuCountsThoseThatWaitNow() {
		Person office = new Person("thuongtruc", "Thường trực", Role.STANDING_OFFICE, "GL-CAT");
		assertThat(this.corrections.waiting(office)).isEmpty();
		propose("950");
		assertThat(this.corrections.waiting(office)).hasValueSatisfying((one) -> assertThat(one.count()).isOne());
		decide(this.corrections.of(KEY, Viewer.STANDING_OFFICE).getFirst().id(), false);
		assertThat(this.corrections.waiting(office)).isEmpty();
	}

	private void propose(String number) {
		SignIn.as(OFFICER, () -> this.corrections.propose(KEY, number, "Cộng thiếu"));
	}

	private void decide(UUID id, boolean accept) {
		SignIn.as("thuongtruc", () -> this.corrections.decide(id, accept, "Chưa có căn cứ"));
	}

	private String amount() {
		return this.figures.find(KEY, Viewer.APPROVED_ONLY).orElseThrow().amount().toString();
	}

}
