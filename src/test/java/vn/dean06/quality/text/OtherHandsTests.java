package vn.dean06.quality.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.directives.DirectiveKind;
import vn.dean06.directives.DirectiveView;
import vn.dean06.document.Prose;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.About;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.RegisterDescription;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Standing;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules read sentences as different people write them, and pass over harmless ones.
 * The report is of 20/12/2025; models 1 to 4 are done, 5 to 8 are not.
 */
class OtherHandsTests {

	private static final RegisterDescription MODELS = new RegisterDescription("mo-hinh", "models", "pilots/pilots",
			false, new RegisterDescription.Words("Mô hình", "mô hình", "danh mục", "Nhóm", "Cập nhật", ""),
			Map.of(ThingState.COMPLETED, "Đã hoàn thành", ThingState.IN_PROGRESS, "Đang triển khai"),
			List.of(RegisterColumn.of(RegisterColumn.Kind.NAME, "name", "tên"),
					RegisterColumn.of(RegisterColumn.Kind.RESULT, "result", "kết quả").printed("Kết quả", 1)));

	private static final RegisterView REGISTER = new RegisterView(MODELS, 2025, null, null,
			List.of(new RegisterView.Group(1, "Nhóm", null,
					List.of(model(1), model(2), model(3), model(4), model(5), model(6), model(7), model(8)))));

	private static final Background KNOWN = new Background(LocalDate.of(2022, 1, 6),
			List.of(decision(540, LocalDate.of(2024, 2, 7)), decision(2329, LocalDate.of(2024, 6, 28))),
			List.of(REGISTER), Map.of("x", indicator()), Map.of());

	private static ThingView model(int number) {
		return new ThingView(MODELS, "m" + number, 2025, number, number, 1, "Nhóm", List.of(), null, null,
				new Standing(null, null, null, null, (number <= 4) ? ThingState.COMPLETED : ThingState.IN_PROGRESS),
				Map.of("name", Prose.written("Tên")));
	}

	private static DirectiveView decision(int number, LocalDate issued) {
		return new DirectiveView(number, "QĐ-UBND", DirectiveKind.QĐ, issued, "UBND tỉnh", "", null);
	}

