package vn.dean06.accounts;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The password that the accounts of a pack get: the one that was set, else a random one.
 */
@Component
class SamplePassword {

	private final String password;

	private final boolean random;

	private final Supplier<String> hash;

	SamplePassword(@Value("${dean06.sample-password:}") String set, PasswordEncoder encoder) {
		this.random = set.isBlank();
		this.password = this.random ? Passwords.random() : set;
		this.hash = SingletonSupplier.of(() -> Objects.requireNonNull(encoder.encode(this.password)));
	}

	String password() {
		return this.password;
	}

	/** One for all accounts that share the password, as making it is slow on purpose. */
	String hash() {
		return this.hash.get();
	}

	boolean random() {
		return this.random;
	}

}
