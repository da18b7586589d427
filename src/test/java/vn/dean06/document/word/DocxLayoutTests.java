package vn.dean06.document.word;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.assertj.core.data.Offset;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Document;
import vn.dean06.document.Paper;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Span;
import vn.dean06.document.Style;
import vn.dean06.document.Typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.dean06.document.word.DocxAssert.assertThatDocx;

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, row by row, in the XML of the Word file.
 */
class DocxLayoutTests {

	private static final List<String> CHARACTERS = List.of("ascii", "hAnsi", "eastAsia", "cs");

	private final DocxAssert report = assertThatDocx(SampleDocument.report(8, 3));

	@Test
	void reportIsUprightA4AndAppendicesAreTurned() {
		assertThat(this.report.pages()).extracting(DocxAssert.Page::size)
			.containsExactly(List.of(210, 297), List.of(297, 210), List.of(297, 210));
		assertThat(this.report.pages()).extracting(DocxAssert.Page::orientation)
			.containsExactly("portrait", "landscape", "landscape");
	}

	@Test
	void marginsAre20Above20Below30LeftAnd15Right() {
		assertThat(this.report.pages()).extracting(DocxAssert.Page::margins)
			.containsOnly(List.of(20, 20, 30, 15))
			.hasSize(3);
	}

	@Test
	void everyLetterIsTimesNewRomanInVietnamese() {
		Element defaults = DocxAssert.first(this.report.part("word/styles.xml"), "w:docDefaults");
		Element fonts = DocxAssert.first(defaults, "w:rFonts");
		assertThat(CHARACTERS)
			.allSatisfy((characters) -> assertThat(fonts.attr("w:" + characters)).isEqualTo("Times New Roman"));
		assertThat(DocxAssert.all(this.report.part("word/document.xml"), "w:rFonts")).isEmpty();
		assertThat(DocxAssert.first(defaults, "w:lang").attr("w:val")).isEqualTo("vi-VN");
		assertThat(DocxAssert.all(this.report.part("word/document.xml"), "w:color")).isEmpty();
	}

	@Test
	void codeAndChecksumAreTheLastWordsIfThereAreAny() {
		assertThat(this.report.words()).noneMatch((words) -> words.contains("SHA-256"));
		DocxAssert imprinted = assertThatDocx(SampleDocument.imprinted(SampleDocument.report(1, 1)));
		assertThat(imprinted.words().getLast()).startsWith("Mã tra cứu: 7K2M-QX4D. SHA-256: 9f13");
		assertThat(imprinted.pages()).hasSize(3);
	}

	@Test
	void theParagraphBehindALastTableTakesNoRoomFromWhichAnEmptyPageWouldCome() {
		Element end = DocxAssert.all(this.report.part("word/styles.xml"), "w:style")
			.stream()
			.filter((style) -> style.attr("w:styleId").equals(WordStyles.END))
			.findFirst()
			.orElseThrow();
		assertThat(DocxAssert.first(end, "w:spacing").attr("w:lineRule")).isEqualTo("exact");
		assertThat(Integer.parseInt(DocxAssert.first(end, "w:spacing").attr("w:line"))).as("twentieths of a point")
			.isEqualTo(1);
	}

	@Test
	void textIsComposedUnicode() {
		DocxAssert decomposed = assertThatDocx(SampleDocument.of(SampleDocument.paragraph("Tiê\u0301ng Viê\u0323t")));
		assertThat(decomposed.paragraph("Tiếng Việt")).isNotNull();
	}

	@Test
	void pageNumberStandsAloneCentredAboveTheTextInSize14() {
		Element header = this.report.pages()
			.stream()
			.flatMap((page) -> DocxAssert.all(page.xml(), "w:headerReference").stream())
			.filter((reference) -> reference.attr("w:type").equals("default"))
			.findFirst()
			.map((reference) -> header(reference.attr("r:id")))
			.orElseThrow();
		assertThat(DocxAssert.first(header, "w:fldSimple").attr("w:instr")).isEqualTo(" PAGE ");
		assertThat(DocxAssert.text(header)).isEmpty();
		assertThat(DocxAssert.first(header, "w:pStyle").attr("w:val")).isEqualTo(WordStyles.id(Style.PAGE_NUMBER));
		Element style = style(Style.PAGE_NUMBER);
		assertThat(DocxAssert.first(style, "w:sz").attr("w:val")).isEqualTo("28");
		assertThat(DocxAssert.first(style, "w:jc").attr("w:val")).isEqualTo("center");
		assertThat(DocxAssert.all(style, "w:i")).isEmpty();
	}

