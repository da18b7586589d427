package vn.dean06.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The token against forged requests: in the session of who is signed in, and in a cookie
 * of who is not yet, so that strangers who ask for the sign-in page leave no session
 * behind.
 */
final class FormTokens implements CsrfTokenRepository {

	private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

	private final CsrfTokenRepository cookie = cookie();

	private static CsrfTokenRepository cookie() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("FORM");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax"));
		return tokens;
	}

	/**
	 * Gives a session its token as it begins. The first pages of it, which may be asked
	 * for at the same moment, would each make one, and the forms of all but one would be
	 * refused.
	 */
	void begin(HttpServletRequest request, HttpServletResponse response) {
		if (loadToken(request) == null) {
			saveToken(generateToken(request), request, response);
		}
	}

	private CsrfTokenRepository of(HttpServletRequest request) {
		return (request.getSession(false) != null) ? this.session : this.cookie;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return of(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		of(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return of(request).loadToken(request);
	}

}
