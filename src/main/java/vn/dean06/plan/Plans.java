package vn.dean06.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.dean06.registers.UpdateView;
import vn.dean06.registers.Updates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans of the years with their tasks.
 */
@Service
@Transactional(readOnly = true)
public class Plans {

	private final YearPlans plans;

	private final TaskGroups groups;

	private final Tasks tasks;

	private final Updates updates;

	Plans(YearPlans plans, TaskGroups groups, Tasks tasks, Updates updates) {
		this.updates = updates;
		this.plans = plans;
		this.groups = groups;
		this.tasks = tasks;
	}

	/**
	 * The years that have a plan, the latest first.
	 */
	public List<Integer> years() {
		return this.plans.findAllByOrderByYearDesc().stream().map(YearPlan::year).toList();
	}

	public Optional<PlanView> ofYear(int year) {
		return this.plans.findById((short) year)
			.map((plan) -> new PlanView(plan.year(), plan.title(), plan.decision(), groups(year)));
	}

	private List<PlanView.Group> groups(int year) {
		Map<String, UpdateView> updates = this.updates.approved(TaskProgress.FORM, year);
		Map<Integer, List<Task>> tasksByGroup = this.tasks.findByYearOrderByNumber((short) year)
			.stream()
			.collect(Collectors.groupingBy(Task::group));
		return this.groups.findByYearOrderByPosition((short) year)
			.stream()
			.map((group) -> new PlanView.Group(group.position(), group.name(), group.statedTasks(),
					tasksByGroup.getOrDefault(group.position(), List.of())
						.stream()
						.map((task) -> updated(task.view(group.name()), updates))
						.toList()))
			.toList();
	}

	private static TaskView updated(TaskView task, Map<String, UpdateView> updates) {
		UpdateView update = updates.get(task.code());
		return (update != null) ? task.updated(update.result(), TaskState.valueOf(update.state())) : task;
	}

}
