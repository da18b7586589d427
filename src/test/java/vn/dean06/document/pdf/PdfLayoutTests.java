package vn.dean06.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Block;
import vn.dean06.document.Block.Addressees;
import vn.dean06.document.Document;
import vn.dean06.document.SampleDocument;
import vn.dean06.document.Section;
import vn.dean06.document.Span;
import vn.dean06.document.Typeface;
import vn.dean06.document.pdf.PdfAssert.Words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static vn.dean06.document.pdf.PdfAssert.assertThatPdf;

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, row by row, on the pages of the PDF.
 */
class PdfLayoutTests {

	private static final float MM = 72 / 25.4f;

	private static final Offset<Float> NEAR = offset(0.5f);

	private final PdfAssert report = assertThatPdf(SampleDocument.report(8, 6));

	@Test
	void reportIsUprightA4AndAppendicesAreTurned() {
		int appendix = this.report.line("Phụ lục I").page();
		for (int page = 1; page <= this.report.pages(); page++) {
			boolean turned = page >= appendix;
			assertThat(this.report.page(page).getMediaBox().getWidth()).isCloseTo((turned ? 297 : 210) * MM, NEAR);
			assertThat(this.report.page(page).getMediaBox().getHeight()).isCloseTo((turned ? 210 : 297) * MM, NEAR);
			assertThat(this.report.page(page).getRotation()).isZero();
		}
	}

	@Test
	void nothingStandsInTheMargins() {
		for (int page = 1; page <= this.report.pages(); page++) {
			float width = this.report.page(page).getMediaBox().getWidth();
			float height = this.report.page(page).getMediaBox().getHeight();
			assertThat(lines(page)).isNotEmpty().allSatisfy((words) -> {
				assertThat(words.left()).isGreaterThan(30 * MM - 0.1f);
				assertThat(words.right()).as(words.text()).isLessThan(width - 15 * MM + 0.5f);
				assertThat(words.baseline() - words.size() * 0.7f).isGreaterThan(20 * MM);
				assertThat(words.baseline()).as(words.text()).isLessThan(height - 20 * MM);
			});
			assertThat(this.report.rules(page)).allSatisfy((rule) -> {
				assertThat(rule.left()).isGreaterThan(30 * MM - 0.1f);
				assertThat(rule.left() + rule.length()).isLessThan(width - 15 * MM + 0.1f);
				assertThat(rule.top()).isBetween(20 * MM - 0.1f, height - 20 * MM + 0.1f);
			});
		}
	}

	/** The lines of a page but for its number. */
	private List<Words> lines(int page) {
		return this.report.lines(page).stream().filter((words) -> words.baseline() > 20 * MM).toList();
	}

	@Test
	void textReachesBothMargins() {
		assertThat(lines(2)).anySatisfy((words) -> assertThat(words.left()).isCloseTo(30 * MM, NEAR));
		assertThat(lines(2)).anySatisfy((words) -> assertThat(words.right()).isCloseTo(195 * MM, NEAR));
	}

