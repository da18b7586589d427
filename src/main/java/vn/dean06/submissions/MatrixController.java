package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.Choice;
import vn.dean06.web.FormPage;
import vn.dean06.web.ListOrder;
import vn.dean06.web.ListOrders;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the matrix of units and forms for a period, and what is done with several
 * forms at once.
 */
@Controller
@RequestMapping("/duyet/{period}")
class MatrixController {

	private static final ListOrders<Matrix.Line> ORDERS = ListOrders.of(
			ListOrder.asKept("UNITS", "Theo danh sách đơn vị"), ListOrder.byText("NAME", "Theo tên", Matrix.Line::name),
			ListOrder.by("WAITING", "Chưa nộp trước", Matrix.Line::waiting).reversed(),
			ListOrder.by("LATEST", "Mới thay đổi trước", Matrix.Line::latest).reversed());

	private static final List<UnitLevel> LEVELS = List.of(UnitLevel.DEPARTMENT, UnitLevel.SECTOR, UnitLevel.DISTRICT,
			UnitLevel.COMMUNE);

	private static final Pattern MARKED_UNIT = Pattern.compile("^[^/]*/([A-Za-z0-9._-]+)/");

	/** From how many units on there are jumps. */
	private static final int LONG = 30;

	/** How many refusals are told one by one. */
	private static final int MOST = 5;

	private final Submissions submissions;

	private final Obligations obligations;

	private final SubmissionDesk desk;

	private final ReminderDays reminders;

	private final Organisation organisation;

	private final StandingOffice office;

	private final Clock clock;

	MatrixController(Submissions submissions, Obligations obligations, SubmissionDesk desk, ReminderDays reminders,
			Organisation organisation, StandingOffice office, Clock clock) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.desk = desk;
		this.reminders = reminders;
		this.organisation = organisation;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * What is to be done with the forms that were marked.
	 *
	 * @param marks which forms, and which move of each was seen there
	 * @param until the day until which they are opened
	 * @param sure whether it was asked already if all of them are meant
	 */
	record Marked(@NotEmpty(message = "Hãy đánh dấu ít nhất một biểu trong bảng.") Set<String> marks, String reason,
			String until, Boolean sure) {

		Marked(@BindParam("chon") @Nullable Set<String> marks, @BindParam("ly-do") @Nullable String reason,
				@BindParam("den-ngay") @Nullable String until, @BindParam("chac-chan") @Nullable Boolean sure) {
			this.marks = Objects.requireNonNullElse(marks, Set.of());
			this.reason = Objects.requireNonNullElse(reason, "");
			this.until = Objects.requireNonNullElse(until, "");
			this.sure = Objects.requireNonNullElse(sure, false);
		}

		LocalDate day() {
			try {
				return LocalDate.parse(this.until);
			}
			catch (DateTimeParseException ex) {
				throw new RejectedInput("until", "Hãy chọn ngày mở đến.", ex);
			}
		}

	}

	@GetMapping
	@Transactional(readOnly = true)
	String matrix(@PathVariable Period period, Matrix.Filter filter, Model model) {
		this.submissions.mustBeReported(period);
		ListOrder<Matrix.Line> order = ORDERS.chosen(filter.sorted());
		Matrix matrix = new Matrix(squares(period));
		UnitTree units = this.organisation.units();
		List<Matrix.Line> lines = matrix.lines(units, filter).stream().sorted(order.comparator()).toList();
		Instant now = this.clock.instant();
		List<String> shown = show(matrix, lines, model);
		model.addAttribute("rows", new Matrix.Rows(lines, shown, filter.query(), this.reminders.days(period), now));
		model.addAttribute("now", now);
		Predicate<String> reviewed = this.office.of(Accounts.current());
		model.addAttribute("acts", lines.stream().anyMatch((line) -> reviewed.test(line.unit().code())));
		model.addAttribute("jumps", (order == ORDERS.chosen(null)) ? jumps(lines) : List.of());
		model.addAttribute("levels", levels(matrix, units));
		model.addAttribute("province", units.province(period.lastDay()).map(OrgUnitView::name).orElse(""));
		model.addAttribute("filter", filter);
		model.addAttribute("standings", Obligation.Standing.values());
		model.addAttribute("lates", Matrix.Late.values());
		model.addAttribute("orders", ORDERS);
		model.addAttribute("order", order);
		showPeriod(period, model);
		return "submissions/matrix";
	}

