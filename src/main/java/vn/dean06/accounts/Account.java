package vn.dean06.accounts;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

	@Column(nullable = false)
	@Enumerated(EnumType.STRING)
	private Role role;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String password;

	private boolean enabled = true;

	private @Nullable String email;

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

	Optional<String> email() {
		return Optional.ofNullable(this.email);
	}

	Contact contact() {
		return new Contact(person(), this.email);
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

	/** Reminders go there from now on; nowhere if it is null. */
	void writeTo(@Nullable String email) {
		this.email = email;
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
