package vn.dean06.publishing;

import java.util.UUID;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.FormPage;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a unit answers that it is asked to propose a correction.
 */
@Controller
@RequestMapping("/de-nghi-dinh-chinh/{id}")
class CorrectionRequestController {

	private final CorrectionRequests requests;

	private final Catalogue catalogue;

	private final Organisation organisation;

	CorrectionRequestController(CorrectionRequests requests, Catalogue catalogue, Organisation organisation) {
		this.requests = requests;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@GetMapping
	String page(@PathVariable UUID id, Model model) {
		CorrectionRequest request = this.requests.mine(id);
		model.addAttribute("one", request);
		model.addAttribute("indicator", this.catalogue.indicator(request.key().indicator()).orElseThrow());
		model.addAttribute("units", this.organisation.units());
		return "publishing/request";
	}

	@PostMapping("/dinh-chinh")
	Object propose(@PathVariable UUID id, @RequestParam(name = "so-moi", defaultValue = "") String amount,
			@RequestParam(name = "ly-do", defaultValue = "") String reason, Model model, RedirectAttributes flash) {
		try {
			this.requests.propose(id, amount, reason);
		}
		catch (RejectedInput ex) {
			model.addAttribute("typedAmount", amount);
			model.addAttribute("typedReason", reason);
			return again(id, ex, model);
		}
		flash.addFlashAttribute("message", "Đã gửi đề nghị đính chính. Thường trực duyệt thì số liệu mới đổi.");
		return "redirect:/";
	}

	@PostMapping("/giu-nguyen")
	Object decline(@PathVariable UUID id, @RequestParam(name = "tra-loi", defaultValue = "") String answer, Model model,
			RedirectAttributes flash) {
		try {
			this.requests.decline(id, answer);
		}
		catch (RejectedInput ex) {
			model.addAttribute("typedAnswer", answer);
			return again(id, ex, model);
		}
		flash.addFlashAttribute("message", "Đã trả lời: giữ nguyên số.");
		return "redirect:/";
	}

	private Object again(UUID id, RejectedInput refusal, Model model) {
		model.addAttribute("refusal", refusal.sentence());
		model.addAttribute("refused", refusal.field());
		return FormPage.again(page(id, model), model);
	}

}
