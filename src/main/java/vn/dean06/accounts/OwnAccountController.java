package vn.dean06.accounts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Organisation;
import vn.dean06.web.FormPage;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one's own account, where the password and how one is reached are changed.
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
	 * What is typed to change a password. What was not sent is blank.
	 */
	record PasswordForm(String old, String wanted, String repeated) {

		static final PasswordForm BLANK = new PasswordForm(null, null, null);

		PasswordForm(@Nullable String old, @Nullable String wanted, @Nullable String repeated) {
			this.old = Objects.requireNonNullElse(old, "");
			this.wanted = Objects.requireNonNullElse(wanted, "");
			this.repeated = Objects.requireNonNullElse(repeated, "");
		}

	}

	/**
	 * What is typed to change an e-mail address. What was not sent is blank.
	 */
	record EmailForm(String email) {

		EmailForm(@Nullable String email) {
			this.email = Objects.requireNonNullElse(email, "");
		}

	}

	/**
	 * What is typed to change a telephone number. What was not sent is blank.
	 */
	record PhoneForm(String phone) {

		PhoneForm(@Nullable String phone) {
			this.phone = Objects.requireNonNullElse(phone, "");
		}

	}

	@GetMapping("/tai-khoan")
	String account(Model model) {
		return page(model);
	}

	/** A form that was not sent shows what is known. */
	private String page(Model model) {
		Optional<Contact> known = this.contacts.own();
		Map.of("passwords", PasswordForm.BLANK, "contact", new EmailForm(known.map(Contact::email).orElse("")), "call",
				new PhoneForm(known.map(Contact::phoneText).orElse("")))
			.forEach((name, form) -> {
				if (!model.containsAttribute(name)) {
					model.addAttribute(name, form);
				}
			});
		model.addAttribute("units", this.organisation.units());
		return "accounts/own";
	}

	@PostMapping("/tai-khoan/thu-dien-tu")
	Object changeEmail(@ModelAttribute("contact") EmailForm contact, BindingResult errors, Model model,
			RedirectAttributes flash) {
		try {
			this.accounts.changeEmail(contact.email());
		}
		catch (RejectedInput ex) {
			return again(ex, errors, model);
		}
		flash.addFlashAttribute("message", "Đã lưu địa chỉ thư điện tử.");
		return "redirect:/tai-khoan";
	}

	@PostMapping("/tai-khoan/dien-thoai")
	Object changePhone(@ModelAttribute("call") PhoneForm call, BindingResult errors, Model model,
			RedirectAttributes flash) {
		try {
			this.accounts.changePhone(call.phone());
		}
		catch (RejectedInput ex) {
			return again(ex, errors, model);
		}
		flash.addFlashAttribute("message", "Đã lưu số điện thoại.");
		return "redirect:/tai-khoan";
	}

	@PostMapping("/tai-khoan/mat-khau")
	Object changePassword(@ModelAttribute("passwords") PasswordForm passwords, BindingResult errors, Model model,
			RedirectAttributes flash) {
		try {
			this.accounts.changePassword(passwords.old(), passwords.wanted(), passwords.repeated());
		}
		catch (RejectedInput ex) {
			return again(ex, errors, model);
		}
		flash.addFlashAttribute("message", "Đã đổi mật khẩu.");
		return "redirect:/tai-khoan";
	}

	private ModelAndView again(RejectedInput refusal, BindingResult errors, Model model) {
		FormPage.note(refusal, errors);
		return FormPage.again(page(model), model);
	}

}
