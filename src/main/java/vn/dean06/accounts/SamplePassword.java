package vn.dean06.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The password that the accounts of a pack get: the one that was set, else a random one.
 */
@Component
class SamplePassword {

	private final String password;

	private final boolean random;

	SamplePassword(@Value("${dean06.sample-password:}") String set) {
		this.random = set.isBlank();
		this.password = this.random ? Passwords.random() : set;
	}

	String password() {
		return this.password;
	}

	boolean random() {
		return this.random;
	}

}
