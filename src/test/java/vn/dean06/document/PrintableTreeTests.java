package vn.dean06.document;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Table;

import static org.assertj.core.api.Assertions.assertThat;

class PrintableTreeTests {

	private static final List<Span> WORDS = SampleDocument.words("Kết quả");

	@Test
	void aTextThatIsMadeReadyForPrintStillSaysWhichItIs() {
		Document document = SampleDocument.of(new Heading("10.md#1", 1, WORDS), new Paragraph("10.md#2", WORDS),
				new Table("10.md#3", List.of(new Column("STT", 1, true)), List.of()), new Paragraph("20.md#1", WORDS),
				SampleDocument.closing());
		assertThat(keys(PrintableTree.of(document))).containsExactly("10.md#1", "10.md#2", "10.md#3", "20.md#1", "");
		assertThat(keys(PrintableTree.withoutFaults(document))).isEqualTo(keys(document));
	}

	@Test
	void whatHasNoTextBehindItHasNoKey() {
		assertThat(keys(SampleDocument.of(SampleDocument.letterhead(), SampleDocument.paragraph("x"),
				SampleDocument.heading(1, "I."))))
			.containsExactly("", "", "");
	}

	private static List<String> keys(Document document) {
		return document.sections().getFirst().blocks().stream().map(Block::key).toList();
	}

}
