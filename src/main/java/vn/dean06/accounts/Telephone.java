package vn.dean06.accounts;

/**
 * Somebody who can be called.
 *
 * @param number as {@code tel:} takes it
 */
public record Telephone(String fullName, String number) {

	/** The number as people read it. */
	public String text() {
		return Contact.PhoneNumber.text(this.number);
	}

}
