package vn.dean06.reports;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.organisation.Period;

import static org.assertj.core.api.Assertions.assertThat;

class MovedTests {

	@ParameterizedTest
	@CsvSource({
			// from, to, before, after
			"2024, 2026, {{x}}, {{x}}", "2024, 2026, {{x@2024}}, {{x@2026}}", "2024, 2026, {{x@2023}}, {{x@2025}}",
			"2024, 2026, {{x@2024-11}}, {{x@2026-11}}", "2024, 2026, {{x@CAT/2024-11}}, {{x@CAT/2026-11}}",
			"2024, 2026, {{x@GL-21583/2024}}, {{x@GL-21583/2026}}", "2024, 2026, {{x@2024-Q4}}, {{x@2026-Q4}}",
			"2024, 2026, {{x@2024-9T}}, {{x@2026-9T}}", "2024, 2026, {{x@2024-T3-T8}}, {{x@2026-T3-T8}}",
			"2024, 2026, {{#x@2024}}, {{#x@2026}}", "2024, 2026, {{x@2024:tang}}, {{x@2026:tang}}",
			"2024, 2026, {{x@cung-ky}}, {{x@cung-ky}}", "2024, 2026, {{year}}, {{year}}",
			"2024, 2026, {{x@GL-2024}}, {{x@GL-2024}}", "2024, 2026, {{x@2024-13}}, {{x@2024-13}}",
			"2025-10, 2025-11, {{x@2025-10}}, {{x@2025-11}}", "2025-12, 2026-01, {{x@2025-11}}, {{x@2025-12}}",
			"2025-12, 2026-01, {{x@2025-12}}, {{x@2026-01}}", "2026-01, 2025-12, {{x@2026-01}}, {{x@2025-12}}",
			"2025-12, 2026-01, {{x@2025}}, {{x@2026}}", "2025-Q4, 2026-Q4, {{x@2025-Q4}}, {{x@2026-Q4}}",
			"2025-H1, 2026-H1, {{x@2025-H1}}, {{x@2026-H1}}" })
	void thePeriodsOfPlaceholdersMoveAlong(String from, String to, String before, String after) {
		assertThat(moved(from, to, before)).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			{{bang:dich-vu/cong-an@2024}}             ; {{bang:dich-vu/cong-an@2026}}
			{{bang:don-vi/xa@2024-9T: a, b@2023, c}}  ; {{bang:don-vi/xa@2026-9T: a, b@2025, c}}
			{{bang:thang@luy-ke: a@2023-11 = Năm 2023}} ; {{bang:thang@luy-ke: a@2025-11 = Năm 2023}}
			{{vien-dan:540/QĐ-UBND@2024}}             ; {{vien-dan:540/QĐ-UBND@2024}}
			{{vien-dan:42/2022/NĐ-CP@2022, Chính phủ|ngan}} ; {{vien-dan:42/2022/NĐ-CP@2022, Chính phủ|ngan}}
			""")
	void tablesMoveAlongAndCitedDocumentsDoNot(String before, String after) {
		assertThat(moved("2024", "2026", before)).isEqualTo(after);
	}

	@Test
	void whatIsNoPlaceholderStays() {
		String text = "Năm 2024, Kế hoạch số 12/KH-UBND@2024 ngày 2024-11-05 {x@2024} {{ \n}} tăng.";
		assertThat(moved("2024", "2026", text)).isEqualTo(text);
	}

	@Test
	void severalPlaceholdersOfATextEachMove() {
		assertThat(moved("2024", "2026", "Đạt {{a@2024}}/{{b@CAT/2024-12}} năm 2024 ($1, \\)."))
			.isEqualTo("Đạt {{a@2026}}/{{b@CAT/2026-12}} năm 2024 ($1, \\).");
	}

	private static String moved(String from, String to, String text) {
		ReportView earlier = ReportTransitionTests.view(Period.parse(from), ReportState.ISSUED,
				List.of(new ReportForm.SectionTemplate("a.md", text)));
		return Moved.from(earlier, Period.parse(to)).sections().getFirst().text();
	}

}
