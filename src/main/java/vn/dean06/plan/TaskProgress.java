package vn.dean06.plan;

import java.util.Arrays;
import java.util.List;

import vn.dean06.registers.ProgressSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks as their lead units report on them every month. A task has one that reports:
 * the first of its leads.
 */
@Component
@Transactional(readOnly = true)
class TaskProgress implements ProgressSource {

	static final String FORM = "nhiem-vu";

	private final Tasks tasks;

	TaskProgress(Tasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public String form() {
		return FORM;
	}

	@Override
	public String title() {
		return "Cập nhật nhiệm vụ";
	}

	@Override
	public List<State> states() {
		return Arrays.stream(TaskState.values())
			.map((state) -> new State(state.name(), state.label(),
					state == TaskState.COMPLETED || state == TaskState.CARRIED_OVER))
			.toList();
	}

	@Override
	public List<Thing> things(int year) {
		return this.tasks.findByYearOrderByNumber((short) year)
			.stream()
			.map((task) -> task.view(""))
			.map((task) -> new Thing(task.code(), "Nhiệm vụ " + task.number() + ": " + task.content(),
					task.leads().stream().findFirst().orElse(""), task.state().name(), task.result().text(), "",
					"/nhiem-vu/" + task.year() + "/" + task.number()))
			.toList();
	}

}
