package vn.dean06.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes and judges passwords.
 */
final class Passwords {

	static final int SHORTEST = 10;

	/** More than anybody types, and little to hash. */
	static final int LONGEST = 128;

	/** Without letters and digits that are easily mistaken for others. */
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Passwords() {
	}

	/**
	 * Argon2id as OWASP asks for at least: 7 MiB of memory, five times through it, one
	 * lane. Of the ways that it calls as strong as each other the one that is quickest
	 * here and leaves the least to collect, when 300 sign in at once.
	 */
	static PasswordEncoder argon2id() {
		return new Argon2PasswordEncoder(16, 32, 1, 7 * 1024, 5);
	}

	/** Sixteen letters and digits in groups of four, to be read aloud. */
	static String random() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 16; i++) {
			if (i > 0 && i % 4 == 0) {
				password.append('-');
			}
			password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return password.toString();
	}

	/** What is wrong with a new password; empty if nothing is. */
	static Optional<String> fault(String password, String username) {
		if (password.length() < SHORTEST) {
			return Optional.of("Mật khẩu mới phải có ít nhất " + SHORTEST + " ký tự.");
		}
		if (password.codePointCount(0, password.length()) > LONGEST) {
			return Optional.of("Mật khẩu mới quá dài; hãy dùng không quá " + LONGEST + " ký tự.");
		}
		if (password.toLowerCase(Locale.ROOT).contains(username)) {
			return Optional.of("Mật khẩu mới không được chứa tên đăng nhập.");
		}
		return password.chars().distinct().count() < 5
				? Optional.of("Mật khẩu mới quá đơn giản; hãy dùng ít nhất năm ký tự khác nhau.") : Optional.empty();
	}

}
