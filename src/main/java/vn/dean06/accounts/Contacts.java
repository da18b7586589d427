package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.dean06.database.KeptEach;
import vn.dean06.database.Versions;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what people are called, and whom to write to or to call.
 */
@Service
@Transactional(readOnly = true)
public class Contacts {

	/** A page is about one unit, and some about several. */
	private static final int MOST_STAND_INS = 1000;

	/** Pages tell whom to call today. */
	private static final int MOST_DAYS = 2;

	private final AccountRepository accounts;

	private final Organisation organisation;

	private final Clock clock;

	private final Versions.Kept<Map<String, String>> names;

	private final KeptEach<String, List<Person.StandInView>> standIns;

	/**
	 * Whom to call, by the code of the unit, of the latest days on which that was asked.
	 */
	private final KeptEach<LocalDate, Map<String, List<Telephone>>> called;

	Contacts(AccountRepository accounts, Organisation organisation, Versions versions, Clock clock) {
		this.accounts = accounts;
		this.organisation = organisation;
		this.clock = clock;
		this.names = versions.kept("people",
				() -> accounts.names()
					.stream()
					.collect(Collectors.toMap(AccountRepository.Named::username, AccountRepository.Named::fullName)));
		this.standIns = versions.keptEach("people", MOST_STAND_INS,
				(unit) -> accounts.standInsOf(unit).stream().map(StandIn::view).toList());
		this.called = versions.keptEach("people", MOST_DAYS, this::responsible);
	}

	/**
	 * What people are called, for one page.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public People people() {
		return new People(Accounts.current().orElse(null), this::names, this.standIns::get,
				(unit) -> this.organisation.find(unit).map(OrgUnitView::shortName).orElse(unit),
				() -> this.called.get(LocalDate.now(this.clock)), this.clock.getZone());
	}

	/**
	 * What everybody who has an account is called, by their user names.
	 */
	public Map<String, String> names() {
		return this.names.get();
	}

	/**
	 * What somebody is called; empty if it is no user name.
	 */
	public Optional<String> fullName(String username) {
		return this.accounts.findById(username).map((account) -> account.person().fullName());
	}

	/** By the code of the unit, in one go for all. */
	private Map<String, List<Telephone>> responsible(LocalDate day) {
		return this.accounts.called(day)
			.stream()
			.collect(Collectors.groupingBy(AccountRepository.Called::getUnit, Collectors
				.mapping((called) -> new Telephone(called.getFullName(), called.getPhone()), Collectors.toList())));
	}

	/**
	 * The officers whose accounts are in use, by the code of their unit.
	 */
	@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'ADMINISTRATOR')")
	public Map<String, List<Contact>> officers() {
		return this.accounts.enabled(Role.OFFICER)
			.stream()
			.map(Account::contact)
			.collect(Collectors.groupingBy((contact) -> contact.person().unit()));
	}

	/**
	 * Whether a unit has somebody who can agree as its head.
	 */
	public boolean hasHead(String unit) {
		return this.accounts.enabled(Role.UNIT_HEAD)
			.stream()
			.anyMatch((account) -> account.person().unit().equals(unit));
	}

	/**
	 * How the person who is signed in is reached.
	 */
	public Optional<Contact> own() {
		return Accounts.current().flatMap((person) -> this.accounts.findById(person.username())).map(Account::contact);
	}

	/**
	 * The address of the person who is signed in.
	 */
	public Optional<String> ownAddress() {
		return own().flatMap((contact) -> Optional.ofNullable(contact.email()));
	}

}
