package vn.dean06.accounts;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import vn.dean06.accounts.audit.AuditCounts;
import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.accounts.audit.Refusals;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the audit trail who came in, who went, who failed to, whose name was locked, and
 * who was turned away at the door. Names that are no accounts are not kept, since people
 * type their passwords there.
 */
@Component
class SignInTrail {

	private final AuditTrail trail;

	private final AuditCounts counts;

	private final Refusals refusals;

	private final AccountRepository accounts;

	private final SignInGuard guard;

	private final KnownBrowsers browsers;

	SignInTrail(AuditTrail trail, AuditCounts counts, Refusals refusals, AccountRepository accounts, SignInGuard guard,
			KnownBrowsers browsers) {
		this.trail = trail;
		this.counts = counts;
		this.refusals = refusals;
		this.accounts = accounts;
		this.guard = guard;
		this.browsers = browsers;
	}

	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		note("đăng nhập", event.getAuthentication());
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		note("đăng xuất", event.getAuthentication());
	}

	private void note(String verb, Authentication who) {
		String username = who.getName();
		this.trail.note(username, verb, username, "từ " + address(who));
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		String username = SignInGuard.key(event.getAuthentication().getName());
		String address = address(event.getAuthentication());
		if (!this.accounts.existsById(username)) {
			this.counts.count("đăng nhập bằng tên không có", "", "", address);
			return;
		}
		this.counts.count("đăng nhập sai", username, username, address);
		if (this.guard.isLocked(username, request().flatMap((one) -> this.browsers.of(one, username)).orElse(null))) {
			this.counts.count("khóa đăng nhập vì sai nhiều lần", username, username, address);
		}
	}

	/** By the rules for addresses; what a method refuses is counted where it ends. */
	@EventListener
	void turnedAway(AuthorizationDeniedEvent<?> event) {
		if (event.getObject() instanceof HttpServletRequest request
				&& event.getAuthentication().get().getPrincipal() instanceof SignedIn signedIn) {
			this.refusals.count(signedIn.person(), request);
		}
	}

	private static Optional<HttpServletRequest> request() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.filter(ServletRequestAttributes.class::isInstance)
			.map((attributes) -> ((ServletRequestAttributes) attributes).getRequest());
	}

	private static String address(Authentication who) {
		return (who.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

}
