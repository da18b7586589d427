package vn.dean06.architecture;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No module is too large for a newcomer to find the way in it; why these numbers, see
 * decision 0017.
 */
class SizeLimitTests {

	private static final double LARGEST_SHARE = 15;

	private static final int MOST_FILES = 40;

	private final Size.Sources code = Size.Sources.read(Path.of("src/main/java"));

	@Test
	void noModuleHoldsMoreThanFifteenPercentOfTheCode() {
		assertThat(this.code.modules().keySet().stream().filter((module) -> this.code.share(module) > LARGEST_SHARE))
			.as("Modules with more than 15 % of the lines of main code; split them along the sentence in their "
					+ "package-info.java (.ci/size shows all)")
			.isEmpty();
	}

	@Test
	void noPackageHasMoreThanFortyFiles() {
		assertThat(this.code.packages().entrySet().stream().filter((one) -> one.getValue() > MOST_FILES))
			.as("Packages with more than 40 files")
			.isEmpty();
	}

}
