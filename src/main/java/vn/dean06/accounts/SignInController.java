package vn.dean06.accounts;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page; the sign-in itself is Spring Security's.
 */
@Controller
class SignInController {

	@GetMapping(SecurityConfiguration.SIGN_IN)
	String signIn() {
		return Accounts.current().isPresent() ? "redirect:/" : "accounts/sign-in";
	}

}
