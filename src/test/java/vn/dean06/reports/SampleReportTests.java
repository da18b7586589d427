package vn.dean06.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;
import vn.dean06.document.Span;
import vn.dean06.document.pdf.Conformity;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.organisation.Period;
import vn.dean06.registers.Registers;
import vn.dean06.registers.ThingState;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The report of 2024, composed from the database, says what báo cáo 258/BC-UBND says.
 */
@SampleTest
class SampleReportTests {

	@Autowired
	Reports reports;

	@Autowired
	Registers registers;

	private Composition report;

	@BeforeEach
	void compose() {
		this.report = this.reports.compose("2024").orElseThrow();
	}

	@Test
	void canBePrinted() {
		assertThat(this.report.faults()).isEmpty();
		assertThat(this.report.printable()).isTrue();
	}

	/**
	 * The words are those that OldReportsTests has; those that rules say are drawn apart.
	 */
	@Test
	void isTheFileThatWasHandedOut() throws Exception {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfWriter().write(this.report.document(), pdf);
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.toByteArray())))
			.as("as OldReportsTests has it")
			.isEqualTo("349420e2935c56301fe4198fa4475415720d6597a56c9732c49072704119dc4c");
	}

	/** PDF/A-2a and PDF/UA-1. */
	@ParameterizedTest
	@ValueSource(strings = { "2a", "ua1" })
	void canBeKeptAndReadAloud(String flavour) throws Exception {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfWriter().write(this.report.document(), pdf);
		assertThat(Conformity.faults(pdf.toByteArray(), flavour)).isEmpty();
	}

	@Test
	void namesTheIssuingBodyAsItStandsInASentence() {
		assertThat(this.report.document().properties().author()).isEqualTo("Ủy ban nhân dân tỉnh Bình Định");
	}

	@Test
	void bindsAllFiguresOfItsPack() {
		assertThat(this.report.figures()).hasSize(371);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Số: 258/BC-UBND", "Bình Định, ngày 31 tháng 12 năm 2024",
			"Cục Cảnh sát Quản lý hành chính về trật tự xã hội (Bộ Công an)",
			"- Tổng số nhiệm vụ đã hoàn thành: 38 nhiệm vụ.", "- Có 01 nhiệm vụ chuyển tiếp sang năm 2025",
			"- Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức: đã cập nhật đồng bộ dữ liệu đạt 100% (33.018).",
			"- Dữ liệu thuế: đã rà soát chuẩn hóa Mã số thuế cá nhân đạt 99,51% (112.315/112.864).",
			"Từ ngày 01/01/2024 đến ngày 15/12/2024, lực lượng Công an toàn tỉnh tiếp nhận 385.566 hồ sơ; trực tiếp: "
					+ "30.672 hồ sơ, trực tuyến: 354.894 hồ sơ (đạt tỷ lệ: 92,04%).",
			"- Đã hoàn thành triển khai 25/25 dịch vụ công thiết yếu theo Đề án 06.", "Nguyễn Tuấn Thanh",
			"TM. ỦY BAN NHÂN DÂN", "V. NHIỆM VỤ TRỌNG TÂM NĂM 2025",
			"(Ban hành kèm theo Báo cáo số 258/BC-UBND ngày 31/12/2024 của Ủy ban nhân dân tỉnh Bình Định)" })
	void saysWhatWasIssued(String line) {
		assertThat(Printed.lines(this.report.document())).contains(line);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hoàn thành 20/21 chỉ tiêu kinh tế - xã hội",
			"UBND tỉnh đã ban hành 108 văn bản (01 Chỉ thị, " + "15 Quyết định, 92 Công văn)",
			"dữ liệu giáo viên 31.385/21.394 đạt 99,96%", "đạt 25,6% (6.210/31.847 trường hợp)",
			"đã tổ chức 08 lớp cho 664 học viên", "Đăng ký thường trú: 94.183 hồ sơ", "93.703 hồ sơ (đạt tỷ lệ 99,49%)",
			"cho vay tín chấp 06 khách hàng", "số tiền 114.347.854.105 đồng",
			"16 Mô hình (Gồm mô hình 1, 5, 6, 7, 8, 16, 17, 20, 23, 26, 27, 28, 29, 32, "
					+ "35, 42); đang tiếp tục triển khai 26 mô hình",
			"của cả tỉnh đạt 99,85%, hồ sơ trực tuyến phát sinh đạt 90,3%, vượt chỉ tiêu Trung ương giao (Nghị quyết số "
					+ "02/NQ-CP ngày 05 tháng 01 năm 2024 của Chính phủ giao 50%)",
			"Công văn số 2626/TCTTKĐA ngày 02/4/2024 của Tổ Công tác thực hiện Đề án 06 Chính phủ.]",
			"1.536.816/1.536.098 tổng số hồ sơ cần nhập (đạt 100,05%)",
			"Đã hoàn thành 75/159 xã, thị trấn thuộc 05 huyện", "đã cấp Căn cước gắn chip cho 1.565.845 công dân",
			"đã đào tạo cho 1.654 người" })
	void printsTheFiguresOfTheIssuedReport(String words) {
		assertThat(Printed.text(this.report.document())).contains(words);
	}

	@Test
	void countsTheGroupsOfTheAppendicesItself() {
		assertThat(Printed.lines(this.report.document())).contains("I. VỀ CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH (08 NHIỆM VỤ)",
				"II. VỀ CUNG CẤP DỊCH VỤ CÔNG TRỰC TUYẾN (09 NHIỆM VỤ)", "IV. VỀ PHÁT TRIỂN CÔNG DÂN SỐ (07 NHIỆM VỤ)",
				"VII. VỀ CÔNG TÁC THÔNG TIN, TUYÊN TRUYỀN (04 NHIỆM VỤ)",
				"II. NHÓM TIỆN ÍCH PHÁT TRIỂN KINH TẾ XÃ HỘI (17 MÔ HÌNH)",
				"V. NHÓM PHỤC VỤ CHỈ ĐẠO ĐIỀU HÀNH CỦA LÃNH ĐẠO CÁC CẤP (07 MÔ HÌNH)");
	}

	@Test
	void noStatisticOfTheReportIsTypedIntoAText() throws IOException {
		List<String> names = names();
		List<String> typed = new ArrayList<>();
		for (String line : Printed.words(this.report.document())) {
			TypedNumbers.in(line, names).forEach((number) -> typed.add(number + " in: " + line));
		}
		assertThat(typed).isEmpty();
		String words = String.join("\n", Printed.words(this.report.document()));
		assertThat(names).as("still in the report").isNotEmpty().allSatisfy((name) -> assertThat(words).contains(name));
	}

	private static List<String> names() throws IOException {
		return Files.readAllLines(Path.of("src/test/resources/reports/numbers-in-names.txt"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.substring(0, line.indexOf('|')).strip())
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					3, 4, 7, 9, 11, 15, 18, 24, 25, 30, 31, 33, 34, 36, 37, 38, 39, 40, 41, 43 | /mo-hinh?nam=2024&trang-thai=IN_PROGRESS&thang=11
					10, 12, 13, 14, 19, 21, 22 | /mo-hinh?nam=2024&trang-thai=NOT_STARTED&thang=11
					1, 5, 6, 7, 8, 16, 17, 20, 23, 26, 27, 28, 29, 32, 35, 42 | /mo-hinh?nam=2024&trang-thai=COMPLETED
					35  | /mo-hinh/2024/35
					17  | /mo-hinh?nam=2024&nhom=2
					42  | /mo-hinh?nam=2024
					16  | /so-lieu/an-toan.tieu-chi.tong@STTTT/2024-12
					500.000 | /so-lieu/chu-ky-so.phi-duy-tri@STTTT/2024-12
					""")
	void whatTheAppendicesCountLeadsBackToWhereItIsCounted(String printed, String address) {
		assertThat(Printed.spans(this.report.document())).filteredOn(Span.Value.class::isInstance)
			.map(Span.Value.class::cast)
			.filteredOn((value) -> value.text().equals(printed))
			.extracting((value) -> value.source().address())
			.contains(address);
	}

	@Test
	void theModelsThatWereDoneInNovemberAreThoseThatTheTextNames() {
		List<String> named = Printed.spans(this.report.document())
			.stream()
			.filter(Span.Value.class::isInstance)
			.map(Span.Value.class::cast)
			.filter((value) -> value.source().address().startsWith("/mo-hinh/2024/"))
			.map(Span.Value::text)
			.toList();
		List<String> done = this.registers.at(Period.parse("2024-11"))
			.stream()
			.filter((register) -> register.description().name().equals("models"))
			.flatMap((register) -> register.things().stream())
			.filter((model) -> model.state() == ThingState.COMPLETED)
			.map((model) -> Integer.toString(model.number()))
			.toList();
		assertThat(named).hasSize(15).isEqualTo(done);
	}

}
