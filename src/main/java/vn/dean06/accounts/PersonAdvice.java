package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets every page know who is signed in, and what people are called.
 */
@ControllerAdvice
class PersonAdvice {

	private final Contacts contacts;

	private final Clock clock;

	PersonAdvice(Contacts contacts, Clock clock) {
		this.contacts = contacts;
		this.clock = clock;
	}

	@ModelAttribute("person")
	@Nullable Person person() {
		return Accounts.current().orElse(null);
	}

	@ModelAttribute("hasWork")
	boolean hasWork() {
		return Accounts.current().filter((person) -> person.hasWorkOn(LocalDate.now(this.clock))).isPresent();
	}

	@ModelAttribute("people")
	People people() {
		return this.contacts.people();
	}

}
