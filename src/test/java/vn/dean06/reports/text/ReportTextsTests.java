package vn.dean06.reports.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.document.Block;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;
import vn.dean06.document.Span.Emphasis;
import vn.dean06.reports.ReportForm.SectionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of the three kinds of text: templates, texts of registers, and what
 * officers type.
 */
class ReportTextsTests {

	private static final Span.Value FIGURE = new Span.Value("1.250", Set.of(),
			new Span.Source("a.b@CAT/2024", "/so-lieu/a.b@CAT/2024", List.of()));

	private static final Value.Table TABLE = new Value.Table(List.of(new Block.Column("Tháng", 1, false, true)),
			List.of(new Block.Row.Cells(List.of(new Block.Cell(List.of(List.of(FIGURE)))))), "(“…”: thiếu)");

	private static final Map<String, Value> VALUES = Map.of("bang", TABLE, "a.b", new Value.Printed(FIGURE), "ten",
			Value.Printed.words("*Sở* `Nội vụ` {{a.b}} & <b>"), "thieu",
			new Value.Missing("“Thiếu”, Tỉnh, năm 2024", "Chưa có số liệu.", List.of()), "dung",
			new Value.Condition(true), "ds",
			new Value.Rows(List.of(Map.of("so", Value.Printed.words("1"), "co", new Value.Condition(true)), Map.of("so",
					new Value.Missing("“Số”", "Một dòng chưa có.", List.of()), "co", new Value.Condition(false)))),
			"trong", new Value.Rows(List.of()));

	private final ReportTexts texts = new ReportTexts(
			(name) -> VALUES.getOrDefault(name, new Value.Unknown("không có tên này")));

	private List<Block> section(String text) {
		return section(this.texts, text);
	}

	private static List<Block> section(ReportTexts texts, String text) {
		return texts.section("10.md", new SectionTemplate("10.md", text)::title, text);
	}

	private List<Span> paragraph(String text) {
		return ((Block.Paragraph) section(text).getFirst()).spans();
	}

	private List<List<Span>> typed(String text) {
		return this.texts.cell(Prose.typed(text), "nhiệm vụ 2, kết quả").paragraphs();
	}

	@Test
	void aPlaceholderIsItsFigureWhereverItStands() {
		assertThat(paragraph("Đã cấp **{{a.b}}** hồ sơ.")).containsExactly(new Span.Text("Đã cấp "),
				new Span.Value("1.250", Set.of(Emphasis.BOLD), FIGURE.source()), new Span.Text(" hồ sơ."));
		assertThat(section("# I. {{a.b}}\n\n{{a.b}}[^1]\n\n[^1]: Nguồn {{a.b}}")).containsExactly(
				new Block.Heading("10.md#0", 1, List.of(new Span.Text("I. "), FIGURE)), new Block.Paragraph("10.md#1",
						List.of(FIGURE, new Span.Footnote(List.of(new Span.Text("Nguồn "), FIGURE)))));
		assertThat(this.texts.cell(Prose.written("một\n\n- hai {{a.b}}"), "x").paragraphs())
			.containsExactly(List.of(new Span.Text("một")), List.of(new Span.Text("- hai "), FIGURE));
		assertThat(Span.words(this.texts.formal("Số {{a.b}}/{{ten}}")))
			.isEqualTo("Số 1.250/*Sở* `Nội vụ` {{a.b}} & <b>");
		assertThat(this.texts.faults()).isEmpty();
	}

	@Test
	void whatAValueSaysIsNeitherMarkdownNorAPlaceholder() {
		assertThat(paragraph("Đơn vị: {{ten}}."))
			.containsExactly(new Span.Text("Đơn vị: *Sở* `Nội vụ` {{a.b}} & <b>."));
		assertThat(this.texts.faults()).isEmpty();
	}

