package vn.dean06.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import vn.dean06.organisation.Organisation;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a unit reports on the tasks or pilot models that it leads.
 */
@Controller
@RequestMapping("/tien-do/{form}/{unit}/{period}")
class ProgressController {

	private final ProgressDesk desk;

	private final Submissions submissions;

	private final Organisation organisation;

	private final Clock clock;

	ProgressController(ProgressDesk desk, Submissions submissions, Organisation organisation, Clock clock) {
		this.desk = desk;
		this.submissions = submissions;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping
	String progress(@PathVariable String form, @PathVariable String unit, @PathVariable String period, Model model) {
		show(SubmissionController.own(form, unit, period), model);
		return "submissions/progress";
	}

	private void show(SubmissionKey key, Model model) {
		List<ProgressDesk.Line> lines = this.desk.lines(key);
		ProgressSource register = this.desk.register(key.form())
			.filter((known) -> !lines.isEmpty())
			.orElseThrow(() -> new NotFound(
					"Đơn vị không có nhiệm vụ, mô hình nào phải cập nhật cho " + key.period().label() + "."));
		model.addAttribute("key", key);
		model.addAttribute("heading", register.title());
		model.addAttribute("states", register.states());
		model.addAttribute("lines", lines);
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("lock", this.submissions.lock(key).orElse(null));
		model.addAttribute("submission", this.submissions.find(key).orElse(null));
		model.addAttribute("window", this.submissions.window(key.period()).orElse(null));
		model.addAttribute("today", LocalDate.now(this.clock));
	}

	@PostMapping
	String save(@PathVariable String form, @PathVariable String unit, @PathVariable String period,
			@RequestParam(name = "viec", defaultValue = "luu") String what, HttpServletRequest request, Model model,
			RedirectAttributes flash) {
		SubmissionKey key = SubmissionController.own(form, unit, period);
		List<ProgressDesk.Typed> typed = typed(request);
		try {
			Map<String, String> refused = this.desk.save(key, typed);
			if (!refused.isEmpty()) {
				show(key, model);
				model.addAttribute("refused", refused);
				model.addAttribute("typed", typed);
				model.addAttribute("refusal",
						refused.size() + " mục chưa lưu được, xem ở từng mục; các mục khác đã lưu.");
				return "submissions/progress";
			}
			flash.addFlashAttribute("message", "Đã lưu.");
		}
		catch (LockedException ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
		}
		return "redirect:/" + (what.equals("nop") ? "luot-nop/" : "tien-do/") + key.path();
	}

	private static List<ProgressDesk.Typed> typed(HttpServletRequest request) {
		List<String> things = SubmissionController.values(request, "muc");
		List<String> states = SubmissionController.values(request, "trang-thai");
		List<String> results = SubmissionController.values(request, "ket-qua");
		List<String> difficulties = SubmissionController.values(request, "kho-khan");
		List<String> stamps = SubmissionController.values(request, "dau");
		List<ProgressDesk.Typed> typed = new ArrayList<>();
		for (int i = 0; i < things.size(); i++) {
			typed.add(new ProgressDesk.Typed(things.get(i), at(states, i), at(results, i), at(difficulties, i),
					at(stamps, i)));
		}
		return typed;
	}

	private static String at(List<String> values, int i) {
		return (i < values.size()) ? values.get(i).replace("\r\n", "\n") : "";
	}

}
