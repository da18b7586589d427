package vn.dean06.web;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/**
 * The order of the Vietnamese alphabet: a ă â b c d đ e ê …
 */
public enum VietnameseOrder implements Comparator<String> {

	INSTANCE;

	/** The names of all units, forms and people of a province. */
	private static final int MOST_KEYS = 4_000;

	private final Collator collator = Collator.getInstance(Locale.of("vi"));

	/** Where each text stands, which takes longer to find than to compare two. */
	private final LoadingCache<String, CollationKey> keys = Caffeine.newBuilder()
		.maximumSize(MOST_KEYS)
		.build(this::key);

	private CollationKey key(String text) {
		synchronized (this.collator) {
			return this.collator.getCollationKey(text);
		}
	}

	@Override
	public int compare(String a, String b) {
		return this.keys.get(a).compareTo(this.keys.get(b));
	}

}
