package vn.dean06.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.dean06.organisation.Organisation;

/**
 * The page of one's own account, where the password is changed.
 */
@Controller
class OwnAccountController {

	private final Accounts accounts;

	private final Organisation organisation;

	OwnAccountController(Accounts accounts, Organisation organisation) {
		this.accounts = accounts;
		this.organisation = organisation;
	}

	/**
	 * What is typed to change a password.
	 */
	record PasswordForm(String old, String wanted, String repeated) {
	}

	@GetMapping("/tai-khoan")
	String account(Model model) {
		model.addAttribute("units", this.organisation.units());
		return "accounts/own";
	}

	@PostMapping("/tai-khoan/mat-khau")
	Object changePassword(@ModelAttribute PasswordForm form, Model model, RedirectAttributes flash) {
		try {
			this.accounts.changePassword(form.old(), form.wanted(), form.repeated());
		}
		catch (AccountException ex) {
			model.addAttribute("units", this.organisation.units());
			model.addAttribute("field", ex.field());
			model.addAttribute("error", ex.getMessage());
			return new ModelAndView("accounts/own", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		flash.addFlashAttribute("message", "Đã đổi mật khẩu.");
		return "redirect:/tai-khoan";
	}

}
