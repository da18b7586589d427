package vn.dean06.reports;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.Requests;
import vn.dean06.ThisMonthTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@ThisMonthTest
@Transactional
class DraftPagesTests {

	private static final String DRAFT = "/bao-cao/2026";

	private static final String SECTION = DRAFT + "/phan/20-ket-qua.md";

	@Autowired
	MockMvc web;

	@Autowired
	EntityManager entityManager;

	@ParameterizedTest
	@CsvSource({ "MONTH, 11, '', 2026-11, tháng 11/2026", "QUARTER, 4, '', 2026-Q4, quý IV/2026",
			"HALF, 1, '', 2026-H1, 6 tháng đầu năm 2026", "TO_DATE, 9, '', 2026-9T, 9 tháng đầu năm 2026",
			"SPAN, 3, 8, 2026-T3-T8, từ tháng 3 đến tháng 8 năm 2026", "YEAR, '', '', 2026-lan-2, năm 2026",
			"SPAN, 4, 6, 2026-Q2, quý II/2026" })
	void aReportOfAnyPeriodBeginsFromTheOneOf2024(String kind, String first, String last, String code, String label)
			throws Exception {
		assertThat(begin(kind, first, last, "bao-cao:2024").getRedirectedUrl()).isEqualTo("/bao-cao/" + code + "/soan");
		Document outline = page("/bao-cao/" + code + "/soan");
		assertThat(outline.select(".outline li")).hasSize(20);
		assertThat(outline.text()).contains(label);
		assertThat(page("/bao-cao/" + code).select("article.report section")).isNotEmpty();
		assertThat(page("/bao-cao/" + code).select("a.figure[href*='/2024']")).isEmpty();
	}

	@Test
	void draftsOfTheSamePeriodAreToldApart() throws Exception {
		begin("YEAR", "", "", "bao-cao:2024");
		assertThat(page("/bao-cao").select("a[href^='/bao-cao/2026']").eachText())
			.contains("Dự thảo báo cáo năm 2026", "Dự thảo báo cáo năm 2026 (lần 2)")
			.doesNotHaveDuplicates();
	}

	@Test
	void aReportBeginsFromATemplateOfWhichEveryVersionIsKept() throws Exception {
		write(1, "## 1. Mẫu", "Bản một.");
		assertThat(send(DRAFT + "/mau", "ten", "Mẫu của tôi").getRedirectedUrl()).isEqualTo(DRAFT + "/soan");
		write(2, "## 1. Mẫu", "Bản hai.");
		send(DRAFT + "/mau", "ten", "Mẫu  của tôi");
		assertThat(page("/bao-cao/moi").select("option[value='mau:mau-cua-toi']").text())
			.isEqualTo("Mẫu của tôi (bản 2)");
		assertThat(begin("MONTH", "11", "", "mau:mau-cua-toi").getStatus()).isEqualTo(302);
		assertThat(blocks("/bao-cao/2026-11/phan/20-ket-qua.md")).containsExactly("## 1. Mẫu", "Bản hai.", "");
	}

	@ParameterizedTest
	@CsvSource({ "MONTH, 11, mau:bao-cao-thang", "HALF, 2, mau:bao-cao-6-thang", "YEAR, '', mau:bao-cao-nam" })
	void aTemplateOfTheSampleAsksForNoFigureThatNobodyIsToEnter(String kind, String first, String source)
			throws Exception {
		String draft = String.valueOf(begin(kind, first, "", source).getRedirectedUrl()).replace("/soan", "");
		MockHttpServletResponse answer = ask("thuongtruc", draft + ".docx");
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(Jsoup.parse(answer.getContentAsString()).text()).contains("Chưa có số liệu: ")
			.doesNotContain("không biểu nào yêu cầu nhập");
	}

