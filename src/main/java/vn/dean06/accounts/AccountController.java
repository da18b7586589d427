package vn.dean06.accounts;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Organisation;
import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where administrators keep the accounts.
 */
@Controller
@RequestMapping("/quan-tri/tai-khoan")
class AccountController {

	private static final String LIST = "redirect:/quan-tri/tai-khoan";

	private final Accounts accounts;

	private final Organisation organisation;

	AccountController(Accounts accounts, Organisation organisation) {
		this.accounts = accounts;
		this.organisation = organisation;
	}

	/**
	 * What is typed about a person.
	 */
	record PersonForm(@Nullable String username, @Nullable String fullName, @Nullable Role role, @Nullable String unit,
			@Nullable String email) {

		Person person() {
			if (this.username == null || this.fullName == null || this.role == null || this.unit == null) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
			return new Person(this.username.strip().toLowerCase(Locale.ROOT), this.fullName.strip(), this.role,
					this.unit);
		}

		/** The same about somebody whose name is known. */
		PersonForm of(String username) {
			return new PersonForm(username, this.fullName, this.role, this.unit, this.email);
		}

		String address() {
			return Objects.requireNonNullElse(this.email, "");
		}

	}

	@GetMapping
	String accounts(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("units", this.organisation.units());
		return "accounts/accounts";
	}

	@GetMapping("/moi")
	String blank(Model model) {
		return form(model, new PersonForm("", "", Role.OFFICER, "", ""), null);
	}

	@GetMapping("/{username}")
	String account(@PathVariable String username, Model model) {
		AccountView account = this.accounts.find(username)
			.orElseThrow(() -> new NotFound("Không có tài khoản “" + username + "”."));
		Person person = account.person();
		return form(model,
				new PersonForm(person.username(), person.fullName(), person.role(), person.unit(), account.email()),
				account);
	}

	private String form(Model model, PersonForm form, @Nullable AccountView account) {
		model.addAttribute("form", form);
		model.addAttribute("account", account);
		model.addAttribute("roles", Role.values());
		model.addAttribute("units", this.organisation.units());
		return "accounts/account";
	}

	@PostMapping("/moi")
	Object open(@ModelAttribute("form") PersonForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		Person person = form.person();
		try {
			flash.addFlashAttribute("password", this.accounts.open(person, form.address()));
		}
		catch (RejectedInput ex) {
			return again(ex, form, errors, null, model);
		}
		flash.addFlashAttribute("message", "Đã mở tài khoản " + person.username() + ".");
		return LIST;
	}

	@PostMapping("/{username}")
	Object describe(@PathVariable String username, @ModelAttribute("form") PersonForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		try {
			this.accounts.describe(form.of(username).person(), form.address());
		}
		catch (RejectedInput ex) {
			return again(ex, form, errors, this.accounts.find(username).orElse(null), model);
		}
		flash.addFlashAttribute("message", "Đã lưu tài khoản " + username + ".");
		return LIST;
	}

	private ModelAndView again(RejectedInput refusal, PersonForm form, BindingResult errors,
			@Nullable AccountView account, Model model) {
		FormPage.note(refusal, errors);
		return FormPage.again(form(model, form, account), model);
	}

	@PostMapping("/{username}/ngung")
	String disable(@PathVariable String username, RedirectAttributes flash) {
		this.accounts.disable(username);
		flash.addFlashAttribute("message", "Đã ngừng tài khoản " + username + ".");
		return LIST;
	}

	@PostMapping("/{username}/mo-lai")
	String enable(@PathVariable String username, RedirectAttributes flash) {
		this.accounts.enable(username);
		flash.addFlashAttribute("message", "Đã mở lại tài khoản " + username + ".");
		return LIST;
	}

	@PostMapping("/{username}/bo-khoa")
	String unlock(@PathVariable String username, RedirectAttributes flash) {
		this.accounts.unlock(username);
		flash.addFlashAttribute("message", "Đã bỏ khóa đăng nhập của " + username + ".");
		return LIST;
	}

	@PostMapping("/{username}/mat-khau")
	String resetPassword(@PathVariable String username, RedirectAttributes flash) {
		flash.addFlashAttribute("password", this.accounts.resetPassword(username));
		flash.addFlashAttribute("message", "Đã đặt lại mật khẩu của " + username + ".");
		return LIST;
	}

	@ExceptionHandler
	String refused(LockedException refusal, RedirectAttributes flash) {
		flash.addFlashAttribute("refusal", refusal.getMessage());
		return LIST;
	}

}
