package vn.dean06.web;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseOrderTests {

	@Test
	void isTheOneOfTheAlphabet() {
		assertThat(Stream.of("Đông", "Ê đê", "Dân", "Ân", "Em", "An", "Ăn", "Bình", "Ô tô", "Ơn", "Ong", "Út", "Ưng")
			.sorted(VietnameseOrder.INSTANCE))
			.containsExactly("An", "Ăn", "Ân", "Bình", "Dân", "Đông", "Em", "Ê đê", "Ong", "Ô tô", "Ơn", "Út", "Ưng");
	}

	@Test
	void takesTonesAndCapitalsForLessThanLetters() {
		List<String> names = List.of("xã b", "Xã B", "Xà a", "xã a", "xa a");
		assertThat(names.stream().sorted(VietnameseOrder.INSTANCE)).containsExactly("xa a", "Xà a", "xã a", "xã b",
				"Xã B");
	}

	@Property
	void isTheOneOfTheCollator(
			@ForAll @StringLength(max = 6) @CharRange(from = 'A', to = 'z') @CharRange(from = 'À', to = 'ỹ') String a,
			@ForAll @StringLength(max = 6) @CharRange(from = 'A', to = 'z') @CharRange(from = 'À', to = 'ỹ') String b) {
		assertThat(Integer.signum(VietnameseOrder.INSTANCE.compare(a, b)))
			.isEqualTo(Integer.signum(collator().compare(a, b)));
	}

	private static Collator collator() {
		return Collator.getInstance(Locale.of("vi"));
	}

}
