package vn.dean06.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Whose standing office somebody is (thường trực): of the units that belong today to the
 * province in which the own unit is today. What a closed unit left goes with the unit
 * that took it over; whoever is still attached to a closed one is nobody's office until
 * the account is moved.
 */
@Service
public class StandingOffice {

	private final Organisation organisation;

	private final Clock clock;

	StandingOffice(Organisation organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * The units that somebody reviews today; none for who is of no standing office.
	 */
	public Set<String> units(Person person) {
		if (!person.standingOffice()) {
			return Set.of();
		}
		UnitTree units = this.organisation.units();
		return units.ofSameProvince(person.unit(), units.latestDay(LocalDate.now(this.clock)));
	}

	/**
	 * The same as a question about a unit. The tree is read when it is asked first.
	 */
	public Predicate<String> of(Optional<Person> person) {
		SingletonSupplier<Set<String>> units = SingletonSupplier.of(() -> person.map(this::units).orElse(Set.of()));
		return (unit) -> units.obtain().contains(unit);
	}

	/**
	 * Of which units somebody may see where their forms stand, without being of them:
	 * leaders and administrators of all, the standing office of those that it reviews.
	 */
	public Predicate<String> watchedBy(Optional<Person> person) {
		return person.filter((one) -> one.has(Role.LEADER) || one.administrator()).isPresent() ? (unit) -> true
				: of(person);
	}

	/** Whether somebody reviews anything today. */
	public boolean acts(Optional<Person> person) {
		return !person.map(this::units).orElse(Set.of()).isEmpty();
	}

	/**
	 * Lets nobody past but the unit's standing office of today.
	 * @throws AccessDeniedException if the person who is signed in is not of it
	 */
	public void mustReview(String unit) {
		if (!of(Accounts.current()).test(unit)) {
			throw new AccessDeniedException("another province's unit");
		}
	}

	/**
	 * Lets nobody past but a standing office of today, whatever its units are.
	 * @throws AccessDeniedException if the person who is signed in is of none
	 */
	public void mustAct() {
		if (!acts(Accounts.current())) {
			throw new AccessDeniedException("of no province of today");
		}
	}

}
