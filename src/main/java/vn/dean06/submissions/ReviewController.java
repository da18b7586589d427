package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.SearchText;
import vn.dean06.web.VietnameseOrder;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The matrix of units and forms for a period, and the review of one submission.
 */
@Controller
@RequestMapping("/duyet")
class ReviewController {

	private static final Pattern MARKED_UNIT = Pattern.compile("^[^/]*/([A-Za-z0-9._-]+)/");

	private final Submissions submissions;

	private final Obligations obligations;

	private final SubmissionDesk desk;

	private final ReminderDays reminders;

	private final Organisation organisation;

	private final Clock clock;

	ReviewController(Submissions submissions, Obligations obligations, SubmissionDesk desk, ReminderDays reminders,
			Organisation organisation, Clock clock) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.desk = desk;
		this.reminders = reminders;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * How a submission stands to those who wait for it.
	 */
	enum Standing {

		NOT_BEGUN("Chưa nhập"), DRAFT("Đang nhập"), SUBMITTED("Chờ duyệt"), SENT_BACK("Trả lại"), APPROVED("Đã duyệt");

		private final String label;

		Standing(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * In which order the units stand.
	 */
	enum Order {

		DON_VI("Theo danh sách đơn vị"), TEN("Theo tên"), CHAM("Chưa nộp trước"), MOI("Mới thay đổi trước");

		private final String label;

		Order(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * What one unit owes in one form.
	 *
	 * @param submission null if it was not begun
	 * @param late handed in, or still missing, after the due day
	 */
	record Square(Obligation obligation, @Nullable SubmissionView submission, int filled, int changes, boolean late) {

		public Standing standing() {
			return (this.submission != null) ? Standing.valueOf(this.submission.state().name()) : Standing.NOT_BEGUN;
		}

		public boolean handedIn() {
			return this.submission != null && this.submission.state().handedIn();
		}

		/** What the form of the page sends back: which one, and what was seen of it. */
		public String mark() {
			return this.obligation.key().form() + "/" + this.obligation.key().unit() + "/"
					+ ((this.submission != null) ? this.submission.changedAt() : "");
		}

	}

	/**
	 * A unit with what it owes, by form.
	 */
	record Line(OrgUnitView unit, Map<String, Square> squares) {

		long waiting() {
			return this.squares.values().stream().filter((square) -> !square.handedIn()).count();
		}

		Instant latest() {
			return this.squares.values()
				.stream()
				.map(Square::submission)
				.flatMap((submission) -> Optional.ofNullable(submission).stream())
				.map(SubmissionView::changedAt)
				.max(Comparator.naturalOrder())
				.orElse(Instant.EPOCH);
		}

	}

	/**
	 * What came in of what was expected.
	 */
	record Tally(int expected, int received, int onTime, int approved, int late) {

		static Tally of(Collection<Square> squares) {
			return new Tally(squares.size(), count(squares, Square::handedIn),
					count(squares, (square) -> square.handedIn() && !square.late()),
					count(squares, (square) -> square.standing() == Standing.APPROVED), count(squares, Square::late));
		}

		private static int count(Collection<Square> squares, java.util.function.Predicate<Square> which) {
			return (int) squares.stream().filter(which).count();
		}

	}

	record Filter(@Nullable String form, @Nullable Standing standing, @Nullable UnitLevel level,
			@Nullable String search, boolean late, Order order) {

		boolean admits(Square square) {
			return (this.form == null || square.obligation().key().form().equals(this.form))
					&& (this.standing == null || square.standing() == this.standing) && (!this.late || square.late());
		}

		boolean admits(OrgUnitView unit) {
			return (this.level == null || unit.level() == this.level)
					&& new SearchText(this.search).matches(unit.code(), unit.name());
		}

	}

	@GetMapping("/{period}")
	String matrix(@PathVariable("period") String code,
			@RequestParam(name = "bieu", required = false) @Nullable String form,
			@RequestParam(name = "trang-thai", required = false) @Nullable Standing standing,
			@RequestParam(name = "cap", required = false) @Nullable UnitLevel level,
			@RequestParam(name = "tim", required = false) @Nullable String search,
			@RequestParam(name = "cham", defaultValue = "false") boolean late,
			@RequestParam(name = "sap-xep", defaultValue = "DON_VI") Order order, Model model) {
		Period period = SubmissionController.period(code);
		Filter filter = new Filter((form == null || form.isBlank()) ? null : form, standing, level, search, late,
				order);
		List<Square> all = squares(period);
		UnitTree units = this.organisation.units();
		Map<String, String> forms = new LinkedHashMap<>();
		all.forEach((square) -> forms.putIfAbsent(square.obligation().key().form(), square.obligation().title()));
		List<Line> lines = lines(all, units, filter);
		model.addAttribute("period", period);
		model.addAttribute("window", this.submissions.window(period).orElse(null));
		model.addAttribute("earlier", this.submissions.window(period.previous()).isPresent());
		model.addAttribute("tally", Tally.of(all));
		model.addAttribute("shown", lines.stream().mapToInt((line) -> line.squares().size()).sum());
		model.addAttribute("lines", lines);
		model.addAttribute("forms", forms);
		model.addAttribute("shownForms",
				forms.keySet()
					.stream()
					.filter((one) -> lines.stream().anyMatch((line) -> line.squares().containsKey(one)))
					.toList());
		model.addAttribute("filter", filter);
		model.addAttribute("reminded", this.reminders.days(period));
		model.addAttribute("standings", Standing.values());
		model.addAttribute("levels",
				List.of(UnitLevel.DEPARTMENT, UnitLevel.SECTOR, UnitLevel.DISTRICT, UnitLevel.COMMUNE));
		model.addAttribute("orders", Order.values());
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("periods", this.submissions.open());
		return "submissions/matrix";
	}

	private List<Square> squares(Period period) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		Map<SubmissionKey, SubmissionSource.Filled> filled = this.obligations.filled(period);
		Optional<EntryWindow> window = this.submissions.window(period);
		return this.obligations.owed(period).stream().map((obligation) -> {
			SubmissionView submission = begun.get(obligation.key());
			SubmissionSource.Filled cells = filled.getOrDefault(obligation.key(), new SubmissionSource.Filled(0, 0));
			return new Square(obligation, submission, cells.cells(), cells.changes(),
					window.filter((days) -> isLate(submission, days)).isPresent());
		}).toList();
	}

	private boolean isLate(@Nullable SubmissionView submission, EntryWindow window) {
		return window.isLate((submission != null) ? submission.submittedAt() : null, this.clock);
	}

	private static List<Line> lines(List<Square> squares, UnitTree units, Filter filter) {
		Map<String, Map<String, Square>> byUnit = new LinkedHashMap<>();
		squares.stream()
			.filter(filter::admits)
			.forEach((square) -> byUnit
				.computeIfAbsent(square.obligation().key().unit(), (unit) -> new LinkedHashMap<>())
				.put(square.obligation().key().form(), square));
		Comparator<Line> order = switch (filter.order()) {
			case DON_VI -> (a, b) -> 0;
			case TEN -> Comparator.comparing((line) -> line.unit().name(), VietnameseOrder.INSTANCE);
			case CHAM -> Comparator.comparing(Line::waiting).reversed();
			case MOI -> Comparator.comparing(Line::latest).reversed();
		};
		return units.all()
			.stream()
			.filter((unit) -> byUnit.containsKey(unit.code()) && filter.admits(unit))
			.map((unit) -> new Line(unit, byUnit.getOrDefault(unit.code(), Map.of())))
			.sorted(order)
			.toList();
	}

	@PostMapping("/{period}/duyet")
	String approve(@PathVariable("period") String code, HttpServletRequest request, RedirectAttributes flash) {
		Period period = SubmissionController.period(code);
		forEachMarked(request, period, flash, "Đã duyệt", (mark) -> this.desk.approve(mark.key(), mark.seen()));
		return "redirect:/duyet/" + period;
	}

	@PostMapping("/{period}/tra-lai")
	String sendBack(@PathVariable("period") String code, HttpServletRequest request,
			@RequestParam(name = "ly-do", defaultValue = "") String reason, RedirectAttributes flash) {
		Period period = SubmissionController.period(code);
		forEachMarked(request, period, flash, "Đã trả lại",
				(mark) -> this.desk.sendBack(mark.key(), reason, List.of(), mark.seen()));
		return "redirect:/duyet/" + period;
	}

	@PostMapping("/{period}/mo-lai")
	String reopen(@PathVariable("period") String code, HttpServletRequest request,
			@RequestParam(name = "den-ngay", defaultValue = "") String until,
			@RequestParam(name = "ly-do", defaultValue = "") String reason, RedirectAttributes flash) {
		Period period = SubmissionController.period(code);
		forEachMarked(request, period, flash, "Đã mở lại",
				(mark) -> this.desk.openUntil(mark.key(), day(until), reason));
		return "redirect:/duyet/" + period;
	}

	/**
	 * A form that was marked in the matrix, and which move of it was seen there.
	 */
	private record Mark(SubmissionKey key, Instant seen) {

		static Mark read(String mark, Period period) {
			String[] parts = mark.split("/", 3);
			try {
				return new Mark(SubmissionKey.of(parts[0], parts[1], period.toString()),
						SubmissionController.seen(parts[2]));
			}
			catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
				throw new RejectedInput("forms", "Không rõ biểu nào được đánh dấu; hãy tải lại trang rồi chọn lại.");
			}
		}

	}

	private static void forEachMarked(HttpServletRequest request, Period period, RedirectAttributes flash, String verb,
			Consumer<Mark> move) {
		List<String> refused = new ArrayList<>();
		int done = 0;
		List<String> marks = SubmissionController.values(request, "chon");
		for (String text : marks) {
			try {
				move.accept(Mark.read(text, period));
				done++;
			}
			catch (LockedException | RejectedInput ex) {
				Matcher unit = MARKED_UNIT.matcher(text);
				refused.add((unit.find() ? unit.group(1) + ": " : "") + ex.getMessage());
			}
		}
		answer(flash, marks, done, refused, verb);
	}

	private static void answer(RedirectAttributes flash, List<String> marks, int done, List<String> refused,
			String verb) {
		if (marks.isEmpty()) {
			flash.addFlashAttribute("refusal", "Hãy đánh dấu ít nhất một biểu trong bảng.");
		}
		else if (done > 0) {
			flash.addFlashAttribute("message", "%s %d biểu.".formatted(verb, done));
		}
		if (!refused.isEmpty()) {
			flash.addFlashAttribute("refusal", String.join(" ", refused.stream().limit(5).toList())
					+ ((refused.size() > 5) ? " … và " + (refused.size() - 5) + " biểu khác." : ""));
		}
	}

	private static LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			throw new RejectedInput("until", "Hãy chọn ngày mở đến.");
		}
	}

