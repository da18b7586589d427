package vn.dean06.reports.text;

import java.util.List;
import java.util.function.Predicate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordChangesTests {

	@Test
	void saysWhichWordsCameAndWhichWent() {
		assertThat(WordChanges.between("Tỉnh đã cấp 5 thẻ.", "Tỉnh đã thu nhận 5 thẻ.")).containsExactly(
				List.of(new WordChanges.Part("Tỉnh đã ", false, false), new WordChanges.Part("cấp ", false, true),
						new WordChanges.Part("thu nhận ", true, false), new WordChanges.Part("5 thẻ.", false, false)));
	}

	@Test
	void tellsLinesApartAndLeavesOutEmptyOnes() {
		assertThat(WordChanges.between("Một.\n\nHai.", "Một.\n\nHai.\n\nBa.").stream().map(WordChangesTests::words))
			.containsExactly("Một.", "Hai.Hai.", "Ba.");
	}

	@Test
	void ofEqualTextsNothingChanged() {
		assertThat(WordChanges.between("Một. Hai.", "Một. Hai."))
			.containsExactly(List.of(new WordChanges.Part("Một. Hai.", false, false)));
		assertThat(WordChanges.between("", "")).isEmpty();
	}

	@Property
	void withoutWhatCameItIsTheEarlierTextAndWithoutWhatWentTheLater(@ForAll("texts") String earlier,
			@ForAll("texts") String later) {
		List<List<WordChanges.Part>> lines = WordChanges.between(earlier, later);
		assertThat(words(lines, (part) -> !part.added())).isEqualTo(earlier.replace("\n", ""));
		assertThat(words(lines, (part) -> !part.removed())).isEqualTo(later.replace("\n", ""));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.of("một ", "hai ", "ba\n", "bốn\n\n", "năm")
			.list()
			.ofMaxSize(9)
			.map((all) -> String.join("", all));
	}

	private static String words(List<WordChanges.Part> line) {
		return words(List.of(line), (part) -> true);
	}

	private static String words(List<List<WordChanges.Part>> lines, Predicate<WordChanges.Part> which) {
		return lines.stream()
			.flatMap(List::stream)
			.filter(which)
			.map(WordChanges.Part::text)
			.reduce("", String::concat);
	}

}