	private Element header(String id) {
		return DocxAssert.all(this.report.part("word/_rels/document.xml.rels"), "Relationship")
			.stream()
			.filter((relation) -> relation.attr("Id").equals(id))
			.map((relation) -> this.report.part("word/" + relation.attr("Target").replaceFirst("^/word/", "")))
			.findFirst()
			.orElseThrow();
	}

	private Element style(Style style) {
		return DocxAssert.all(this.report.part("word/styles.xml"), "w:style")
			.stream()
			.filter((found) -> found.attr("w:styleId").equals(WordStyles.id(style)))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void firstPageOfReportAndOfEachAppendixHasNoNumber() {
		assertThat(this.report.pages()).hasSize(3).allSatisfy((page) -> {
			assertThat(page.hasOwnFirstPage()).isTrue();
			assertThat(page.hasHeader("first")).isTrue();
			assertThat(page.hasHeader("default")).isTrue();
		});
	}

	@Test
	void everyAppendixBeginsAgainWithPage1() {
		assertThat(this.report.pages()).hasSize(3).allMatch(DocxAssert.Page::startsAtOne);
	}

	@Test
	void stateIsBold13CentredOnTheRight() {
		this.report.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").hasSize(13).isBold().isAligned("center");
	}

	@Test
	void stateStandsOnOneLine() {
		float room = this.report.columnsAround("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").getLast();
		assertThat(room).isGreaterThan(Typeface.BOLD.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13));
		Element table = this.report.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").table();
		assertThat(table.select("w|tblCellMar > *")).hasSize(4)
			.allSatisfy((margin) -> assertThat(margin.attr("w:w")).isEqualTo("0"));
	}

	@Test
	void mottoIsBold14RightBelowWithSpacedHyphens() {
		DocxAssert.Paragraph motto = this.report.paragraph("Độc lập - Tự do - Hạnh phúc");
		motto.hasSize(14).isBold().isAligned("center");
		assertThat(motto.spacing("before")).isZero();
		assertThat(DocxAssert.text(Objects.requireNonNull(motto.xml().previousElementSibling())))
			.isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
	}

	@Test
	void lineBelowMottoIsAsLongAsTheMotto() {
		float column = this.report.columnsAround("Độc lập - Tự do - Hạnh phúc").getLast();
		DocxAssert.Rule rule = this.report.ruleBelow("Độc lập - Tự do - Hạnh phúc", column);
		assertThat(rule.length()).isCloseTo(Typeface.BOLD.width("Độc lập - Tự do - Hạnh phúc", 14), within(1));
		assertThat(rule.left()).isCloseTo((column - rule.length()) / 2, within(1));
	}

	@Test
	void issuerIsBold13WithLineOfAThirdToAHalf() {
		this.report.paragraph("ỦY BAN NHÂN DÂN").hasSize(13).isBold().isAligned("center");
		this.report.paragraph("TỈNH BÌNH ĐỊNH").hasSize(13).isBold().isAligned("center");
		float column = this.report.columnsAround("TỈNH BÌNH ĐỊNH").getFirst();
		float length = this.report.ruleBelow("TỈNH BÌNH ĐỊNH", column).length();
		assertThat(length / Typeface.BOLD.width("TỈNH BÌNH ĐỊNH", 13)).isBetween(1 / 3f, 1 / 2f);
	}

	@Test
	void numberIsUpright13AndPlaceAndDateItalic14OnTheSameLine() {
		DocxAssert.Paragraph number = this.report.paragraph("Số: 258/BC-UBND").hasSize(13).isUpright();
		DocxAssert.Paragraph place = this.report.paragraph("Bình Định, ngày 31 tháng 12 năm 2024");
		place.hasSize(14).isItalic().isAligned("center");
		assertThat(place.row()).isSameAs(number.row());
	}