	@GetMapping("/{form}/{unit}/{period}")
	String review(@PathVariable String form, @PathVariable String unit, @PathVariable String period, Model model) {
		SubmissionKey key = SubmissionController.key(form, unit, period);
		Obligation obligation = this.obligations.find(key)
			.orElseThrow(() -> new NotFound(
					"Không có biểu “" + form + "” của đơn vị “" + unit + "” cho " + key.period().label() + "."));
		SubmissionView submission = this.submissions.find(key).orElse(null);
		Viewer viewer = Viewer.of(Accounts.current());
		boolean visible = submission != null && this.submissions.shows(key, viewer);
		List<SubmissionItem> items = (submission != null && visible)
				? this.obligations.items(key, submission.reviewedAt(), viewer) : List.of();
		model.addAttribute("key", key);
		model.addAttribute("obligation", obligation);
		model.addAttribute("unit", this.organisation.find(unit).orElseThrow());
		model.addAttribute("submission", submission);
		model.addAttribute("visible", visible);
		model.addAttribute("items", items);
		model.addAttribute("changed", items.stream().filter(SubmissionItem::changedSinceReview).count());
		model.addAttribute("reviewable", submission != null && submission.state() == SubmissionState.SUBMITTED);
		model.addAttribute("reopenable", submission != null && submission.state() == SubmissionState.APPROVED
				&& this.submissions.holdsTexts(key));
		model.addAttribute("explanations", explanations(key));
		model.addAttribute("moves", this.submissions.moves(key));
		return "submissions/review";
	}

