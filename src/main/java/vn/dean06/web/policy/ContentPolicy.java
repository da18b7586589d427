package vn.dean06.web.policy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the browser lets a page load and reach (Content-Security-Policy): nothing from
 * elsewhere, but where a controller says so of the one page that it answers.
 */
public final class ContentPolicy implements HeaderWriter {

	private static final String HEADER = "Content-Security-Policy";

	private static final String OWN_ONLY = "default-src 'self'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/** Set on a request whose page may reach one place more. */
	private static final String REACHED = ContentPolicy.class.getName() + ".REACHED";

	/**
	 * Lets the scripts of the page that is being answered connect to one place more.
	 * @param origin such as "wss://127.0.0.1:8987"
	 */
	public static void alsoReach(String origin) {
		RequestContextHolder.currentRequestAttributes().setAttribute(REACHED, origin, RequestAttributes.SCOPE_REQUEST);
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(HEADER)) {
			Object origin = request.getAttribute(REACHED);
			response.setHeader(HEADER, (origin != null) ? OWN_ONLY + "; connect-src 'self' " + origin : OWN_ONLY);
		}
	}

}