	@Test
	void anOfficialLetterHasItsSuperiorUprightAboveAndItsSubjectSmallBelowTheNumber() {
		DocxAssert letter = assertThatDocx(SampleDocument.of(SampleDocument.letter()));
		DocxAssert.Paragraph superior = letter.paragraph("BỘ CÔNG AN").hasSize(13).isUpright().isAligned("center");
		DocxAssert.Paragraph issuer = letter.paragraph("CÔNG AN TỈNH").hasSize(13).isBold();
		assertThat(superior.xml().nextElementSibling()).isSameAs(issuer.xml());
		float column = letter.columnsAround("CÔNG AN TỈNH").getFirst();
		float length = letter.ruleBelow("CÔNG AN TỈNH", column).length();
		assertThat(length / Typeface.BOLD.width("CÔNG AN TỈNH", 13)).isBetween(1 / 3f, 1 / 2f);
		DocxAssert.Paragraph about = letter.paragraph("V/v đôn đốc nộp số liệu Đề án 06 tháng 11/2026");
		about.hasSize(12).isUpright().isAligned("center");
		assertThat(about.spacing("before")).isEqualTo(6);
		assertThat(about.xml().previousElementSibling()).isSameAs(letter.paragraph("Số: 12/CAT-PC06").xml());
	}

	@Test
	void kindAndSubjectAreBold14CentredOneBelowTheOther() {
		DocxAssert.Paragraph kind = this.report.paragraph("BÁO CÁO").hasSize(14).isBold().isAligned("center");
		DocxAssert.Paragraph subject = this.report.paragraph("Sơ kết công tác triển khai thực hiện Đề án 06");
		subject.hasSize(14).isBold().isAligned("center");
		assertThat(kind.xml().nextElementSibling()).isSameAs(subject.xml());
	}

	@Test
	void lineBelowSubjectIsAThirdToAHalfOfTheSubject() {
		float length = this.report.ruleBelow("năm 2024 trên địa bàn tỉnh Bình Định", Paper.PORTRAIT.textWidth())
			.length();
		float subject = Typeface.BOLD.width("Sơ kết công tác triển khai thực hiện Đề án 06", 14);
		assertThat(length / subject).isBetween(1 / 3f, 1 / 2f);
	}

	@Test
	void oneAddresseeStandsOnTheSameLine() {
		this.report.paragraph("Kính gửi: Cục Cảnh sát Quản lý hành chính về trật tự xã hội (Bộ Công an)")
			.hasSize(14)
			.isUpright();
	}

	@Test
	void severalAddresseesStandBelowTheColonWithDashes() {
		DocxAssert several = assertThatDocx(
				SampleDocument.of(new Addressees(List.of("Thủ tướng Chính phủ", "Bộ Công an"))));
		float head = indent(several.paragraph("Kính gửi:"));
		float first = indent(several.paragraph("- Thủ tướng Chính phủ;"));
		assertThat(first - head).isCloseTo(Typeface.REGULAR.width("Kính gửi", 14), within(1));
		assertThat(indent(several.paragraph("- Bộ Công an."))).isEqualTo(first);
	}

	private static float indent(DocxAssert.Paragraph paragraph) {
		Element indent = DocxAssert.first(paragraph.xml(), "w:ind");
		return (DocxAssert.number(indent, "w:left") - DocxAssert.number(indent, "w:hanging")) / 20;
	}

	@Test
	void bodyIsJustified14IndentedBy12Point7AndSpacedBy6() {
		DocxAssert.Paragraph body = this.report.paragraph(
				"UBND tỉnh Bình Định trân trọng báo cáo Cục Cảnh sát Quản lý hành chính về trật tự xã hội (Bộ Công an) để theo dõi, tổng hợp, báo cáo Chính phủ theo quy định./.");
		body.hasSize(14).isUpright().isAligned("both");
		assertThat(body.firstLine()).isCloseTo(12.7f, within(0.1f));
		assertThat(body.spacing("after")).isGreaterThanOrEqualTo(6);
		Element defaults = DocxAssert.first(this.report.part("word/styles.xml"), "w:pPrDefault");
		assertThat(DocxAssert.number(DocxAssert.first(defaults, "w:spacing"), "w:line")).isBetween(240f, 360f);
	}

	@Test
	void sectionsAndTitledHeadingsAreBoldAndLettersAreNot() {
		this.report.paragraph("I. KHÁI QUÁT TÌNH HÌNH").hasSize(14).isBold().isKeptWithNext();
		this.report.paragraph("1. Công tác tham mưu chỉ đạo, triển khai, tuyên truyền")
			.hasSize(14)
			.isBold()
			.isKeptWithNext();
		this.report.paragraph("a) Cung cấp dịch vụ công trực tuyến").hasSize(14).isUpright().isKeptWithNext();
	}

