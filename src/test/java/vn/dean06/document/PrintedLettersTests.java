package vn.dean06.document;

import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.document.pdf.PdfAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dean06.document.word.DocxAssert.assertThatDocx;

class PrintedLettersTests {

	@ParameterizedTest
	@CsvSource({ "✓ Đạt, √ Đạt", "10‑20, 10-20", "☐ chưa ☑ rồi, □ chưa √ rồi", "➢ Một, ► Một", "② Hai, (2) Hai",
			"１２，５％, '12,5%'", "Tiê\u0301ng Viê\u0323t, Tiếng Việt", "a\u3000b\u205Fc, a b c",
			"1\u200B2\u00AD3\uFE0F\u202E4, 1234", "a\u000Bb, a b" })
	void aSymbolThatTheFontLacksIsStoodInForInEveryFormat(String text, String printed) {
		assertThat(PrintedLetters.of(text)).isEqualTo(printed);
		assertThat(PrintedLetters.missing(text)).isEmpty();
		Document document = SampleDocument.of(SampleDocument.paragraph(text));
		assertThat(assertThatDocx(document).words()).contains(printed);
		assertThat(PdfAssert.assertThatPdf(document).text()).contains(printed);
		assertThat(Jsoup.parse(new HtmlWriter().write(document)).text()).contains(printed);
		Block.Cell cell = new Block.Cell(List.of(List.of(new Span.Text(text))));
		assertThat(Jsoup.parse(new HtmlWriter().write(List.of(cell)).getFirst()).text()).isEqualTo(printed);
	}

	@Test
	void whatHasNoStandInIsNamedOnceInOrder() {
		assertThat(PrintedLetters.missing("10⁶ 😀 rồi ⁶ 中\uE000")).containsExactly("⁶", "😀", "中", "\uE000");
		assertThat(PrintedLetters.missing("Tiê\u0301ng Việt “–…” ½ m² ≥\n\t")).isEmpty();
	}

	@Test
	void aCharacterIsNamedByItselfAndItsNumberOrByItsNumberAlone() {
		assertThat(PrintedLetters.name("😀")).isEqualTo("“😀” (U+1F600)");
		assertThat(PrintedLetters.name("\uE000")).isEqualTo("U+E000");
	}

	@Test
	void everyStandInIsInTheFont() {
		String symbols = "‑✓✔☑✅🗸✗✘✕✖☒❌☐❏❐❑❒◻⬜◼⬛‣➢➣➤▶⮚⇒➔➜➝➞➡⇨⟶⦁・⚫⬤◆❖⬥★☆✦✧∗①⑳～！";
		assertThat(PrintedLetters.missing(symbols)).isEmpty();
		assertThat(PrintedLetters.of(symbols)).doesNotContain("✓");
		symbols.codePoints()
			.forEach((symbol) -> assertThat(Typeface.printedByAll(symbol)).as(Character.toString(symbol)).isFalse());
	}

}
