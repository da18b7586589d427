package vn.dean06.figures;

import java.util.UUID;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Corrections of approved figures: proposed on the figure's page, decided on a list.
 */
@Controller
class CorrectionController {

	private final Corrections corrections;

	private final Catalogue catalogue;

	private final Organisation organisation;

	CorrectionController(Corrections corrections, Catalogue catalogue, Organisation organisation) {
		this.corrections = corrections;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@GetMapping("/dinh-chinh")
	String corrections(Model model) {
		model.addAttribute("corrections", this.corrections.latest());
		model.addAttribute("catalogue", this.catalogue.indicators());
		model.addAttribute("units", this.organisation.units());
		return "figures/corrections";
	}

	@PostMapping("/so-lieu/{cell}/{period}/dinh-chinh")
	String propose(@PathVariable String cell, @PathVariable String period,
			@RequestParam(name = "so-moi", defaultValue = "") String typed,
			@RequestParam(name = "ly-do", defaultValue = "") String reason, RedirectAttributes flash) {
		FigureKey key = key(cell + "/" + period);
		try {
			this.corrections.propose(key, typed, reason);
			flash.addFlashAttribute("message", "Đã gửi đề nghị đính chính. Thường trực duyệt thì số liệu mới đổi.");
		}
		catch (LockedException | RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
			flash.addFlashAttribute("typedAmount", typed);
			flash.addFlashAttribute("typedReason", reason);
		}
		return "redirect:/so-lieu/" + key;
	}

	static FigureKey key(String text) {
		try {
			return FigureKey.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

	@PostMapping("/dinh-chinh/{id}")
	String decide(@PathVariable UUID id, @RequestParam(name = "viec", defaultValue = "") String what,
			@RequestParam(name = "tra-loi", defaultValue = "") String answer, RedirectAttributes flash) {
		try {
			this.corrections.decide(id, what.equals("duyet"), answer);
			flash.addFlashAttribute("message",
					what.equals("duyet") ? "Đã duyệt đính chính." : "Đã từ chối đính chính.");
		}
		catch (LockedException | RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
		}
		return "redirect:/dinh-chinh";
	}

}
