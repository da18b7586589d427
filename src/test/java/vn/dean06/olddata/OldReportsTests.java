package vn.dean06.olddata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports say what the old program handed out: the PDF file of an issued one byte for
 * byte, the Word files word for word, in which counts are runs of their own now. What is
 * not complete says so in a sentence, which the old program did not.
 */
@OldDataTest
class OldReportsTests {

	@Autowired
	OldPeople people;

	@Test
	void theIssuedReport() throws Exception {
		byte[] report = this.people.file("thuongtruc", "/bao-cao/2024.pdf");
		assertThat(report).hasSize(366219);
		assertThat(sha256(report)).isEqualTo("db02aecbddccc0b8b61897adf00f6be879f275dbdf4c88637b116704d2d37ebf");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			2024.docx | 100086 | a57648692a26daa21391b81212513f241b2e655863e486fd3cd87aa2c39eabb2
			2026.docx | 3490   | 74b4d00451795e5802441b367a2507d9419489590b606c8bc49bc228c3ec04f9
			""")
	void theWords(String file, int length, String sha256) throws Exception {
		String words = words(this.people.file("thuongtruc", "/bao-cao/" + file));
		assertThat(words).hasSize(length);
		assertThat(sha256(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(sha256);
	}

	private static String words(byte[] file) throws IOException {
		try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
			return extractor.getText()
				.lines()
				.filter((line) -> !line.matches("\\(.* của phần này.*\\)"))
				.collect(Collectors.joining("\n"));
		}
	}

	private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
