package vn.dean06.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every PDF can be kept (PDF/A-2a) and read aloud (PDF/UA-1), as veraPDF says.
 */
class PdfConformityTests {

	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void aReportWithAppendices(String flavour) throws Exception {
		assertThat(Conformity.faults(PdfAssert.bytes(SampleDocument.imprinted(SampleDocument.report())), flavour))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void aLetter(String flavour) throws Exception {
		assertThat(Conformity.faults(PdfAssert.bytes(letter()), flavour)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void aTableOfFiguresInTheText(String flavour) throws Exception {
		assertThat(Conformity.faults(PdfAssert.bytes(SampleDocument.tabled("…")), flavour)).isEmpty();
	}

	private static Document letter() {
		return SampleDocument.of(SampleDocument.letter(), new Addressees(List.of("Sở Tư pháp", "Sở Nội vụ")),
				SampleDocument.paragraph("Đề nghị nộp số liệu."), SampleDocument.closing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void headingsThatLeaveOutALevel(String flavour) throws Exception {
		assertThat(Conformity.faults(PdfAssert.bytes(unevenHeadings()), flavour)).isEmpty();
	}

	@Test
	void noLevelIsLeftOutForAScreenReader() {
		PdfAssert pdf = PdfAssert.assertThatPdf(unevenHeadings());
		assertThat(PdfRoles.of(pdf.pdf().getDocumentCatalog().getStructureTreeRoot()))
			.filteredOn((role) -> role.startsWith("H"))
			.containsExactly("H1", "H2", "H3", "H3", "H4", "H2", "H3");
	}

	private static Document unevenHeadings() {
		return SampleDocument.of(SampleDocument.title(), SampleDocument.heading(1, "I. MỘT"),
				SampleDocument.heading(3, "a) Ngay dưới"), SampleDocument.heading(2, "1. Mục"),
				SampleDocument.heading(3, "a) Điểm"), SampleDocument.heading(1, "II. HAI"),
				SampleDocument.heading(4, "- Cuối"), SampleDocument.paragraph("Hết."));
	}

	/** Each leaves out one thing of a file that has them all. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2a  | /OutputIntents                | 6.2.4.3
			2a  | <pdfaid:part>2</pdfaid:part>  | 6.6.4
			2a  | /Marked true                  | 6.7.2
			2a  | /FontFile2                    | 6.2.11.4.1
			ua1 | <pdfuaid:part>1</pdfuaid:part> | 5-
			ua1 | /DisplayDocTitle true         | 7.1-
			ua1 | /Lang(vi-VN)                  | 7.2-
			ua1 | /ID(note-1)                   | 7.9-
			ua1 | /Scope/Column                 | 7.5-
			""")
	void aFileThatLacksOne(String flavour, String part, String clause) throws Exception {
		String file = new String(PdfAssert.bytes(SampleDocument.report(2, 1)), StandardCharsets.ISO_8859_1);
		assertThat(file).contains(part);
		boolean key = part.matches("/\\w+");
		String lacking = file.replace(part, key ? "/" + "x".repeat(part.length() - 1) : " ".repeat(part.length()));
		assertThat(Conformity.faults(lacking.getBytes(StandardCharsets.ISO_8859_1), flavour))
			.anyMatch((fault) -> fault.startsWith(clause));
	}

	@Test
	void whatTheFileSaysOfItselfIsTheSameTwice() throws Exception {
		PdfAssert pdf = PdfAssert.assertThatPdf(letter());
		PDDocumentInformation info = pdf.pdf().getDocumentInformation();
		assertThat(new String(pdf.pdf().getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
			.contains("<pdf:Producer>" + info.getProducer() + "</pdf:Producer>", ">" + info.getTitle() + "<",
					">" + info.getSubject() + "<", ">" + info.getAuthor() + "<", "<xmp:CreateDate>2024-12-31T00:00:00",
					"<xmp:ModifyDate>2024-12-31T00:00:00");
		assertThat(info.getProducer()).isEqualTo("dean06");
		assertThat(info.getModificationDate()).isEqualTo(info.getCreationDate());
	}

	@Test
	void twoFilesShareAnIdOnlyIfTheySayTheSame() {
		String one = id(SampleDocument.of(SampleDocument.paragraph("Đạt 98,86% kế hoạch năm.")));
		assertThat(id(SampleDocument.of(SampleDocument.paragraph("Đạt 98,68% kế hoạch năm.")))).isNotEqualTo(one);
		assertThat(id(SampleDocument.of(SampleDocument.paragraph("Đạt 98,86% kế hoạch năm.")))).isEqualTo(one);
		assertThat(one).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
	}

	private static String id(Document document) {
		String file = new String(PdfAssert.bytes(document), StandardCharsets.ISO_8859_1);
		assertThat(file).doesNotContain("FileId");
		return file.replaceAll("(?s).*/ID \\[<(\\w+)><\\1>].*", "$1");
	}

}
