package vn.dean06.accounts;

/**
 * A change of an account that is refused, with the field of the form it belongs to.
 */
class AccountException extends RuntimeException {

	private final String field;

	AccountException(String field, String message) {
		super(message);
		this.field = field;
	}

	String field() {
		return this.field;
	}

}
