package vn.dean06.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.document.TextPrinter;
import vn.dean06.organisation.Organisation;
import vn.dean06.registers.Updates;
import vn.dean06.web.NotFound;
import vn.dean06.web.SearchText;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages of the year's plan: its tasks by group, and each task.
 */
@Controller
class TaskController {

	private final Plans plans;

	private final Organisation organisation;

	private final TextPrinter texts;

	private final Clock clock;

	private final Updates updates;

	TaskController(Plans plans, Organisation organisation, TextPrinter texts, Updates updates, Clock clock) {
		this.updates = updates;
		this.plans = plans;
		this.texts = texts;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What the list is narrowed to and ordered by; kept in the address.
	 */
	record Filter(@Nullable Integer group, @Nullable TaskState state, @Nullable String unit, boolean overdue,
			@Nullable String search, Order order) {

		boolean admits(TaskView task, LocalDate today) {
			return (this.state == null || task.state() == this.state)
					&& (this.unit == null || task.leads().contains(this.unit))
					&& (!this.overdue || task.overdueOn(today)) && new SearchText(this.search).matches(task.number(),
							task.content(), task.leadsText(), task.result().text(), task.deadlineText());
		}

	}

	/**
	 * In which order the tasks of a group stand.
	 */
	enum Order {

		SO("Theo số thứ tự", Comparator.comparing(TaskView::number)),
		HAN("Theo thời hạn", Comparator.comparing(TaskView::due, Comparator.nullsLast(Comparator.naturalOrder()))),
		TRANG_THAI("Theo trạng thái", Comparator.comparing(TaskView::state));

		private final String label;

		private final Comparator<TaskView> comparator;

		Order(String label, Comparator<TaskView> comparator) {
			this.label = label;
			this.comparator = comparator;
		}

		public String label() {
			return this.label;
		}

	}

	@GetMapping("/nhiem-vu")
	String tasks(@RequestParam(name = "nam", required = false) @Nullable Integer year,
			@RequestParam(name = "nhom", required = false) @Nullable Integer group,
			@RequestParam(name = "trang-thai", required = false) @Nullable TaskState state,
			@RequestParam(name = "don-vi", required = false) @Nullable String unit,
			@RequestParam(name = "qua-han", defaultValue = "false") boolean overdue,
			@RequestParam(name = "tim", required = false) @Nullable String search,
			@RequestParam(name = "sap-xep", defaultValue = "SO") Order order, Model model) {
		PlanView plan = plan(year);
		LocalDate today = LocalDate.now(this.clock);
		Filter filter = new Filter(group, state, (unit == null || unit.isBlank()) ? null : unit, overdue, search,
				order);
		model.addAttribute("plan", plan);
		model.addAttribute("texts", this.texts.html(plan.year(),
				plan.tasks().stream().map(TaskView::content).map(Prose::written).toList()));
		model.addAttribute("years", this.plans.years());
		model.addAttribute("groups", groups(plan, filter, today));
		model.addAttribute("filter", filter);
		model.addAttribute("states", TaskState.values());
		model.addAttribute("orders", Order.values());
		model.addAttribute("leads", leads(plan));
		model.addAttribute("today", today);
		model.addAttribute("units", this.organisation.units());
		return "plan/tasks";
	}

	private static List<PlanView.Group> groups(PlanView plan, Filter filter, LocalDate today) {
		return plan.groups()
			.stream()
			.filter((group) -> filter.group() == null || group.position() == filter.group())
			.map((group) -> new PlanView.Group(group.position(), group.name(), group.statedTasks(),
					group.tasks()
						.stream()
						.filter((task) -> filter.admits(task, today))
						.sorted(filter.order().comparator)
						.toList()))
			.filter((group) -> !group.tasks().isEmpty())
			.toList();
	}

	private static List<String> leads(PlanView plan) {
		return plan.tasks().stream().flatMap((task) -> task.leads().stream()).distinct().sorted().toList();
	}

	@GetMapping("/nhiem-vu/{year}/{number}")
	String task(@PathVariable int year, @PathVariable int number, Model model) {
		PlanView plan = plan(year);
		TaskView task = plan.tasks()
			.stream()
			.filter((candidate) -> candidate.number() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("Không có nhiệm vụ số " + number + " trong kế hoạch năm " + year + "."));
		model.addAttribute("plan", plan);
		model.addAttribute("task", task);
		model.addAttribute("texts", this.texts.html(year,
				List.of(Prose.written(task.content()), task.result(), Prose.written(task.note()))));
		model.addAttribute("updates", this.updates.history(TaskProgress.FORM, task.code(), year));
		model.addAttribute("overdue", task.overdueOn(LocalDate.now(this.clock)));
		model.addAttribute("units", this.organisation.units());
		return "plan/task";
	}

	private PlanView plan(@Nullable Integer year) {
		List<Integer> years = this.plans.years();
		int wanted = Objects.requireNonNullElseGet(year, () -> years.isEmpty() ? 0 : years.getFirst());
		Optional<PlanView> plan = this.plans.ofYear(wanted);
		return plan.orElseThrow(() -> new NotFound("Chưa có kế hoạch của năm " + wanted + "."));
	}

}
