package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import vn.dean06.accounts.audit.AuditTrail;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.web.LockedException;
import vn.dean06.web.NotFound;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseDates;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who types for a unit that is not theirs (nhập thay): a deputy whom an administrator
 * appoints for a time, or the standing office where a unit cannot.
 */
@Service
@Transactional
class StandIns {

	private static final String STANDING_OFFICE = "hasRole('STANDING_OFFICE')";

	private static final int LONGEST = 1000;

	/** Until a deputy has to be appointed anew. */
	private static final int LONGEST_DEPUTY_DAYS = 366;

	/** Longer than a month with its days of grace nobody needs to help out. */
	private static final int LONGEST_HELP_DAYS = 45;

	private final AccountRepository accounts;

	private final Accounts people;

	private final Organisation organisation;

	private final StandingOffice office;

	private final AuditTrail audit;

	private final Clock clock;

	StandIns(AccountRepository accounts, Accounts people, Organisation organisation, StandingOffice office,
			AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.people = people;
		this.organisation = organisation;
		this.office = office;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * For whom somebody types, from when until when, and why.
	 */
	record Wanted(String unit, LocalDate since, LocalDate until, String reason) {
	}

	/**
	 * Those for units that the person who is signed in reviews, which hold today or will.
	 */
	@PreAuthorize(STANDING_OFFICE)
	@Transactional(readOnly = true)
	public List<Person.StandInView> current() {
		Set<String> reviewed = this.office.units(me());
		return this.accounts.standInsUntil(LocalDate.now(this.clock))
			.stream()
			.map(StandIn::view)
			.filter((standIn) -> reviewed.contains(standIn.unit()))
			.toList();
	}

	/**
	 * Appoints a deputy for a unit, who has to sign in anew.
	 */
	@PreAuthorize("hasRole('ADMINISTRATOR')")
	public void appoint(String username, Wanted wanted) {
		LocalDate today = LocalDate.now(this.clock);
		if (wanted.since().isBefore(today)) {
			throw new RejectedInput("since", "Ngày bắt đầu từ hôm nay trở đi; việc đã nhập không đổi người được.");
		}
		give(username, wanted, LONGEST_DEPUTY_DAYS);
		this.people.signOut(username);
	}

	/**
	 * Whoever is signed in types for a unit that they review from today on.
	 */
	@PreAuthorize(STANDING_OFFICE)
	public void take(String unit, LocalDate until, String reason) {
		Person me = me();
		LocalDate today = LocalDate.now(this.clock);
		if (!this.office.units(me).contains(unit)) {
			throw new RejectedInput("unit", "Hãy chọn một đơn vị trong danh sách, thuộc tỉnh mà bạn thường trực.");
		}
		give(me.username(), new Wanted(unit, today, until, reason), LONGEST_HELP_DAYS);
		this.people.signOutElsewhere(me.username());
	}

	private void give(String username, Wanted wanted, int longest) {
		Account account = account(username);
		check(account.person(), wanted, longest);
		String why = RejectedInput.read("reason", () -> TypedText.line("Lý do", wanted.reason(), LONGEST));
		if (why.isEmpty()) {
			throw new RejectedInput("reason", "Hãy ghi lý do nhập thay, như “Cán bộ nghỉ ốm”, “Xã mất mạng”.");
		}
		account.standIn(new Person.StandInView(UUID.randomUUID(), username, wanted.unit(), wanted.since(),
				wanted.until(), why, me().username(), this.clock.instant(), null));
		this.audit.record("giao nhập thay", username, null, "%s, từ %s đến hết %s: %s".formatted(wanted.unit(),
				VietnameseDates.numeric(wanted.since()), VietnameseDates.numeric(wanted.until()), why));
	}

	private void check(Person person, Wanted wanted, int longest) {
		OrgUnitView unit = this.organisation.find(wanted.unit())
			.filter((found) -> found.existsOn(wanted.since()))
			.orElseThrow(() -> new RejectedInput("unit",
					"Không có đơn vị “" + wanted.unit() + "”; hãy chọn trong danh sách."));
		LocalDate last = wanted.since().plusDays(longest);
		if (wanted.until().isBefore(wanted.since()) || wanted.until().isAfter(last)) {
			throw new RejectedInput("until", "Ngày cuối phải từ %s đến %s."
				.formatted(VietnameseDates.numeric(wanted.since()), VietnameseDates.numeric(last)));
		}
		if (person.officer() && person.unit().equals(unit.code())) {
			throw new RejectedInput("unit",
					person.fullName() + " là cán bộ nhập liệu của " + unit.shortName() + ", không cần nhập thay.");
		}
		boolean twice = person.standIns()
			.stream()
			.anyMatch((one) -> one.unit().equals(unit.code()) && one.endedAt() == null
					&& !one.until().isBefore(wanted.since()) && !one.since().isAfter(wanted.until()));
		if (twice) {
			throw new LockedException(
					person.fullName() + " đang nhập thay cho " + unit.shortName() + " trong những ngày này rồi.");
		}
	}

	/**
	 * Ends one before its last day.
	 * @throws NotFound if there is none, or it is neither one's own to end
	 */
	@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'STANDING_OFFICE')")
	public Person.StandInView end(UUID id) {
		StandIn standIn = this.accounts.claimStandIn(id)
			.filter((found) -> me().administrator() || found.view().username().equals(me().username()))
			.orElseThrow(() -> new NotFound("Không có việc nhập thay này."));
		standIn.end(LocalDate.now(this.clock), this.clock.instant());
		Person.StandInView ended = standIn.view();
		this.audit.record("kết thúc nhập thay", ended.username(), ended.unit(), null);
		if (ended.username().equals(me().username())) {
			this.people.signOutElsewhere(ended.username());
		}
		else {
			this.people.signOut(ended.username());
		}
		return ended;
	}

	/**
	 * The person who is signed in, as the account is now.
	 */
	@Transactional(readOnly = true)
	public SignedIn asNow() {
		SignedIn now = new SignedIn(this.accounts.findById(me().username()).orElseThrow());
		now.eraseCredentials();
		return now;
	}

	/** Its row is locked, so that of two who give the same one comes second. */
	private Account account(String username) {
		return this.accounts.claim(username).orElseThrow(() -> new NotFound("Không có tài khoản “" + username + "”."));
	}

	private static Person me() {
		return Accounts.current().orElseThrow();
	}

}
