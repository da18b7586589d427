package vn.dean06.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that somebody wanted to see before they had to sign in. The sign-in form
 * carries it along, as each tab may have wanted another one.
 */
final class WantedPage {

	/** What the sign-in form and its address call it. */
	static final String PARAMETER = "trang";

	private static final String PURPOSE = "Sec-Purpose";

	private static final String DESTINATION = "Sec-Fetch-Dest";

	private WantedPage() {
	}

	/**
	 * Whether somebody opens a page with a request, rather than a browser that fetches
	 * something beside it: an icon, a manifest, a script, or a page that might be wanted
	 * next.
	 */
	static boolean isOpenedBy(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		String destination = request.getHeader(DESTINATION);
		return HttpMethod.GET.matches(request.getMethod()) && accepted != null
				&& accepted.contains(MediaType.TEXT_HTML_VALUE)
				&& (destination == null || destination.equals("document")) && request.getHeader(PURPOSE) == null;
	}

	/**
	 * The page that a sign-in form or its address carries; empty if it is none of here.
	 */
	static Optional<String> carriedBy(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter(PARAMETER)).filter(WantedPage::isOfHere);
	}

	/**
	 * The page that was asked for when the session began.
	 */
	static Optional<String> of(@Nullable SavedRequest saved) {
		if (!(saved instanceof DefaultSavedRequest request)) {
			return Optional.empty();
		}
		String query = request.getQueryString();
		return Optional.of(request.getRequestURI() + ((query != null) ? "?" + query : "")).filter(WantedPage::isOfHere);
	}

	/**
	 * An address of the sign-in page that carries on what the request carried.
	 */
	static String carriedOn(HttpServletRequest request, String address) {
		return request.getContextPath() + carriedBy(request)
			.map((page) -> UriComponentsBuilder.fromUriString(address)
				.queryParam(PARAMETER, "{page}")
				.encode()
				.buildAndExpand(page)
				.toUriString())
			.orElse(address);
	}

	/** Nobody shall be led elsewhere by an address that was sent to them. */
	private static boolean isOfHere(String page) {
		try {
			URI address = new URI(page);
			return page.startsWith("/") && !page.startsWith("//") && address.getScheme() == null
					&& address.getRawAuthority() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