	@Test
	void aTableIsABlockOfItsOwnWithItsRemarkBelow() {
		assertThat(section("Trước.\n\n{{bang}}\n\nSau.")).containsExactly(
				new Block.Paragraph("10.md#0", List.of(new Span.Text("Trước."))),
				new Block.Table("10.md#1", TABLE.columns(), TABLE.rows()),
				new Block.Paragraph("10.md#1.2", List.of(new Span.Text("(“…”: thiếu)", Set.of(Emphasis.ITALIC)))),
				new Block.Paragraph("10.md#2", List.of(new Span.Text("Sau."))));
		assertThat(section("{{#dung}}\n{{bang}}\n{{/dung}}")).first().isInstanceOf(Block.Table.class);
		assertThat(this.texts.faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Xem {{bang}}", "{{bang}}\nSau", "# {{bang}}", "**{{bang}}**", "a[^1]\n\n[^1]: {{bang}}" })
	void aTableWithinASentenceIsAFault(String text) {
		section(text);
		assertThat(this.texts.faults()).extracting(ReportFault::message)
			.containsExactly("bảng phải đứng một mình trong đoạn; hãy để dòng trống trên và dưới nó");
	}

	@Test
	void aTableHasNoPlaceInACellOrAFormalPart() {
		this.texts.cell(Prose.written("{{bang}}"), "nhiệm vụ 2");
		this.texts.formal("Về {{bang}}");
		assertThat(this.texts.faults()).hasSize(2);
	}

	@Test
	void aListIsRepeatedAndAConditionDecides() {
		assertThat(Span.words(paragraph("{{#ds}}{{#co}}[{{so}}]{{/co}}{{^co}}(không){{/co}}{{/ds}}"
				+ "{{#trong}}x{{/trong}}{{^trong}}y{{/trong}}{{#thieu}}z{{/thieu}}{{#a.b}}w{{/a.b}}")))
			.isEqualTo("[1](không)yw");
		assertThat(this.texts.faults()).isEmpty();
	}

	@Test
	void whatCannotBePrintedIsNotedWithItsPlaceAndMarked() {
		List<Span> spans = paragraph("a\n{{thieu}}\n{{#ds}}{{so}}{{/ds}} {{ds}}\n{{dung}}\n{{#la}}b{{/la}} {{thieu}}");
		assertThat(this.texts.faults()).extracting(ReportFault::toString)
			.containsExactly("Phần mở đầu, “Thiếu”, Tỉnh, năm 2024: Chưa có số liệu.",
					"Phần mở đầu, “Số”: Một dòng chưa có.",
					"10.md, dòng 3, {{ds}}: đây là một danh sách; hãy bao phần in cho mỗi dòng trong {{#…}}",
					"10.md, dòng 4, {{dung}}: đây là một điều kiện; hãy bao phần được in trong {{#…}}",
					"10.md, dòng 5, {{la}}: không có tên này");
		assertThat(spans).filteredOn(Span.Fault.class::isInstance).hasSize(6);
	}

	@Test
	void aMissingFigureIsNamedByTheHeadingOfItsPart() {
		section("Mở đầu\n\n## 4. Làm sạch **dữ liệu**\n\n{{thieu}}");
		assertThat(this.texts.faults()).extracting(ReportFault::place).containsExactly("4. Làm sạch dữ liệu");
	}

	@Test
	void aHeadingInWhichSomethingIsPrintedNamesItAsItPrints() {
		section("#### *\\* Đối với {{a.b}} dịch vụ:*\n\n{{thieu}}");
		assertThat(this.texts.faults()).extracting(ReportFault::place)
			.containsExactly("* Đối với " + Span.words(List.of(FIGURE)) + " dịch vụ");
	}

	@Test
	void aPlaceholderThatWouldVanishIsAFault() {
		section("[1]: x\n\n[^2]: chú thích không ai dẫn: {{a.b}}");
		assertThat(this.texts.faults()).extracting(ReportFault::toString)
			.containsExactly(
					"10.md, dòng 1, [1]:: Markdown lấy dòng này làm địa chỉ liên kết nên không in; hãy viết \\[ thay cho [",
					"10.md, dòng 3, {{a.b}}: chỗ này nằm trong một chú thích không ai dẫn nên không được in; "
							+ "hãy dẫn chú thích ấy bằng [^…]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đã cấp `1.250` hồ sơ", "từ <b>a</b> đến <http://x>", "- a", "1. a", "> a", "~~~", "a | b",
			"[a](b)", "![[a]](b)[c][d] [^e]" })
	void whatTheSmallMarkdownDoesNotKnowIsPlainText(String text) {
		assertThat(paragraph(text)).containsExactly(new Span.Text(text));
		assertThat(this.texts.cell(Prose.written(text), "x").paragraphs())
			.containsExactly(List.of(new Span.Text(text)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "_", "[", "![", "[a](", "`", "<a ", "[^a", "*a ", "> ", "[^1]: ", "- ", "{", "\\" })
	void noPileOfMarksOverflowsOrLastsLong(String mark) {
		long begun = System.nanoTime();
		section("a\n\n" + mark.repeat(4_900) + "b" + mark.repeat(4_900));
		this.texts.cell(Prose.written(mark.repeat(10_000)), "x");
		assertThat(this.texts.faults()).allSatisfy((fault) -> assertThat(fault.line()).isIn(1, 3));
		assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
	}

	@Test
	void tooManyAsterisksAreAFaultWithItsPlace() {
		section("a\n\n" + "*".repeat(4_900));
		assertThat(this.texts.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.line()).isEqualTo(3);
			assertThat(fault.message()).startsWith("mẫu không đọc được: một đoạn có quá 1000 dấu");
		});
	}

	@Test
	void emphasisInEmphasisEndsAtADepthThatNobodyNeeds() {
		assertThat(Span.words(paragraph("*".repeat(16) + "a" + "*".repeat(16)))).isEqualTo("a");
		assertThat(this.texts.faults()).isEmpty();
		section("a\n\nb " + "*".repeat(18) + "a" + "*".repeat(18));
		assertThat(this.texts.faults()).singleElement()
			.hasToString("10.md, dòng 3, **…**: các dấu * và _ lồng vào nhau quá 8 lớp; hãy bỏ bớt");
	}

	@Test
	void passagesWithoutEndAreAFault() {
		this.texts.cell(Prose.written("a\n" + "{{#dung}}".repeat(10_000)), "mô hình 3, tên");
		assertThat(this.texts.faults()).singleElement()
			.hasToString(
					"mô hình 3, tên, dòng 2, mẫu: mẫu không đọc được: {{#dung}} nằm trong quá 8 lớp {{#…}}; hãy bớt lớp");
	}

	@Test
	void listsInListsEndWhereTheyWouldFillTheMemory() {
		ReportTexts many = new ReportTexts((name) -> new Value.Rows(List.of(Map.of(), Map.of(), Map.of(), Map.of(),
				Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of())));
		section(many, "{{#a}}".repeat(8) + "x" + "{{/a}}".repeat(8));
		assertThat(many.faults()).singleElement().asString().contains("in ra quá dài");
	}

	@Test
	void aFootnoteThatCitesItselfOrACircleOfThemIsAFault() {
		section("a[^1]\n\n[^1]: b[^1]\n");
		section("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]\n");
		assertThat(this.texts.faults()).extracting(ReportFault::toString)
			.containsExactly(
					"10.md, dòng 3, [^1]: trong một chú thích không dẫn chú thích khác được; hãy bỏ chỗ dẫn này",
					"10.md, dòng 3, [^2]: trong một chú thích không dẫn chú thích khác được; hãy bỏ chỗ dẫn này");
	}

	@Test
	void aLetterThatTheFontLacksIsAFaultWithItsPlaceInEveryKindOfText() {
		assertThat(section("a\n\nĐạt 10⁶ **lượt 😀** ✓")).last()
			.isEqualTo(new Block.Paragraph("10.md#1",
					List.of(new Span.Text("Đạt 10"), fault("“⁶” (U+2076)"), new Span.Text(" "),
							new Span.Text("lượt ", Set.of(Emphasis.BOLD)), fault("“😀” (U+1F600)"),
							new Span.Text(" ✓"))));
		typed("một\nhai \uE0000\uE001");
		this.texts.formal("Tỉnh 中");
		this.texts.plain("Số: 1/BC-文");
		assertThat(this.texts.faults()).extracting((fault) -> fault.place() + " " + fault.line() + " " + fault.what())
			.containsExactly("10.md 3 “⁶” (U+2076)", "10.md 3 “😀” (U+1F600)", "nhiệm vụ 2, kết quả 2 U+E000",
					"nhiệm vụ 2, kết quả 2 U+E001", "phần thể thức 1 “中” (U+4E2D)", "phần thể thức 1 “文” (U+6587)");
	}

	private static Span.Fault fault(String character) {
		return new Span.Fault(character, "phông chữ in không có ký tự này; hãy thay bằng ký tự khác");
	}

	@Test
	void whatAnOfficerTypedIsPrintedLetterForLetter() {
		String typed = "**Đã** cấp `1.250` [^1] {{a.b}} {{#ds}}\n\n  # 1. \\* a_b_c <b> &amp; &#64;";
		assertThat(typed(typed)).containsExactly(List.of(new Span.Text("**Đã** cấp `1.250` [^1] {{a.b}} {{#ds}}")),
				List.of(new Span.Text("  # 1. \\* a_b_c <b> &amp; &#64;")));
		assertThat(typed("Dòng một\u000BDòng hai\u2028Dòng ba")).hasSize(3);
		assertThat(typed("*".repeat(10_000))).hasSize(1);
		assertThat(this.texts.faults()).isEmpty();
	}

}
