package vn.dean06.reminders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.document.Document;
import vn.dean06.document.HtmlWriter;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxAssert;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.submissions.Deadline;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.SubmissionKey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dean06.document.word.DocxAssert.assertThatDocx;

/**
 * What the reader of the official letter sees in Word.
 */
class ReminderLetterTests {

	private static final Period NOVEMBER = Period.parse("2026-11");

	/** As {@link DocxAssert} reads the blanks that keep together. */
	private static final String BLANK = " ".repeat(7);

	private static final EntryWindow WINDOW = new EntryWindow(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 14),
			LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 5));

	private static final LetterFormView FORM = new LetterFormView("CA", List.of("Bộ Công an"),
			List.of("Công an tỉnh Mẫu"), "CAT-PC06", "Mẫu", List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Văn B",
			List.of("Như trên", "Lưu: VT, PC06"));

	@Test
	void itHasTheFormalPartsOfAnOfficialLetterAndNoTitle() {
		List<String> words = assertThatDocx(letter(1, List.of(commune(1)), LocalDateTime.of(2026, 12, 2, 8, 5)))
			.words();
		assertThat(words).startsWith("BỘ CÔNG AN", "CÔNG AN TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
				"Độc lập - Tự do - Hạnh phúc", "Số:" + BLANK + "/CAT-PC06",
				"V/v đôn đốc nộp số liệu Đề án 06 tháng 11/2026", "Mẫu, ngày" + BLANK + "tháng 12 năm 2026",
				"Kính gửi: Ủy ban nhân dân xã Số 1");
		assertThat(words).endsWith("Nơi nhận:", "- Như trên;", "- Lưu: VT, PC06.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
				"Trần Văn B");
		assertThat(words).noneMatch((line) -> line.equals("BÁO CÁO"));
		assertThat(words).filteredOn((line) -> line.endsWith("./.")).hasSize(1);
	}

	@Test
	void itSaysByWhenAndHowManyOweAndAsksForADay() {
		List<OwingUnit> units = List.of(commune(1), commune(2));
		String all = String.join("\n", assertThatDocx(letter(2, units, LocalDateTime.of(2026, 11, 26, 16, 5))).words());
		assertThat(all).contains(
				"số liệu tháng 11/2026 được chốt đến hết ngày 14 tháng 11 năm 2026, hạn nộp là ngày 25 tháng 11 năm 2026.",
				"đến 16 giờ 05 phút ngày 26 tháng 11 năm 2026, còn 02 đơn vị chưa nộp 02 biểu, cụ thể như sau:",
				"Công an tỉnh Mẫu đề nghị các đơn vị khẩn trương hoàn thành và nộp số liệu trên phần mềm chậm nhất ngày 05 tháng 12 năm 2026.");
		assertThat(all).doesNotContain("trả lại", "đã khóa");
		assertThat(String.join("\n", assertThatDocx(letter(12, units, LocalDateTime.of(2026, 11, 26, 16, 5))).words()))
			.contains("còn 12 đơn vị chưa nộp đủ số liệu; trong đó, 02 đơn vị nhận công văn này chưa nộp 02 biểu");
		assertThat(String.join("\n",
				assertThatDocx(letter(1, List.of(commune(1)), LocalDateTime.of(2026, 11, 26, 16, 5))).words()))
			.contains("UBND xã Số 1 chưa nộp 01 biểu, cụ thể", "đề nghị UBND xã Số 1 khẩn trương");
		assertThat(String.join("\n",
				assertThatDocx(letter(1, List.of(commune(1)), LocalDateTime.of(2026, 12, 6, 9, 0))).words()))
			.contains("Kỳ báo cáo đã khóa sau ngày 05 tháng 12 năm 2026");
	}

	@Test
	void theTableHasARowForFormsThatStandAlike() {
		OwingUnit department = unit("SNV", "Sở Nội vụ", UnitLevel.DEPARTMENT,
				form("Biểu một", Obligation.Standing.NOT_BEGUN, 3), form("Biểu hai", Obligation.Standing.SENT_BACK, 0),
				form("Biểu ba", Obligation.Standing.NOT_BEGUN, 3));
		DocxAssert letter = assertThatDocx(
				letter(2, List.of(department, commune(7)), LocalDateTime.of(2026, 11, 28, 9, 0)));
		assertThat(letter.rows()).containsExactly(List.of("STT", "Đơn vị", "Biểu chưa nộp", "Tình trạng", "Hạn nộp"),
				List.of("1", "Sở Nội vụ", "Biểu mộtBiểu ba", "Chưa nhập", "Quá hạn 3 ngày"),
				List.of("", "Sở Nội vụ", "Biểu hai", "Bị trả lại", "Trong hạn"),
				List.of("2", "UBND xã Số 7", "Biểu cơ sở", "Chưa nhập", "Quá hạn 1 ngày"));
		assertThat(String.join("\n", letter.words())).contains(
				"chưa nộp 04 biểu, trong đó 01 biểu bị trả lại để sửa, cụ thể",
				"Biểu bị trả lại đề nghị sửa theo lý do ghi trên phần mềm.");
	}

	@Test
	void upToTenUnitsAreAddressedByNameAndMoreByAnEnclosedList() {
		List<String> ten = assertThatDocx(letter(10, communes(10), LocalDateTime.of(2026, 11, 26, 9, 0))).words();
		assertThat(ten).contains("Kính gửi:", "- Ủy ban nhân dân xã Số 1;", "- Ủy ban nhân dân xã Số 10.")
			.doesNotContain("Phụ lục");
		DocxAssert many = assertThatDocx(letter(150, communes(150), LocalDateTime.of(2026, 11, 26, 9, 0)));
		assertThat(many.words()).containsSubsequence("Kính gửi: Các đơn vị có tên trong danh sách kèm theo",
				"Trần Văn B", "Phụ lục", "DANH SÁCH ĐƠN VỊ CHƯA NỘP SỐ LIỆU ĐỀ ÁN 06", "THÁNG 11/2026",
				"(Kèm theo Công văn số" + BLANK + "/CAT-PC06 ngày" + BLANK + "tháng 11 năm 2026 của Công an tỉnh Mẫu)");
		assertThat(String.join("\n", many.words()))
			.contains("còn 150 đơn vị chưa nộp 150 biểu (có danh sách kèm theo).");
		assertThat(many.rows()).hasSize(151).last().satisfies((row) -> assertThat(row).startsWith("150"));
	}

	@Test
	void theOtherWritersPrintItToo() throws IOException {
		Document letter = letter(150, communes(150), LocalDateTime.of(2026, 11, 26, 9, 0));
		assertThat(new HtmlWriter().write(letter)).contains("V/v đôn đốc", "BỘ CÔNG AN");
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfWriter().write(letter, pdf);
		assertThat(pdf.size()).isGreaterThan(10_000);
	}

	private static Document letter(int owing, List<OwingUnit> units, LocalDateTime now) {
		return new ReminderLetter(FORM,
				new ReminderLetter.Occasion(NOVEMBER, WINDOW, owing, LocalDate.of(2026, 12, 5), now), units)
			.compose();
	}

	private static List<OwingUnit> communes(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(ReminderLetterTests::commune).toList();
	}

	private static OwingUnit commune(int number) {
		return unit("X" + number, "Xã Số " + number, UnitLevel.COMMUNE,
				form("Biểu cơ sở", Obligation.Standing.NOT_BEGUN, 1));
	}

	private static OwingUnit unit(String code, String name, UnitLevel level, OwedForm... forms) {
		return new OwingUnit(new OrgUnitView(code, name, name, level, "T", null, null, null), List.of(forms), List.of(),
				List.of(), null);
	}

	private static OwedForm form(String title, Obligation.Standing standing, long daysLate) {
		@Nullable String reason = (standing == Obligation.Standing.SENT_BACK) ? "Xem lại" : null;
		return new OwedForm(new Obligation(new SubmissionKey("b", "X", NOVEMBER), title, "/", 1, 1), standing,
				new Deadline(WINDOW, null, null, null, WINDOW.due().plusDays(daysLate)), reason, null, 0);
	}

}
