package vn.dean06.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;
import vn.dean06.submissions.PackedProse;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the plans of a pack: "plan/plan.yaml", and one file a year where there
 * are several.
 */
@Component
@Order(50)
class PlanPart implements PackPart {

	private final YearPlans plans;

	private final TaskGroups groups;

	private final Tasks tasks;

	private final Plans reads;

	private final Organisation organisation;

	PlanPart(YearPlans plans, TaskGroups groups, Tasks tasks, Plans reads, Organisation organisation) {
		this.plans = plans;
		this.groups = groups;
		this.tasks = tasks;
		this.reads = reads;
		this.organisation = organisation;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		for (String file : pack.in("plan")) {
			pack.yaml(file).ifPresent((plan) -> readPlan(plan, units));
		}
	}

	private void readPlan(YamlNode plan, UnitTree units) {
		Optional<Integer> year = plan.integer("year");
		if (year.isEmpty() || this.plans.existsById(year.get().shortValue())) {
			plan.fault("year", year.isEmpty() ? "thiếu năm" : "đã có kế hoạch năm " + year.get());
			return;
		}
		this.plans.save(new YearPlan(year.get(), plan.text("title"), plan.optional("decision").orElse(null)));
		int position = 1;
		for (YamlNode group : plan.blocks("groups")) {
			this.groups.save(new TaskGroup(year.get(), position, group.text("name"),
					group.integer("stated_tasks").orElse(null)));
			for (YamlNode task : group.blocks("tasks")) {
				readTask(task, year.get(), position, units);
			}
			position++;
		}
		this.tasks.flush();
	}

	private void readTask(YamlNode task, int year, int group, UnitTree units) {
		Optional<Integer> number = task.integer("number");
		Optional<TaskState> state = task.constant("state", TaskState.class);
		if (number.isEmpty() || state.isEmpty()) {
			task.text("number");
			task.text("state");
			return;
		}
		if (this.tasks.existsById(new Task.Key((short) year, number.get().shortValue()))) {
			task.fault("number", "nhiệm vụ số " + number.get() + " đã có");
			return;
		}
		List<String> leads = task.texts("leads");
		leads.stream()
			.filter((lead) -> units.find(lead).isEmpty())
			.forEach((lead) -> task.fault("leads", "không có đơn vị “" + lead + "” trong organisation/units.csv"));
		this.tasks.save(new Task(new TaskView(year, number.get(), group, "", task.text("content"),
				task.text("leads_text"), leads, PackedProse.read(task, "result"), task.text("deadline_text"),
				task.date("due").orElse(null), state.get(), task.optional("note").orElse(""))));
	}

	@Override
	public void write(PackWriter pack) {
		List<Integer> years = this.reads.years();
		for (int year : years) {
			String file = (years.size() == 1) ? "plan/plan.yaml" : "plan/plan-" + year + ".yaml";
			this.reads.ofYear(year).ifPresent((plan) -> pack.yaml(file, content(plan)));
		}
	}

	private static Map<String, Object> content(PlanView plan) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("year", plan.year());
		content.put("title", plan.title());
		putKnown(content, "decision", plan.decision());
		content.put("groups", plan.groups().stream().map(PlanPart::content).toList());
		return content;
	}

	private static Map<String, Object> content(PlanView.Group group) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("name", group.name());
		putKnown(content, "stated_tasks", group.statedTasks());
		content.put("tasks", group.tasks().stream().map(PlanPart::content).toList());
		return content;
	}

	private static Map<String, Object> content(TaskView task) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("number", task.number());
		content.put("content", task.content());
		content.put("leads_text", task.leadsText());
		content.put("leads", task.leads());
		content.put("result", PackedProse.write(task.result()));
		content.put("deadline_text", task.deadlineText());
		putKnown(content, "due", task.due());
		content.put("state", task.state().name());
		content.put("note", task.note());
		return content;
	}

	private static void putKnown(Map<String, Object> content, String name, @Nullable Object value) {
		if (value != null) {
			content.put(name, value);
		}
	}

}
