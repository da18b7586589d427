package vn.dean06.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jsoup.Jsoup;

import vn.dean06.document.Block;
import vn.dean06.document.Document;
import vn.dean06.document.HtmlWriter;
import vn.dean06.document.PrintedLetters;
import vn.dean06.document.Prose;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxAssert;
import vn.dean06.reports.text.ReportTexts;
import vn.dean06.reports.text.Value;
import vn.dean06.web.TypedText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever an officer may type is printed in every format as it was taken, and never
 * passes for a figure that has a source.
 */
class TypedTextPropertyTests {

	private final ReportTexts texts = new ReportTexts((name) -> Value.Printed.words("số liệu của chỗ khác"));

	@Property(tries = 400)
	void whatIsTakenIsPrintedLetterForLetter(@ForAll("typed") String typed) throws IOException {
		String taken = taken(typed);
		Statistics.label("taken")
			.collect(!taken.isEmpty())
			.coverage((coverage) -> coverage.check(true).percentage((share) -> share > 25));
		Block.Cell cell = this.texts.cell(Prose.typed(taken), "kết quả");
		assertThat(this.texts.faults()).isEmpty();
		assertThat(cell.paragraphs()).allSatisfy((spans) -> assertThat(spans).hasOnlyElementsOfType(Span.Text.class));
		List<String> lines = taken.lines().filter((line) -> !line.isBlank()).map(PrintedLetters::of).toList();
		Document document = document(cell);
		assertThat(DocxAssert.assertThatDocx(document).rows().getLast()).containsExactly(String.join("", lines));
		new PdfWriter().write(document, new ByteArrayOutputStream());
		var html = Jsoup.parse(new HtmlWriter().write(document));
		assertThat(html.select("a, .figure, mark")).isEmpty();
		assertThat(html.select("tbody td p").stream().map((line) -> line.wholeText()).toList()).isEqualTo(lines);
	}

	/** As the form of a monthly update takes it; empty if it refuses it. */
	private static String taken(String typed) {
		try {
			String text = TypedText.lines("Nội dung", typed, 10_000);
			return PrintedLetters.missing(text).isEmpty() ? text : "";
		}
		catch (IllegalArgumentException ex) {
			assertThat(ex).hasMessageStartingWith("Nội dung có ký tự không dùng được, U+");
			return "";
		}
	}

	private static Document document(Block.Cell cell) {
		Block table = new Block.Table(List.of(new Block.Column("Kết quả", 1, false)),
				List.of(new Block.Row.Cells(List.of(cell))));
		return new Document(new Document.Properties("a", "b", "c", LocalDate.of(2026, 11, 30)),
				List.of(new Section("a", "b", Section.Orientation.LANDSCAPE, List.of(table))));
	}

	@Provide
	Arbitrary<String> typed() {
		Arbitrary<String> pieces = Arbitraries.frequencyOf(Tuple.of(20, of("aăâbcdđeêghiklmnoôơưyỗựẨĐ0123456789,.%")),
				Tuple.of(8, of("*_`[]()<>&#\\{}^!|~-+=\"'/;:@")),
				Tuple.of(3, Arbitraries.of("{{", "}}", "[^1]", "\n\n", "\r\n", "**", "&amp;", "{{#x}}")),
				Tuple.of(4, of(" \t\n\r\u000B\f\u0085\u00A0\u2028\u202F\u3000")),
				Tuple.of(3, of("•▪–—“”…✓☐‑①Ａ\uF0B7\uF0A7\uFE0F\u200B\u0301\u0323\u00AD½≥√")),
				Tuple.of(1, Arbitraries.integers().between(0, 0x10FFFF).map(Character::toString)));
		return pieces.list().ofMaxSize(60).map((list) -> String.join("", list));
	}

	private static Arbitrary<String> of(String letters) {
		return Arbitraries.of(Arrays.asList(letters.codePoints().mapToObj(Character::toString).toArray(String[]::new)));
	}

}