	@Test
	void titledHeadingsWithANumberAreBoldOnEveryLevel() {
		DocxAssert headings = assertThatDocx(SampleDocument.of(SampleDocument.heading(3, "7.1 Giải quyết TTHC"),
				SampleDocument.heading(4, "a) Mục tiêu")));
		headings.paragraph("7.1 Giải quyết TTHC").hasSize(14).isBold();
		headings.paragraph("a) Mục tiêu").hasSize(14).isUpright();
	}

	@Test
	void theSpaceAboveAHeadingIsThatBelowWhatStandsBeforeIt() {
		for (int level = 1; level <= 4; level++) {
			Style style = Style.heading(SampleDocument.heading(level, "1. x"));
			assertThat(style.before()).as(style + ": some programs add both, some take the larger").isZero();
			assertThat(style.after()).isEqualTo(Style.BODY.after()).isEqualTo(6);
		}
	}

	@Test
	void headingsMakeATableOfContents() {
		assertThat(DocxAssert.first(style(Style.HEADING_1), "w:outlineLvl").attr("w:val")).isEqualTo("0");
		assertThat(DocxAssert.first(style(Style.HEADING_2), "w:outlineLvl").attr("w:val")).isEqualTo("1");
		assertThat(DocxAssert.first(style(Style.APPENDIX_LABEL), "w:outlineLvl").attr("w:val")).isEqualTo("0");
	}

	@Test
	void authorityAndSignerAreBold14WithRoomForTheSeal() {
		for (String line : List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Tuấn Thanh")) {
			this.report.paragraph(line).hasSize(14).isBold().isAligned("center");
		}
		assertThat(this.report.paragraph("Nguyễn Tuấn Thanh").spacing("before")).isGreaterThanOrEqualTo(60);
	}

	@Test
	void closingStaysInOnePieceWithTheLastText() {
		Element row = this.report.paragraph("Nguyễn Tuấn Thanh").row();
		assertThat(DocxAssert.isOn(row, "w:cantSplit")).isTrue();
		Element table = this.report.paragraph("Nguyễn Tuấn Thanh").table();
		Element last = Objects.requireNonNull(table.previousElementSibling());
		assertThat(DocxAssert.text(last)).endsWith("theo quy định./.");
		assertThat(DocxAssert.isOn(last, "w:keepNext")).isTrue();
	}

	@Test
	void recipientsAreListedInSize11BesideTheSignature() {
		DocxAssert.Paragraph head = this.report.paragraph("Nơi nhận:").hasSize(12).isBoldItalic();
		assertThat(head.row()).isSameAs(this.report.paragraph("TM. ỦY BAN NHÂN DÂN").row());
		this.report.paragraph("- Như trên;").hasSize(11).isUpright();
		this.report.paragraph("- Lưu: VT, KSTT (N).").hasSize(11).isUpright();
	}

	@Test
	void appendixHasItsLabelTitleAndEnclosureCentred() {
		DocxAssert.Paragraph label = this.report.paragraph("Phụ lục I").hasSize(14).isBold().isAligned("center");
		DocxAssert.Paragraph title = this.report
			.paragraph("KẾT QUẢ TRIỂN KHAI, THỰC HIỆN NHIỆM VỤ ĐỀ ÁN 06 TRONG NĂM 2024");
		title.hasSize(14).isBold().isAligned("center");
		DocxAssert.Paragraph enclosure = this.report
			.paragraph("(Kèm theo Báo cáo số 258/BC-UBND ngày 31/12/2024 của Ủy ban nhân dân tỉnh Bình Định)");
		enclosure.hasSize(14).isItalic().isAligned("center");
		assertThat(label.xml().nextElementSibling()).isSameAs(title.xml());
		assertThat(title.xml().nextElementSibling()).isSameAs(enclosure.xml());
	}

	@Test
	void endMarkIsNotSetTwice() {
		DocxAssert ended = assertThatDocx(
				SampleDocument.of(SampleDocument.paragraph("Trân trọng./."), SampleDocument.closing()));
		assertThat(ended.paragraph("Trân trọng./.")).isNotNull();
	}

	@Test
	void headerRowsOfTablesAreRepeatedBoldAndCentred() {
		assertThat(this.report.tables()).hasSize(2).allSatisfy((table) -> {
			List<Element> repeated = DocxAssert.all(table, "w:tblHeader");
			assertThat(repeated).hasSize(1);
			assertThat(DocxAssert.first(table, "w:tr")).isSameAs(repeated.getFirst().closest("w|tr"));
		});
		this.report.paragraph("Nội dung, nhiệm vụ cụ thể").hasSize(12).isBold().isAligned("center");
	}