	private static IndicatorView indicator() {
		return new IndicatorView("x", "I", "Hồ sơ", "hồ sơ", true, false, IndicatorKind.FLOW, 0, "K", null, null, null,
				null, List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CITATION|Thực hiện Quyết định 540/QĐ-UBND (07/03/2024) của tỉnh.
			CITATION|Theo Quyết định số 2329/QĐ-UBND, ban hành ngày 28 tháng 7 năm 2024.
			CITATION|QĐ số 540/QĐ-UBND ngày 7-2-2023
			CITATION|Quyết định số 2329/QÐ-UBND ngày 28/6/2025
			CITATION|Quyết định số 540 /QĐ-UBND ngày 17/02/2024
			CITATION|Quyết định số 540/QĐ–UBND ngày 07 tháng 12 năm 2024
			CITATION|Quyết định số: 2329/QĐ-UBND của Chủ tịch UBND tỉnh ngày 26/8/2024
			DATE|Từ đầu tháng 3/2015 đến nay đã cấp 512 thẻ.
			DATE|Giai đoạn từ 01/01/2012 đến 30/11/2025 đã cấp 1.200 thẻ.
			DATE|Hội nghị ngày 15 tháng 8 năm 2013 đã quán triệt Đề án 06.
			DATE|Trong tháng 9 năm 2020, Công an xã đã thu nhận 300 hồ sơ.
			DATE|Kế hoạch số 12/KH-UBND ngày 02/3/2014 về thực hiện Đề án 06.
			DATE|Số liệu cập nhật đến 17 giờ ngày 25/12/2025.
			DATE|Trong tháng 02/2026, đã kiểm tra 12 xã.
			DATE|Lũy kế từ ngày 01/01/2025 đến ngày 31/12/2026: 512 hồ sơ.
			DATE|Báo cáo số 12/BC-STP ngày 05/01/2026 nêu rõ.
			DATE|Sáng ngày 28/12/2025, UBND tỉnh đã tổ chức Hội nghị tổng kết.
			DATE|Ngày 31/4/2025, Sở Y tế họp.
			NUMBER_LIST|Đã hoàn thành 5 mô hình: mô hình 1, mô hình 2, mô hình 3 và mô hình 4.
			NUMBER_LIST|Có 4 mô hình (MH 1, 3, 4) đã hoàn thành.
			NUMBER_LIST|Đã hoàn thành 04 mô hình (1-3, 6).
			LISTED_PARTS|Có 03 huyện hoàn thành (An Lão, Hoài Ân, Vĩnh Thạnh, Vân Canh).
			NUMBER_FORM|Tổng kinh phí 2,500,000,000 đồng.
			NUMBER_FORM|Đạt 99.5%.
			NUMBER_FORM|Bố trí 12.5 tỷ đồng.
			NUMBER_FORM|Nhận 1.2.345 hồ sơ.
			NUMBER_FORM|Đạt tỷ lệ 87.35 %.
			NUMBER_FORM|Có 1.234.5 lượt.
			NUMBER_FORM|Có 12,345 hồ sơ.
			NUMBER_FORM|Tổng 1.234,567,8 đồng.
			SHARE|Đã số hóa 120/150 hồ sơ, tương ứng 75%.
			SHARE|Đạt 92% (46/60 xã).
			SHARE|Có 45/60 xã (75,5%) hoàn thành.
			CITATION|Tiếp tục thực hiện Quyết định 540/QĐ-UBND, ngày 14 tháng 4 năm 2024.
			CITATION|Quyết định số 540/QĐ-UBND được UBND tỉnh ban hành ngày 14/02/2024.
			CITATION|Căn cứ Quyết định số 540/QĐ-UBND ký ngày 02/7/2024;
			CITATION|Quyết định 2392/QĐ-UBND ngày 28/6/2024
			CITATION_FORM|Nghị quyết số 15/2024/NQ-HĐND ngày 10/7/2025 của HĐND tỉnh
			CITATION_FORM|Thông tư 01/2023/TT-VPCP (ban hành ngày 05/4/2022)
			DATE|Lớp tập huấn được tổ chức vào tháng 5/2016 cho 120 học viên.
			DATE|Kết quả 9 tháng (tính đến 30/9/2015): 1.200 hồ sơ.
			DATE|Ngày 5-6-2018 đã ra quân chiến dịch cấp căn cước lưu động.
			DATE|Lũy kế đến nay (từ 01/2014) đạt 12.000 tài khoản.
			DATE|Đến hết tháng 01/2026 toàn tỉnh đã cấp 1.200 chữ ký số.
			DATE|Tính tới ngày 30/12/2025 có 300 điểm.
			DATE|Sơ kết ngày 30/12/2025 đã chỉ ra nhiều tồn tại.
			DATE|Giấy mời số 77/GM-UBND ngày 15/02/2026.
			NUMBER_LIST|Trong 8 mô hình, có 5 mô hình hoàn thành là các mô hình: 1, 2, 3, 4.
			NUMBER_LIST|Mô hình đã hoàn thành gồm: 1, 2, 3, 4, 6.
			NUMBER_LIST|Đã hoàn thành các mô hình số 1, 2, 4.
			NUMBER_LIST|05 mô hình (1, 2, 3, 4) hoàn thành.
			NUMBER_FORM|Tăng 3.5% so với cùng kỳ.
			NUMBER_FORM|Đã cấp 1,250.5 tấn.
			NUMBER_FORM|Chi trả 13.8066 hồ sơ.
			NUMBER_FORM|Có 125.00 hồ sơ.
			SHARE|Đạt 45,6% (tương đương 120/200 trường).
			SHARE|Có 1.250 trên tổng số 2.000 hộ (đạt 65%).
			SHARE|Số xã kết nối: 130/135, đạt tỷ lệ 95,5 %.
			SAID_COUNT|Đến nay, 2/8 mô hình đã hoàn thành.
			SAID_COUNT|Toàn tỉnh còn 1 mô hình chưa hoàn thành.
			SAID_COUNT|Số mô hình đã hoàn thành là 3 mô hình.
			""")
	void findsWhatIsWrongHoweverItIsWritten(String rule, String sentence) {
		assertThat(findings(new Passage("Mục I", "/x", null, List.of(new Paragraph(sentence)))))
			.extracting(Finding::rule)
			.contains(rule);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đang thi công, lắp đặt.", "Đang triển khai các bước theo quy định.",
			"Chưa thực hiện được do vướng kinh phí.", "Đơn vị đang tổ chức triển khai.", "Mới triển khai bước đầu.",
			"Tạm dừng, chưa triển khai.", "Đang tiếp tục thực hiện", "Chờ hướng dẫn của Bộ.", "Không triển khai.",
			"Đang phối hợp với VNPT để triển khai.", "Chưa có kết quả.", "Đang chờ phê duyệt kinh phí.",
			"Nhiệm vụ này đang thực hiện theo lộ trình.", "Hiện đang được Sở Tài chính thẩm định.",
			"Chưa thực hiện: thiếu kinh phí." })
	void seesThatWhatIsDoneIsToldAsNotDone(String result) {
		assertThat(findings(result, 1)).extracting(Finding::rule).containsExactly("SAID_STATE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đã xong.", "Hoàn thành trước thời hạn.", "Đã nghiệm thu, đưa vào sử dụng.",
			"Nhiệm vụ hoàn thành đúng tiến độ.", "Đã hoàn thành việc triển khai.", "ĐÃ HOÀN THÀNH", "Không triển khai.",
			"Chưa triển khai", "Đã triển khai hoàn thành từ tháng 6.", "Chưa bắt đầu.", "Đã hoàn thành và bàn giao.",
			"Chưa triển khai (C06 chưa hoàn thiện cơ sở pháp lý)." })
	void seesThatWhatGoesOnIsToldAsOver(String result) {
		assertThat(findings(result, 5)).extracting(Finding::rule).containsExactly("SAID_STATE");
	}

	@Test
	void doesNotTakeAPartForTheWhole() {
		assertThat(findings("Đã hoàn thành 75/159 xã.", 5)).isEmpty();
		assertThat(findings("Hoàn thành khâu khảo sát.", 5)).isEmpty();
		assertThat(findings("Đã hoàn thành.", 1)).isEmpty();
		assertThat(findings("Đang vận hành ổn định.", 1)).isEmpty();
		assertThat(findings("Hiện đang được sử dụng tại 12 xã.", 1)).isEmpty();
		assertThat(findings("Chưa hoàn thành.", 5)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Thực hiện Quyết định 540/QĐ-UBND (07/02/2024) của tỉnh.",
			"Quyết định số 2329/QÐ-UBND ngày 28/6/2024", "Thời điểm 17 giờ ngày 15/12/2025 có 1.234,5 tỷ đồng.",
			"Kế hoạch năm 2026 sẽ hoàn thành trước 30/6/2026.",
			"Nghị định 13/2023/NĐ-CP ngày 17/4/2023; Luật 91/2025/QH15.",
			"Tiếp nhận 1,5 triệu lượt; tăng 2,75 điểm phần trăm.",
			"Điện thoại 02563.822.294; website 1022.vn; IPv4 10.0.0.1.", "Có 03 huyện (An Lão, Hoài Ân, Vân Canh).",
			"Xã Cát Hanh đạt 98,5% (197/200 hộ).",
			"Tại Công văn số 1552/BTTTT-THH và Văn bản 708/BTTTT-CATTT ngày 02/3/2024.",
			"Trong quý I năm 2026 sẽ tổng kết; từ ngày 01/01/2026 áp dụng mức thu mới.",
			"Có 05/11 địa phương đạt trên 90%, 06/11 địa phương đạt từ 80% đến 90%.",
			"Tỷ lệ 45/60 xã, tăng 5% so với năm 2024.", "Toàn tỉnh có 4 mô hình đã hoàn thành (mô hình 1, 2, 3 và 4).",
			"Từ năm 2015 đến nay tỉnh có 12 khu công nghiệp.",
			"Ban hành theo Quyết định số 19/2010/QĐ-UBND ngày 12/8/2010.", "Dân số 1.234.567 người (ngày 01/4/2019).",
			"Kinh phí 2025-2030 dự kiến 12,5 tỷ đồng.", "Phiên bản VNeID 2.2.1 phát hành tháng 11/2025.",
			"Văn bản hợp nhất số 05/VBHN-BCA ngày 20/6/2021.",
			"Khảo sát 100 hộ: 45 hộ (45%) hài lòng, 50 hộ (50%) bình thường.",
			"Có 02 mô hình (trong đó 01 mô hình cấp tỉnh) được khen.", "Số hồ sơ 000.00.01.H08-251201-0001.",
			"Tháng 01/2026 sẽ triển khai diện rộng.", "Sở Y tế hoàn thành 2/3 nhiệm vụ được giao.",
			"Tổ công tác gồm 15 thành viên (Tổ trưởng, Tổ phó, ủy viên).",
			"Theo Luật Đất đai 2013 và Nghị định 43/2014/NĐ-CP ngày 15/5/2014.",
			"Giai đoạn 2021-2025 đã đạt 9/12 mục tiêu (75%).", "Giải ngân 12,345 tỷ đồng.",
			"Theo Thông báo số 12/TB-UBND ngày 01/12/2025, thời hạn hoàn thành ngày 31/3/2026.",
			"Ngày 01/01/2026, Luật mới có hiệu lực.", "Đứng thứ 5/34 tỉnh, đạt 85,6 điểm." })
	void passesOverWhatIsHarmless(String sentence) {
		assertThat(findings(new Passage("Mục I", "/x", null, List.of(new Paragraph(sentence))))).isEmpty();
	}

	private static List<Finding> findings(String result, int number) {
		ThingView thing = REGISTER.numbered(number).orElseThrow();
		RegisterColumn column = MODELS.column(RegisterColumn.Kind.RESULT).orElseThrow();
		return findings(
				new Passage("Mô hình, kết quả", "/x", new About(thing, column), List.of(new Paragraph(result))));
	}

	private static List<Finding> findings(Passage passage) {
		ReportText report = new ReportText("7/BC-UBND", 2025, LocalDate.of(2025, 12, 20), List.of(passage));
		return TextChecks.all().stream().flatMap((check) -> check.findings(report, KNOWN).stream()).toList();
	}

}
