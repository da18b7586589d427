package vn.dean06.document.word;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Cell;
import vn.dean06.document.Block.Column;
import vn.dean06.document.Block.Heading;
import vn.dean06.document.Block.Paragraph;
import vn.dean06.document.Block.Row;
import vn.dean06.document.Block.Table;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dean06.document.word.DocxAssert.assertThatDocx;

/**
 * The keys by which the parts of a Word file are found again when it comes back.
 */
class DocxKeysTests {

	private static final String KEY = "dvc.khai-sinh.tong@STP/2024";

	private static final Document.Identity IDENTITY = new Document.Identity("2024", "7", "ab".repeat(32));

	@Test
	void aFigureStandsInAControlThatSaysWhatItIsAndWhoseKeyItHas() {
		Element control = DocxAssert.first(body(paragraph(figure(KEY, "531.670"))), "w:sdt");
		assertThat(DocxAssert.text(control)).isEqualTo("531.670");
		assertThat(value(control, "w:tag")).isEqualTo(KEY);
		assertThat(value(control, "w:alias")).isEqualTo("Đăng ký khai sinh: tổng số · " + hash(KEY).substring(0, 10));
		assertThat(DocxAssert.first(control, "w:sdtPr").children()).extracting(Element::tagName)
			.as("in the order of the schema, and not locked")
			.containsExactly("w:alias", "w:tag", "w:id", "w:text");
		assertThat(DocxAssert.all(control, "w:b")).as("bold as before").hasSize(1);
	}

	@Test
	void itsWordsStandWhereTheyStood() {
		Element paragraph = DocxAssert.first(
				body(paragraph(new Span.Text("Cấp "), figure(KEY, "10"), new Span.Text(" thẻ"), figure(KEY, "12"))),
				"w:p");
		assertThat(DocxAssert.text(paragraph)).isEqualTo("Cấp 10 thẻ12");
	}

	@Test
	void aTagOrTitleIsNeverLongerThanWordReads() {
		String longest = "a".repeat(64);
		String longer = "a".repeat(65);
		Element body = body(paragraph(figure(longest, "1"), figure(longer, "2", "Số ".repeat(40))));
		assertThat(DocxAssert.all(body, "w:tag")).extracting((tag) -> tag.attr("w:val"))
			.containsExactly(longest, "f_" + hash(longer));
		String title = DocxAssert.all(body, "w:alias").getLast().attr("w:val");
		assertThat(title).hasSize(64).startsWith("Số Số").endsWith("… · " + hash(longer).substring(0, 10));
	}

	@Test
	void aBookmarkRoundAFigureSaysWhichOneOfItsKeyItIs() {
		Element body = body(paragraph(figure(KEY, "10"), figure("x", "1"), figure(KEY, "12")));
		assertThat(bookmarks(body)).containsExactly("bao-cao", "f_" + hash(KEY) + "_1", "f_" + hash("x") + "_1",
				"f_" + hash(KEY) + "_2");
		Element last = DocxAssert.all(body, "w:sdt").getLast();
		Element start = Objects.requireNonNull(last.previousElementSibling());
		assertThat(start.attr("w:name")).isEqualTo("f_" + hash(KEY) + "_2");
		Element end = Objects.requireNonNull(last.nextElementSibling());
		assertThat(end.tagName()).isEqualTo("w:bookmarkEnd");
		assertThat(end.attr("w:id")).isEqualTo(start.attr("w:id"));
	}

	@Test
	void aTextWithAKeyIsABookmarkFromItsFirstWordToItsLast() {
		Element body = body(new Heading("10.md#1", 1, SampleDocument.words("I. KẾT QUẢ")),
				new Paragraph("10.md#2", SampleDocument.words("Đã cấp.")), SampleDocument.paragraph("Không có khóa"));
		assertThat(bookmarks(body)).containsExactly("bao-cao", "p_" + hash("10.md#1") + "_1",
				"p_" + hash("10.md#2") + "_1");
		for (Element paragraph : DocxAssert.all(body, "w:p").subList(0, 2)) {
			assertThat(paragraph.children()).extracting(Element::tagName)
				.containsExactly("w:pPr", "w:bookmarkStart", "w:r", "w:bookmarkEnd");
		}
	}

