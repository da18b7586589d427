package vn.dean06.registers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import vn.dean06.TestClock;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.document.Prose;
import vn.dean06.organisation.Period;
import vn.dean06.plan.PlanRegister;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionMoveView;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@ThisMonthTest
@Transactional
class ReopenedTextTests {

	private static final SubmissionKey KEY = new SubmissionKey("nhiem-vu", "GL-SNV", Period.parse("2026-11"));

	@Autowired
	UpdateDesk updates;

	@Autowired
	UpdateLines lines;

	@Autowired
	Registers registers;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	MockMvc web;

	@Autowired
	JdbcClient database;

	@Autowired
	EntityManager entityManager;

	@Test
	void anApprovedTextIsReopenedForAReasonMendedAndHandedInAgain() {
		approve("Đã tổ chức 12 lóp.");
		TestClock.on(LocalDate.of(2026, 12, 20), () -> {
			assertThat(this.submissions.lock(KEY, Viewer.ofUnit(KEY.unit())).orElseThrow().sentence())
				.contains("đề nghị Thường trực mở lại")
				.doesNotContain("đính chính");
			SignIn.as("thuongtruc", () -> {
				assertThatExceptionOfType(RejectedInput.class).isThrownBy(() -> this.desk.reopen(KEY, " ", moved()))
					.withMessage("Hãy ghi lý do mở lại.");
				this.desk.reopen(KEY, "Sai chính tả.", moved());
			});
			assertThat(task().state()).as("what was approved before holds meanwhile").isEqualTo(ThingState.IN_PROGRESS);
			SignIn.as("noivu", () -> {
				UpdateLine line = this.lines.of(KEY).getFirst();
				assertThat(line.result()).as("the text is still there").isEqualTo("Đã tổ chức 12 lóp.");
				save("Đã tổ chức 12 lớp.", line.stamp());
				this.desk.submit(KEY, Map.of());
			});
			SignIn.as("thuongtruc", () -> this.desk.approve(KEY, moved()));
			assertThat(task().texts()).containsEntry("result", Prose.typed("Đã tổ chức 12 lớp."));
		});
		assertThat(this.submissions.moves(KEY)).extracting(SubmissionMoveView::state)
			.containsExactly(SubmissionState.APPROVED, SubmissionState.SUBMITTED, SubmissionState.SENT_BACK,
					SubmissionState.APPROVED, SubmissionState.SUBMITTED);
		assertThat(this.submissions.moves(KEY).get(2).reason()).isEqualTo("Sai chính tả.");
		assertThat(this.database.sql("select new_value from audit_entry where verb = 'mở lại biểu đã duyệt'")
			.query(String.class)
			.single()).isEqualTo("Sai chính tả.");
	}

	@Test
	void theReviewPageOffersToReopenOnlyApprovedTextsAndOnlyToTheStandingOffice() throws Exception {
		assertThat(offersToReopen("thuongtruc", KEY)).as("not begun").isFalse();
		approve("Đã tổ chức 12 lớp.");
		assertThat(offersToReopen("thuongtruc", KEY)).isTrue();
		assertThat(offersToReopen("chutich", KEY)).isFalse();
		MvcResult reopened = this.web
			.perform(post("/duyet/" + KEY.path()).param("viec", "mo-lai")
				.param("ly-do", "Sai chính tả.")
				.param("thay", moved().toString())
				.with(SignIn.by("thuongtruc"))
				.with(csrf()))
			.andReturn();
		assertThat(reopened.getFlashMap().get("message")).isEqualTo("Đã mở lại cho đơn vị sửa kèm lý do.");
		assertThat(offersToReopen("thuongtruc", KEY)).as("reopened").isFalse();
	}

	@Test
	void theApprovalOfTextsIsNotTakenBack() {
		approve("Đã tổ chức 12 lớp.");
		SignIn.as("thuongtruc",
				() -> assertThatExceptionOfType(LockedException.class)
					.isThrownBy(() -> this.desk.takeBackApproval(KEY, "Nhầm", moved()))
					.withMessageContaining("mở lại để đơn vị sửa"));
		assertThat(this.submissions.find(KEY).orElseThrow().state()).isEqualTo(SubmissionState.APPROVED);
	}

	@Test
	void afterTextsWereSentBackTheReviewerReadsWhatWasHandedIn() throws Exception {
		SignIn.as("noivu", () -> {
			save("Đã tổ chức 12 lóp.", "");
			this.desk.submit(KEY, Map.of());
		});
		SignIn.as("thuongtruc", () -> this.desk.sendBack(KEY, "Sai chính tả.", List.of("2026-2"), moved()));
		SignIn.as("noivu", () -> save("Đã tổ chức 12 lớp.", this.lines.of(KEY).getFirst().stamp()));
		String page = this.web.perform(get("/duyet/" + KEY.path()).with(SignIn.by("thuongtruc")))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(page).contains("Đã tổ chức 12 lóp.", "Trả lại: Sai chính tả.").doesNotContain("12 lớp");
	}

	@Test
	void approvedFiguresAreCorrectedNotReopened() throws Exception {
		SubmissionKey figures = new SubmissionKey("bieu-dvc", "GL-SNV", KEY.period());
		this.database
			.sql("insert into submission values ('bieu-dvc', 'GL-SNV', '2026-11', 'APPROVED', null, 'x', now(), 0)")
			.update();
		assertThat(offersToReopen("thuongtruc", figures)).isFalse();
		SignIn.as("thuongtruc", () -> assertThatExceptionOfType(LockedException.class)
			.isThrownBy(
					() -> this.desk.reopen(figures, "Nhầm", this.submissions.find(figures).orElseThrow().changedAt()))
			.withMessageContaining("đính chính từng số"));
	}

	private boolean offersToReopen(String username, SubmissionKey key) throws Exception {
		return this.web.perform(get("/duyet/" + key.path()).with(SignIn.by(username)))
			.andReturn()
			.getResponse()
			.getContentAsString()
			.contains("Mở lại để đơn vị sửa");
	}

	private void approve(String result) {
		SignIn.as("noivu", () -> {
			save(result, "");
			this.desk.submit(KEY, Map.of());
		});
		SignIn.as("thuongtruc", () -> this.desk.approve(KEY, moved()));
		flush();
	}

	private void save(String result, String stamp) {
		assertThat(this.updates.save(KEY,
				new UpdateForm(Map.of("2026-2", new UpdateForm.Line("COMPLETED", result, "", stamp)))))
			.isEmpty();
		flush();
	}

	private Instant moved() {
		return this.submissions.find(KEY).orElseThrow().changedAt();
	}

	private ThingView task() {
		flush();
		return this.registers.find(PlanRegister.NAME, 2026).orElseThrow().numbered(2).orElseThrow();
	}

	private void flush() {
		this.entityManager.flush();
		this.entityManager.clear();
	}

}
