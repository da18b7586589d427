package vn.dean06.olddata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports say what the old program handed out, word for word; a blank at which no
 * line ends is one of its blanks. "(Kèm theo …" stands below the titles of appendices
 * that are numbered as Nghị định 30 says. What is not complete says so in a sentence,
 * which the old program did not. The PDF file of an issued one is the same byte for byte
 * from one version to the next, unless its layout was changed on purpose.
 */
@OldDataTest
class OldReportsTests {

	@Autowired
	OldPeople people;

	@Test
	void theIssuedReport() throws Exception {
		byte[] report = this.people.file("thuongtruc", "/bao-cao/2024.pdf");
		assertThat(report).hasSize(373543);
		assertThat(sha256(report)).isEqualTo("349420e2935c56301fe4198fa4475415720d6597a56c9732c49072704119dc4c");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			2024.docx | 100086 | a57648692a26daa21391b81212513f241b2e655863e486fd3cd87aa2c39eabb2
			2026.docx | 3472   | deafda3bb87426a68645dfa794e7f7d2895c5051ca9fbe799764ceb6dd6dfa09
			""")
	void theWords(String file, int length, String sha256) throws Exception {
		String words = words(this.people.file("thuongtruc", "/bao-cao/" + file));
		assertThat(words).hasSize(length);
		assertThat(sha256(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(sha256);
	}

	private static String words(byte[] file) throws IOException {
		try (XWPFWordExtractor extractor = new XWPFWordExtractor(
				new XWPFDocument(new ByteArrayInputStream(joined(file))))) {
			return extractor.getText()
				.lines()
				.filter((line) -> !line.matches("\\(.* của phần này.*\\)"))
				.collect(Collectors.joining("\n"))
				.replace('\u00A0', ' ');
		}
	}

	/** The same with one row for each that may be broken at the end of a page. */
	private static byte[] joined(byte[] file) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
			for (XWPFTable table : word.getTables()) {
				for (int row = table.getNumberOfRows() - 1; row > 0; row--) {
					if (isOpenAbove(table.getRow(row))) {
						append(table.getRow(row).getTableCells(), table.getRow(row - 1).getTableCells());
						table.removeRow(row);
					}
				}
			}
			word.write(out);
		}
		return out.toByteArray();
	}

	private static boolean isOpenAbove(XWPFTableRow row) {
		CTTcPr first = row.getCell(0).getCTTc().getTcPr();
		return first != null && first.isSetTcBorders() && first.getTcBorders().isSetTop();
	}

	private static void append(List<XWPFTableCell> below, List<XWPFTableCell> above) {
		for (int cell = 0; cell < below.size(); cell++) {
			for (CTP paragraph : below.get(cell).getCTTc().getPList()) {
				if (paragraph.sizeOfRArray() > 0) {
					above.get(cell).getCTTc().addNewP().set(paragraph);
				}
			}
		}
	}

	private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