	@Test
	void theKeyOfATableStandsInItsFirstCell() {
		Element body = body(new Table("10.md#3", List.of(new Column("STT", 1, true), new Column("Đơn vị", 3, false)),
				List.of(new Row.Cells(
						List.of(SampleDocument.cell("1"), new Cell(List.of(List.of(figure("x", "5")))))))));
		Element cell = DocxAssert.first(body, "w:tc");
		assertThat(bookmarks(cell)).containsExactly("p_" + hash("10.md#3") + "_1");
		assertThat(DocxAssert.text(DocxAssert.first(body, "w:sdt"))).isEqualTo("5");
	}

	@Test
	void figuresInFootnotesHaveTheirKeysToo() {
		DocxAssert word = assertThatDocx(SampleDocument.of(paragraph(new Span.Text("Đã cấp"),
				new Span.Footnote(List.of(new Span.Text("Trong đó "), figure(KEY, "12"))))));
		assertThat(value(word.part("word/footnotes.xml"), "w:tag")).isEqualTo(KEY);
	}

	@Test
	void noTwoBookmarksOrControlsHaveTheSameId() {
		Element report = assertThatDocx(SampleDocument.report(3, 2)).part("word/document.xml");
		assertThat(DocxAssert.all(report, "w:bookmarkStart").stream().map((mark) -> mark.attr("w:id")))
			.hasSizeGreaterThan(10)
			.doesNotHaveDuplicates();
		assertThat(bookmarks(report)).doesNotHaveDuplicates();
		assertThat(DocxAssert.all(report, "w:sdt").stream().map((control) -> value(control, "w:id"))).hasSize(8)
			.doesNotHaveDuplicates()
			.allSatisfy((id) -> assertThat(Integer.parseInt(id)).isPositive());
	}

	@Test
	void aFigureWithoutAKeyIsPrintedWithoutAControl() {
		Element body = body(paragraph(figure("", "40")));
		assertThat(DocxAssert.text(DocxAssert.first(body, "w:p"))).isEqualTo("40");
		assertThat(DocxAssert.all(body, "w:sdt")).isEmpty();
	}

	@Test
	void theFileSaysWhichReportItIs() {
		Element custom = assertThatDocx(SampleDocument.report(1, 1), IDENTITY).part("docProps/custom.xml");
		assertThat(custom.select("property").eachAttr("name")).containsExactly("dean06.report", "dean06.version",
				"dean06.sha256");
		assertThat(custom.select("property").eachText()).containsExactly("2024", "7", "ab".repeat(32));
	}

	@Test
	void aFileThatIsNotExpectedBackSaysNothing() {
		assertThat(assertThatDocx(SampleDocument.report(1, 1)).hasPart("docProps/custom.xml")).isFalse();
	}

	@Test
	void sameDocumentAndReportGiveTheSameBytes() {
		assertThat(Arrays.equals(DocxAssert.bytes(SampleDocument.report(3, 1), IDENTITY),
				DocxAssert.bytes(SampleDocument.report(3, 1), IDENTITY)))
			.isTrue();
	}

	private static Element body(Block... blocks) {
		return assertThatDocx(SampleDocument.of(blocks)).part("word/document.xml");
	}

	private static Paragraph paragraph(Span... spans) {
		return new Paragraph(List.of(spans));
	}

	private static Span.Value figure(String key, String text) {
		return figure(key, text, "Đăng ký khai sinh: tổng số");
	}

	private static Span.Value figure(String key, String text, String what) {
		return new Span.Value(text, Set.of(Span.Emphasis.BOLD), new Span.Source(key, "", List.of(what, "Sở Tư pháp")));
	}

	private static String value(Element within, String tag) {
		return DocxAssert.first(within, tag).attr("w:val");
	}

	private static List<String> bookmarks(Element within) {
		return DocxAssert.all(within, "w:bookmarkStart").stream().map((mark) -> mark.attr("w:name")).toList();
	}

	private static String hash(String key) {
		return WordMarks.hash(key);
	}

}
