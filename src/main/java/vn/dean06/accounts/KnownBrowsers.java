package vn.dean06.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;

/**
 * In which browsers somebody signed in before. A browser keeps a secret in a cookie, of
 * which the hash is kept here; it opens nothing, but what goes wrong there is not counted
 * together with what strangers try.
 */
@Component
class KnownBrowsers {

	private static final String COOKIE = "BROWSER";

	private static final int DAYS = 180;

	private final JdbcClient database;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	KnownBrowsers(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * The browser that a request comes from, if that person signed in there before.
	 */
	Optional<String> of(HttpServletRequest request, String username) {
		return secret(request).map(KnownBrowsers::hash)
			.filter((browser) -> this.database
				.sql("select count(*) from known_browser where browser = ? and username = ? and seen > ?")
				.params(browser, SignInGuard.key(username), oldest())
				.query(Long.class)
				.single() > 0);
	}

	/**
	 * Notes that a person signed in there. Others may be known in the same browser.
	 */
	@Transactional
	public void remember(HttpServletRequest request, HttpServletResponse response, String username) {
		String secret = secret(request).orElseGet(this::newSecret);
		this.database.sql("delete from known_browser where seen <= ?").param(oldest()).update();
		this.database.sql(
				"insert into known_browser values (?, ?, ?) on conflict (browser, username) do update set seen = excluded.seen")
			.params(hash(secret), SignInGuard.key(username), LocalDate.now(this.clock))
			.update();
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, secret)
					.path(request.getContextPath() + "/")
					.maxAge(Duration.ofDays(DAYS))
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	private LocalDate oldest() {
		return LocalDate.now(this.clock).minusDays(DAYS);
	}

	private static Optional<String> secret(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
			.map((cookie) -> cookie.getValue())
			.filter((value) -> value.matches("[0-9a-f]{32}"));
	}

	private String newSecret() {
		byte[] secret = new byte[16];
		this.random.nextBytes(secret);
		return HexFormat.of().formatHex(secret);
	}

	private static String hash(String secret) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
