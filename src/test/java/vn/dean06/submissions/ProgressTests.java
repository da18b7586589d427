package vn.dean06.submissions;

import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.document.Prose;
import vn.dean06.organisation.Period;
import vn.dean06.plan.Plans;
import vn.dean06.plan.TaskState;
import vn.dean06.plan.TaskView;
import vn.dean06.web.LockedException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ThisMonthTest
@Transactional
class ProgressTests {

	private static final SubmissionKey KEY = new SubmissionKey("nhiem-vu", "GL-SNV", Period.parse("2026-11"));

	@Autowired
	ProgressDesk progress;

	@Autowired
	SubmissionDesk desk;

	@Autowired
	Submissions submissions;

	@Autowired
	Obligations obligations;

	@Autowired
	Plans plans;

	@Autowired
	EntityManager entityManager;

	@Test
	void aLeadUnitOwesAnUpdateOfItsUnfinishedTasksEveryMonth() {
		assertThat(this.obligations.owed(KEY.period())).extracting(Obligation::key).contains(KEY);
		SignIn.as("noivu", () -> assertThat(this.progress.lines(KEY)).singleElement()
			.satisfies((line) -> assertThat(line.thing().label()).startsWith("Nhiệm vụ 2: Tổ chức bồi dưỡng")));
	}

	@Test
	void onlyAnApprovedUpdateReachesTheRegisterAndAFinishedTaskIsOwedNoMore() {
		SignIn.as("noivu", () -> {
			assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> this.desk.submit(KEY, Map.of()));
			assertThat(save("COMPLETED", "Đã tổ chức 12 lớp.", "")).isEmpty();
			this.desk.submit(KEY, Map.of());
		});
		assertThat(task().state()).isEqualTo(TaskState.IN_PROGRESS);
		SignIn.as("thuongtruc", () -> {
			assertThat(this.obligations.items(KEY, null)).singleElement()
				.satisfies((item) -> assertThat(item.value()).isEqualTo("Đã hoàn thành. Đã tổ chức 12 lớp."));
			this.desk.approve(KEY, this.submissions.find(KEY).orElseThrow().changedAt());
		});
		this.entityManager.flush();
		assertThat(task().state()).isEqualTo(TaskState.COMPLETED);
		assertThat(task().result()).isEqualTo(Prose.typed("Đã tổ chức 12 lớp."));
		SubmissionKey december = new SubmissionKey("nhiem-vu", "GL-SNV", Period.parse("2026-12"));
		assertThat(this.obligations.owed(december.period())).extracting(Obligation::key).doesNotContain(december);
		assertThat(this.obligations.owed(KEY.period())).extracting(Obligation::key).contains(KEY);
	}

	@Test
	void nobodyOverwritesWhatTheyHaveNotSeen() {
		SignIn.as("noivu", () -> {
			assertThat(save("IN_PROGRESS", "Bản một", "")).isEmpty();
			assertThat(save("IN_PROGRESS", "Bản hai", "").get("2026-2")).contains("noivu vừa sửa mục này");
			assertThat(this.progress.lines(KEY).getFirst().result()).isEqualTo("Bản một");
		});
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
		Map<String, String> refused = this.progress.save(KEY,
				List.of(new ProgressDesk.Typed("2026-2", state, result, difficulties, "")));
		this.entityManager.flush();
		this.entityManager.clear();
		return refused;
	}

	private TaskView task() {
		this.entityManager.flush();
		this.entityManager.clear();
		return this.plans.ofYear(2026)
			.orElseThrow()
			.tasks()
			.stream()
			.filter((task) -> task.number() == 2)
			.findFirst()
			.orElseThrow();
	}

}
