package vn.dean06.plan;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;

/**
 * A task (nhiệm vụ) of a year's plan. Its texts may hold placeholders of the report, but
 * for a result that an officer typed.
 *
 * @param group place of its group in the plan, from 1
 * @param leadsText the units in charge as the plan names them
 * @param leads codes of the units that report on it
 * @param deadlineText when it shall be done, as the plan says it
 * @param due the last day that this means, null for a standing task
 */
public record TaskView(int year, int number, int group, String groupName, String content, String leadsText,
		List<String> leads, Prose result, String deadlineText, @Nullable LocalDate due, TaskState state, String note) {

	public TaskView {
		leads = List.copyOf(leads);
	}

	/**
	 * The same as its lead unit reported it last; an empty result leaves the one before.
	 */
	TaskView updated(String result, TaskState state) {
		return new TaskView(this.year, this.number, this.group, this.groupName, this.content, this.leadsText,
				this.leads, result.isEmpty() ? this.result : Prose.typed(result), this.deadlineText, this.due, state,
				this.note);
	}

	/** What names it where units report on it. */
	String code() {
		return this.year + "-" + this.number;
	}

	/**
	 * Whether its last day is over and it is neither done nor carried over.
	 */
	public boolean overdueOn(LocalDate day) {
		return this.due != null && day.isAfter(this.due)
				&& (this.state == TaskState.NOT_STARTED || this.state == TaskState.IN_PROGRESS);
	}

}
