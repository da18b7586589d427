package vn.dean06.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.Choice;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a unit reports on the things that it leads.
 */
@Controller
@RequestMapping("/tien-do/{form}/{unit}/{period}")
class UpdateController {

	private final UpdateDesk desk;

	private final UpdateLines lines;

	private final Submissions submissions;

	private final Obligations obligations;

	private final Organisation organisation;

	UpdateController(UpdateDesk desk, UpdateLines lines, Submissions submissions, Obligations obligations,
			Organisation organisation) {
		this.desk = desk;
		this.lines = lines;
		this.submissions = submissions;
		this.obligations = obligations;
		this.organisation = organisation;
	}

	@GetMapping
	String updates(SubmissionKey key, Viewer viewer, Model model) {
		viewer.mustBelongTo(key);
		show(key, viewer, model);
		return "registers/updates";
	}

	private void show(SubmissionKey key, Viewer viewer, Model model) {
		List<UpdateLine> lines = this.lines.of(key);
		RegisterDescription register = this.lines.register(key.form())
			.filter((known) -> !lines.isEmpty())
			.orElseThrow(() -> new NotFound(
					"Đơn vị không có nhiệm vụ, mô hình nào phải cập nhật cho " + key.period().label() + "."));
		model.addAttribute("key", key);
		model.addAttribute("heading", register.words().form());
		model.addAttribute("states", Choice.among(register.states().stream(), ThingState::name, register::label));
		model.addAttribute("asks", Arrays.stream(RegisterColumn.Kind.values())
			.collect(Collectors.toMap(Enum::name, RegisterColumn.Kind::question)));
		model.addAttribute("lines", lines);
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("lock", this.submissions.lock(key, viewer).orElse(null));
		model.addAttribute("submission", this.submissions.find(key).orElse(null));
		model.addAttribute("deadline", this.submissions.deadline(key).orElse(null));
		model.addAttribute("earlier", this.obligations.before(key).map(SubmissionKey::period).orElse(null));
		model.addAttribute("later", this.obligations.after(key).map(SubmissionKey::period).orElse(null));
	}

	@PostMapping
	String save(SubmissionKey key, @RequestParam(name = "viec", defaultValue = "luu") String what,
			@RequestParam Map<String, String> fields, Viewer viewer, Model model, RedirectAttributes flash) {
		viewer.mustFillIn(key);
		UpdateForm typed = UpdateForm.of(fields);
		try {
			Map<String, String> refused = this.desk.save(key, typed);
			if (!refused.isEmpty()) {
				show(key, viewer, model);
				model.addAttribute("refused", refused);
				model.addAttribute("typed", typed.things());
				model.addAttribute("refusal",
						refused.size() + " mục chưa lưu được, xem ở từng mục; các mục khác đã lưu.");
				return "registers/updates";
			}
			flash.addFlashAttribute("message", "Đã lưu.");
		}
		catch (LockedException ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
		}
		return "redirect:/" + (what.equals("nop") ? "luot-nop/" : "tien-do/") + key.path();
	}

}
