package vn.dean06.reports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.reports.text.SectionText;
import vn.dean06.reports.text.WordChanges;
import vn.dean06.web.FormPage;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a report is written: its sections as an outline, and each section as paragraphs
 * with the printed form beside them.
 */
@Controller
@RequestMapping("/bao-cao")
@PreAuthorize("hasRole('STANDING_OFFICE')")
class DraftController {

	/** Longer sections are written in several. */
	private static final int MOST_BLOCKS = 500;

	private final Drafts drafts;

	private final Reports reports;

	private final Insertions insertions;

	private final SectionTasks tasks;

	private final MissingParts missing;

	private final HeavyWork heavy;

	private final ReportTemplates templates;

	private final Organisation organisation;

	private final Clock clock;

	DraftController(Drafts drafts, Reports reports, Insertions insertions, SectionTasks tasks, MissingParts missing,
			HeavyWork heavy, ReportTemplates templates, Organisation organisation, Clock clock) {
		this.drafts = drafts;
		this.reports = reports;
		this.insertions = insertions;
		this.tasks = tasks;
		this.missing = missing;
		this.heavy = heavy;
		this.templates = templates;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What a new report is to be, as it is typed. What was not sent is blank.
	 *
	 * @param kind how long its period is: "MONTH" … "YEAR", "TO_DATE", "SPAN"
	 * @param first the month or which quarter or half; the first month of a span
	 * @param last the last month of a span or of the first months
	 * @param source "mau:…" for a template, "bao-cao:…" for an earlier report
	 * @param from first day counted; by the calendar if blank
	 */
	record BeginningForm(String kind, String year, String first, String last, String source, String from, String to) {

		BeginningForm(@BindParam("loai") @Nullable String kind, @BindParam("nam") @Nullable String year,
				@BindParam("ky") @Nullable String first, @BindParam("den-thang") @Nullable String last,
				@BindParam("tu") @Nullable String source, @BindParam("tu-ngay") @Nullable String from,
				@BindParam("den-ngay") @Nullable String to) {
			this.kind = Objects.requireNonNullElse(kind, "");
			this.year = Objects.requireNonNullElse(year, "");
			this.first = Objects.requireNonNullElse(first, "");
			this.last = Objects.requireNonNullElse(last, "");
			this.source = Objects.requireNonNullElse(source, "");
			this.from = Objects.requireNonNullElse(from, "");
			this.to = Objects.requireNonNullElse(to, "");
		}

		Period period() {
			try {
				int number = Period.Kind.YEAR.name().equals(this.kind) ? 1 : Integer.parseInt(this.first.strip());
				int wanted = Integer.parseInt(this.year.strip());
				if (wanted < 2000 || wanted > 2100) {
					throw new RejectedInput("year", "Năm gồm bốn chữ số, từ 2000 đến 2100.");
				}
				return switch (this.kind) {
					case "TO_DATE" -> Period.toDate(wanted, number);
					case "SPAN" -> Period.span(wanted, number, Integer.parseInt(this.last.strip()));
					default -> new Period(wanted, Period.Kind.valueOf(this.kind), number);
				};
			}
			catch (IllegalArgumentException ex) {
				throw new RejectedInput("first",
						"Hãy chọn loại báo cáo rồi ghi năm và kỳ: tháng 1–12, quý 1–4, sáu tháng 1–2,"
								+ " hoặc từ tháng đến tháng trong một năm.",
						ex);
			}
		}

		Drafts.Source begun() {
			String code = this.source.substring(this.source.indexOf(':') + 1);
			return switch (this.source.substring(0, this.source.length() - code.length())) {
				case "mau:" -> new Drafts.Source.Template(code);
				case "bao-cao:" -> new Drafts.Source.Earlier(code);
				default -> throw new RejectedInput("source", "Hãy chọn mẫu hoặc báo cáo cũ để bắt đầu.");
			};
		}

		LocalDate day(String field, String typed, LocalDate otherwise) {
			try {
				return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
			}
			catch (DateTimeParseException ex) {
				throw new RejectedInput(field, "Hãy chọn một ngày, hoặc để trống.", ex);
			}
		}

		Drafts.Beginning beginning(String unit) {
			Period period = period();
			LocalDate first = day("from", this.from, period.firstDay());
			LocalDate last = day("to", this.to, period.lastDay());
			if (first.isAfter(last)) {
				throw new RejectedInput("to", "Ngày cuối phải từ ngày đầu trở đi.");
			}
			return new Drafts.Beginning(period, unit, first, last, begun());
		}

	}

	@GetMapping("/moi")
	String begin(@RequestParam(name = "tu", required = false) @Nullable String source, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("beginning", new BeginningForm(Period.Kind.YEAR.name(), Integer.toString(today.getYear()),
				"1", "12", source, "", ""));
		return begin(model);
	}

	private String begin(Model model) {
		model.addAttribute("templates", this.templates.all());
		model.addAttribute("reports", this.reports.all());
		return "reports/begin";
	}

	@PostMapping("/moi")
	Object begin(@ModelAttribute("beginning") BeginningForm form, BindingResult errors, Model model,
			RedirectAttributes flash) {
		try {
			String code = this.drafts.begin(form.beginning(province()));
			flash.addFlashAttribute("message", "Đã lập dự thảo. Các số liệu trong bài tự lấy theo kỳ của báo cáo mới.");
			return "redirect:/bao-cao/" + code + "/soan";
		}
		catch (RejectedInput ex) {
			FormPage.note(ex, errors);
			return FormPage.again(begin(model), model);
		}
	}

	/** Of the person who is signed in, as it is today. */
	private String province() {
		LocalDate today = LocalDate.now(this.clock);
		return this.organisation.units()
			.province(today)
			.map(OrgUnitView::code)
			.orElseGet(() -> Accounts.current().orElseThrow().unit());
	}

	@GetMapping("/{code:[^.]+}/soan")
	String outline(@PathVariable String code, Model model) {
		ReportView report = this.drafts.find(code);
		model.addAttribute("report", report);
		model.addAttribute("titles", this.reports.titles(report));
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("tasks",
				this.tasks.of(code).stream().collect(Collectors.toMap(SectionTask::file, Function.identity())));
		return "reports/outline";
	}

	/** What the draft still misses, and from whom. */
	@GetMapping("/{code:[^.]+}/con-thieu")
	String missing(@PathVariable String code, Model model) throws IOException {
		ReportView report = this.drafts.find(code);
		model.addAttribute("report", report);
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("missing", this.heavy.inTurn(() -> this.missing.of(report)));
		return "reports/missing";
	}

	/** The templates that there are, with their versions. */
	@GetMapping("/mau")
	String templates(Model model) {
		model.addAttribute("templates", this.templates.all());
		return "reports/templates";
	}

	@GetMapping("/mau/{template}")
	String template(@PathVariable String template, Model model) {
		List<ReportTemplate.View> versions = this.templates.versions(template);
		if (versions.isEmpty()) {
			throw new NotFound("Không có mẫu này.");
		}
		model.addAttribute("versions", versions);
		return "reports/template";
	}

	@PostMapping("/{code:[^.]+}/phan")
	String add(@PathVariable String code, @RequestParam("de-muc") String title,
			@RequestParam(name = "cap", defaultValue = "2") int level,
			@RequestParam(name = "sau", required = false) @Nullable String after, RedirectAttributes flash) {
		String file = this.drafts.add(code, (after == null || after.isEmpty()) ? null : after, title,
				Math.clamp(level, 1, 4));
		return "redirect:/bao-cao/{code}/phan/" + file;
	}

	@PostMapping("/{code:[^.]+}/phan/{file}/chuyen")
	String move(@PathVariable String code, @PathVariable String file, @RequestParam("huong") String direction) {
		this.drafts.move(code, file, direction.equals("len"));
		return "redirect:/bao-cao/{code}/soan";
	}

	@PostMapping("/{code:[^.]+}/phan/{file}/bo")
	String remove(@PathVariable String code, @PathVariable String file, RedirectAttributes flash) {
		this.drafts.remove(code, file);
		flash.addFlashAttribute("message", "Đã bỏ phần này khỏi báo cáo; các bản cũ của nó vẫn được giữ.");
		return "redirect:/bao-cao/{code}/soan";
	}

	@GetMapping("/{code:[^.]+}/phan/{file}")
	String write(@PathVariable String code, @PathVariable String file, Model model) {
		Drafts.Writing writing = this.drafts.section(code, file);
		return write(writing, SectionText.of(writing.section().text()), writing.version(), model);
	}

	private String write(Drafts.Writing writing, SectionText text, int from, Model model) {
		model.addAttribute("report", writing.report());
		model.addAttribute("heading", this.reports.title(writing.report(), writing.section()));
		model.addAttribute("from", from);
		model.addAttribute("base", "/bao-cao/" + writing.report().code() + "/phan/" + writing.section().file());
		model.addAttribute("task", this.tasks.find(writing.report().code(), writing.section().file()).orElse(null));
		model.addAttribute("comments", this.tasks.comments(writing.report().code(), writing.section().file()));
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("today", LocalDate.now(this.clock));
		List<Integer> all = IntStream.range(0, text.blocks().size()).boxed().toList();
		List<Reports.PrintedBlock> printed = this.reports.print(writing.report(), text, all);
		model.addAttribute("blocks",
				all.stream().map((index) -> new WrittenBlock(text.blocks().get(index), printed.get(index))).toList());
		return "reports/section";
	}

	/**
	 * A paragraph as its writer sees it.
	 */
	record WrittenBlock(String source, Reports.PrintedBlock printed) {

		/** How many lines its field has at least. */
		public int rows() {
			return Math.clamp(this.source.length() / 70 + this.source.lines().count(), 2, 14);
		}

	}

	/**
	 * The paragraphs of a section as they were typed.
	 *
	 * @param from the version that the writer began from
	 */
	record SectionForm(@BindParam("ban") int from, @BindParam("doan") List<String> blocks) {

		SectionForm {
			List<String> typed = new ArrayList<>();
			Objects.requireNonNullElse(blocks, List.<String>of())
				.forEach((block) -> typed.add(Objects.requireNonNullElse(block, "")));
			blocks = typed;
		}

		SectionText text() {
			if (this.blocks.size() > MOST_BLOCKS) {
				throw new RejectedInput("blocks",
						"Một phần có nhiều nhất " + MOST_BLOCKS + " đoạn; hãy chia thành nhiều phần.");
			}
			return SectionText.of(String.join("\n\n", this.blocks).replace("\r\n", "\n"));
		}

	}

	@PostMapping("/{code:[^.]+}/phan/{file}")
	Object save(@PathVariable String code, @PathVariable String file, @ModelAttribute("form") SectionForm form,
			BindingResult errors, Model model, RedirectAttributes flash) {
		FormPage.mustBeReadable(errors);
		try {
			SectionText text = form.text();
			return switch (this.drafts.save(code, file, form.from(), text.text())) {
				case Drafts.Saving.Kept(var version, var merged) -> {
					flash.addFlashAttribute("message", merged ? "Đã lưu thành bản " + version
							+ ". Trong lúc bạn viết, người khác đã sửa chỗ khác của phần này; cả hai cùng được giữ."
							: "Đã lưu, bản " + version + ".");
					yield "redirect:/bao-cao/{code}/phan/{file}";
				}
				case Drafts.Saving.Overtaken(var theirs) -> {
					model.addAttribute("theirs", theirs);
					yield new ModelAndView(write(this.drafts.section(code, file), text, theirs.version(), model),
							model.asMap(), HttpStatus.CONFLICT);
				}
			};
		}
		catch (RejectedInput ex) {
			model.addAttribute("refusal", ex.sentence());
			return FormPage.again(write(this.drafts.section(code, file), form.text(), form.from(), model), model);
		}
	}

	/** One paragraph as it prints, while it is typed. */
	@PostMapping("/{code:[^.]+}/phan/{file}/xem-truoc")
	@ResponseBody
	String preview(@PathVariable String code, @PathVariable String file, @ModelAttribute("form") SectionForm form,
			@RequestParam("thu") int index) {
		return preview(this.reports, this.drafts.section(code, file).report(), form, index);
	}

	static String preview(Reports reports, ReportView report, SectionForm form, int index) {
		if (index < 0 || index >= form.blocks().size() || form.blocks().get(index).isBlank()) {
			return "";
		}
		String block = form.blocks().get(index).replace("\r\n", "\n");
		SectionText alone = new SectionText(List.of(SectionText.of(form.text().text()).alone(block)));
		Reports.PrintedBlock printed = reports.print(report, alone, List.of(0)).getFirst();
		return printed.html().replace("doan-0-", "doan-" + index + "-");
	}

	@GetMapping("/{code:[^.]+}/phan/{file}/cac-ban")
	String versions(@PathVariable String code, @PathVariable String file, Model model) {
		Drafts.Writing writing = this.drafts.section(code, file);
		model.addAttribute("report", writing.report());
		model.addAttribute("section", writing.section());
		model.addAttribute("heading", this.reports.title(writing.report(), writing.section()));
		model.addAttribute("version", writing.version());
		List<SectionVersion.View> versions = this.drafts.versions(code, file);
		model.addAttribute("versions", versions);
		model.addAttribute("changes", changes(versions));
		return "reports/versions";
	}

	/** By the number of the version, beside the one before it. */
	private static Map<Integer, List<List<WordChanges.Part>>> changes(List<SectionVersion.View> versions) {
		Map<Integer, List<List<WordChanges.Part>>> changes = new HashMap<>();
		for (int i = 0; i < versions.size(); i++) {
			String later = versions.get(i).text();
			String earlier = (i + 1 < versions.size()) ? versions.get(i + 1).text() : later;
			changes.put(versions.get(i).version(), WordChanges.between(earlier, later));
		}
		return changes;
	}

	/** What can be put into a text, found by words. */
	@GetMapping("/{code:[^.]+}/phan/{file}/chen")
	ModelAndView insertions(@PathVariable String code, @PathVariable String file,
			@RequestParam(name = "tim", defaultValue = "") String query, Model model) {
		model.addAttribute("query", query);
		model.addAttribute("found", this.insertions.find(this.drafts.find(code), query));
		return new ModelAndView("reports/insertions :: found");
	}

	@PostMapping("/{code:[^.]+}/mau")
	String keep(@PathVariable String code, @RequestParam("ten") String title, RedirectAttributes flash) {
		ReportView report = this.drafts.find(code);
		ReportTemplate.View kept = this.templates.keep(title, report.period().kind(), report.form());
		flash.addFlashAttribute("message", "Đã lưu mẫu “" + kept.title() + "”, bản " + kept.version() + ".");
		return "redirect:/bao-cao/{code}/soan";
	}

	@PostMapping("/{code:[^.]+}/phan/{file}/khoi-phuc")
	String bringBack(@PathVariable String code, @PathVariable String file, @RequestParam("ban") int version,
			RedirectAttributes flash) {
		this.drafts.bringBack(code, file, version);
		flash.addFlashAttribute("message", "Đã lấy lại bản " + version + "; bản đang dùng trước đó vẫn được giữ.");
		return "redirect:/bao-cao/{code}/phan/{file}";
	}

}
