package vn.dean06.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PagerTests {

	@ParameterizedTest
	@CsvSource({ "1, 101, 1, 3", "3, 101, 3, 3", "4, 101, 3, 3", "2147483647, 100, 2, 2", "0, 100, 1, 2",
			"-2147483648, 100, 1, 2", "7, 0, 1, 1" })
	void thePageThatIsNearestToTheOneAskedForIsShown(int asked, long total, int page, int pages) {
		Pager pager = Pager.of(asked, 50, total);
		assertThat(pager.page()).isEqualTo(page);
		assertThat(pager.pages()).isEqualTo(pages);
	}

	@Test
	void theFirstPageHasNoneBeforeItAndTheLastNoneAfter() {
		assertThat(Pager.of(1, 50, 51).hasPrevious()).isFalse();
		assertThat(Pager.of(1, 50, 51).hasNext()).isTrue();
		assertThat(Pager.of(2, 50, 51).hasPrevious()).isTrue();
		assertThat(Pager.of(2, 50, 51).hasNext()).isFalse();
	}

	@Test
	void theLatestYearIsShownUnlessAnotherIsAskedFor() {
		assertThat(ShownYear.of(null, List.of(2026, 2024)).year()).isEqualTo(2026);
		assertThat(ShownYear.of(2024, List.of(2026, 2024)).year()).isEqualTo(2024);
		assertThat(ShownYear.of(1999, List.of(2026, 2024)).year()).isEqualTo(1999);
		assertThat(ShownYear.of(null, List.of()).year()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 10_000, 999_999_999, Integer.MIN_VALUE })
	void aYearOfNoCalendarIsNotFound(int year) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ShownYear.of(year, List.of(2026)))
			.withMessageContaining("Không có năm " + year);
	}

}
