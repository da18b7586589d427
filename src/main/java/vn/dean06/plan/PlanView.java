package vn.dean06.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The plan of a year with its groups and tasks.
 *
 * @param decision the directive that issued it, "540/QĐ-UBND"
 */
public record PlanView(int year, String title, @Nullable String decision, List<Group> groups) {

	public PlanView {
		groups = List.copyOf(groups);
	}

	/**
	 * A group of tasks (nhóm nhiệm vụ).
	 *
	 * @param position from 1
	 * @param statedTasks how many tasks the issued document says it has, null if it does
	 * not say
	 */
	public record Group(int position, String name, @Nullable Integer statedTasks, List<TaskView> tasks) {

		public Group {
			tasks = List.copyOf(tasks);
		}

		public long count(TaskState state) {
			return this.tasks.stream().filter((task) -> task.state() == state).count();
		}

	}

	public List<TaskView> tasks() {
		return this.groups.stream().flatMap((group) -> group.tasks().stream()).toList();
	}

	public long count(TaskState state) {
		return this.groups.stream().mapToLong((group) -> group.count(state)).sum();
	}

}
