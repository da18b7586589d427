package vn.dean06.accounts;

import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which passwords are taken.
 */
class PasswordsTests {

	@ParameterizedTest
	@CsvSource({ "ngan-9-ky, ít nhất 10", "CanBo-2024-ok, tên đăng nhập", "aaaabbbbcccc, quá đơn giản" })
	void tellsWhatIsWrong(String password, String reason) {
		assertThat(Passwords.fault(password, "canbo"))
			.hasValueSatisfying((fault) -> assertThat(fault).contains(reason));
	}

	@Test
	void countsLettersAndNotTheirBytes() {
		assertThat(Passwords.fault("ự".repeat(116) + "abcdefghijkl", "canbo")).isEmpty();
		assertThat(Passwords.fault("ự".repeat(116) + "abcdefghijklm", "canbo")).isPresent();
	}

	@Test
	void theHashTellsItsParametersAndLooksAtAllOfThePassword() {
		String hash = Objects.requireNonNull(Passwords.argon2id().encode("ự".repeat(128)));
		assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
		assertThat(Passwords.argon2id().matches("ự".repeat(127) + "u", hash)).isFalse();
	}

	@Test
	void aRandomOneIsTakenAndComesOnce() {
		assertThat(Stream.generate(Passwords::random).limit(1000)).doesNotHaveDuplicates()
			.allMatch((password) -> password.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"))
			.allMatch((password) -> Passwords.fault(password, "canbo").isEmpty());
	}

}
