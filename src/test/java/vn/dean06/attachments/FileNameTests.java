package vn.dean06.attachments;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Under which name a file is handed out.
 */
class FileNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Biểu tháng 11 – Sở Nội vụ.pdf | PDF  | Biểu tháng 11 – Sở Nội vụ.pdf
			scan.PDF                      | PDF  | scan.PDF
			anh.jpeg                      | JPEG | anh.jpeg
			anh.jpg                       | PNG  | anh.png
			C:\\Users\\a\\bieu.pdf        | PDF  | bieu.pdf
			../../etc/passwd              | PDF  | passwd.pdf
			bieu.pdf.exe                  | PDF  | bieu.pdf.exe.pdf
			v1.2                          | XLSX | v1.2.xlsx
			.htaccess                     | PDF  | htaccess.pdf
			CON.pdf                       | PDF  | _CON.pdf
			a<b>:"c*.pdf                  | PDF  | a_b___c_.pdf
			''                            | DOCX | tep.docx
			.pdf                          | PDF  | pdf.pdf
			""")
	void itKeepsWhatItsSenderCalledItAndEndsAsItsKindDoes(String sent, FileKind kind, String name) {
		assertThat(FileName.of(sent, kind)).isEqualTo(name);
	}

	@Test
	void itHasNothingThatCannotBeSeenOrTurnsTheLineRound() {
		assertThat(FileName.of("bieu\u202Efdp.exe\u0000\u200B\r\nX.pdf", FileKind.PDF)).isEqualTo("bieufdp.exe X.pdf");
		assertThat(FileName.of(Normalizer.normalize("Biểu Sở.pdf", Normalizer.Form.NFD), FileKind.PDF))
			.isEqualTo("Biểu Sở.pdf");
		assertThat(FileName.of(null, FileKind.PNG)).isEqualTo("tep.png");
	}

	@Test
	void itIsNoLongerThanCanBeKept() {
		assertThat(FileName.of("ệ".repeat(400) + ".pdf", FileKind.PDF)).hasSize(200).endsWith("ệ.pdf");
		assertThat(FileName.of("a" + "😀".repeat(200) + ".docx", FileKind.DOCX)).hasSizeLessThanOrEqualTo(200)
			.endsWith("😀.docx");
	}

}
