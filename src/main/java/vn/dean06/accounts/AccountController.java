package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
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

	private final StandIns standIns;

	private final Organisation organisation;

	private final Clock clock;

	AccountController(Accounts accounts, StandIns standIns, Organisation organisation, Clock clock) {
		this.accounts = accounts;
		this.standIns = standIns;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What is typed about a person. What was not sent is blank.
	 *
	 * @param unit its code or its name, or both as the page offers them
	 */
	record PersonForm(@Nullable String username, @Nullable String fullName, Set<Role> roles, @Nullable String unit,
			String email, String phone, Boolean approvesOwn) {

		static final PersonForm BLANK = new PersonForm("", "", EnumSet.of(Role.OFFICER), "", "", "", false);

		PersonForm(@Nullable String username, @Nullable String fullName, @Nullable Set<Role> roles,
				@Nullable String unit, @Nullable String email, @Nullable String phone, @Nullable Boolean approvesOwn) {
			this.username = username;
			this.fullName = fullName;
			this.roles = Objects.requireNonNullElse(roles, Set.of());
			this.unit = unit;
			this.email = Objects.requireNonNullElse(email, "");
			this.phone = Objects.requireNonNullElse(phone, "");
			this.approvesOwn = Boolean.TRUE.equals(approvesOwn);
		}

		Person person(UnitTree units) {
			if (this.username == null || this.fullName == null || this.unit == null) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
			if (this.roles.isEmpty()) {
				throw new RejectedInput("roles", "Hãy đánh dấu ít nhất một vai trò.");
			}
			return new Person(this.username.strip().toLowerCase(Locale.ROOT), this.fullName.strip(), this.roles,
					units.meant(this.unit));
		}

		Accounts.Particulars particulars() {
			return new Accounts.Particulars(this.email, this.phone, this.approvesOwn);
		}

		/** The same about somebody whose name is known. */
		PersonForm of(String username) {
			return new PersonForm(username, this.fullName, this.roles, this.unit, this.email, this.phone,
					this.approvesOwn);
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
		return form(model, PersonForm.BLANK, null);
	}

	@GetMapping("/{username}")
	String account(@PathVariable String username, Model model) {
		Accounts.AccountView account = known(username);
		Person person = account.person();
		return form(model, new PersonForm(person.username(), person.fullName(), person.roles(), unit(person.unit()),
				account.contact().email(), account.contact().phoneText(), account.approvesOwn()), account);
	}

	private Accounts.AccountView known(String username) {
		return this.accounts.find(username).orElseThrow(() -> new NotFound("Không có tài khoản “" + username + "”."));
	}

	private String unit(String code) {
		return this.organisation.find(code).map(OrgUnitView::choice).orElse(code);
	}

	private String form(Model model, PersonForm form, Accounts.@Nullable AccountView account) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("form", form);
		model.addAttribute("account", account);
		model.addAttribute("roles", Role.values());
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("today", today);
		if (!model.containsAttribute("deputy")) {
			model.addAttribute("deputy", StandInController.StandInForm.from(today));
		}
		return "accounts/account";
	}

	@PostMapping("/moi")
	Object open(@ModelAttribute("form") PersonForm form, BindingResult errors, Model model, RedirectAttributes flash) {
		FormPage.mustBeReadable(errors);
		try {
			Person person = form.person(this.organisation.units());
			flash.addFlashAttribute("password", this.accounts.open(person, form.particulars()));
			flash.addFlashAttribute("message", "Đã mở tài khoản " + person.username() + ".");
		}
		catch (RejectedInput ex) {
			return again(ex, form, errors, null, model);
		}
		return LIST;
	}

	@PostMapping("/{username}")
	Object describe(@PathVariable String username, @ModelAttribute("form") PersonForm form, BindingResult errors,
			Model model, RedirectAttributes flash) {
		FormPage.mustBeReadable(errors);
		try {
			this.accounts.describe(form.of(username).person(this.organisation.units()), form.particulars());
		}
		catch (RejectedInput ex) {
			return again(ex, form.of(username), errors, known(username), model);
		}
		flash.addFlashAttribute("message", "Đã lưu tài khoản " + username + ".");
		return LIST;
	}

	@PostMapping("/{username}/nhap-thay")
	Object appoint(@PathVariable String username, @ModelAttribute("deputy") StandInController.StandInForm deputy,
			BindingResult errors, Model model, RedirectAttributes flash) {
		try {
			this.standIns.appoint(username, deputy.wanted(this.organisation.units()));
		}
		catch (RejectedInput ex) {
			FormPage.note(ex, errors);
			return FormPage.again(account(username, model), model);
		}
		flash.addFlashAttribute("message", "Đã giao nhập thay; người được giao cần đăng nhập lại.");
		return LIST + "/" + username;
	}

	@PostMapping("/{username}/nhap-thay/{id}/ket-thuc")
	String endStandIn(@PathVariable String username, @PathVariable UUID id, RedirectAttributes flash) {
		this.standIns.end(id);
		flash.addFlashAttribute("message", "Đã kết thúc việc nhập thay.");
		return LIST + "/" + username;
	}

	private ModelAndView again(RejectedInput refusal, PersonForm form, BindingResult errors,
			Accounts.@Nullable AccountView account, Model model) {
		FormPage.note(refusal, errors);
		String page = form(model, form, account);
		// Another form than the one that was bound takes its errors along.
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		return FormPage.again(page, model);
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
