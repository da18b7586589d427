package vn.dean06.publishing;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortCodeTests {

	@Test
	void hasNoLettersThatAreTakenForEachOther() {
		assertThat(IntStream.range(0, 500).mapToObj((number) -> ShortCode.of("" + number)))
			.allMatch((code) -> code.matches("[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}"))
			.doesNotHaveDuplicates();
	}

	@Test
	void theSameContentHasTheSameCode() {
		assertThat(ShortCode.of("258/BC-UBND")).isEqualTo(ShortCode.of("258/BC-UBND"))
			.isNotEqualTo(ShortCode.of("259/BC-UBND"));
	}

	@ParameterizedTest
	@CsvSource({ "abcd-2345, ABCD-2345", "' ABCD 2345 ', ABCD-2345", "ABCD2345, ABCD-2345", "AB, AB-", "'', -",
			"ABCD–2345, ABCD-2345" })
	void isReadHoweverItIsTyped(String typed, String read) {
		assertThat(ShortCode.read(typed)).isEqualTo(read);
	}

}
