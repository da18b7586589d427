package vn.dean06.reports;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.SampleTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The report of 2024, composed from the database, says what báo cáo 258/BC-UBND says.
 */
@SampleTest
class SampleReportTests {

	/** Goals and limits that a text names are no statistics. */
	private static final Pattern GOAL = Pattern
		.compile("100% (TTHC đủ điều kiện|người dân và doanh nghiệp|kết quả giải "
				+ "quyết|các giao dịch)|trên 90 điểm|20 trường thông tin|mức độ 2|dưới 6 tuổi");

	private static final Pattern STATISTIC = Pattern.compile("\\d[\\d.,]*%|\\d{1,3}(?:\\.\\d{3})+|"
			+ "\\d+ (?:hồ sơ|trường hợp|người|lượt|mô hình|tài khoản|lớp|học viên|cơ sở|triệu|tỷ)");

	@Autowired
	Reports reports;

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

	@Test
	void isBoundToHundredsOfFigures() {
		assertThat(this.report.figures()).hasSizeGreaterThanOrEqualTo(250);
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

	@ParameterizedTest
	@ValueSource(strings = { "24-", "26-", "27a-", "27b-", "27c-", "28-" })
	void leavesNoStatisticStandingInATemplate(String section) {
		List<String> literal = this.report.report()
			.sections()
			.stream()
			.filter((template) -> template.file().startsWith(section))
			.map((template) -> template.text().replaceAll("\\{\\{[^}]*}}", "…"))
			.map((text) -> GOAL.matcher(text).replaceAll(""))
			.flatMap((text) -> STATISTIC.matcher(text).results().map((found) -> found.group()))
			.toList();
		assertThat(literal).isEmpty();
	}

}
