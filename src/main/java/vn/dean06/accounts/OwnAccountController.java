package vn.dean06.accounts;

import vn.dean06.organisation.Organisation;
import vn.dean06.web.RejectedInput;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one's own account, where the password and the e-mail address are changed.
 */
@Controller
class OwnAccountController {

	private final Accounts accounts;

	private final Contacts contacts;

	private final Organisation organisation;

	OwnAccountController(Accounts accounts, Contacts contacts, Organisation organisation) {
		this.accounts = accounts;
		this.contacts = contacts;
		this.organisation = organisation;
	}

	/**
	 * What is typed to change a password.
	 */
	record PasswordForm(String old, String wanted, String repeated) {
	}

	@GetMapping("/tai-khoan")
	String account(Model model) {
		return page(this.contacts.ownAddress().orElse(""), model);
	}

	private String page(String email, Model model) {
		model.addAttribute("email", email);
		model.addAttribute("units", this.organisation.units());
		return "accounts/own";
	}

	@PostMapping("/tai-khoan/thu-dien-tu")
	Object changeEmail(@RequestParam(defaultValue = "") String email, Model model, RedirectAttributes flash) {
		try {
			this.accounts.changeEmail(email);
		}
		catch (RejectedInput ex) {
			return refused(ex, email, model);
		}
		flash.addFlashAttribute("message", "Đã lưu địa chỉ thư điện tử.");
		return "redirect:/tai-khoan";
	}

	@PostMapping("/tai-khoan/mat-khau")
	Object changePassword(@ModelAttribute PasswordForm form, Model model, RedirectAttributes flash) {
		try {
			this.accounts.changePassword(form.old(), form.wanted(), form.repeated());
		}
		catch (RejectedInput ex) {
			return refused(ex, this.contacts.ownAddress().orElse(""), model);
		}
		flash.addFlashAttribute("message", "Đã đổi mật khẩu.");
		return "redirect:/tai-khoan";
	}

	private ModelAndView refused(RejectedInput refusal, String email, Model model) {
		model.addAttribute("field", refusal.field());
		model.addAttribute("error", refusal.getMessage());
		return new ModelAndView(page(email, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