	@Test
	void onlyRowsHigherThanMostOfAPageBreak() {
		List<Boolean> breaks = rowsOfTasks().stream().map((row) -> !DocxAssert.isOn(row, "w:cantSplit")).toList();
		assertThat(breaks.get(8)).as("row 6, of 18 paragraphs, below its first lines").isTrue();
		assertThat(breaks.get(2)).as("row 1, of one paragraph").isFalse();
		assertThat(breaks.getFirst()).as("header").isFalse();
	}

	@Test
	void aBrokenRowLeavesAtLeastFourLinesOnThePageWhereItBegins() {
		Element first = rowsOfTasks().get(7);
		assertThat(DocxAssert.isOn(first, "w:cantSplit")).isTrue();
		List<Element> cells = DocxAssert.all(first, "w:tc");
		assertThat(cells.get(1).text()).as("all of a cell of one paragraph").endsWith("cho cấp cơ sở.");
		List<Element> results = DocxAssert.all(cells.get(3), "w:p");
		assertThat(results).as("the paragraphs that make four lines").hasSize(1);
		double width = Typeface.REGULAR.width(DocxAssert.text(results.getFirst()), 12);
		assertThat(width / (DocxAssert.number(DocxAssert.first(cells.get(3), "w:tcW"), "w:w") / 20)).isBetween(3.0,
				8.0);
	}

	@Test
	void itsLastLinesStandTogetherToo() {
		Element last = rowsOfTasks().get(9);
		assertThat(DocxAssert.isOn(last, "w:cantSplit")).isTrue();
		Element results = DocxAssert.all(last, "w:tc").get(3);
		assertThat(DocxAssert.all(results, "w:p")).as("the paragraphs that make four lines").hasSize(1);
		double width = Typeface.REGULAR.width(DocxAssert.text(results), 12);
		assertThat(width / (DocxAssert.number(DocxAssert.first(results, "w:tcW"), "w:w") / 20)).isBetween(3.0, 8.0);
	}

	@Test
	void thePartsOfABrokenRowLookLikeOneAndHoldItsTextOnce() {
		List<Element> parts = rowsOfTasks().subList(7, 10);
		assertThat(parts).allSatisfy((part) -> assertThat(DocxAssert.all(part, "w:tc")).hasSize(6));
		for (int part = 0; part < 2; part++) {
			assertThat(DocxAssert.all(parts.get(part), "w:tc"))
				.allSatisfy((cell) -> assertThat(border(cell, "bottom")).isEqualTo("nil"));
			assertThat(DocxAssert.all(parts.get(part + 1), "w:tc"))
				.allSatisfy((cell) -> assertThat(border(cell, "top")).isEqualTo("nil"));
		}
		assertThat(parts).extracting((part) -> DocxAssert.all(DocxAssert.all(part, "w:tc").get(3), "w:p").size())
			.containsExactly(1, 16, 1);
		assertThat(parts.subList(1, 3))
			.allSatisfy((part) -> assertThat(DocxAssert.all(part, "w:tc")).extracting(DocxAssert::text)
				.filteredOn(String::isEmpty)
				.hasSize(5));
		assertThat(DocxAssert.all(rowsOfTasks().get(6), "w:tcBorders")).as("a row that is not broken").isEmpty();
	}

	private List<Element> rowsOfTasks() {
		return DocxAssert.all(this.report.tables().getFirst(), "w:tr");
	}

	private static String border(Element cell, String side) {
		return DocxAssert.first(DocxAssert.first(cell, "w:tcBorders"), "w:" + side).attr("w:val");
	}

	@Test
	void textThatGoesOnBelowATableKeepsItsDistance() {
		DocxAssert letter = assertThatDocx(SampleDocument.of(SampleDocument.tasks(1).blocks().getLast(),
				SampleDocument.paragraph("Đề nghị các đơn vị"), SampleDocument.paragraph("thực hiện")));
		assertThat(DocxAssert.number(DocxAssert.first(letter.paragraph("Đề nghị các đơn vị").xml(), "w:spacing"),
				"w:before"))
			.isEqualTo(120);
		assertThat(DocxAssert.all(letter.paragraph("thực hiện").xml(), "w:spacing")).isEmpty();
	}

