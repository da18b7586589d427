package vn.dean06.olddata;

import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports are the same files, byte for byte, that the old program handed out.
 */
@OldDataTest
class OldReportsTests {

	@Autowired
	OldPeople people;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			2024.docx | 45477  | c0d6b809656eca4abefa5c2c9477399440f53dd32b80f9edb4fdd53f7615c6d3
			2024.pdf  | 366219 | db02aecbddccc0b8b61897adf00f6be879f275dbdf4c88637b116704d2d37ebf
			2026.docx | 8914   | 6d46b18930749d29b0d8fff152fce588cb7a918fe4472fd90ed7f4a955a5375f
			2026.pdf  | 94613  | 93eeb9aedf731a87db523ef3aa5b4f16afa7b1ca45434a6ef53830ae18ba7144
			""")
	void theReport(String file, int length, String sha256) throws Exception {
		byte[] report = this.people.file("thuongtruc", "/bao-cao/" + file);
		assertThat(report).hasSize(length);
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(report))).isEqualTo(sha256);
	}

}
