package vn.dean06.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.TypedText;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps passwords from being guessed: a name is locked after five failures, for all
 * replicas, and an address that keeps failing has to wait. Failures from a browser in
 * which the person signed in before are counted apart: strangers can lock the name for
 * all other browsers, but keep nobody out of their own.
 */
@Component
class SignInGuard {

	/** No name that is typed has it, as control characters are left out. */
	private static final char SEPARATOR = '\u001f';

	/** Stands for the browser where somebody types the password who is signed in. */
	static final String OWN_PAGES = "own";

	private final SignInFailuresRepository failures;

	private final Clock clock;

	private final Cache<String, AddressBrake> addresses = Caffeine.newBuilder()
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
	 * @param browser in which the person signed in before; null if in none
	 */
	@Transactional
	public boolean admits(String username, @Nullable String browser) {
		Instant now = this.clock.instant();
		this.failures.deleteByLastFailureBefore(now.minus(Duration.ofDays(1)));
		String key = key(username, browser);
		this.failures.begin(key, now);
		return this.failures.claim(key).attempt(now);
	}

	@Transactional
	public void succeeded(String username, @Nullable String browser) {
		this.failures.deleteById(key(username, browser));
	}

	boolean isLocked(String username, @Nullable String browser) {
		Instant now = this.clock.instant();
		return this.failures.findById(key(username, browser)).filter((known) -> known.lockedAt(now)).isPresent();
	}

	/** The names that are locked in some browser. */
	Set<String> locked() {
		return this.failures.findByLockedUntilAfter(this.clock.instant())
			.stream()
			.map(SignInFailures::username)
			.map((key) -> key.split(String.valueOf(SEPARATOR), 2)[0])
			.collect(Collectors.toSet());
	}

	void unlock(String username) {
		this.failures.deleteById(key(username));
		this.failures.deleteByUsernameStartingWith(key(username) + SEPARATOR);
	}

	AddressBrake brake(String address) {
		return this.addresses.get(address, (key) -> new AddressBrake());
	}

	/** What is typed may be anything; only its beginning is kept, of what can be kept. */
	static String key(String username) {
		return TypedText.beginning(username.toLowerCase(Locale.ROOT), 100);
	}

	private static String key(String username, @Nullable String browser) {
		return (browser != null) ? key(username) + SEPARATOR + browser : key(username);
	}

}