	@ParameterizedTest
	@CsvSource({ "MONTH, 13, '', bao-cao:2024", "MONTH, '', '', bao-cao:2024", "QUARTER, 5, '', bao-cao:2024",
			"SPAN, 8, 3, bao-cao:2024", "SPAN, 3, x, bao-cao:2024", "NONE, 1, '', bao-cao:2024", "MONTH, 11, '', ''",
			"MONTH, 11, '', mau:khong-co", "MONTH, 11, '', bao-cao:1999", "MONTH, 11, '', mau" })
	void whatIsNoPeriodOrSourceIsSaidOnTheSamePage(String kind, String first, String last, String source)
			throws Exception {
		MockHttpServletResponse answer = begin(kind, first, last, source);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.getContentAsString()).select("[role=alert]").text()).isNotEmpty();
	}

	@Test
	void aSecondReportOfAPeriodIsToldApart() throws Exception {
		assertThat(begin("YEAR", "", "", "bao-cao:2024").getRedirectedUrl()).isEqualTo("/bao-cao/2026-lan-2/soan");
		assertThat(begin("YEAR", "", "", "bao-cao:2024").getRedirectedUrl()).isEqualTo("/bao-cao/2026-lan-3/soan");
	}

	/** What is missing is named by its period, which is no figure that the text says. */
	@Test
	void noCheckReadsTheNameOfWhatIsMissing() throws Exception {
		begin("YEAR", "", "", "bao-cao:2024");
		String way = page("/bao-cao/2026-lan-2/phat-hanh").text();
		assertThat(way).contains("Chưa có số liệu: ").doesNotContain("Lời văn ghi 2026 %", "12/2026 là ");
	}

	@Test
	void whatIsMissingStandsUnderAHeadingAsItPrints() throws Exception {
		begin("YEAR", "", "", "bao-cao:2024");
		assertThat(page("/bao-cao/2026-lan-2/phat-hanh").select("main strong").eachText())
			.anyMatch((place) -> place.matches("\\* Đối với \\d+/\\d+ dịch vụ công thuộc các lĩnh vực của các ngành"))
			.noneMatch((place) -> place.contains("{{") || place.contains("\\") || place.endsWith(":"));
	}

	/** Nobody but who writes the text reads what stands in it for the year. */
	@Test
	void aSectionIsCalledAsItPrintsWhereverItIsNamed() throws Exception {
		write(1, "## 1. Nhiệm vụ năm {{next-year}}", "Đã viết.");
		send(SECTION + "/giao", "don-vi", "GL-SNV", "han", "2026-11-30");
		String task = "/viet-phan/2026/20-ket-qua.md";
		for (String heading : List.of(page(SECTION).select("title, h1").text(),
				page(SECTION + "/cac-ban").select("title, .crumbs, h1").text(),
				Jsoup.parse(ask("noivu", task).getContentAsString()).select("title, h1").text(),
				Jsoup.parse(ask("noivu", "/").getContentAsString()).select("a[href=" + task + "]").text(),
				page(DRAFT + "/soan").select(".outline").outerHtml())) {
			assertThat(heading).contains("1. Nhiệm vụ năm 2027").doesNotContain("{{");
		}
		send(SECTION + "/bo");
		assertThat(Jsoup.parse(ask("quantri", "/quan-tri/nhat-ky").getContentAsString()).text())
			.contains("bỏ phần của báo cáo", "1. Nhiệm vụ năm 2027");
	}

	@Test
	void whatSeveralFiguresWaitForIsToldOnce() throws Exception {
		begin("YEAR", "", "", "bao-cao:2024");
		Element part = page("/bao-cao/2026-lan-2/con-thieu")
			.expectFirst("section[aria-label='1. Công tác tham mưu chỉ đạo, triển khai, tuyên truyền']");
		List<Element> waiting = part.select("ol > li")
			.stream()
			.filter((one) -> one.select(".gaps li")
				.text()
				.equals("Văn phòng UBND tỉnh, 10 kỳ từ tháng 1/2026 đến tháng 10/2026: chưa nhập"))
			.toList();
		assertThat(waiting).hasSize(1);
		assertThat(waiting.getFirst().expectFirst("span").text()).isEqualTo("Chưa có số liệu:");
		assertThat(waiting.getFirst().text()).as("the unit is named once, and to be reminded")
			.containsOnlyOnce("Văn phòng UBND tỉnh, 10 kỳ");
		assertThat(waiting.getFirst().children().select("ul:not(.gaps) > li").eachText()).hasSizeGreaterThan(3)
			.doesNotHaveDuplicates()
			.contains("“Chỉ thị UBND tỉnh ban hành về Đề án 06”, Gia Lai, năm 2026");
		assertThat(waiting.getFirst().select(".gaps li").eachText())
			.containsExactly("Văn phòng UBND tỉnh, 10 kỳ từ tháng 1/2026 đến tháng 10/2026: chưa nhập");
		assertThat(waiting.getFirst().select(".gaps a").eachText()).containsExactly("tháng 1/2026", "tháng 10/2026");
		Element remind = waiting.getFirst().expectFirst("a.more");
		assertThat(remind.text()).isEqualTo("Đôn đốc Văn phòng UBND tỉnh");
		assertThat(remind.attr("href")).isEqualTo("/duyet/2026-10/don-doc?chon=GL-VP");
		page(remind.attr("href"));
	}

	@Test
	void twoWhoWriteInDifferentPlacesBothKeepTheirs() throws Exception {
		write(1, "## 1. A", "Một.", "Hai.");
		write(2, "## 1. A", "Một của tôi.", "Hai.");
		assertThat(flash(SECTION, typed(2, "## 1. A", "Một.", "Hai của tôi."))).contains("cả hai cùng được giữ");
		assertThat(blocks(SECTION)).containsExactly("## 1. A", "Một của tôi.", "Hai của tôi.", "");
	}

	@Test
	void whoIsOvertakenSeesTheOthersVersionAndLosesNothing() throws Exception {
		write(1, "## 1. A", "Một.");
		write(2, "## 1. A", "Một của người kia.");
		MockHttpServletResponse answer = send(SECTION, typed(2, "## 1. A", "Một của tôi."));
		assertThat(answer.getStatus()).isEqualTo(409);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.expectFirst(".other-version").wholeText()).isEqualTo("## 1. A\n\nMột của người kia.");
		assertThat(page.select("main [role=alert]").text()).contains("Thường trực", "bản 3");
		assertThat(texts(page)).containsExactly("## 1. A", "Một của tôi.", "");
		assertThat(page.select("input[name=ban]").val()).isEqualTo("3");
		write(3, "## 1. A", "Một của cả hai.");
		assertThat(page(SECTION + "/cac-ban").select(".card").eachText()).hasSize(4);
	}

	@Test
	void everyVersionIsKeptWithItsChangesAndCanBeBroughtBack() throws Exception {
		String first = String.join("\n\n", blocks(SECTION)).strip();
		write(1, "## 1. A", "Tỉnh đã cấp thẻ.");
		write(2, "## 1. A", "Tỉnh đã thu nhận thẻ.");
		Document versions = page(SECTION + "/cac-ban");
		assertThat(versions.select("h2").eachText()).containsExactly("Bản 3, đang dùng", "Bản 2", "Bản 1");
		assertThat(versions.expectFirst(".card").select("ins").text()).isEqualTo("thu nhận");
		assertThat(versions.expectFirst(".card").select("del").text()).isEqualTo("cấp");
		assertThat(versions.expectFirst(".card-count").text()).contains("Thường trực");
		assertThat(versions.select(".card-count").eachText().getLast()).contains("theo gói dữ liệu");
		send(SECTION + "/khoi-phuc", "ban", "1");
		assertThat(String.join("\n\n", blocks(SECTION)).strip()).isEqualTo(first);
		assertThat(page(SECTION + "/cac-ban").expectFirst("h2").text()).isEqualTo("Bản 4, đang dùng");
		assertThat(send(SECTION + "/khoi-phuc", "ban", "9").getStatus()).isEqualTo(404);
	}

	@Test
	void savingWithoutAChangeMakesNoVersion() throws Exception {
		List<String> as = blocks(SECTION);
		send(SECTION, typed(1, as.toArray(String[]::new)));
		assertThat(page(SECTION + "/cac-ban").select(".card")).hasSize(1);
	}

	@Test
	void whatIsNoPlaceholderIsRefusedWithItsParagraphAndStaysInTheField() throws Exception {
		MockHttpServletResponse answer = send(SECTION, typed(1, "## 1. A", "Có {{#x}} hồ sơ."));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("Chưa lưu: đoạn 2");
		assertThat(texts(Jsoup.parse(answer.getContentAsString()))).contains("Có {{#x}} hồ sơ.");
	}

	@Test
	void aPlaceholderThatIsUnknownIsKeptAndMarkedWhereItPrints() throws Exception {
		write(1, "## 1. A", "Có {{khong.co}} hồ sơ.");
		assertThat(page(SECTION).select(".block-printed mark.fault").text()).contains("khong.co");
	}

	@Test
	void aParagraphIsShownAsItPrintsWhileItIsTyped() throws Exception {
		String[] typed = typed(1, "Kế hoạch có **{{tasks.total}}** nhiệm vụ[^a].", "[^a]: Theo Kế hoạch <số> 1.");
		MockHttpServletResponse answer = send(SECTION + "/xem-truoc", with(typed, "thu", "0"));
		assertThat(Jsoup.parse(answer.getContentAsString()).text()).contains("Kế hoạch có", "nhiệm vụ")
			.doesNotContain("{{", "**");
		assertThat(answer.getContentAsString()).doesNotContain("<số>");
		assertThat(send(SECTION + "/xem-truoc", with(typed, "thu", "9")).getContentAsString()).isEmpty();
		assertThat(page(SECTION + "/cac-ban").select(".card")).hasSize(1);
	}

	@Test
	void sectionsAreAddedMovedAndTakenOutAndOneOfTheSameNameGoesOnCounting() throws Exception {
		assertThat(send(DRAFT + "/phan", "de-muc", "5. Tuyên truyền", "cap", "2", "sau", "10-mo-dau.md")
			.getRedirectedUrl()).isEqualTo(DRAFT + "/phan/5-tuyen-truyen.md");
		assertThat(blocks(DRAFT + "/phan/5-tuyen-truyen.md")).containsExactly("## 5. Tuyên truyền", "");
		assertThat(outline().get(1)).isEqualTo("5. Tuyên truyền");
		send(DRAFT + "/phan/5-tuyen-truyen.md/chuyen", "huong", "len");
		assertThat(outline().getFirst()).isEqualTo("5. Tuyên truyền");
		send(DRAFT + "/phan/5-tuyen-truyen.md/bo");
		assertThat(outline()).hasSize(3).doesNotContain("5. Tuyên truyền");
		assertThat(ask("thuongtruc", DRAFT + "/phan/5-tuyen-truyen.md").getStatus()).isEqualTo(404);
		send(DRAFT + "/phan", "de-muc", "5. Tuyên truyền", "cap", "2", "sau", "");
		assertThat(page(DRAFT + "/phan/5-tuyen-truyen.md/cac-ban").select("h2").eachText())
			.containsExactly("Bản 2, đang dùng", "Bản 1");
		assertThat(send(DRAFT + "/phan", "de-muc", " ", "cap", "2").getStatus()).isEqualTo(422);
	}

	@Test
	void aReportWithoutSectionsIsAPageAndAFileStill() throws Exception {
		for (String file : List.of("10-mo-dau.md", "20-ket-qua.md", "30-nhiem-vu.md")) {
			send(DRAFT + "/phan/" + file + "/bo");
		}
		assertThat(outline()).isEmpty();
		assertThat(page(DRAFT).select("article.report")).hasSize(1);
		assertThat(ask("thuongtruc", DRAFT + ".docx").getStatus()).isIn(200, 409);
	}

	@Test
	void formalPartsAreTypedAndOfTwoWhoChangeThemOneComesSecond() throws Exception {
		Document before = page(DRAFT + "/the-thuc");
		List<String> parts = fields(before);
		assertThat(send(DRAFT + "/the-thuc", changed(parts, "nguoi-ky", "Lê Thị B")).getStatus()).isEqualTo(302);
		assertThat(page(DRAFT).text()).contains("Lê Thị B");
		MockHttpServletResponse second = send(DRAFT + "/the-thuc", changed(parts, "nguoi-ky", "Trần C"));
		assertThat(second.getStatus()).isEqualTo(422);
		assertThat(second.getContentAsString()).contains("vừa được người khác sửa", "Trần C");
		assertThat(page(DRAFT).text()).contains("Lê Thị B").doesNotContain("Trần C");
	}

	@ParameterizedTest
	@CsvSource({ "nguoi-ky, ''", "co-quan, ''", "trich-yeu, '{{#a}}'", "trich-yeu, '{{a'", "tu-ngay, x",
			"den-ngay, 2020-01-01", "ky-hieu, ''" })
	void formalPartsThatCannotBePrintedAreRefusedAtTheirPlace(String field, String typed) throws Exception {
		List<String> parts = fields(page(DRAFT + "/the-thuc"));
		MockHttpServletResponse answer = send(DRAFT + "/the-thuc", changed(parts, field, typed));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.getContentAsString()).select(".invalid-message").text()).isNotEmpty();
	}

	@Test
	void whoSignsIsKeptInAListWithTheDaysFromWhichAndUntilWhichTheySign() throws Exception {
		send(DRAFT + "/the-thuc/nguoi-ky", "ho-ten", "Trần Thị C", "quyen-han", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
				"tu-ngay", "2026-01-01");
		Document page = page(DRAFT + "/the-thuc");
		assertThat(page.text()).contains("Trần Thị C: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, từ 01/01/2026");
		String end = page.select("form[action$=/thoi]").attr("action");
		send(end, "den-ngay", "2025-12-31");
		assertThat(page(DRAFT + "/the-thuc").select("form[action$=/thoi]")).isNotEmpty();
		send(end, "den-ngay", "2026-11-30");
		assertThat(page(DRAFT + "/the-thuc").text()).contains("từ 01/01/2026 đến hết 30/11/2026");
	}

	@ParameterizedTest
	@CsvSource({ "khai sinh trực tuyến cùng kỳ, {{dvc.khai-sinh.truc-tuyen@cung-ky}}",
			"nhiệm vụ hoàn thành, {{tasks.completed}}", "khai sinh trực tuyến, {{dvc.khai-sinh.truc-tuyen}}",
			"KHAI SINH TRUC TUYEN LUY KE, {{dvc.khai-sinh.truc-tuyen@luy-ke}}",
			"cấp căn cước tháng này, {{dvc.cap-the-can-cuoc.tong}}" })
	void whatIsSaidIsFound(String said, String token) throws Exception {
		List<String> found = found(said);
		assertThat(found).contains(token);
		assertThat(found.subList(0, Math.min(3, found.size()))).contains(token);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					bảng dịch vụ công tháng này        ; {{bang:dich-vu}}
					bảng dịch vụ công an lũy kế        ; {{bang:dich-vu/cong-an@luy-ke}}
					bảng cấp căn cước theo xã          ; {{bang:don-vi/xa: dvc.cap-the-can-cuoc.tong}}
					khai sinh trực tuyến theo tháng    ; {{bang:thang: dvc.khai-sinh.truc-tuyen}}
					bảng khai sinh trực tuyến, kết hôn trực tuyến theo tháng ; {{bang:thang: dvc.khai-sinh.truc-tuyen, dvc.ket-hon.truc-tuyen}}
					""")
	void aTableIsFoundAndIsAParagraphOfItsOwn(String said, String token) throws Exception {
		assertThat(found(said)).contains(token);
		assertThat(requests().ask("thuongtruc", SECTION + "/chen", "tim", said).getContentAsString())
			.contains("data-alone=\"true\"");
	}

	@Test
	void theHeadlinesAreOfferedWhereNothingIsNamed() throws Exception {
		assertThat(found("theo tháng")).isNotEmpty().allMatch((token) -> token.startsWith("{{bang:thang: "));
		assertThat(found("bảng theo đơn vị")).isNotEmpty().allMatch((token) -> token.startsWith("{{bang:don-vi: "));
	}

	@ParameterizedTest
	@CsvSource({ "540/QĐ-UBND", "quyết định 540", "văn bản 540", "540 qđ ubnd 2024",
			"viện dẫn kế hoạch thực hiện đề án 06 năm 2024" })
	void aDocumentIsFoundByItsNumberOrItsWords(String said) throws Exception {
		List<String> found = found(said);
		assertThat(found.subList(0, Math.min(3, found.size()))).contains("{{vien-dan:540/QĐ-UBND@2024}}");
		assertThat(found).contains("{{vien-dan:540/QĐ-UBND@2024|ngan}}");
	}

	@Test
	void aTableAndACitationAreShownAsTheyPrintAndStandInTheReport() throws Exception {
		write(1, "## 1. A", "Trước.\n\n{{bang:thang: dvc.khai-sinh.truc-tuyen, x.sai}}", "{{bang:dich-vu/cong-an}}",
				"Theo {{vien-dan:540/QĐ-UBND|ngan}}.");
		Document page = page(SECTION);
		assertThat(texts(page)).contains("{{bang:thang: dvc.khai-sinh.truc-tuyen, x.sai}}");
		assertThat(page.select(".block-printed mark.fault").text()).contains("không có chỉ tiêu “x.sai”");
		assertThat(page.select(".block-printed table tbody tr")).hasSize(12);
		assertThat(page.select(".block-printed td.number a.figure[href*='/so-lieu/']")).hasSize(48);
		assertThat(page.select(".block-printed a.figure[href^='/van-ban?tim=540']").text())
			.startsWith("Quyết định số 540/QĐ-UBND");
		assertThat(page(DRAFT).select("#bao-cao table td.number")).hasSize(48);
		assertThat(page(DRAFT + "/con-thieu").text()).contains("x.sai");
	}

	@Test
	void whatATableMissesIsToldByUnit() throws Exception {
		write(1, "## 1. A", "Không có số.");
		assertThat(page(DRAFT + "/con-thieu").select("section[aria-label='1. A']")).isEmpty();
		write(2, "## 1. A", "{{bang:thang: dvc.ket-hon.truc-tuyen}}");
		assertThat(page(DRAFT + "/con-thieu").select("section[aria-label='1. A'] summary").eachText())
			.contains("Phường An Bình: thiếu 10 biểu");
	}

	@ParameterizedTest
	@CsvSource({ "''", "' '", "xyzzy qwert", "cùng kỳ", "'%_\\'''" })
	void whatMeansNothingFindsNothing(String said) throws Exception {
		assertThat(found(said)).isEmpty();
	}

	@Test
	void anotherProvincesOfficeAndThoseWhoDoNotWriteAreRefused() throws Exception {
		for (String other : List.of("congan", "noivu", "chutich", "vanthu", "quantri")) {
			for (String address : List.of("/soan", "/phan/20-ket-qua.md", "/phan/20-ket-qua.md/cac-ban", "/the-thuc",
					"/phan/20-ket-qua.md/chen?tim=a")) {
				assertThat(ask(other, DRAFT + address).getStatus()).as(other + " " + address).isEqualTo(403);
			}
			assertThat(requests().send(other, SECTION, typed(1, "Khác.")).getStatus()).as(other).isEqualTo(403);
		}
		assertThat(blocks(SECTION)).doesNotContain("Khác.");
	}

	private MockHttpServletResponse begin(String kind, String first, String last, String source) throws Exception {
		return send("/bao-cao/moi", "loai", kind, "nam", "2026", "ky", first, "den-thang", last, "tu", source);
	}

	private void write(int from, String... paragraphs) throws Exception {
		assertThat(send(SECTION, typed(from, paragraphs)).getStatus()).isEqualTo(302);
	}

	private static String[] typed(int from, String... paragraphs) {
		List<String> parameters = new ArrayList<>(List.of("ban", Integer.toString(from)));
		for (int i = 0; i < paragraphs.length; i++) {
			parameters.addAll(List.of("doan[" + i + "]", paragraphs[i]));
		}
		return parameters.toArray(String[]::new);
	}

	private static String[] with(String[] parameters, String... more) {
		List<String> all = new ArrayList<>(List.of(parameters));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	private static List<String> fields(Document page) {
		List<String> fields = new ArrayList<>();
		for (Element field : page.select("form[action$=/the-thuc] [name]")) {
			if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
				fields.addAll(List.of(field.attr("name"),
						field.normalName().equals("textarea") ? field.wholeText() : field.val()));
			}
		}
		return fields;
	}

	private static String[] changed(List<String> fields, String name, String value) {
		String[] changed = fields.toArray(String[]::new);
		for (int i = 0; i < changed.length; i += 2) {
			changed[i + 1] = changed[i].equals(name) ? value : changed[i + 1];
		}
		return changed;
	}

	private List<String> found(String said) throws Exception {
		MockHttpServletResponse answer = requests().ask("thuongtruc", SECTION + "/chen", "tim", said);
		assertThat(answer.getStatus()).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString()).select("[data-token]").eachAttr("data-token");
	}

	private List<String> outline() throws Exception {
		return page(DRAFT + "/soan").select(".outline-title").eachText();
	}

	private List<String> blocks(String section) throws Exception {
		return texts(page(section));
	}

	private static List<String> texts(Document page) {
		return page.select("form.writing textarea").stream().map(Element::wholeText).toList();
	}

	private String flash(String address, String... parameters) throws Exception {
		return String.valueOf(requests().result("thuongtruc", address, parameters).getFlashMap().get("message"));
	}

	private Requests requests() {
		return new Requests(this.web, this.entityManager);
	}

	private MockHttpServletResponse send(String address, String... parameters) throws Exception {
		return requests().send("thuongtruc", address, parameters);
	}

	private MockHttpServletResponse ask(String username, String address) throws Exception {
		return requests().ask(username, address);
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse answer = ask("thuongtruc", address);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

}
