package vn.dean06.registers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

	private final Organisation organisation;

	UpdateController(UpdateDesk desk, UpdateLines lines, Submissions submissions, Organisation organisation) {
		this.desk = desk;
		this.lines = lines;
		this.submissions = submissions;
		this.organisation = organisation;
	}

	@GetMapping
	String updates(@PathVariable String form, @PathVariable String unit, @PathVariable String period, Model model) {
		show(own(form, unit, period), model);
		return "registers/updates";
	}

	private void show(SubmissionKey key, Model model) {
		List<UpdateLine> lines = this.lines.of(key);
		ProgressSource register = this.lines.register(key.form())
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
	}

	@PostMapping
	String save(@PathVariable String form, @PathVariable String unit, @PathVariable String period,
			@RequestParam(name = "viec", defaultValue = "luu") String what, UpdateForm typed, Model model,
			RedirectAttributes flash) {
		SubmissionKey key = own(form, unit, period);
		try {
			Map<String, String> refused = this.desk.save(key, typed.things());
			if (!refused.isEmpty()) {
				show(key, model);
				model.addAttribute("refused", refused);
				model.addAttribute("typed", byCode(typed));
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

	private static Map<String, UpdateForm.Line> byCode(UpdateForm typed) {
		return typed.things()
			.stream()
			.collect(Collectors.toMap(UpdateForm.Line::code, Function.identity(), (first, second) -> first));
	}

	/** Only an officer of the unit gets past. */
	private static SubmissionKey own(String form, String unit, String period) {
		SubmissionKey key = key(form, unit, period);
		Person person = Accounts.current().orElseThrow();
		if (person.role() != Role.OFFICER || !person.unit().equals(unit)) {
			throw new AccessDeniedException("another unit's submission");
		}
		return key;
	}

	private static SubmissionKey key(String form, String unit, String period) {
		try {
			return SubmissionKey.of(form, unit, period);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

}
