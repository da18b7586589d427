package vn.dean06.accounts;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells a page that lay open for long who is signed in now, and the token to send with
 * what it saved up meanwhile.
 */
@Controller
class SessionController {

	/**
	 * @param username who is signed in
	 * @param token against forged requests
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
