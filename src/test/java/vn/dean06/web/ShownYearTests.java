package vn.dean06.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShownYearTests {

	private static final Years.Source FIGURES = () -> List.of(2024, 2022);

	private static final Years.Source PLANS = () -> List.of(2026, 2024);

	@Test
	void aReaderWhoAsksForNoneSeesTheLatestYearOfWhichThereIsAnything() {
		assertThat(years(FIGURES, PLANS).shown(null))
			.isEqualTo(new ShownYear(2026, List.of(2026, 2024, 2022), "Tỉnh 2026"));
		assertThat(years(FIGURES).shown(null).year()).isEqualTo(2024);
	}

	@Test
	void andOtherwiseTheYearThatWasAskedFor() {
		assertThat(years(FIGURES, PLANS).shown(2022).year()).isEqualTo(2022);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1999, 2023, 2027, 0, -1, 999_999_999, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void aYearOfWhichThereIsNothingIsRefusedWithThoseThatThereAre(int year) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> years(FIGURES, PLANS).shown(year))
			.satisfies((refusal) -> assertThat(refusal.getReason())
				.isEqualTo("Không có dữ liệu của năm " + year + ". Các năm có dữ liệu: 2026, 2024, 2022."));
	}

	@Test
	void beforeThereIsAnythingAtAllItIsThisYear() {
		assertThat(years().shown(null)).isEqualTo(new ShownYear(2027, List.of(2027), "Tỉnh 2027"));
		assertThat(years(() -> List.of()).shown(null).year()).isEqualTo(2027);
	}

	@Test
	void aListThatHasNoYearAtAllSaysSo() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ShownYear.of(null, List.of()))
			.satisfies((refusal) -> assertThat(refusal.getReason()).isEqualTo("Chưa có dữ liệu của năm nào."));
	}

	private static Years years(Years.Source... sources) {
		return new Years(List.of(sources), (year) -> "Tỉnh " + year,
				Clock.fixed(Instant.parse("2027-01-05T00:00:00Z"), ZoneOffset.UTC));
	}

}