	@Test
	void onlyEmbeddedSubsetsOfTheSerifAreUsed() throws Exception {
		for (PDPage page : this.report.pdf().getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				PDFont font = page.getResources().getFont(name);
				assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif(-(Bold|Italic|BoldItalic))?");
			}
		}
	}

	@Test
	void textCanBeCopiedAsComposedVietnamese() {
		String letters = "ắằẳẵặâấầẩẫậêếềểễệôốồổỗộơớờởỡợưứừửữựđ ĂẮẰẲẴẶÂẤẦẨẪẬÊẾỀỂỄỆÔỐỒỔỖỘƠỚỜỞỠỢƯỨỪỬỮỰĐỲỴỶỸÝ";
		PdfAssert pdf = assertThatPdf(SampleDocument.of(SampleDocument.paragraph(letters),
				SampleDocument.paragraph("Tiê\u0301ng Viê\u0323t")));
		assertThat(pdf.text().replaceAll("\\s+", " ")).contains(letters).contains("Tiếng Việt");
	}

	@Test
	void justifiedTextCanBeSearched() {
		assertThat(this.report.text().replaceAll("\\s+", " ")).contains(
				"UBND tỉnh Bình Định trân trọng báo cáo Cục Cảnh sát Quản lý hành chính về trật tự xã hội (Bộ Công an) để theo dõi");
	}

	@Test
	void pageNumbersStandCentredInTheTopMarginAndBeginAgainWithEachAppendix() {
		List<String> numbers = new ArrayList<>();
		for (int page = 1; page <= this.report.pages(); page++) {
			numbers.add(numberOf(page));
		}
		int first = this.report.line("Phụ lục I").page();
		int second = this.report.line("TÌNH HÌNH, KẾT QUẢ").page();
		List<String> expected = new ArrayList<>();
		expected.addAll(numbered(first - 1));
		expected.addAll(numbered(second - first));
		expected.addAll(numbered(this.report.pages() - second + 1));
		assertThat(numbers).isEqualTo(expected);
	}

	private String numberOf(int page) {
		List<Words> above = this.report.lines(page).stream().filter((words) -> words.baseline() < 20 * MM).toList();
		if (above.isEmpty()) {
			return "";
		}
		assertThat(above).hasSize(1);
		Words number = above.getFirst().hasFont("", 14);
		float textMiddle = (30 * MM + this.report.page(page).getMediaBox().getWidth() - 15 * MM) / 2;
		assertThat(number.middle()).isCloseTo(textMiddle, NEAR);
		return number.text();
	}

	private static List<String> numbered(int pages) {
		return IntStream.rangeClosed(1, pages).mapToObj((i) -> (i == 1) ? "" : String.valueOf(i)).toList();
	}

	@Test
	void stateAndMottoStandOnOneLineEachTopRight() {
		Words state = this.report.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").hasFont("-Bold", 13);
		Words motto = this.report.line("Độc lập - Tự do - Hạnh phúc").hasFont("-Bold", 14);
		assertThat(motto.middle()).isCloseTo(state.middle(), NEAR);
		assertThat(motto.baseline() - state.baseline()).isLessThan(14 * 1.25f);
		assertThat(state.left()).isGreaterThan(105 * MM - 20);
	}

	@Test
	void lineBelowMottoIsAsLongAsTheMotto() {
		Words motto = this.report.line("Độc lập - Tự do - Hạnh phúc");
		assertThat(this.report.ruleBelow(motto).length()).isCloseTo(motto.width(), NEAR);
		assertThat(this.report.ruleBelow(motto).middle()).isCloseTo(motto.middle(), NEAR);
	}

	@Test
	void issuerStandsOnTheLeftWithLineOfAThirdToAHalf() {
		Words above = this.report.line("ỦY BAN NHÂN DÂN").hasFont("-Bold", 13);
		Words issuer = this.report.line("TỈNH BÌNH ĐỊNH").hasFont("-Bold", 13);
		assertThat(issuer.middle()).isCloseTo(above.middle(), NEAR);
		PdfAssert.Rule rule = this.report.ruleBelow(issuer);
		assertThat(rule.length() / issuer.width()).isBetween(1 / 3f, 1 / 2f);
		assertThat(rule.middle()).isCloseTo(issuer.middle(), NEAR);
	}

	@Test
	void numberPlaceAndDateStandOnTheSameLine() {
		Words number = this.report.line("Số: 258/BC-UBND").hasFont("", 13);
		Words place = this.report.line("Bình Định, ngày 31 tháng 12 năm 2024").hasFont("-Italic", 14);
		assertThat(place.baseline()).isCloseTo(number.baseline(), offset(1.5f));
		assertThat(place.middle()).isCloseTo(this.report.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").middle(), NEAR);
	}

	@Test
	void anOfficialLetterHasItsSuperiorAboveAndItsSubjectBelowTheNumber() {
		PdfAssert letter = assertThatPdf(SampleDocument.of(SampleDocument.letter()));
		Words superior = letter.line("BỘ CÔNG AN").hasFont("", 13);
		Words issuer = letter.line("CÔNG AN TỈNH").hasFont("-Bold", 13);
		assertThat(superior.baseline()).isLessThan(issuer.baseline());
		Words number = letter.line("Số: 12/CAT-PC06");
		Words about = letter.line("V/v đôn đốc nộp số liệu").hasFont("", 12);
		assertThat(about.baseline()).isGreaterThan(number.baseline());
		assertThat(about.middle()).isCloseTo(number.middle(), NEAR);
	}

	@Test
	void kindAndSubjectAreCentredWithLineOfAThirdToAHalf() {
		Words kind = this.report.line("BÁO CÁO").hasFont("-Bold", 14);
		Words subject = this.report.line("Sơ kết công tác triển khai thực hiện Đề án 06").hasFont("-Bold", 14);
		Words last = this.report.line("năm 2024 trên địa bàn tỉnh Bình Định").hasFont("-Bold", 14);
		assertThat(List.of(kind.middle(), subject.middle(), last.middle()))
			.allSatisfy((middle) -> assertThat(middle).isCloseTo((30 + 195) / 2f * MM, NEAR));
		assertThat(this.report.ruleBelow(last).length() / subject.width()).isBetween(1 / 3f, 1 / 2f);
	}

	@Test
	void oneAddresseeStandsOnTheSameLine() {
		this.report.line("Kính gửi: Cục Cảnh sát Quản lý hành chính").hasFont("", 14);
	}

	@Test
	void severalAddresseesStandBelowTheColonWithDashes() {
		PdfAssert pdf = assertThatPdf(SampleDocument.of(new Addressees(List.of("Thủ tướng Chính phủ", "Bộ Công an"))));
		Words head = pdf.line("Kính gửi:");
		Words first = pdf.line("- Thủ tướng Chính phủ;");
		assertThat(first.left() - head.left()).isCloseTo(Typeface.REGULAR.width("Kính gửi", 14), NEAR);
		assertThat(pdf.line("- Bộ Công an.").left()).isCloseTo(first.left(), NEAR);
	}

	@Test
	void bodyIsJustified14WithIndentedFirstLines() {
		Words first = this.report.line("Trong năm 2024, Tỉnh ủy").hasFont("", 14);
		assertThat(first.left()).isCloseTo((30 + 12.7f) * MM, NEAR);
		assertThat(first.right()).isCloseTo(195 * MM, NEAR);
		Words second = next(first);
		assertThat(second.left()).isCloseTo(30 * MM, NEAR);
		assertThat(second.right()).isCloseTo(195 * MM, NEAR);
		assertThat((second.baseline() - first.baseline()) / 14).isBetween(1.1f, 1.5f);
	}

	@Test
	void paragraphsAreSixPointsApart() {
		Words heading = this.report.line("1. Công tác tham mưu");
		Words below = next(heading);
		assertThat(below.baseline() - heading.baseline() - 14 * Typeface.LINE).isGreaterThanOrEqualTo(5.9f);
	}

	private Words next(Words words) {
		List<Words> lines = this.report.lines(words.page());
		return lines.get(lines.indexOf(words) + 1);
	}

	@Test
	void sectionsAndTitledHeadingsAreBoldAndLettersAreNot() {
		this.report.line("I. KHÁI QUÁT TÌNH HÌNH").hasFont("-Bold", 14);
		this.report.line("1. Công tác tham mưu chỉ đạo").hasFont("-Bold", 14);
		this.report.line("a) Cung cấp dịch vụ công").hasFont("", 14);
	}

	@Test
	void titledHeadingsWithANumberAreBoldOnEveryLevel() {
		PdfAssert pdf = assertThatPdf(SampleDocument.of(SampleDocument.heading(3, "7.1 Giải quyết TTHC"),
				SampleDocument.heading(4, "a) Mục tiêu")));
		pdf.line("7.1 Giải quyết TTHC").hasFont("-Bold", 14);
		pdf.line("a) Mục tiêu").hasFont("", 14);
	}

	@Test
	void theSpaceAboveAHeadingIsThatOfTheWordFile() {
		PdfAssert pdf = assertThatPdf(SampleDocument.of(SampleDocument.paragraph("Đoạn trước."),
				SampleDocument.heading(1, "II. PHẦN"), SampleDocument.heading(2, "1. Mục")));
		float line = 14 * Typeface.LINE;
		assertThat(pdf.line("II. PHẦN").baseline() - pdf.line("Đoạn trước.").baseline()).isCloseTo(line + 6, NEAR);
		assertThat(pdf.line("1. Mục").baseline() - pdf.line("II. PHẦN").baseline()).isCloseTo(line + 6, NEAR);
	}

	@Test
	void aBrokenRowLeavesNoSingleLineOnEitherPage() {
		for (int above = 1; above < 30; above++) {
			List<Block.Row> rows = new ArrayList<>();
			for (int i = 1; i <= above; i++) {
				rows.add(row(100 + i, 1));
			}
			rows.add(row(7, 18));
			PdfAssert pdf = assertThatPdf(table(rows));
			for (int page = 1; page <= pdf.pages(); page++) {
				long lines = pdf.lines(page).stream().filter((words) -> words.text().startsWith("hàng 7 ")).count();
				assertThat(lines).as("page %d below %d rows", page, above).isNotEqualTo(1);
			}
		}
	}

	@Test
	void noHeadingEndsAPage() {
		for (int paragraphs = 1; paragraphs < 12; paragraphs++) {
			PdfAssert pdf = assertThatPdf(SampleDocument.report(1, paragraphs));
			for (int page = 1; page <= pdf.pages(); page++) {
				assertThat(endOfText(pdf, page)).doesNotMatch("(I|II|III|IV)\\. .*|1\\. .*|a\\) .*");
			}
		}
	}

	private static String endOfText(PdfAssert pdf, int page) {
		return pdf.lines(page).stream().filter((words) -> words.size() >= 12).toList().getLast().text();
	}

	@Test
	void closingStaysInOnePieceWithTheLastText() {
		for (int paragraphs = 1; paragraphs < 12; paragraphs++) {
			PdfAssert pdf = assertThatPdf(SampleDocument.report(1, paragraphs));
			int page = pdf.line("Nơi nhận:").page();
			assertThat(pdf.line("Nguyễn Tuấn Thanh").page()).isEqualTo(page);
			assertThat(pdf.line("TM. ỦY BAN NHÂN DÂN").page()).isEqualTo(page);
			assertThat(pdf.line("- Lưu: VT, KSTT (N).").page()).isEqualTo(page);
			assertThat(pdf.lines(page)).anyMatch((words) -> words.text().endsWith("./."));
		}
	}

	@Test
	void authorityAndSignerAreBold14WithRoomForTheSeal() {
		Words authority = this.report.line("TM. ỦY BAN NHÂN DÂN").hasFont("-Bold", 14);
		Words last = this.report.line("PHÓ CHỦ TỊCH").hasFont("-Bold", 14);
		Words signer = this.report.line("Nguyễn Tuấn Thanh").hasFont("-Bold", 14);
		assertThat(signer.baseline() - last.baseline()).isGreaterThan(60);
		assertThat(signer.middle()).isCloseTo(authority.middle(), NEAR);
	}

	@Test
	void recipientsAreListedInSize11LevelWithTheAuthority() {
		Words head = this.report.line("Nơi nhận:").hasFont("-BoldItalic", 12);
		assertThat(head.baseline()).isCloseTo(this.report.line("TM. ỦY BAN NHÂN DÂN").baseline(), offset(3f));
		assertThat(head.left()).isCloseTo(30 * MM, NEAR);
		this.report.line("- Như trên;").hasFont("", 11);
		this.report.line("- Lưu: VT, KSTT (N).").hasFont("", 11);
	}

	@Test
	void appendixHasItsLabelTitleAndEnclosureCentred() {
		float middle = (30 + 282) / 2f * MM;
		assertThat(this.report.line("Phụ lục I").hasFont("-Bold", 14).middle()).isCloseTo(middle, NEAR);
		assertThat(this.report.line("KẾT QUẢ TRIỂN KHAI, THỰC HIỆN").hasFont("-Bold", 14).middle()).isCloseTo(middle,
				NEAR);
		assertThat(this.report.line("(Kèm theo Báo cáo số").hasFont("-Italic", 14).middle()).isCloseTo(middle, NEAR);
	}

	@Test
	void headerRowIsRepeatedOnEveryPageOfATable() {
		int first = this.report.line("Phụ lục I").page();
		assertThat(this.report.pages()).isGreaterThan(first + 2);
		for (int page = first; page <= this.report.pages(); page++) {
			assertThat(this.report.lines(page)).as("page " + page)
				.filteredOn((words) -> words.text().equals("STT"))
				.singleElement()
				.satisfies((words) -> words.hasFont("-Bold", 12));
		}
	}

	@Test
	void numbersOfATableEndAtTheSamePlaceAndTheNextTextKeepsItsDistance() {
		PdfAssert pdf = assertThatPdf(SampleDocument.tabled("…"));
		Words first = pdf.line("1.234,5").hasFont("", 12);
		assertThat(pdf.line("…").hasFont("", 12).right()).isCloseTo(first.right(), NEAR);
		assertThat(pdf.line("31.234").right()).isCloseTo(first.right(), NEAR);
		assertThat(pdf.line("Tháng 10/2024").left()).isLessThan(first.left());
		assertThat(PdfRoles.of(pdf.pdf().getDocumentCatalog().getStructureTreeRoot())).filteredOn("TH"::equals)
			.hasSize(4);
		assertThat(pdf.line("(“…”: chưa có số liệu (1 ô))").hasFont("-Italic", 14).baseline())
			.isGreaterThan(pdf.line("31.234").baseline() + 20);
	}

	@Test
	void rowOfHalfAPageOrLessStaysInOnePiece() {
		PdfAssert pdf = assertThatPdf(tableOfRows(12, 10));
		assertThat(pdf.pages()).isGreaterThan(4);
		for (int row = 1; row <= 12; row++) {
			assertThat(pdf.line("hàng " + row + " dòng 10.").page()).as("end of row " + row)
				.isEqualTo(pdf.line("hàng " + row + " dòng 1.").page());
		}
	}

	@Test
	void rowHigherThanHalfAPageFillsThePage() {
		PdfAssert pdf = assertThatPdf(tableOfRows(12, 18));
		assertThat(IntStream.rangeClosed(1, 12)).anyMatch(
				(row) -> pdf.line("hàng " + row + " dòng 18.").page() > pdf.line("hàng " + row + " dòng 1.").page());
	}

	private static Document tableOfRows(int rows, int lines) {
		return table(IntStream.rangeClosed(1, rows).mapToObj((row) -> row(row, lines)).toList());
	}

	private static Block.Row row(int row, int lines) {
		List<List<Span>> paragraphs = new ArrayList<>();
		for (int line = 1; line <= lines; line++) {
			paragraphs.add(List.of(new Span.Text("hàng " + row + " dòng " + line + ".")));
		}
		return new Block.Row.Cells(List.of(new Block.Cell(paragraphs)));
	}

	private static Document table(List<Block.Row> rows) {
		Block table = new Block.Table(List.of(new Block.Column("Nội dung", 1, false)), rows);
		return SampleDocument
			.document(List.of(new Section("phu-luc", "Phụ lục", Section.Orientation.LANDSCAPE, List.of(table))));
	}

	@Test
	void rowHigherThanAPageGoesOnOverPages() {
		Words row = this.report.lines(this.report.line("Phụ lục I").page() + 1)
			.stream()
			.filter((words) -> words.text().equals("6"))
			.findFirst()
			.orElseThrow();
		assertThat(this.report.lines(row.page() + 1)).noneMatch((words) -> words.text().equals("7"));
		assertThat(this.report.lines(row.page() + 1)).hasSizeGreaterThan(20);
	}

	@Test
	void groupIsBoldAndStaysWithItsFirstRow() {
		for (int before = 20; before < 32; before++) {
			List<Block.Row> rows = new ArrayList<>();
			IntStream.rangeClosed(1, before).forEach((row) -> rows.add(row(row, 1)));
			rows.add(new Block.Row.Group(List.of(new Span.Text("II. NHÓM"))));
			rows.add(row(99, 1));
			PdfAssert pdf = assertThatPdf(table(rows));
			assertThat(pdf.line("II. NHÓM").hasFont("-Bold", 12).page()).isEqualTo(pdf.line("hàng 99").page());
		}
	}

	@Test
	void footnoteStandsAtTheFootOfThePageThatRefersToIt() {
		for (int page = 1; page < this.report.line("Phụ lục I").page(); page++) {
			boolean referring = lines(page).stream().anyMatch((words) -> words.text().contains("trực tuyến 98,86%"));
			boolean standing = this.report.lines(page)
				.stream()
				.anyMatch((words) -> words.size() <= 10 && words.text().contains("Số liệu trích từ Cổng"));
			assertThat(standing).as("footnote on page " + page).isEqualTo(referring);
		}
		assertThat(this.report.text()).contains("4 Số liệu trích từ Cổng Dịch vụ công quốc gia");
	}

	@Test
	void codeAndChecksumStandBelowTheTextOfTheLastPageAndMoveNothing() {
		Document plain = SampleDocument.report(3, 1);
		PdfAssert imprinted = assertThatPdf(SampleDocument.imprinted(plain));
		Words imprint = imprinted.line("Mã tra cứu: 7K2M-QX4D. SHA-256: 9f13").hasFont("", 8);
		assertThat(imprint.page()).isEqualTo(imprinted.pages());
		assertThat(imprint.text()).endsWith("9f13");
		assertThat(imprint.left()).isCloseTo(30 * MM, NEAR);
		float height = imprinted.page(imprint.page()).getMediaBox().getHeight();
		assertThat(imprint.baseline()).isBetween(height - 20 * MM, height - 10 * MM);
		assertThat(imprinted.text().replaceAll("Mã tra cứu.*\\R", "")).isEqualTo(assertThatPdf(plain).text());
	}

	@Test
	void propertiesTellTitleSubjectAuthorLanguageAndVersion() {
		PDDocumentCatalog catalogue = this.report.pdf().getDocumentCatalog();
		assertThat(this.report.pdf().getDocumentInformation().getTitle()).isEqualTo("Báo cáo số 258/BC-UBND");
		assertThat(this.report.pdf().getDocumentInformation().getSubject()).startsWith("Sơ kết công tác");
		assertThat(this.report.pdf().getDocumentInformation().getAuthor()).isEqualTo("Ủy ban nhân dân tỉnh Bình Định");
		assertThat(catalogue.getLanguage()).isEqualTo("vi-VN");
		assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
		assertThat(this.report.pdf().getVersion()).isEqualTo(1.7f);
	}

	@Test
	void viewerCountsThePagesOfEachAppendixFromOne() throws Exception {
		String[] labels = this.report.pdf().getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
		assertThat(labels).contains("Báo cáo - 1", "Báo cáo - 2", "Phụ lục I - 1", "Phụ lục II - 1");
	}

	@Test
	void bookmarksFollowSectionsAndHeadings() {
		List<String> sections = new ArrayList<>();
		PDOutlineItem report = this.report.pdf().getDocumentCatalog().getDocumentOutline().getFirstChild();
		for (PDOutlineItem item : this.report.pdf().getDocumentCatalog().getDocumentOutline().children()) {
			sections.add(item.getTitle());
		}
		assertThat(sections).containsExactly("Báo cáo", "Phụ lục I", "Phụ lục II");
		PDOutlineItem chapter = report.getFirstChild();
		assertThat(chapter.getTitle()).isEqualTo("I. KHÁI QUÁT TÌNH HÌNH");
		assertThat(chapter.getFirstChild().getTitle()).startsWith("1. Công tác tham mưu");
		assertThat(chapter.getFirstChild().getFirstChild().getTitle()).startsWith("a) Cung cấp");
		assertThat(chapter.getNextSibling().getTitle()).isEqualTo("II. KẾT QUẢ CÁC MẶT CÔNG TÁC");
	}

	@Test
	void fileIsTaggedWithHeadingsAndTables() {
		PDDocumentCatalog catalogue = this.report.pdf().getDocumentCatalog();
		assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
		List<String> roles = PdfRoles.of(catalogue.getStructureTreeRoot());
		assertThat(roles.subList(0, 3)).containsExactly("Document", "Sect", "P");
		assertThat(roles).contains("H1", "H2", "H3", "H4", "Note", "Table", "TR", "TH", "TD");
		assertThat(roles.stream().filter("TH"::equals)).as("each header once").hasSize(6 + 7);
		assertThat(roles.stream().filter("TD"::equals)).as("cells, empty ones too").hasSize(8 * 6 + 1 + 8 * 7 + 1);
	}

	@Test
	void sameDocumentGivesTheSameBytes() {
		assertThat(Arrays.equals(PdfAssert.bytes(SampleDocument.report(3, 1)),
				PdfAssert.bytes(SampleDocument.report(3, 1))))
			.isTrue();
	}

	@Test
	void faultyDocumentIsRefused() {
		Document faulty = SampleDocument
			.of(new Block.Paragraph(List.of(new Span.Fault("{{x}}", "Không có chỉ tiêu x"))));
		assertThatIllegalArgumentException().isThrownBy(() -> PdfAssert.bytes(faulty))
			.withMessageContaining("Không có chỉ tiêu x");
	}

	@Test
	void letterThatTheFontLacksIsNamedAndRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PdfAssert.bytes(SampleDocument.of(SampleDocument.paragraph("Đạt 😀"))))
			.withMessageContaining("“😀” (U+1F600)");
	}

	@Test
	void symbolThatTheFontLacksIsPrintedByTheOneThatStandsInForIt() {
		assertThat(PdfAssert.assertThatPdf(SampleDocument.of(SampleDocument.paragraph("✓ Đạt 10‑20 ☐"))).text())
			.contains("√ Đạt 10-20 □");
	}

}
