package vn.dean06.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds words regardless of case, of Vietnamese marks and of what parts the words, so
 * that "ho tich" finds "Hộ tịch". What is searched for and what is searched are folded
 * alike.
 */
public final class SearchText {

	/** Marks of letters and what is never seen, such as soft hyphens. */
	private static final Pattern UNHEARD = Pattern.compile("[\\p{M}\\p{Cf}]+");

	private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

	/** "đ" and the letters of other languages that are typed for it. */
	private static final Pattern STROKED = Pattern.compile("[đðɖ]");

	private static final int LONGEST = 500;

	private final String[] words;

	public SearchText(@Nullable String query) {
		String folded = fold(TypedText.beginning(query, LONGEST));
		this.words = folded.isEmpty() ? new String[0] : folded.split(" ");
	}

	/**
	 * Whether every word of the query stands in one of the texts; always so for an empty
	 * query.
	 */
	public boolean matches(@Nullable Object... texts) {
		if (this.words.length == 0) {
			return true;
		}
		String all = fold(
				String.join(" ", Arrays.stream(texts).filter(Objects::nonNull).map(Object::toString).toList()));
		return Arrays.stream(this.words).allMatch(all::contains);
	}

	/**
	 * A text in small letters without marks, one blank between its words and none around
	 * them.
	 */
	public static String fold(String text) {
		String bare = UNHEARD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String spaced = BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
		return STROKED.matcher(spaced).replaceAll("d");
	}

}
