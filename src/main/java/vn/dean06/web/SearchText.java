package vn.dean06.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds words regardless of case and of Vietnamese marks, so that "ho tich" finds "Hộ
 * tịch".
 */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final int LONGEST = 500;

	private final String[] words;

	public SearchText(@Nullable String query) {
		String folded = fold(TypedText.beginning(query, LONGEST));
		this.words = folded.isEmpty() ? new String[0] : folded.split("\\s+");
	}

	/**
	 * Whether every word of the query stands in one of the texts; always so for an empty
	 * query.
	 */
	public boolean matches(@Nullable Object... texts) {
		String all = fold(
				String.join(" ", Arrays.stream(texts).filter(Objects::nonNull).map(Object::toString).toList()));
		return Arrays.stream(this.words).allMatch(all::contains);
	}

	static String fold(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd');
	}

}
