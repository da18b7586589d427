package vn.dean06.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a unit can be reached by.
 *
 * @param email null if no address is known
 * @param phone null if no number is known; as {@code tel:} takes it
 */
public record Contact(Person person, @Nullable String email, @Nullable String phone) {

	/** The number as people read it. */
	public String phoneText() {
		return (this.phone != null) ? PhoneNumber.text(this.phone) : "";
	}

}
