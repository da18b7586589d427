package vn.dean06.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * The account of a person, with the hash of the password.
 */
@Entity
class Account {

	@Id
	private String username;

	@Column(nullable = false)
	private String fullName;

	@Column(nullable = false)
	@Enumerated(EnumType.STRING)
	private Role role;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String password;

	private boolean enabled = true;

	protected Account() {
	}

	Account(Person person, String passwordHash) {
		this.username = person.username();
		this.fullName = person.fullName();
		this.role = person.role();
		this.unit = person.unit();
		this.password = passwordHash;
	}

	Person person() {
		return new Person(this.username, this.fullName, this.role, this.unit);
	}

	String password() {
		return this.password;
	}

	boolean enabled() {
		return this.enabled;
	}

	void describe(Person person) {
		this.fullName = person.fullName();
		this.role = person.role();
		this.unit = person.unit();
	}

	void changePassword(String passwordHash) {
		this.password = passwordHash;
	}

	void enable(boolean enabled) {
		this.enabled = enabled;
	}

}
