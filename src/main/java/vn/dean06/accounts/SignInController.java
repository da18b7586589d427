package vn.dean06.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page, and who is signed in; the sign-in itself is Spring Security's.
 */
@Controller
class SignInController {

	private final RequestCache wanted;

	SignInController(RequestCache wanted) {
		this.wanted = wanted;
	}

	@GetMapping(SecurityConfiguration.SIGN_IN)
	String signIn(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (Accounts.current().isPresent()) {
			return "redirect:/";
		}
		WantedPage.carriedBy(request)
			.or(() -> WantedPage.of(this.wanted.getRequest(request, response)))
			.ifPresent((page) -> model.addAttribute("wanted", page));
		return "accounts/sign-in";
	}

	/**
	 * What is told to a page that lay open for long.
	 *
	 * @param username who is signed in
	 * @param token against forged requests, to send with what was saved up meanwhile
	 */
	record SessionView(String username, String token) {
	}

	@GetMapping("/phien")
	ResponseEntity<SessionView> session(CsrfToken token) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new SessionView(Accounts.current().orElseThrow().username(), token.getToken()));
	}

}
