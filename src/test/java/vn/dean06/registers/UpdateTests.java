package vn.dean06.registers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.document.Prose;
import vn.dean06.organisation.Period;
import vn.dean06.plan.PlanRegister;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionCheck;
import vn.dean06.submissions.SubmissionDesk;
import vn.dean06.submissions.SubmissionItem;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@ThisMonthTest
@Transactional
class UpdateTests {

	private static final SubmissionKey KEY = new SubmissionKey("nhiem-vu", "GL-SNV", Period.parse("2026-11"));

	@Autowired
	UpdateDesk updates;

	@Autowired
	UpdateLines lines;

	@Autowired
	UpdateSource source;

	@Autowired
	Updates all;

	@Autowired
	MockMvc web;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	Obligations obligations;

	@Autowired
	Registers registers;

	@Autowired
	EntityManager entityManager;

	@Test
	void aLeadUnitOwesAnUpdateOfItsUnfinishedTasksEveryMonth() {
		assertThat(this.obligations.owed(KEY.period())).extracting(Obligation::key).contains(KEY);
		SignIn.as("noivu", () -> assertThat(this.lines.of(KEY)).singleElement()
			.satisfies((line) -> assertThat(line.thing().label()).startsWith("Nhiệm vụ 2: Tổ chức bồi dưỡng")));
	}

	@Test
	void onlyAnApprovedUpdateReachesTheRegisterAndAFinishedTaskIsOwedNoMore() {
		SignIn.as("noivu", () -> {
			assertThatExceptionOfType(SubmissionCheck.Unkept.class).isThrownBy(() -> this.desk.submit(KEY, Map.of()));
			assertThat(save("COMPLETED", "Đã tổ chức 12 lớp.", "")).isEmpty();
			this.desk.submit(KEY, Map.of());
		});
		assertThat(task().state()).isEqualTo(ThingState.IN_PROGRESS);
		SignIn.as("thuongtruc", () -> {
			assertThat(this.source.items(KEY, null, Viewer.STANDING_OFFICE)).singleElement()
				.satisfies((item) -> assertThat(item.value()).isEqualTo("Đã hoàn thành. Đã tổ chức 12 lớp."));
			this.desk.approve(KEY, this.submissions.find(KEY).orElseThrow().changedAt());
		});
		this.entityManager.flush();
		assertThat(task().state()).isEqualTo(ThingState.COMPLETED);
		assertThat(stateAt("2026-10")).as("before that month").isEqualTo(ThingState.IN_PROGRESS);
		assertThat(stateAt("2026-11")).isEqualTo(ThingState.COMPLETED);
		assertThat(stateAt("2026-Q4")).isEqualTo(ThingState.COMPLETED);
		assertThat(task().texts()).containsEntry("result", Prose.typed("Đã tổ chức 12 lớp."));
		SubmissionKey december = new SubmissionKey("nhiem-vu", "GL-SNV", Period.parse("2026-12"));
		assertThat(this.obligations.owed(december.period())).extracting(Obligation::key).doesNotContain(december);
		assertThat(this.obligations.owed(KEY.period())).extracting(Obligation::key).contains(KEY);
	}

	@Test
	void nobodyOverwritesWhatTheyHaveNotSeen() {
		SignIn.as("noivu", () -> {
			assertThat(save("IN_PROGRESS", "Bản một", "")).isEmpty();
			assertThat(save("IN_PROGRESS", "Bản hai", "").get("2026-2")).contains("Cán bộ Sở Nội vụ vừa sửa mục này");
			assertThat(this.lines.of(KEY).getFirst().result()).isEqualTo("Bản một");
		});
	}

	@Test
	void everySaveIsKeptSoThatAReviewerSeesWhatChangedSinceTheLastReview() {
		SignIn.as("noivu", () -> {
			assertThat(save("IN_PROGRESS", "Đã tổ chức 05 lớp.", "")).isEmpty();
			this.desk.submit(KEY, Map.of());
		});
		SignIn.as("thuongtruc", () -> this.desk.sendBack(KEY, "Thiếu số học viên.", List.of("2026-2"), moved()));
		SignIn.as("noivu", () -> {
			for (String result : List.of("Bản nháp.", "Đã tổ chức 05 lớp, 120 học viên.")) {
				assertThat(save("IN_PROGRESS", result, "Thiếu kinh phí.", this.lines.of(KEY).getFirst().stamp()))
					.isEmpty();
			}
			this.desk.submit(KEY, Map.of());
		});
		assertThat(this.all.saves(KEY).get("2026-2")).extracting(UpdateView::result)
			.containsExactly("Đã tổ chức 05 lớp.", "Bản nháp.", "Đã tổ chức 05 lớp, 120 học viên.");
		SignIn.as("thuongtruc", () -> {
			assertThat(item().reviewed()).isEqualTo("Đang thực hiện. Đã tổ chức 05 lớp.");
			assertThat(item().value())
				.isEqualTo("Đang thực hiện. Đã tổ chức 05 lớp, 120 học viên. Khó khăn: Thiếu kinh phí.");
			assertThat(this.source.filled(KEY.period(), KEY.unit())).containsEntry(KEY, 1);
			assertThat(this.source.changes(KEY.period())).containsEntry(KEY, 1);
			this.desk.approve(KEY, moved());
			assertThat(item().changedSinceReview()).as("seen in the second review").isFalse();
		});
	}

	private SubmissionItem item() {
		return this.source.items(KEY, this.submissions.find(KEY).orElseThrow().reviewedAt(), Viewer.STANDING_OFFICE)
			.getFirst();
	}

	private Instant moved() {
		return this.submissions.find(KEY).orElseThrow().changedAt();
	}

	@ParameterizedTest
	@ValueSource(strings = { "state", "state.", "state.x", "result.2026-2", "state.2026-2.x", "things[0" })
	void aFormThatNoPageSendsIsNoFaultOfTheProgram(String field) throws Exception {
		assertThat(this.web
			.perform(post("/tien-do/" + KEY.path()).with(SignIn.by("noivu"))
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param(field, "2026-2"))
			.andReturn()
			.getResponse()
			.getStatus()).isLessThan(500);
	}

	@Test
	void theTextOfAnOfficerIsNoTemplate() {
		SignIn.as("noivu", () -> assertThat(save("IN_PROGRESS", "{{dvc.khai-sinh.tong}}", "").get("2026-2"))
			.contains("dành cho mẫu báo cáo"));
	}

	@Test
	void anotherUnitsTasksAreLocked() {
		SignIn.as("khcn",
				() -> assertThatExceptionOfType(LockedException.class).isThrownBy(() -> save("COMPLETED", "Thử", ""))
					.withMessageContaining("Sở Nội vụ"));
	}

	private Map<String, String> save(String state, String result, String difficulties) {
		return save(state, result, difficulties, "");
	}

	private Map<String, String> save(String state, String result, String difficulties, String stamp) {
		Map<String, String> refused = this.updates.save(KEY,
				new UpdateForm(Map.of("2026-2", new UpdateForm.Line(state, result, difficulties, stamp))));
		this.entityManager.flush();
		this.entityManager.clear();
		return refused;
	}

	private ThingState stateAt(String period) {
		return this.registers.at(Period.parse(period))
			.stream()
			.filter((register) -> register.description().name().equals(PlanRegister.NAME))
			.flatMap((register) -> register.numbered(2).stream())
			.findFirst()
			.orElseThrow()
			.state();
	}

	private ThingView task() {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.registers.find(PlanRegister.NAME, 2026).orElseThrow().numbered(2).orElseThrow();
	}

}
