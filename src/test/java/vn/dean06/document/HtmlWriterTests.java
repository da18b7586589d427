package vn.dean06.document;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader of the preview sees and hears.
 */
class HtmlWriterTests {

	private final Element report = preview(SampleDocument.report(3, 1));

	private static Element preview(Document document) {
		return Jsoup.parse(new HtmlWriter().write(document)).body();
	}

	@Test
	void everySectionCanBeLinkedTo() {
		assertThat(this.report.select("article.report > section.sheet").eachAttr("id")).containsExactly("bao-cao",
				"phu-luc-1", "phu-luc-2");
		assertThat(this.report.select("section.landscape")).hasSize(2);
	}

	@Test
	void codeAndChecksumStandAtTheEndIfThereAreAny() {
		assertThat(this.report.select(".imprint")).isEmpty();
		Element imprinted = preview(SampleDocument.imprinted(SampleDocument.report(1, 1)));
		assertThat(imprinted.expectFirst("article > p.imprint").text())
			.startsWith("Mã tra cứu: 7K2M-QX4D. SHA-256: 9f13");
		assertThat(imprinted.expectFirst("article").lastElementChild()).isEqualTo(imprinted.expectFirst(".imprint"));
	}

	@Test
	void headingsHaveTheirLevels() {
		assertThat(this.report.select("h1").eachText()).first()
			.isEqualTo("BÁO CÁO Sơ kết công tác triển khai thực hiện Đề án 06 năm 2024 trên địa bàn tỉnh Bình Định");
		assertThat(this.report.select("h2")).hasSize(4);
		assertThat(this.report.expectFirst("h3").text())
			.isEqualTo("1. Công tác tham mưu chỉ đạo, triển khai, tuyên truyền");
	}

	@Test
	void formalPartsStandInTheirOrder() {
		assertThat(this.report.select(".letterhead p").eachText()).containsExactly("ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH",
				"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 258/BC-UBND",
				"Bình Định, ngày 31 tháng 12 năm 2024");
		assertThat(this.report.select(".recipient").eachText()).startsWith("- Như trên;")
			.endsWith("- Lưu: VT, KSTT (N).");
		assertThat(this.report.select("p.body").eachText().getLast()).endsWith("theo quy định./.");
	}

	@Test
	void anOfficialLetterSaysWhatItIsAboutBelowItsNumber() {
		Element letter = preview(SampleDocument.of(SampleDocument.letter()));
		assertThat(letter.select(".letterhead p").eachText()).containsExactly("BỘ CÔNG AN", "CÔNG AN TỈNH",
				"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 12/CAT-PC06",
				"V/v đôn đốc nộp số liệu Đề án 06 tháng 11/2026", "Bình Định, ngày 20 tháng 11 năm 2026");
		assertThat(letter.select(".letterhead > *")).as("two rows of two columns").hasSize(4);
	}

	@Test
	void figureLinksToItsSourceAndIsDescribedByIt() {
		Element figure = this.report.expectFirst("a.figure");
		assertThat(figure.text()).isEqualTo("531.670");
		assertThat(figure.attr("href")).isEqualTo("/so-lieu/dvc.khai-sinh.tong@STP/2024");
		Element source = this.report.expectFirst("#" + figure.attr("aria-describedby"));
		assertThat(source.attr("role")).isEqualTo("tooltip");
		assertThat(source.text()).contains("Sở Tư pháp, năm 2024").contains("Nguyễn Thị Hạnh nhập ngày 20/12/2024");
	}

	@Test
	void figureWithoutAPageCanBeReachedByKeyboard() {
		Span.Value value = new Span.Value("40", java.util.Set.of(), new Span.Source("x", "", List.of("Tự tính")));
		Element figure = preview(SampleDocument.of(new Block.Paragraph(List.of(value)))).expectFirst(".figure");
		assertThat(figure.attr("tabindex")).isEqualTo("0");
	}

	@Test
	void idsAreUnique() {
		List<String> ids = this.report.select("[id]").eachAttr("id");
		assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates();
	}

	@Test
	void faultIsMarkedWithWhatIsWrong() {
		Element page = preview(
				SampleDocument.of(new Block.Paragraph(List.of(new Span.Fault("{{x}}", "Không có chỉ tiêu x")))));
		assertThat(page.select("mark.fault").eachText()).containsExactly("{{x}} Không có chỉ tiêu x");
	}

	@Test
	void textCannotBecomeMarkup() {
		String html = new HtmlWriter().write(SampleDocument
			.of(SampleDocument.paragraph("<script>alert(\"&'\")</script>"), new Block.Addressees(List.of("<b>x</b>"))));
		assertThat(html).doesNotContain("<script>").doesNotContain("<b>");
		assertThat(Jsoup.parse(html).text()).contains("<script>alert(\"&'\")</script>").contains("<b>x</b>");
	}

	@Test
	void nothingIsStyledInline() {
		assertThat(this.report.select("[style], style, script, [onclick]")).isEmpty();
	}

	@Test
	void tableHasAHeaderForEveryColumnAndCell() {
		Element table = this.report.expectFirst("table");
		assertThat(table.select("thead th[scope=col]").eachText()).startsWith("STT", "Nội dung, nhiệm vụ cụ thể");
		assertThat(table.select("tr.group th").attr("colspan")).isEqualTo("6");
		assertThat(table.select("tbody tr:last-child td")).hasSize(6);
	}

	@Test
	void footnoteAndItsReferenceLeadToEachOther() {
		Element reference = this.report.expectFirst(".note-reference a");
		Element note = this.report.expectFirst(reference.attr("href"));
		assertThat(note.text()).startsWith("1 Số liệu trích từ");
		assertThat(note.select("a").attr("href")).isEqualTo("#" + reference.id());
	}

}
