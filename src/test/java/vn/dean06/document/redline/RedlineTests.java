package vn.dean06.document.redline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Document;
import vn.dean06.document.LibreOffice;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.redline.Redline.ChangedFigure;
import vn.dean06.document.word.DocxAssert;
import vn.dean06.document.word.RedlineWriter;
import vn.dean06.returned.WordFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is different in two versions of a document, on the page and in Word.
 */
class RedlineTests {

	private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 26, 12, 0);

	private static final Document REPORT = SampleDocument.report(8, 3);

	private static final Document EDITED = editedReport();

	@Test
	void aWordIsMarkedAndNotItsParagraph() {
		assertThat(html("Công an tỉnh đã cấp nhiều thẻ căn cước.", "Công an tỉnh vừa cấp nhiều thẻ căn cước mới."))
			.isEqualTo("Công an tỉnh -đã-+vừa+ cấp nhiều thẻ căn cước+ mới+.");
	}

	@Test
	void whatStandsBetweenTwoChangedWordsIsNotLeftInCrumbs() {
		assertThat(html("Các sở, ban, ngành hoàn thành tốt nhiệm vụ được giao trong năm.",
				"Các sở, huyện, xã hoàn thành tốt nhiệm vụ được giao trong năm."))
			.isEqualTo("Các sở, -ban, ngành-+huyện, xã+ hoàn thành tốt nhiệm vụ được giao trong năm.");
	}

	@Test
	void aFigureIsOneWordAndIsListedWithItsKey() {
		Document before = figures("10.250", "98,86%", "2024");
		Document after = figures("10.520", "98,86%", "2024");
		assertThat(shown(before, after)).contains("Đã cấp -10.250-+10.520+ thẻ, đạt 98,86% kế hoạch.");
		assertThat(Redline.of(before, after).figures())
			.containsExactly(new ChangedFigure("cc.cap@CAT/2024", "cc.cap@CAT/2024", "10.250", "10.520", "10.md#2"));
	}

	@Test
	void theFigureOfAnotherYearStandsForThatOfThis() {
		assertThat(Redline.of(figures("10.250", "98,86%", "2024"), figures("11.000", "98,86%", "2025")).figures())
			.containsExactly(new ChangedFigure("cc.cap@CAT/2024", "cc.cap@CAT/2025", "10.250", "11.000", "10.md#2"));
	}

	@Test
	void aChangedCellOfATableIsListedWithItsKeyAndItsRowStays() {
		Document before = SampleDocument.tabled("…");
		Document after = SampleDocument.tabled("1.250");
		assertThat(Redline.of(before, after).figures())
			.containsExactly(new ChangedFigure("a.tong@TINH/2024-11", "a.tong@TINH/2024-11", "…", "1.250", ""));
		assertThat(page(before, after).select("tr.row.added, tr.row.removed")).isEmpty();
		assertThat(page(before, after).select("td .cell-number ins").text()).contains("1.250");
		byte[] file = word(before, after);
		assertThat(Resolved.accepted(file)).isEqualTo(lines(after));
		assertThat(Resolved.rejected(file)).isEqualTo(lines(before));
	}

	@Test
	void aFigureThatOnlyStandsElsewhereIsNotChanged() {
		List<Block> blocks = figures("10.250", "98,86%", "2024").sections().getFirst().blocks();
		Document before = SampleDocument.of(blocks.getFirst(), SampleDocument.paragraph("Đoạn khác hẳn về tập huấn"));
		Document after = SampleDocument.of(SampleDocument.paragraph("Đoạn khác hẳn về tập huấn"), blocks.getFirst());
		assertThat(Redline.of(before, after).figures()).isEmpty();
	}

	@Test
	void aFigureThatIsGoneOrNewIsListedAlone() {
		Document without = SampleDocument.of(SampleDocument.paragraph("Đã cấp thẻ, đạt kế hoạch."));
		assertThat(Redline.of(figures("10.250", "98,86%", "2024"), without).figures()).containsExactly(
				new ChangedFigure("cc.cap@CAT/2024", "", "10.250", "", "10.md#2"),
				new ChangedFigure("cc.ty-le@CAT/2024", "", "98,86%", "", "10.md#2"));
	}

	@Test
	void aTextIsFoundByItsWordsWhereAnotherCameBeforeIt() {
		Document before = SampleDocument.of(keyed(1, "Tập huấn cho cán bộ cấp xã về dịch vụ công"),
				keyed(2, "Tuyên truyền trên báo, đài và trang mạng của tỉnh"));
		Document after = SampleDocument.of(keyed(1, "Kinh phí năm nay là ba tỷ đồng"),
				keyed(2, "Tập huấn cho cán bộ cấp xã về dịch vụ công"),
				keyed(3, "Tuyên truyền trên báo, đài và trang mạng của tỉnh"));
		assertThat(Redline.of(before, after).lines()).extracting(Item.Line::mark)
			.containsExactly(Mark.ADDED, Mark.KEPT, Mark.KEPT);
	}

	@Test
	void aTextWithTheSameKeyIsOneEvenIfHalfOfItIsNew() {
		Document before = SampleDocument.of(keyed(1, "Kinh phí là ba tỷ đồng, đã giải ngân xong trong quý bốn"));
		Document after = SampleDocument.of(keyed(1, "Về kinh phí: tỉnh bố trí năm tỷ cho các sở, đã chi hết"));
		assertThat(Redline.of(before, after).lines()).extracting(Item.Line::mark).containsExactly(Mark.KEPT);
	}

	@Test
	void anotherFootnoteIsComparedInItself() {
		Document before = note("Số liệu tính đến ngày 15/12/2024 của Cổng dịch vụ công");
		Document after = note("Số liệu tính đến ngày 31/12/2024 của Cổng dịch vụ công");
		assertThat(shown(before, after))
			.contains("Đã cấp (chú thích: Số liệu tính đến ngày -15/12/2024-+31/12/2024+ của Cổng dịch vụ công) thẻ");
	}

	@Test
	void acceptingAllIsTheLaterVersionAndRejectingAllTheEarlierOne() {
		byte[] file = word(REPORT, EDITED);
		assertThat(Resolved.accepted(file)).isEqualTo(lines(EDITED));
		assertThat(Resolved.rejected(file)).isEqualTo(lines(REPORT));
		assertThat(lines(EDITED)).isNotEqualTo(lines(REPORT));
		assertThat(sorted(lines(EDITED))).as("as the Word writer prints them")
			.isEqualTo(sorted(Resolved.accepted(DocxAssert.bytes(EDITED))));
	}

	@Property(tries = 150, shrinking = ShrinkingMode.OFF)
	void soItIsWithAnyTwoVersions(@ForAll long seed) {
		Edits edits = new Edits(seed);
		Document before = edits.document();
		Document after = edits.edited(before);
		byte[] file = word(before, after);
		assertThat(Resolved.accepted(file)).isEqualTo(lines(after));
		assertThat(Resolved.rejected(file)).isEqualTo(lines(before));
	}

	@Test
	void aDocumentBesideItselfHasNoChanges() {
		byte[] file = word(REPORT, SampleDocument.report(8, 3));
		assertThat(new WordFile(file).xml(WordFile.BODY).select("w|ins, w|del")).isEmpty();
		assertThat(Redline.of(REPORT, REPORT).figures()).isEmpty();
	}

	@Test
	void trackedChangesNameWhoAndWhenAndNoTwoHaveTheSameId() {
		Element xml = new WordFile(word(REPORT, EDITED)).xml(WordFile.BODY);
		List<Element> changes = xml.select("w|ins, w|del");
		assertThat(changes).hasSizeGreaterThan(10).allSatisfy((change) -> {
			assertThat(change.attr("w:author")).isEqualTo("Công an tỉnh");
			assertThat(change.attr("w:date")).startsWith("2026-11-26T12:00:00");
		});
		assertThat(changes).extracting((change) -> change.attr("w:id")).doesNotHaveDuplicates();
		assertThat(xml.select("w|ins w|ins, w|del w|del, w|ins w|del, w|del w|ins")).isEmpty();
		assertThat(xml.select("w|del w|t, w|ins w|delText")).isEmpty();
		assertThat(xml.select("w|sdt, w|bookmarkStart[w:name^=f_]")).isEmpty();
	}

	@Test
	void wholeParagraphsAndRowsAreMarkedToo() {
		Element xml = new WordFile(word(REPORT, EDITED)).xml(WordFile.BODY);
		assertThat(xml.select("w|pPr > w|rPr > w|ins")).hasSize(1);
		assertThat(xml.select("w|pPr > w|rPr > w|del")).isNotEmpty();
		assertThat(xml.select("w|trPr > w|del")).hasSize(1);
		assertThat(xml.select("w|trPr > w|ins")).hasSize(1);
	}

	@Test
	void sameVersionsGiveTheSameBytes() {
		assertThat(Arrays.equals(word(REPORT, EDITED), word(REPORT, EDITED))).isTrue();
	}

	@Test
	void libreOfficeOpensItWithItsChanges() throws IOException {
		byte[] file = word(REPORT, EDITED);
		byte[] saved = LibreOffice.saved(file);
		assertThat(new WordFile(saved).xml(WordFile.BODY).select("w|ins, w|del")).hasSizeGreaterThan(10);
		assertThat(spaced(Resolved.accepted(saved))).isEqualTo(spaced(lines(EDITED)));
		assertThat(spaced(Resolved.rejected(saved))).isEqualTo(spaced(lines(REPORT)));
		try (PDDocument pages = Loader.loadPDF(LibreOffice.printed(file))) {
			assertThat(pages.getNumberOfPages()).isGreaterThan(3);
		}
	}

	@Test
	void whoHearsThePageIsToldWhatWasAddedAndRemoved() {
		Element page = page(figures("10.250", "98,86%", "2024"), figures("10.520", "98,86%", "2024"));
		assertThat(page.expectFirst("del.removed").text()).isEqualTo("[bỏ: 10.250]");
		assertThat(page.expectFirst("ins.added").text()).isEqualTo("[thêm: 10.520]");
		assertThat(page.select("ins > .visually-hidden, del > .visually-hidden")).hasSize(4);
	}

	@Test
	void thePageHasNoInlineStyleAndNoMarkupOfTheText() {
		Element page = page(SampleDocument.of(SampleDocument.paragraph("<b>x</b>")), EDITED);
		assertThat(page.select("[style], style, script, b")).isEmpty();
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void aReportOfManyPagesIsComparedInTime() {
		Document before = SampleDocument.report(300, 60);
		Document after = SampleDocument.report(301, 61);
		long start = System.nanoTime();
		assertThat(Redline.of(before, after).lines()).isNotEmpty();
		assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(10);
	}

	private static Document editedReport() {
		List<Section> sections = new ArrayList<>(REPORT.sections());
		Section body = sections.getFirst();
		List<Block> blocks = new ArrayList<>(body.blocks());
		blocks.set(0, new Block.Letterhead(List.of("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH"), "Số: 12/BC-UBND",
				"Bình Định, ngày 05 tháng 01 năm 2025"));
		blocks.add(7, SampleDocument.paragraph("Đoạn mới của bản sau."));
		blocks.remove(12);
		sections.set(0, new Section(body.bookmark(), body.title(), body.orientation(), blocks));
		Section tasks = sections.get(1);
		Block.Table table = (Block.Table) tasks.blocks().getLast();
		List<Block.Row> rows = new ArrayList<>(table.rows());
		rows.remove(2);
		rows.add(4,
				new Block.Row.Cells(List.of(SampleDocument.cell("99"), SampleDocument.cell("Nhiệm vụ mới"),
						SampleDocument.cell("Sở Nội vụ"), SampleDocument.cell("Đã xong"), SampleDocument.cell("Quý I"),
						new Block.Cell(List.of()))));
		sections.set(1, new Section(tasks.bookmark(), tasks.title(), tasks.orientation(),
				List.of(tasks.blocks().getFirst(), new Block.Table(table.columns(), rows))));
		return SampleDocument.document(sections);
	}

	private static Document figures(String cards, String rate, String year) {
		return SampleDocument
			.of(new Paragraph("10.md#2", List.of(new Span.Text("Đã cấp "), figure("cc.cap@CAT/" + year, cards),
					new Span.Text(" thẻ, đạt "), figure("cc.ty-le@CAT/" + year, rate), new Span.Text(" kế hoạch."))));
	}

	private static Document note(String text) {
		return SampleDocument.of(new Paragraph(List.of(new Span.Text("Đã cấp"),
				new Span.Footnote(SampleDocument.words(text)), new Span.Text(" thẻ căn cước."))));
	}

	private static Span figure(String key, String text) {
		return new Span.Value(text, Set.of(), new Span.Source(key, "", List.of("x")));
	}

	private static Paragraph keyed(int number, String text) {
		return new Paragraph("10.md#" + number, SampleDocument.words(text));
	}

	private static byte[] word(Document before, Document after) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new RedlineWriter().write(Redline.of(before, after), "Công an tỉnh", NOON, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All lines of one version. */
	private static List<String> lines(Document document) {
		return Redline.of(document, document)
			.lines()
			.stream()
			.map((line) -> text(line.inlines()))
			.filter((line) -> !line.isBlank())
			.toList();
	}

	private static String text(List<Inline> inlines) {
		return inlines.stream().map((inline) -> switch (inline) {
			case Inline.Words(var mark, var span) -> Span.words(List.of(span));
			case Inline.Note(var mark, var inner) -> "[" + text(inner).strip() + "]";
		}).collect(Collectors.joining());
	}

	private static List<String> sorted(List<String> lines) {
		return lines.stream().map((line) -> line.replace('\u00A0', ' ')).sorted().toList();
	}

	private static List<String> spaced(List<String> lines) {
		return lines.stream().map((line) -> line.replaceAll("\\s+", " ").strip()).toList();
	}

	private static Element page(Document before, Document after) {
		return Jsoup.parse(new RedlineHtml().write(Redline.of(before, after))).body();
	}

	/** A page's words, with what was removed between - and what was added between +. */
	private static String shown(Document before, Document after) {
		Element page = page(before, after);
		page.select(".visually-hidden").remove();
		page.select("del").forEach((gone) -> gone.prependText("-").appendText("-"));
		page.select("ins").forEach((come) -> come.prependText("+").appendText("+"));
		return page.text();
	}

	private static String html(String before, String after) {
		return shown(SampleDocument.of(SampleDocument.paragraph(before)),
				SampleDocument.of(SampleDocument.paragraph(after)));
	}

}