	private Map<String, String> explanations(SubmissionKey key) {
		Map<String, String> texts = new LinkedHashMap<>();
		this.submissions.remarks(key)
			.stream()
			.filter((remark) -> remark.kind() == RemarkView.Kind.EXPLANATION)
			.forEach((remark) -> texts.putIfAbsent(remark.cell(), remark.text()));
		return texts;
	}

	@PostMapping("/{form}/{unit}/{period}")
	String decide(@PathVariable String form, @PathVariable String unit, @PathVariable String period,
			@RequestParam(name = "viec", defaultValue = "") String what,
			@RequestParam(name = "ly-do", defaultValue = "") String reason,
			@RequestParam(name = "thay", defaultValue = "") String seen, HttpServletRequest request,
			RedirectAttributes flash) {
		SubmissionKey key = SubmissionController.key(form, unit, period);
		try {
			Instant moment = SubmissionController.seen(seen);
			switch (what) {
				case "duyet" -> {
					this.desk.approve(key, moment);
					flash.addFlashAttribute("message", "Đã duyệt.");
				}
				case "mo-lai" -> {
					this.desk.reopen(key, reason, moment);
					flash.addFlashAttribute("message", "Đã mở lại cho đơn vị sửa kèm lý do.");
				}
				default -> {
					this.desk.sendBack(key, reason, SubmissionController.values(request, "o"), moment);
					flash.addFlashAttribute("message", "Đã trả lại cho đơn vị kèm lý do.");
				}
			}
		}
		catch (LockedException | RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
			flash.addFlashAttribute("reason", reason);
		}
		return "redirect:/duyet/" + key.path();
	}

}
