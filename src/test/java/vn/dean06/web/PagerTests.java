package vn.dean06.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

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

}
