package vn.dean06.figures;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
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
	String corrections(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
		Corrections.Listed listed = this.corrections.list(page);
		model.addAttribute("pager", listed.pager());
		model.addAttribute("corrections", listed.corrections());
		model.addAttribute("obstacles", this.corrections.obstacles(listed.corrections()));
		model.addAttribute("warnings", this.corrections.warnings(listed.corrections()));
		model.addAttribute("printing", this.corrections.printing(listed.corrections()));
		model.addAttribute("catalogue", this.catalogue.indicators());
		model.addAttribute("units", this.organisation.units());
		return "figures/corrections";
	}

	/**
	 * What an officer proposes.
	 */
	record Proposal(String amount, String reason) {

		Proposal(@BindParam("so-moi") @Nullable String amount, @BindParam("ly-do") @Nullable String reason) {
			this.amount = Objects.requireNonNullElse(amount, "");
			this.reason = Objects.requireNonNullElse(reason, "");
		}

	}

	@PostMapping("/so-lieu/{cell}/{period}/dinh-chinh")
	String propose(FigureKey key, Proposal proposal, Viewer viewer, RedirectAttributes flash) {
		try {
			this.corrections.propose(key, proposal.amount(), proposal.reason());
			flash.addFlashAttribute("message", "Đã gửi đề nghị đính chính. Thường trực duyệt thì số liệu mới đổi.");
			flash.addFlashAttribute("warnings",
					this.corrections.warnings(this.corrections.of(key, viewer))
						.values()
						.stream()
						.flatMap(List::stream)
						.toList());
		}
		catch (LockedException | RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
			flash.addFlashAttribute("typedAmount", proposal.amount());
			flash.addFlashAttribute("typedReason", proposal.reason());
		}
		return "redirect:/so-lieu/" + key;
	}

	/**
	 * What the standing office decides.
	 *
	 * @param what the button that was pressed
	 */
	record Decision(String what, String answer) {

		Decision(@BindParam("viec") @Nullable String what, @BindParam("tra-loi") @Nullable String answer) {
			this.what = Objects.requireNonNullElse(what, "");
			this.answer = Objects.requireNonNullElse(answer, "");
		}

		boolean accepts() {
			return this.what.equals("duyet");
		}

	}

	@PostMapping("/dinh-chinh/{id}")
	String decide(@PathVariable UUID id, Decision decision, @RequestParam(name = "trang", defaultValue = "1") int page,
			RedirectAttributes flash) {
		try {
			this.corrections.decide(id, decision.accepts(), decision.answer());
			flash.addFlashAttribute("message",
					decision.accepts() ? "Đã duyệt đính chính." : "Đã không đồng ý đính chính.");
		}
		catch (LockedException | RejectedInput ex) {
			flash.addFlashAttribute("refusal", ex.getMessage());
			flash.addFlashAttribute("refused", id);
			flash.addFlashAttribute("answer", decision.answer());
		}
		return "redirect:/dinh-chinh" + ((page > 1) ? "?trang=" + page : "");
	}

}
