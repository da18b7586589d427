package vn.dean06.accounts;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.LockedException;

/**
 * The account of a person, with the hash of the password.
 */
@Entity
class Account {

	@Id
	private String username;

	@Column(nullable = false)
	private String fullName;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "username"))
	@Column(name = "role", nullable = false)
	@Enumerated(EnumType.STRING)
	private Set<Role> roles = new HashSet<>();

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String password;

	private boolean enabled = true;

	private @Nullable String email;

	private @Nullable String phone;

	private boolean approvesOwn;

	@OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
	@Fetch(FetchMode.SUBSELECT)
	@JoinColumn(name = "username", insertable = false, updatable = false)
	private Set<StandIn> standIns = new HashSet<>();

	protected Account() {
	}

	Account(Person person, String passwordHash) {
		this.username = person.username();
		this.fullName = person.fullName();
		this.roles.addAll(person.roles());
		this.unit = person.unit();
		this.password = passwordHash;
	}

	Person person() {
		return new Person(this.username, this.fullName, EnumSet.copyOf(this.roles), this.unit, standIns());
	}

	/** The earliest first. */
	List<Person.StandInView> standIns() {
		return this.standIns.stream()
			.map(StandIn::view)
			.sorted(Comparator.comparing(Person.StandInView::since).thenComparing(Person.StandInView::givenAt))
			.toList();
	}

	Optional<String> email() {
		return Optional.ofNullable(this.email);
	}

	/** Whom the unit's work is asked of by telephone. */
	Optional<String> phone() {
		return Optional.ofNullable(this.phone);
	}

	/** Whether this person may approve what they changed themselves. */
	boolean approvesOwn() {
		return this.approvesOwn;
	}

	Contact contact() {
		return new Contact(person(), this.email, this.phone);
	}

	String password() {
		return this.password;
	}

	boolean enabled() {
		return this.enabled;
	}

	void describe(Person person) {
		this.fullName = person.fullName();
		this.roles.retainAll(person.roles());
		this.roles.addAll(person.roles());
		this.unit = person.unit();
	}

	/** Reminders go there from now on; nowhere if it is null. */
	void writeTo(@Nullable String email) {
		this.email = email;
	}

	/** This is the number to call from now on; none if it is null. */
	void callAt(@Nullable String phone) {
		this.phone = phone;
	}

	/**
	 * The administrator allows, or allows no more, to approve what one changed oneself.
	 */
	void allowApprovingOwn(boolean allowed) {
		this.approvesOwn = allowed;
	}

	/**
	 * Types for another unit from now on until the last day.
	 */
	void standIn(Person.StandInView given) {
		this.standIns.add(new StandIn(given));
	}

	void changePassword(String passwordHash) {
		this.password = passwordHash;
	}

	/** Its person can sign in again. */
	void enable() {
		if (this.enabled) {
			throw new LockedException("Tài khoản “" + this.username + "” đang dùng, không cần mở lại.");
		}
		this.enabled = true;
	}

	/** Nobody signs in by it any more. */
	void disable() {
		if (!this.enabled) {
			throw new LockedException("Tài khoản “" + this.username + "” đã ngừng rồi.");
		}
		this.enabled = false;
	}

}
