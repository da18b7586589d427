package vn.dean06.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

import vn.dean06.web.TypedText;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps passwords from being guessed: a name is locked after five failures, for all
 * replicas, and an address that keeps failing has to wait. Successful sign-ins from one
 * address are not counted, as whole districts share one.
 */
@Component
class SignInGuard {

	private static final int FAILURES_PER_MINUTE = 20;

	private final SignInFailuresRepository failures;

	private final Clock clock;

	private final Cache<String, Bucket> addresses = Caffeine.newBuilder()
		.maximumSize(100_000)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	SignInGuard(SignInFailuresRepository failures, Clock clock) {
		this.failures = failures;
		this.clock = clock;
	}

	/**
	 * Whether a password may be compared for a name. Each attempt is counted beforehand,
	 * so guesses at the same moment cannot slip past each other, and a locked name is
	 * refused as fast whether it is an account or not.
	 */
	@Transactional
	public boolean admits(String username) {
		Instant now = this.clock.instant();
		this.failures.deleteByLastFailureBefore(now.minus(Duration.ofDays(1)));
		this.failures.begin(key(username), now);
		return this.failures.claim(key(username)).attempt(now);
	}

	@EventListener
	void countAddress(AbstractAuthenticationFailureEvent event) {
		bucket(address(event.getAuthentication())).tryConsume(1);
	}

	@EventListener
	@Transactional
	public void succeeded(AuthenticationSuccessEvent event) {
		this.failures.deleteById(key(event.getAuthentication().getName()));
	}

	boolean isLocked(String username) {
		Instant now = this.clock.instant();
		return this.failures.findById(key(username)).filter((known) -> known.lockedAt(now)).isPresent();
	}

	Set<String> locked() {
		return this.failures.findByLockedUntilAfter(this.clock.instant())
			.stream()
			.map(SignInFailures::username)
			.collect(Collectors.toSet());
	}

	void unlock(String username) {
		this.failures.deleteById(key(username));
	}

	boolean isThrottled(String address) {
		return bucket(address).getAvailableTokens() == 0;
	}

	private Bucket bucket(String address) {
		return this.addresses.get(address,
				(key) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(FAILURES_PER_MINUTE)
						.refillGreedy(FAILURES_PER_MINUTE, Duration.ofMinutes(1)))
					.build());
	}

	private static String address(Authentication authentication) {
		return (authentication.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
	}

	/** What is typed may be anything; only its beginning is kept, of what can be kept. */
	static String key(String username) {
		return TypedText.beginning(username.toLowerCase(Locale.ROOT), 100);
	}

}
