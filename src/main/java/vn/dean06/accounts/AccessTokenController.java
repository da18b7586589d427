package vn.dean06.accounts;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.FormPage;
import vn.dean06.web.LockedException;
import vn.dean06.web.RejectedInput;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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

	/**
	 * What is typed to make a token.
	 *
	 * @param days how long it works
	 * @param password the current one, if it may write
	 */
	record TokenForm(String name, AccessToken.View.Scope scope,
			@Pattern(regexp = "\\d{1,4}", message = "Thời hạn từ 1 đến 365 ngày.") String days, String password) {

		/** What was not sent is as the page suggests it. */
		TokenForm(@Nullable String name, AccessToken.View.@Nullable Scope scope, @Nullable String days,
				@Nullable String password) {
			this.name = Objects.requireNonNullElse(name, "");
			this.scope = Objects.requireNonNullElse(scope, AccessToken.View.Scope.READ);
			this.days = Objects.requireNonNullElse(days, "90");
			this.password = Objects.requireNonNullElse(password, "");
		}

	}

	@GetMapping
	String tokens(Model model) {
		model.addAttribute("form", new TokenForm(null, null, null, null));
		return page(model);
	}

	private String page(Model model) {
		model.addAttribute("tokens", this.tokens.own());
		model.addAttribute("scopes", AccessToken.View.Scope.values());
		return "accounts/tokens";
	}

	@PostMapping
	Object make(@Valid @ModelAttribute("form") TokenForm form, BindingResult errors, Model model,
			RedirectAttributes flash) {
		FormPage.mustBeReadable(errors);
		if (!errors.hasErrors()) {
			try {
				flash.addFlashAttribute("token",
						this.tokens.make(form.name(), form.scope(), Integer.parseInt(form.days()), form.password()));
				return "redirect:" + PAGE;
			}
			catch (RejectedInput ex) {
				FormPage.note(ex, errors);
			}
		}
		return FormPage.again(page(model), model);
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
