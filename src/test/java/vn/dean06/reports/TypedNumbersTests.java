package vn.dean06.reports;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A statistic in plain words is told from the other numbers of a report.
 */
class TypedNumbersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			đã cấp 47.981 chữ ký số (đạt 98,5%)                              | 47.981, 98,5%
			Đã hoàn thành 75/159 xã, thị trấn thuộc 05 huyện                 | 75/159, 05
			12 lớp tập huấn trong năm 2024                                   | 12
			Từ ngày 01/01/2024 đến ngày 15/12/2024 tiếp nhận 385.566 hồ sơ   | 385.566
			tháng 12 có 7 hồ sơ; năm 2024 có 2024 hồ sơ                      | 7, 2024
			3. Đã triển khai 16 mô hình (3, 4, 7)                            | 16, 3, 4, 7
			đạt 100%, Đề án 06 có 40 nhiệm vụ                                | 100%, 40
			Quyết định 540 giao 07 chỉ tiêu                                  | 540, 07
			""")
	void aStatisticIsFoundWhateverStandsBesideIt(String line, String numbers) {
		assertThat(TypedNumbers.in(line, List.of())).containsExactly(numbers.split(", "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Quyết định số 2329/QĐ-UBND ngày 28/6/2024 về Đề án 06 năm 2024",
			"Nghị quyết số 06/2023/NQ-HĐND ngày 14 tháng 7 năm 2023", "Kế hoạch số 153-KH/TĐTN-TTNTH",
			"khoản 10 Điều 23 Thông tư số 01/2023/TT-VPCP", "7.1 Giải quyết TTHC", "2- Mô hình", "17",
			"Mô hình 32: Thông tin lý lịch tư pháp", "Quý I/2024", "Vào ngày 22 hàng tháng",
			"6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2024", "Cục C06, PC08, dean06.daotao.ai",
			"tài khoản mức độ 2, hệ thống cấp độ 3", "từ 6 đến dưới 14 tuổi" })
	void aDateASymbolANumberingOrANameIsNone(String line) {
		assertThat(TypedNumbers.in(line, List.of())).isEmpty();
	}

	@Test
	void aNumberInANamedPhraseIsNoneButTheSameNumberElsewhereIs() {
		assertThat(TypedNumbers.in("Triển khai 53 dịch vụ công thiết yếu cho 53 xã", List.of("53 dịch vụ công")))
			.containsExactly("53");
	}

}