	private List<Matrix.Square> squares(Period period) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		Map<SubmissionKey, Integer> changes = this.obligations.changes(period);
		Predicate<String> watched = this.office.watchedBy(Accounts.current());
		return this.submissions.deadlines(period, begun)
			.stream()
			.flatMap((deadlines) -> this.obligations.owed(period)
				.stream()
				.filter((owed) -> watched.test(owed.key().unit()))
				.map((obligation) -> {
					SubmissionKey key = obligation.key();
					return new Matrix.Square(obligation, begun.get(key), changes.getOrDefault(key, 0),
							deadlines.apply(key));
				}))
			.toList();
	}

	/** Those that have something to hand in: there are no districts after June 2025. */
	private static List<UnitLevel> levels(Matrix matrix, UnitTree units) {
		Set<UnitLevel> owing = matrix.squares()
			.stream()
			.flatMap((square) -> units.find(square.key().unit()).stream())
			.map(OrgUnitView::level)
			.collect(Collectors.toSet());
		return LEVELS.stream().filter(owing::contains).toList();
	}

	/** To the first unit of each level, where the list is long. */
	private static List<Choice> jumps(List<Matrix.Line> lines) {
		Map<UnitLevel, List<Matrix.Line>> levels = lines.stream()
			.collect(Collectors.groupingBy((line) -> line.unit().level(), LinkedHashMap::new, Collectors.toList()));
		return (lines.size() < LONG || levels.size() < 2) ? List.of()
				: Choice.among(levels.entrySet().stream(), (level) -> level.getValue().getFirst().unit().code(),
						(level) -> level.getKey().label() + " (" + level.getValue().size() + ")");
	}

	/** Columns in which nothing is left are not shown. */
	private static List<String> show(Matrix matrix, List<Matrix.Line> lines, Model model) {
		Map<String, String> forms = matrix.forms();
		model.addAttribute("tally", matrix.tally());
		model.addAttribute("lines", lines);
		model.addAttribute("reviewable", Matrix.Line.anyOf(lines, Matrix.Square::reviewable));
		model.addAttribute("reopenable", Matrix.Line.anyOf(lines, Matrix.Square::reopenable));
		model.addAttribute("forms", forms);
		model.addAttribute("formChoices",
				Choice.among(forms.entrySet().stream(), Map.Entry::getKey, Map.Entry::getValue));
		List<String> shown = forms.keySet()
			.stream()
			.filter((form) -> lines.stream().anyMatch((line) -> line.squares().containsKey(form)))
			.toList();
		model.addAttribute("shownForms", shown);
		return shown;
	}

	private void showPeriod(Period period, Model model) {
		model.addAttribute("period", period);
		model.addAttribute("window", this.submissions.window(period).orElse(null));
		model.addAttribute("earlier", this.submissions.before(period).orElse(null));
		model.addAttribute("later", this.submissions.after(period).orElse(null));
		model.addAttribute("periods", this.submissions.open());
		model.addAttribute("today", LocalDate.now(this.clock));
	}

	@PostMapping("/duyet")
	Object approve(@PathVariable Period period, @Valid @ModelAttribute("marked") Marked marked, BindingResult errors,
			Matrix.Filter filter, Model model, RedirectAttributes flash) {
		if (marked.marks().size() > 1 && !marked.sure()) {
			return asked(period, marked, filter, model);
		}
		return move(period, marked, errors, filter, model, flash, "Đã duyệt",
				(mark) -> this.desk.approve(mark.key(), mark.seen()));
	}

	@PostMapping("/tra-lai")
	Object sendBack(@PathVariable Period period, @Valid @ModelAttribute("marked") Marked marked, BindingResult errors,
			Matrix.Filter filter, Model model, RedirectAttributes flash) {
		return move(period, marked, errors, filter, model, flash, "Đã trả lại",
				(mark) -> this.desk.sendBack(mark.key(), marked.reason(), List.of(), mark.seen()));
	}

	@PostMapping("/mo-lai")
	Object open(@PathVariable Period period, @Valid @ModelAttribute("marked") Marked marked, BindingResult errors,
			Matrix.Filter filter, Model model, RedirectAttributes flash) {
		return move(period, marked, errors, filter, model, flash, "Đã mở lại",
				(mark) -> this.desk.openUntil(mark.key(), marked.day(), marked.reason()));
	}

	/**
	 * Whether all that were marked are meant: how many, and what was explained in them.
	 */
	private String asked(Period period, Marked marked, Matrix.Filter filter, Model model) {
		List<Matrix.Square> squares = squares(period);
		List<Matrix.Square> taken = squares.stream()
			.filter((square) -> square.reviewable() && marked.marks().contains(square.mark()))
			.toList();
		model.addAttribute("period", period);
		model.addAttribute("filter", filter);
		model.addAttribute("taken", taken);
		model.addAttribute("left", marked.marks().size() - taken.size());
		model.addAttribute("explained", this.desk.explained(period));
		model.addAttribute("units", this.organisation.units());
		return "submissions/approve";
	}

	/** Each form is taken or refused for itself. */
	private Object move(Period period, Marked marked, BindingResult errors, Matrix.Filter filter, Model model,
			RedirectAttributes flash, String verb, Consumer<Matrix.Mark> move) {
		if (errors.hasErrors()) {
			return FormPage.again(matrix(period, filter, model), model, errors);
		}
		List<String> refused = new ArrayList<>();
		for (String mark : marked.marks()) {
			try {
				move.accept(Matrix.Mark.read(mark, period));
			}
			catch (LockedException | RejectedInput ex) {
				refused.add(about(mark, ex));
			}
		}
		answer(flash, marked.marks().size() - refused.size(), refused, verb);
		return "redirect:/duyet/" + period + filter.query();
	}

	/** The unit goes before the sentence where the mark tells it. */
	private String about(String mark, RuntimeException refusal) {
		Matcher unit = MARKED_UNIT.matcher(mark);
		return (unit.find() ? this.organisation.units().shortName(unit.group(1)) + ": " : "") + refusal.getMessage();
	}

	private static void answer(RedirectAttributes flash, int done, List<String> refused, String verb) {
		if (done > 0) {
			flash.addFlashAttribute("message", "%s %d biểu.".formatted(verb, done));
		}
		if (!refused.isEmpty()) {
			int more = refused.size() - MOST;
			flash.addFlashAttribute("refusal", String.join(" ", refused.stream().limit(MOST).toList())
					+ ((more > 0) ? " … và " + more + " biểu khác." : ""));
		}
	}

}
