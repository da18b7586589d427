package vn.dean06.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import vn.dean06.organisation.Organisation;
import vn.dean06.reports.text.SectionText;
import vn.dean06.web.FormPage;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the officer of a unit writes a section that the standing office gave to the unit,
 * and where the standing office gives, takes over or sends back.
 */
@Controller
class SectionTaskController {

	private final SectionTasks tasks;

	private final Reports reports;

	private final Insertions insertions;

	private final Organisation organisation;

	SectionTaskController(SectionTasks tasks, Reports reports, Insertions insertions, Organisation organisation) {
		this.tasks = tasks;
		this.reports = reports;
		this.insertions = insertions;
		this.organisation = organisation;
	}

	@GetMapping("/viet-phan/{code:[^.]+}/{file}")
	String page(@PathVariable String code, @PathVariable String file, Model model) {
		SectionTask task = this.tasks.mine(code, file);
		return page(task, SectionText.of(task.text()), task.version(), model);
	}

	private String page(SectionTask task, SectionText text, int from, Model model) {
		ReportView report = report(task.report());
		model.addAttribute("report", report);
		model.addAttribute("task", task);
		model.addAttribute("heading",
				this.reports.title(report, new ReportForm.SectionTemplate(task.file(), task.text())));
		model.addAttribute("from", from);
		model.addAttribute("base", "/viet-phan/" + task.report() + "/" + task.file());
		model.addAttribute("comments", this.tasks.comments(task.report(), task.file()));
		List<Integer> all = IntStream.range(0, text.blocks().size()).boxed().toList();
		List<Reports.PrintedBlock> printed = this.reports.print(report, text, all);
		model.addAttribute("blocks",
				all.stream()
					.map((index) -> new DraftController.WrittenBlock(text.blocks().get(index), printed.get(index)))
					.toList());
		return "reports/section";
	}

	private ReportView report(String code) {
		return this.reports.find(code).orElseThrow(() -> new NotFound("Không có báo cáo này."));
	}

	@PostMapping("/viet-phan/{code:[^.]+}/{file}")
	Object write(@PathVariable String code, @PathVariable String file,
			@ModelAttribute("form") DraftController.SectionForm form, BindingResult errors,
			@RequestParam(name = "nop", defaultValue = "false") boolean handIn, Model model, RedirectAttributes flash) {
		FormPage.mustBeReadable(errors);
		SectionTask task = this.tasks.mine(code, file);
		try {
			Optional<Integer> kept = this.tasks.write(code, file, form.from(), form.text());
			if (kept.isEmpty()) {
				SectionTask now = this.tasks.mine(code, file);
				model.addAttribute("theirs",
						new SectionVersion.View(now.version(), now.text(), now.changedBy(), now.changedAt()));
				return new ModelAndView(page(now, form.text(), now.version(), model), model.asMap(),
						HttpStatus.CONFLICT);
			}
		}
		catch (RejectedInput ex) {
			model.addAttribute("refusal", ex.sentence());
			return FormPage.again(page(task, form.text(), form.from(), model), model);
		}
		if (handIn) {
			this.tasks.submit(code, file);
		}
		flash.addFlashAttribute("message",
				handIn ? "Đã nộp phần này cho Thường trực." : "Đã lưu. Viết xong thì bấm Nộp.");
		return handIn ? "redirect:/" : "redirect:/viet-phan/{code}/{file}";
	}

	@PostMapping("/viet-phan/{code:[^.]+}/{file}/xem-truoc")
	@ResponseBody
	String preview(@PathVariable String code, @PathVariable String file,
			@ModelAttribute("form") DraftController.SectionForm form, @RequestParam("thu") int index) {
		this.tasks.mine(code, file);
		return DraftController.preview(this.reports, report(code), form, index);
	}

	@GetMapping("/viet-phan/{code:[^.]+}/{file}/chen")
	ModelAndView insertions(@PathVariable String code, @PathVariable String file,
			@RequestParam(name = "tim", defaultValue = "") String query, Model model) {
		this.tasks.mine(code, file);
		model.addAttribute("query", query);
		model.addAttribute("found", this.insertions.find(report(code), query));
		return new ModelAndView("reports/insertions :: found");
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phan/{file}/giao")
	String assign(@PathVariable String code, @PathVariable String file,
			@RequestParam(name = "don-vi", defaultValue = "") String unit,
			@RequestParam(name = "han", defaultValue = "") String due,
			@RequestParam(name = "yeu-cau", defaultValue = "") String wanted, RedirectAttributes flash) {
		try {
			this.tasks.assign(code, file, this.organisation.units().meant(unit), LocalDate.parse(due.strip()), wanted);
			flash.addFlashAttribute("message", "Đã giao; đơn vị thấy việc này ở trang Việc của tôi.");
		}
		catch (RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.sentence());
		}
		catch (DateTimeParseException ex) {
			flash.addFlashAttribute("refusal", "Chưa giao: hãy chọn hạn nộp.");
		}
		return "redirect:/bao-cao/{code}/phan/{file}";
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phan/{file}/nhan")
	String takeOver(@PathVariable String code, @PathVariable String file, @RequestParam("thay") int seen,
			RedirectAttributes flash) {
		this.tasks.takeOver(code, file, seen);
		flash.addFlashAttribute("message",
				"Đã nhận bài của đơn vị vào báo cáo; bản trước vẫn nằm trong các bản đã lưu.");
		return "redirect:/bao-cao/{code}/phan/{file}";
	}

	@PostMapping("/bao-cao/{code:[^.]+}/phan/{file}/tra-lai")
	String sendBack(@PathVariable String code, @PathVariable String file, @RequestParam("thay") int seen,
			@RequestParam(name = "ly-do", defaultValue = "") String reason, RedirectAttributes flash) {
		try {
			this.tasks.sendBack(code, file, seen, reason);
			flash.addFlashAttribute("message", "Đã trả lại cho đơn vị.");
		}
		catch (RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.sentence());
		}
		return "redirect:/bao-cao/{code}/phan/{file}";
	}

	/** From either of the two pages on which a section is written. */
	@PostMapping({ "/bao-cao/{code:[^.]+}/phan/{file}/gop-y", "/viet-phan/{code:[^.]+}/{file}/gop-y" })
	String comment(@PathVariable String code, @PathVariable String file,
			@RequestParam(name = "noi-dung", defaultValue = "") String text,
			@RequestParam(name = "o", defaultValue = "") String place, RedirectAttributes flash) {
		try {
			this.tasks.comment(code, file, text);
			flash.addFlashAttribute("message", "Đã ghi ý kiến.");
		}
		catch (RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.sentence());
		}
		return place.equals("don-vi") ? "redirect:/viet-phan/{code}/{file}" : "redirect:/bao-cao/{code}/phan/{file}";
	}

}
