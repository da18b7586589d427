package vn.dean06.signature;

/**
 * Something cannot be signed, filled in or taken for signed. Its message is a sentence
 * for the reader that says what is wrong and what to do.
 */
public final class SignatureRefused extends RuntimeException {

	SignatureRefused(String message) {
		super(message);
	}

}
