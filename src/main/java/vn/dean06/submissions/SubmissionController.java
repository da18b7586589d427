package vn.dean06.submissions;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import vn.dean06.accounts.Accounts;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a unit looks over a form, answers the checks and hands it in.
 */
@Controller
@RequestMapping("/luot-nop/{form}/{unit}/{period}")
class SubmissionController {

	private final Submissions submissions;

	private final Obligations obligations;

	private final SubmissionDesk desk;

	private final Organisation organisation;

	SubmissionController(Submissions submissions, Obligations obligations, SubmissionDesk desk,
			Organisation organisation) {
		this.submissions = submissions;
		this.obligations = obligations;
		this.desk = desk;
		this.organisation = organisation;
	}

	@GetMapping
	String submission(@PathVariable String form, @PathVariable String unit, @PathVariable String period, Model model) {
		SubmissionKey key = own(form, unit, period);
		show(key, Map.of(), model);
		return "submissions/submission";
	}

	private void show(SubmissionKey key, Map<String, String> explanations, Model model) {
		Viewer viewer = Viewer.of(Accounts.current());
		EntryLock lock = this.submissions.lock(key, viewer).orElse(null);
		SubmissionView submission = this.submissions.find(key).orElse(null);
		List<SubmissionCheck.Problem> problems = (lock == null) ? this.desk.problems(key) : List.of();
		model.addAttribute("key", key);
		model.addAttribute("obligation", this.obligations.find(key)
			.orElseThrow(() -> new NotFound("Đơn vị không phải nộp biểu này cho " + key.period().label() + ".")));
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("submission", submission);
		model.addAttribute("lock", lock);
		model.addAttribute("blocking", problems.stream().filter(SubmissionCheck.Problem::blocks).toList());
		model.addAttribute("warnings", problems.stream().filter((problem) -> !problem.blocks()).toList());
		model.addAttribute("explanations", explanations);
		model.addAttribute("items",
				this.obligations.items(key, (submission != null) ? submission.reviewedAt() : null, viewer));
		model.addAttribute("remarks", this.submissions.remarks(key));
		model.addAttribute("moves", this.submissions.moves(key));
	}

	@PostMapping("/nop")
	String submit(@PathVariable String form, @PathVariable String unit, @PathVariable String period,
			HttpServletRequest request, Model model, RedirectAttributes flash) {
		SubmissionKey key = own(form, unit, period);
		Map<String, String> explanations = explanations(request);
		try {
			this.desk.submit(key, explanations);
			flash.addFlashAttribute("message", "Đã nộp biểu. Thường trực sẽ duyệt hoặc trả lại kèm lý do.");
		}
		catch (RejectedInput ex) {
			model.addAttribute("refusal", ex.getMessage());
			show(key, explanations, model);
			return "submissions/submission";
		}
		catch (LockedException ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
		}
		return "redirect:/luot-nop/" + key.path();
	}

	/** Texts may hold commas, so each is taken as it was sent. */
	private static Map<String, String> explanations(HttpServletRequest request) {
		List<String> cells = values(request, "cell");
		List<String> texts = values(request, "explanation");
		Map<String, String> explanations = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(cells.size(), texts.size()); i++) {
			explanations.put(cells.get(i), texts.get(i));
		}
		return explanations;
	}

	static List<String> values(HttpServletRequest request, String name) {
		return Arrays.asList(Objects.requireNonNullElseGet(request.getParameterValues(name), () -> new String[0]));
	}

	@PostMapping("/rut-lai")
	String withdraw(@PathVariable String form, @PathVariable String unit, @PathVariable String period,
			RedirectAttributes flash) {
		SubmissionKey key = own(form, unit, period);
		try {
			this.desk.withdraw(key);
			flash.addFlashAttribute("message", "Đã rút lại biểu; hãy sửa rồi nộp lại.");
		}
		catch (LockedException ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
		}
		return "redirect:/luot-nop/" + key.path();
	}

	/** Only an officer of the unit gets past. */
	static SubmissionKey own(String form, String unit, String period) {
		SubmissionKey key = key(form, unit, period);
		Viewer.of(Accounts.current()).mustFillIn(key);
		return key;
	}

	static SubmissionKey key(String form, String unit, String period) {
		try {
			return SubmissionKey.of(form, unit, period);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

	static Period period(String period) {
		try {
			return Period.parse(period);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

	/** What a page that was drawn at a moment saw. */
	static Instant seen(String moment) {
		try {
			return Instant.parse(moment);
		}
		catch (java.time.format.DateTimeParseException ex) {
			return Instant.EPOCH;
		}
	}

}
