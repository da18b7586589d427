package vn.dean06.returned;

import java.util.List;
import java.util.Objects;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Document;
import vn.dean06.document.LibreOffice;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.word.DocxAssert;
import vn.dean06.returned.Comparison.FigureFinding;
import vn.dean06.returned.Comparison.FigureState;
import vn.dean06.returned.Comparison.TextFinding;
import vn.dean06.returned.Comparison.TextState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Files that LibreOffice really opened and saved.
 */
class LibreOfficeRoundTripTests {

	@Test
	void aReportThatItOnlySavedIsUnchanged() {
		Document report = SampleDocument.report(8, 2);
		byte[] file = DocxAssert.bytes(report);
		Sent sent = Sent.of(report, file);
		ReturnedWord returned = ReturnedWord.read(LibreOffice.saved(file));
		assertThat(returned.writtenBy().program()).isEqualTo(WrittenBy.Program.LIBRE_OFFICE);
		Comparison comparison = Comparison.of(sent, returned);
		assertThat(comparison.figures()).hasSize(8)
			.allSatisfy((figure) -> assertThat(figure.state()).isEqualTo(FigureState.UNCHANGED));
		assertThat(comparison.texts()).hasSameSizeAs(sent.texts())
			.allSatisfy((text) -> assertThat(text.state()).isEqualTo(TextState.UNCHANGED));
	}

	@Test
	void itStillKnowsWhichReportItIs() {
		ReturnedWord returned = ReturnedWord.read(LibreOffice.saved(Example.FILE));
		assertThat(returned.identity()).hasValue(new Document.Identity("2024", "7", "ab".repeat(32)));
		Comparison comparison = Comparison.of(Example.SENT, returned);
		assertThat(comparison.texts()).extracting(TextFinding::state).containsOnly(TextState.UNCHANGED);
		assertThat(comparison.texts()).extracting((text) -> List.copyOf(text.after().getFirst()))
			.as("emphasis too")
			.containsExactlyElementsOf(Example.SENT.texts().stream().map(Sent.Text::parts).toList());
	}

	@Test
	void whatWasDoneToItIsSeenAfterItSavedIt() {
		byte[] worked = Example.file().edit((xml) -> {
			Objects.requireNonNull(WordFile.control(xml, "98,86%").selectFirst("w|t")).text("99,1%");
			Element practice = WordFile.paragraph(xml, "ban hành 108");
			Objects.requireNonNull(practice.selectFirst("w|t"))
				.text("Công an tỉnh đã ban hành 108 văn bản để đôn đốc các đơn vị thực hiện 35 nhiệm vụ được giao.");
			Element births = WordFile.paragraph(xml, "Tiếp nhận");
			WordFile.paragraph(xml, "KHÁI QUÁT").after(births);
			births.appendChild(WordFile.control(xml, "10.250").clone());
		}).bytes();
		Comparison comparison = Comparison.of(Example.SENT, ReturnedWord.read(LibreOffice.saved(worked)));
		assertThat(comparison.figures()).filteredOn((figure) -> figure.state() != FigureState.UNCHANGED)
			.extracting(FigureFinding::state, FigureFinding::key, FigureFinding::block, FigureFinding::before,
					FigureFinding::after)
			.containsExactly(tuple(FigureState.ALTERED, Example.RATE, "10.md#2", "98,86%", "99,1%"),
					tuple(FigureState.DOUBLED, Example.CARDS, "20.md#1", "", "10.250"),
					tuple(FigureState.TYPED_BY_HAND, "", "10.md#3", "", "35"));
		assertThat(comparison.texts()).filteredOn((text) -> text.state() != TextState.UNCHANGED)
			.extracting(TextFinding::state, TextFinding::key, TextFinding::edited)
			.containsExactly(tuple(TextState.MOVED, "20.md#1", true), tuple(TextState.EDITED, "10.md#3", true));
	}

	@Test
	void trackedChangesOfAFileAreStillSeenAfterIt() {
		byte[] worked = Example.file().edit((xml) -> {
			Element run = Objects.requireNonNull(WordFile.paragraph(xml, "tập huấn").selectFirst("w|r"));
			run.after(
					"<w:ins w:id=\"901\" w:author=\"Hạnh\" w:date=\"2026-11-26T00:00:00\"><w:r><w:t xml:space=\"preserve\"> Kết quả tốt.</w:t></w:r></w:ins>");
		}).bytes();
		ReturnedWord returned = ReturnedWord.read(LibreOffice.saved(worked));
		assertThat(returned.tracked()).isTrue();
		assertThat(Comparison.of(Example.SENT, returned).texts())
			.filteredOn((text) -> text.state() != TextState.UNCHANGED)
			.extracting(TextFinding::key, TextFinding::text)
			.containsExactly(tuple("20.md#2", Example.TRAINING + " Kết quả tốt."));
	}

}
