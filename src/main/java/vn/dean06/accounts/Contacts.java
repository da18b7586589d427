package vn.dean06.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whom to write to.
 */
@Service
@Transactional(readOnly = true)
public class Contacts {

	private final AccountRepository accounts;

	Contacts(AccountRepository accounts) {
		this.accounts = accounts;
	}

	/**
	 * The officers whose accounts are in use, by the code of their unit.
	 */
	@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'ADMINISTRATOR')")
	public Map<String, List<Contact>> officers() {
		return this.accounts.findByRoleAndEnabledTrueOrderByUsername(Role.OFFICER)
			.stream()
			.map(Account::contact)
			.collect(Collectors.groupingBy((contact) -> contact.person().unit()));
	}

	/**
	 * The address of the person who is signed in.
	 */
	public Optional<String> ownAddress() {
		return Accounts.current()
			.flatMap((person) -> this.accounts.findById(person.username()))
			.flatMap(Account::email);
	}

}