	@Test
	void groupSpansAllColumnsInBold() {
		DocxAssert.Paragraph group = this.report.paragraph("I. VỀ CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH (08 NHIỆM VỤ)");
		group.hasSize(12).isBold();
		assertThat(DocxAssert.first(group.cell(), "w:gridSpan").attr("w:val")).isEqualTo("6");
	}

	@Test
	void tableFillsTheWidthOfTheText() {
		assertThat(this.report.tables()).allSatisfy((table) -> {
			double width = DocxAssert.all(table, "w:gridCol")
				.stream()
				.mapToDouble((column) -> DocxAssert.number(column, "w:w") / 20)
				.sum();
			assertThat((float) width).isCloseTo(Paper.LANDSCAPE.textWidth(), within(1));
		});
		this.report.paragraph("1").isAligned("center").hasSize(12);
	}

	@Test
	void numbersOfATableInTheTextStandAtTheRight() {
		DocxAssert file = assertThatDocx(SampleDocument.tabled("…"));
		assertThat(file.rows()).contains(List.of("STT", "Tháng", "Tổng số hồ sơ", "Tỷ lệ trực tuyến (%)"),
				List.of("1", "Tháng 10/2024", "1.234,5", "98,86"), List.of("2", "Tháng 11/2024", "…", "-"),
				List.of("", "Quý IV/2024", "31.234", "99,10"));
		file.paragraph("1.234,5").isAligned("right").hasSize(12).isUpright();
		file.paragraph("Tổng số hồ sơ").isAligned("center").hasSize(12).isBold();
		Element table = file.paragraph("1.234,5").table();
		assertThat(DocxAssert.all(table, "w:tblHeader")).hasSize(1);
		double width = DocxAssert.all(table, "w:gridCol")
			.stream()
			.mapToDouble((column) -> DocxAssert.number(column, "w:w") / 20)
			.sum();
		assertThat((float) width).isCloseTo(Paper.PORTRAIT.textWidth(), within(1));
	}

	@Test
	void theEndMarkStandsBelowATableThatEndsTheText() {
		DocxAssert file = assertThatDocx(
				SampleDocument.of(SampleDocument.tasks(1).blocks().getLast(), SampleDocument.closing()));
		file.paragraph("./.").isUpright();
	}

	@Test
	void footnotesAreWordsOwn() {
		assertThat(DocxAssert.all(this.report.part("word/document.xml"), "w:footnoteReference")).hasSize(4);
		assertThat(DocxAssert.text(this.report.part("word/footnotes.xml")))
			.contains("Số liệu trích từ Cổng Dịch vụ công quốc gia");
	}

	@Test
	void propertiesTellTitleSubjectAuthorAndLanguage() {
		Element core = this.report.part("docProps/core.xml");
		assertThat(DocxAssert.first(core, "dc:title").text()).isEqualTo("Báo cáo số 258/BC-UBND");
		assertThat(DocxAssert.first(core, "dc:subject").text()).startsWith("Sơ kết công tác triển khai");
		assertThat(DocxAssert.first(core, "dc:creator").text()).isEqualTo("Ủy ban nhân dân tỉnh Bình Định");
		assertThat(DocxAssert.first(core, "dc:language").text()).isEqualTo("vi-VN");
	}

	@Test
	void sectionsCanBeLinkedTo() {
		assertThat(DocxAssert.all(this.report.part("word/document.xml"), "w:bookmarkStart"))
			.extracting((bookmark) -> bookmark.attr("w:name"))
			.filteredOn((name) -> !name.startsWith(WordMarks.FIGURE))
			.containsExactly("bao-cao", "phu-luc-1", "phu-luc-2");
	}

	@Test
	void sameDocumentGivesTheSameBytes() {
		assertThat(Arrays.equals(DocxAssert.bytes(SampleDocument.report(3, 1)),
				DocxAssert.bytes(SampleDocument.report(3, 1))))
			.isTrue();
	}

	@Test
	void faultyDocumentIsRefused() {
		Document faulty = SampleDocument
			.of(new Block.Paragraph(List.of(new Span.Fault("{{x}}", "Không có chỉ tiêu x"))));
		assertThatIllegalArgumentException().isThrownBy(() -> DocxAssert.bytes(faulty))
			.withMessageContaining("Không có chỉ tiêu x");
	}

	private static Offset<Float> within(float points) {
		return Offset.offset(points);
	}

}
