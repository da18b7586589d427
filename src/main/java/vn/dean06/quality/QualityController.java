package vn.dean06.quality;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.ShownYear;
import vn.dean06.web.TypedText;
import vn.dean06.web.Years;
import vn.dean06.web.work.HeavyWork;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page that lists what the checks found in a year, and where the standing office
 * accepts a finding.
 */
@Controller
class QualityController {

	private static final int LONGEST = 1000;

	private final Quality quality;

	private final Years years;

	private final HeavyWork heavy;

	QualityController(Quality quality, Years years, HeavyWork heavy) {
		this.quality = quality;
		this.years = years;
		this.heavy = heavy;
	}

	/**
	 * Why a finding is accepted.
	 */
	record AcceptForm(@BindParam("ly-do") @NotBlank(message = "Hãy ghi lý do chấp nhận.") @Size(max = LONGEST,
			message = "Lý do dài quá 1000 ký tự; hãy viết gọn lại.") @Nullable String reason) {
	}

	@GetMapping("/kiem-tra")
	String findings(@RequestParam(name = "nam", required = false) @Nullable Integer asked, Viewer viewer, Model model)
			throws IOException {
		model.addAllAttributes(page(asked, viewer));
		return "quality/findings";
	}

	/** The checks read all that was entered in a year, and compose its reports. */
	private Map<String, Object> page(@Nullable Integer asked, Viewer viewer) throws IOException {
		ShownYear shown = this.years.shown(asked);
		Map<String, List<JudgedFinding>> findings = this.heavy.inTurn(() -> this.quality.judged(shown.year(), viewer));
		List<JudgedFinding> all = findings.values().stream().flatMap(List::stream).toList();
		return Map.of("decides", this.quality.decides(), "year", shown.year(), "years", shown.all(), "heading",
				shown.heading(), "findings", findings, "total", all.size(), "accepted",
				all.stream().filter((finding) -> !finding.open()).count(), "grades", Finding.Grade.counted(all));
	}

	@PostMapping("/kiem-tra/{year}/{id}/chap-nhan")
	ModelAndView accept(@PathVariable int year, @PathVariable UUID id, @Valid @ModelAttribute("form") AcceptForm form,
			BindingResult errors, Viewer viewer, RedirectAttributes flash) throws IOException {
		if (errors.hasErrors()) {
			return new ModelAndView("quality/findings", errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
				.addAllObjects(page(year, viewer))
				.addObject("refused", id);
		}
		try {
			this.quality.accept(this.years.shown(year).year(), id,
					RejectedInput.read("reason", () -> TypedText.lines("Lý do", form.reason(), LONGEST)), viewer);
			flash.addFlashAttribute("message", "Đã chấp nhận phát hiện. Có số khác thì phát hiện hiện lại.");
		}
		catch (LockedException | RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
		}
		return new ModelAndView("redirect:/kiem-tra?nam=" + year);
	}

	@PostMapping("/kiem-tra/{year}/{id}/rut-lai")
	String withdraw(@PathVariable int year, @PathVariable UUID id, RedirectAttributes flash) {
		this.quality.withdraw(id);
		flash.addFlashAttribute("message", "Đã rút lại việc chấp nhận.");
		return "redirect:/kiem-tra?nam=" + year;
	}

}
