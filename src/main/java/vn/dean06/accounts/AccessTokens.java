package vn.dean06.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal access tokens of the person who is signed in, and who a token is.
 */
@Service
@Transactional
class AccessTokens {

	private static final String PREFIX = "d06_";

	private static final int MOST = 10;

	private static final int LONGEST_DAYS = 365;

	private final AccessTokenRepository tokens;

	private final AccountRepository accounts;

	private final Accounts people;

	private final AuditTrail audit;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	AccessTokens(AccessTokenRepository tokens, AccountRepository accounts, Accounts people, AuditTrail audit,
			Clock clock) {
		this.tokens = tokens;
		this.accounts = accounts;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	@PreAuthorize("isAuthenticated()")
	@Transactional(readOnly = true)
	public List<AccessToken.View> own() {
		LocalDate today = LocalDate.now(this.clock);
		return this.tokens.findByUsernameOrderByCreatedAtDesc(me()).stream().map((token) -> token.view(today)).toList();
	}

	/**
	 * Makes a token; one that may write only for whoever knows the person's password.
	 * @param password the current one; a token that only reads needs none
	 * @return the token, shown this once
	 * @throws RejectedInput if the name, the days or the password are wrong
	 * @throws LockedException if there are too many already
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(noRollbackFor = RejectedInput.class)
	public String make(String name, AccessToken.View.Scope scope, int days, String password) {
		String called = RejectedInput.read("name", () -> TypedText.line("Tên của mã", name, 100));
		if (called.isEmpty()) {
			throw new RejectedInput("name", "Hãy đặt tên cho mã, không quá 100 ký tự, như “Phần mềm một cửa”.");
		}
		if (days < 1 || days > LONGEST_DAYS) {
			throw new RejectedInput("days", "Thời hạn từ 1 đến " + LONGEST_DAYS + " ngày.");
		}
		if (scope == AccessToken.View.Scope.WRITE) {
			this.people.provePassword("password", password);
		}
		// Of two that are made at the same moment, one counts the other.
		this.accounts.claim(me());
		if (own().stream().filter(AccessToken.View::works).count() >= MOST) {
			throw new LockedException("Đã có " + MOST + " mã còn hiệu lực; hãy thu hồi mã không dùng trước.");
		}
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		this.tokens.save(new AccessToken(me(), called, scope, hash(token), this.clock.instant(),
				LocalDate.now(this.clock).plusDays(days)));
		this.audit.record("tạo mã truy cập", me(), null, called + ", " + scope.label());
		return token;
	}

	/**
	 * Ends a token of the person who is signed in.
	 * @throws NotFound if they have no such
	 */
	@PreAuthorize("isAuthenticated()")
	public void revoke(UUID id) {
		AccessToken token = this.tokens.claim(id)
			.filter((found) -> found.username().equals(me()))
			.orElseThrow(() -> new NotFound("Không có mã truy cập này trong các mã của bạn."));
		token.revoke(this.clock.instant());
		this.audit.record("thu hồi mã truy cập", me(), token.view(LocalDate.now(this.clock)).name(), null);
	}

	/**
	 * Who a token stands for, and what it may do.
	 */
	record Holder(SignedIn person, AccessToken.View.Scope scope) {
	}

	/**
	 * Empty if the token is unknown, revoked or expired, or its account disabled.
	 */
	public Optional<Holder> holder(String token) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		return this.tokens.findByHash(hash(token))
			.filter((found) -> found.worksOn(today))
			.flatMap((found) -> this.accounts.findById(found.username()).filter(Account::enabled).map((account) -> {
				if (found.wantsNote(now)) {
					note(found, today);
					found.use(now, today);
				}
				SignedIn person = new SignedIn(account);
				person.eraseCredentials();
				return new Holder(person, found.scope());
			}));
	}

	/** The trail tells of its first use on a day. */
	private void note(AccessToken token, LocalDate today) {
		if (!token.usedOn(today, this.clock.getZone())) {
			this.audit.note(token.username(), "dùng mã truy cập", token.username(),
					token.view(today).name() + ", lần đầu trong ngày");
		}
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String me() {
		return Accounts.current().orElseThrow().username();
	}

}
