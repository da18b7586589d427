package vn.dean06.accounts;

import java.util.UUID;

import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which people make and revoke their personal access tokens.
 */
@Controller
@RequestMapping("/tai-khoan/ma-truy-cap")
class AccessTokenController {

	private static final String PAGE = "/tai-khoan/ma-truy-cap";

	private final AccessTokens tokens;

	AccessTokenController(AccessTokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	String tokens(Model model) {
		show(model);
		return "accounts/tokens";
	}

	private void show(Model model) {
		model.addAttribute("tokens", this.tokens.own());
		model.addAttribute("scopes", AccessTokenView.Scope.values());
	}

	@PostMapping
	Object make(@RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "READ") AccessTokenView.Scope scope,
			@RequestParam(defaultValue = "90") String days, Model model, RedirectAttributes flash) {
		try {
			flash.addFlashAttribute("token",
					this.tokens.make(name, scope, days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0));
		}
		catch (RejectedInput ex) {
			show(model);
			model.addAttribute("field", ex.field());
			model.addAttribute("error", ex.getMessage());
			model.addAttribute("name", name);
			model.addAttribute("days", days);
			return new ModelAndView("accounts/tokens", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return "redirect:" + PAGE;
	}

	@PostMapping("/{id}/thu-hoi")
	String revoke(@PathVariable UUID id, RedirectAttributes flash) {
		this.tokens.revoke(id);
		flash.addFlashAttribute("message", "Đã thu hồi mã; chương trình dùng mã này không vào được nữa.");
		return "redirect:" + PAGE;
	}

	@ExceptionHandler
	String refused(LockedException refusal, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return "redirect:" + PAGE;
	}

}
