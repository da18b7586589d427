package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The accounts, and who is signed in.
 */
@Service
@Transactional
public class Accounts {

	private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";

	private static final String LAST_ADMINISTRATOR = "Đây là tài khoản quản trị cuối cùng; hãy mở một tài khoản quản trị khác trước.";

	private static final String APPROVES_OWN = "được duyệt biểu có số liệu do chính mình nhập";

	private final AccountRepository accounts;

	private final SignInGuard guard;

	private final PasswordEncoder encoder;

	private final AuditTrail audit;

	private final Organisation organisation;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	private final Clock clock;

	Accounts(AccountRepository accounts, SignInGuard guard, PasswordEncoder encoder, AuditTrail audit,
			Organisation organisation, FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
		this.accounts = accounts;
		this.guard = guard;
		this.encoder = encoder;
		this.audit = audit;
		this.organisation = organisation;
		this.sessions = sessions;
		this.clock = clock;
	}

	/**
	 * Who is signed in; empty outside of a request of somebody.
	 */
	public static Optional<Person> current() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.map(Authentication::getPrincipal)
			.filter(SignedIn.class::isInstance)
			.map(SignedIn.class::cast)
			.map(SignedIn::person);
	}

	/**
	 * Whether the administrator allows the person who is signed in to approve what they
	 * changed themselves.
	 */
	@Transactional(readOnly = true)
	public boolean mayApproveOwn() {
		return current().flatMap((person) -> this.accounts.findById(person.username()))
			.filter(Account::approvesOwn)
			.isPresent();
	}

	/**
	 * Does something for somebody who let a program do it, with the rights that they have
	 * at this moment.
	 * @throws AccessDeniedException if their account was stopped
	 */
	public <T> T onBehalf(String username, Supplier<T> something) {
		SignedIn person = this.accounts.findById(username)
			.filter(Account::enabled)
			.map(SignedIn::new)
			.orElseThrow(() -> new AccessDeniedException("a stopped account"));
		person.eraseCredentials();
		SecurityContext caller = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities())));
		try {
			return something.get();
		}
		finally {
			SecurityContextHolder.setContext(caller);
		}
	}

	/**
	 * An account as an administrator sees it.
	 *
	 * @param locked whether five failed sign-ins lock it now
	 */
	record AccountView(Contact contact, boolean approvesOwn, boolean enabled, boolean locked) {

		public Person person() {
			return this.contact.person();
		}

	}

	@PreAuthorize(ADMINISTRATOR)
	@Transactional(readOnly = true)
	List<AccountView> all() {
		Set<String> locked = this.guard.locked();
		return this.accounts.findAllByOrderByUsername().stream().map((account) -> view(account, locked)).toList();
	}

	@PreAuthorize(ADMINISTRATOR)
	@Transactional(readOnly = true)
	Optional<AccountView> find(String username) {
		return this.accounts.findById(username).map((account) -> view(account, this.guard.locked()));
	}

	private static AccountView view(Account account, Set<String> locked) {
		return new AccountView(account.contact(), account.approvesOwn(), account.enabled(),
				locked.contains(account.person().username()));
	}

	/**
	 * What an account says of a person beside who they are, as it is typed.
	 */
	record Particulars(String email, String phone, boolean approvesOwn) {

		static final Particulars NONE = new Particulars("", "", false);

		void writeTo(Account account) {
			account.writeTo(RejectedInput.read("email", () -> EmailAddress.parse(this.email)).orElse(null));
			account.callAt(RejectedInput.read("phone", () -> Contact.PhoneNumber.parse(this.phone)).orElse(null));
			account.allowApprovingOwn(this.approvesOwn);
		}

	}

	/**
	 * Opens an account.
	 * @return its password, shown this once
	 */
	@PreAuthorize(ADMINISTRATOR)
	String open(Person person, Particulars particulars) {
		if (!person.username().matches("[a-z0-9][a-z0-9._-]{1,39}")) {
			throw new RejectedInput("username",
					"Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số và “.”, “_”, “-”, từ 2 đến 40 ký tự.");
		}
		if (this.accounts.existsById(person.username())) {
			throw new RejectedInput("username", "Tên đăng nhập “" + person.username() + "” đã có.");
		}
		check(person, "");
		String password = Passwords.random();
		Account account = new Account(person, hash(password));
		particulars.writeTo(account);
		this.accounts.save(account);
		this.audit.record("mở tài khoản", person.username(), null, text(account));
		return password;
	}

	@PreAuthorize(ADMINISTRATOR)
	void describe(Person person, Particulars particulars) {
		if (!person.administrator() && isLastAdministrator(person.username())) {
			throw new RejectedInput("roles", LAST_ADMINISTRATOR);
		}
		Account account = account(person.username());
		check(person, account.person().unit());
		String before = text(account);
		particulars.writeTo(account);
		account.describe(person);
		this.audit.record("sửa tài khoản", person.username(), before, text(account));
		signOut(person.username());
	}

	@PreAuthorize(ADMINISTRATOR)
	void enable(String username) {
		account(username).enable();
		this.audit.record("mở lại tài khoản", username, null, null);
		signOut(username);
	}

	@PreAuthorize(ADMINISTRATOR)
	void disable(String username) {
		if (isLastAdministrator(username)) {
			throw new LockedException(LAST_ADMINISTRATOR);
		}
		account(username).disable();
		this.audit.record("ngừng tài khoản", username, null, null);
		signOut(username);
	}

	@PreAuthorize(ADMINISTRATOR)
	void unlock(String username) {
		this.audit.record("bỏ khóa đăng nhập", account(username).person().username(), null, null);
		this.guard.unlock(username);
	}

	/**
	 * Gives an account a new password.
	 * @return the password, shown this once
	 */
	@PreAuthorize(ADMINISTRATOR)
	String resetPassword(String username) {
		String password = Passwords.random();
		account(username).changePassword(hash(password));
		this.audit.record("đặt lại mật khẩu", username, null, null);
		signOut(username);
		return password;
	}

	/**
	 * Changes the password of the person who is signed in.
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(noRollbackFor = RejectedInput.class)
	void changePassword(String old, String wanted, String repeated) {
		provePassword("old", old);
		String username = current().orElseThrow().username();
		Account account = account(username);
		Passwords.fault(wanted, username).ifPresent((fault) -> {
			throw new RejectedInput("wanted", fault);
		});
		if (!wanted.equals(repeated)) {
			throw new RejectedInput("repeated", "Hai lần nhập mật khẩu mới không giống nhau.");
		}
		account.changePassword(hash(wanted));
		this.audit.record("đổi mật khẩu", username, null, null);
		signOutElsewhere(username);
	}

	/**
	 * Makes sure that whoever sits before a page knows the password of the person who is
	 * signed in there. Wrong ones are counted like those of a sign-in.
	 * @param field in which it is typed
	 * @throws RejectedInput if it is wrong, or was wrong too often; what is counted must
	 * be kept all the same
	 */
	@PreAuthorize("isAuthenticated()")
	@Transactional(noRollbackFor = RejectedInput.class)
	void provePassword(String field, String typed) {
		String username = current().orElseThrow().username();
		if (!this.guard.admits(username, SignInGuard.OWN_PAGES)) {
			throw new RejectedInput(field, "Mật khẩu hiện tại đã nhập sai năm lần; hãy chờ 15 phút rồi nhập lại.");
		}
		if (!this.encoder.matches(typed, account(username).password())) {
			throw new RejectedInput(field, "Mật khẩu hiện tại không đúng.");
		}
		this.guard.succeeded(username, SignInGuard.OWN_PAGES);
	}

	/**
	 * Changes the e-mail address of the person who is signed in.
	 */
	@PreAuthorize("isAuthenticated()")
	void changeEmail(String typed) {
		Account account = account(current().orElseThrow().username());
		String address = RejectedInput.read("email", () -> EmailAddress.parse(typed)).orElse(null);
		this.audit.record("đổi địa chỉ thư", account.person().username(), account.email().orElse(null), address);
		account.writeTo(address);
	}

	/**
	 * Changes the telephone number of the person who is signed in.
	 */
	@PreAuthorize("isAuthenticated()")
	void changePhone(String typed) {
		Account account = account(current().orElseThrow().username());
		String number = RejectedInput.read("phone", () -> Contact.PhoneNumber.parse(typed)).orElse(null);
		this.audit.record("đổi số điện thoại", account.person().username(), account.phone().orElse(null), number);
		account.callAt(number);
	}

	/**
	 * @param before the unit that the account has; it may stay after it was closed
	 */
	private void check(Person person, String before) {
		if (person.fullName().isBlank() || person.fullName().length() > 100) {
			throw new RejectedInput("fullName", "Hãy ghi họ tên, không quá 100 ký tự.");
		}
		UnitTree units = this.organisation.units();
		LocalDate day = units.latestDay(LocalDate.now(this.clock));
		if (!person.unit().equals(before) && units.on(day).find(person.unit()).isEmpty()) {
			throw new RejectedInput("unit", "Không có đơn vị “" + person.unit() + "”; hãy chọn trong danh sách.");
		}
	}

	private boolean isLastAdministrator(String username) {
		this.accounts.claimAdministrators();
		// Whoever was waited for may be none any more.
		List<Account> administrators = this.accounts.enabled(Role.ADMINISTRATOR);
		return administrators.size() == 1 && administrators.getFirst().person().username().equals(username);
	}

	/** Its row is locked for the rest of the transaction. */
	private Account account(String username) {
		return this.accounts.claim(username).orElseThrow(() -> new NotFound("Không có tài khoản “" + username + "”."));
	}

	/** Rights that were taken away end now, not when the session does. */
	void signOut(String username) {
		this.sessions.findByPrincipalName(username).keySet().forEach(this.sessions::deleteById);
	}

	/** Whoever knew the old password is out; the one who changed it stays. */
	void signOutElsewhere(String username) {
		String here = RequestContextHolder.currentRequestAttributes().getSessionId();
		this.sessions.findByPrincipalName(username)
			.keySet()
			.stream()
			.filter((session) -> !session.equals(here))
			.forEach(this.sessions::deleteById);
	}

	private String hash(String password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	private static String text(Account account) {
		Person person = account.person();
		return person.fullName() + ", " + person.roleLabel() + ", " + person.unit()
				+ account.email().map((email) -> ", " + email).orElse("")
				+ account.phone().map((phone) -> ", " + Contact.PhoneNumber.text(phone)).orElse("")
				+ (account.approvesOwn() ? ", " + APPROVES_OWN : "");
	}

}
