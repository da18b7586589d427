package vn.dean06.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in.
 *
 * @param roles at least one, in their order; what each may, this person may
 * @param unit the code of the unit that an officer types for
 * @param standIns the units that this person stands in for, each for a time
 */
public record Person(String username, String fullName, Set<Role> roles, String unit,
		List<StandInView> standIns) implements Serializable {

	public Person {
		roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
		standIns = List.copyOf(standIns);
	}

	/**
	 * Somebody who stands in for nobody.
	 */
	public Person(String username, String fullName, Collection<Role> roles, String unit) {
		this(username, fullName, EnumSet.copyOf(roles), unit, List.of());
	}

	/**
	 * Somebody of one role.
	 */
	public Person(String username, String fullName, Role role, String unit) {
		this(username, fullName, EnumSet.of(role), unit, List.of());
	}

	public boolean has(Role role) {
		return this.roles.contains(role);
	}

	/** The same by the name of the role, for pages. */
	public boolean has(String role) {
		return has(Role.valueOf(role));
	}

	public boolean officer() {
		return has(Role.OFFICER);
	}

	public boolean unitHead() {
		return has(Role.UNIT_HEAD);
	}

	public boolean standingOffice() {
		return has(Role.STANDING_OFFICE);
	}

	public boolean administrator() {
		return has(Role.ADMINISTRATOR);
	}

	/** Whether all that this person is here for is the own unit. */
	public boolean onlyOfUnit() {
		return EnumSet.of(Role.OFFICER, Role.UNIT_HEAD).containsAll(this.roles);
	}

	/** Whether this person sees which unit owes what. */
	public boolean watches() {
		return has(Role.LEADER) || standingOffice() || administrator();
	}

	/** In the reader's words. */
	public String roleLabel() {
		return this.roles.stream().map(Role::label).collect(Collectors.joining(", "));
	}

	/**
	 * The units whose forms are this person's to fill in on a day: the own one, and those
	 * that they stand in for.
	 */
	public Set<String> fillsInFor(LocalDate day) {
		Stream<String> own = officer() ? Stream.of(this.unit) : Stream.empty();
		return Stream.concat(own, this.standIns.stream().filter((one) -> one.holdsOn(day)).map(StandInView::unit))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Whether units' forms wait for this person on a day, to fill in or to agree to. */
	public boolean hasWorkOn(LocalDate day) {
		return unitHead() || !fillsInFor(day).isEmpty();
	}

	/**
	 * That a person types for a unit which is not theirs (nhập thay), for a time.
	 *
	 * @param since the first day
	 * @param until the last day
	 * @param givenBy who said so: an administrator, or the person, for the standing
	 * office
	 * @param endedAt when it was ended before its last day, null if it was not
	 */
	public record StandInView(UUID id, String username, String unit, LocalDate since, LocalDate until, String reason,
			String givenBy, Instant givenAt, @Nullable Instant endedAt) implements Serializable {

		public boolean holdsOn(LocalDate day) {
			return this.endedAt == null && !day.isBefore(this.since) && !day.isAfter(this.until);
		}

		/** Whether it is over for good. */
		public boolean overOn(LocalDate day) {
			return this.endedAt != null || day.isAfter(this.until);
		}

		/**
		 * Whether it held when something was done.
		 */
		boolean heldAt(Instant moment, ZoneId zone) {
			LocalDate day = LocalDate.ofInstant(moment, zone);
			return !day.isBefore(this.since) && !day.isAfter(this.until) && !moment.isBefore(this.givenAt)
					&& (this.endedAt == null || !moment.isAfter(this.endedAt));
		}

	}

}
