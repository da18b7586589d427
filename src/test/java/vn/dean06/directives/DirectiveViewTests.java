package vn.dean06.directives;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How documents are cited.
 */
class DirectiveViewTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					QĐ ; 540 ; QĐ-UBND ; 2024-02-07 ; Ban hành Kế hoạch thực hiện Đề án 06 ; Quyết định số 540/QĐ-UBND ngày 07 tháng 02 năm 2024 của UBND tỉnh ban hành Kế hoạch thực hiện Đề án 06
					CT ; 4   ; CT-UBND ; 2024-03-08 ; Thúc đẩy cải cách TTHC               ; Chỉ thị số 04/CT-UBND ngày 08 tháng 3 năm 2024 của UBND tỉnh về thúc đẩy cải cách TTHC
					CT ; 4   ; CT-UBND ; 2024-03-08 ; Về tăng cường                        ; Chỉ thị số 04/CT-UBND ngày 08 tháng 3 năm 2024 của UBND tỉnh về tăng cường
					KH ; 21  ; KH-UBND ; 2024-02-02 ; Kế hoạch đào tạo năm 2024            ; Kế hoạch số 21/KH-UBND ngày 02 tháng 02 năm 2024 của UBND tỉnh về đào tạo năm 2024
					QĐ ; 400 ; QĐ-UBND ; 2024-01-30 ; Kế hoạch rà soát TTHC                ; Quyết định số 400/QĐ-UBND ngày 30 tháng 01 năm 2024 của UBND tỉnh về Kế hoạch rà soát TTHC
					CV ; 75  ; UBND-NC ; 2024-01-03 ; TTHC nội bộ                          ; Công văn số 75/UBND-NC ngày 03 tháng 01 năm 2024 của UBND tỉnh về TTHC nội bộ
					TT ; 46  ; TT-BCA  ; ''         ; Giao thông                           ; Thông tư số 46/TT-BCA của UBND tỉnh giao thông
					NQ ; 57  ; -NQ/TW  ; 2024-12-22 ; ''                                   ; Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của UBND tỉnh
					Luật ; 26 ; 2023/QH15 ; 2023-11-27 ; Luật Căn cước                     ; Luật Căn cước
					Luật ; 26 ; 2023/QH15 ; 2023-11-27 ; Căn cước                          ; Luật Căn cước
					""")
	void aDocumentIsCitedInDueForm(String kind, int number, String symbol, @Nullable String issued, String subject,
			String cited) {
		LocalDate day = (issued == null || issued.isEmpty()) ? null : LocalDate.parse(issued);
		assertThat(
				new DirectiveView(number, symbol, DirectiveKind.ofAbbreviation(kind), day, "UBND tỉnh", subject, null)
					.formal())
			.isEqualTo(cited);
	}

	@Test
	void whoNamesItAgainLeavesOutTheRest() {
		DirectiveView plan = new DirectiveView(6, "KH-UBND", DirectiveKind.KH, LocalDate.of(2026, 1, 5), "UBND tỉnh",
				"", null);
		assertThat(plan.shortly()).isEqualTo("Kế hoạch số 06/KH-UBND");
		assertThat(plan.address()).isEqualTo("/van-ban?tim=06%2FKH-UBND&nam=2026");
	}

}
