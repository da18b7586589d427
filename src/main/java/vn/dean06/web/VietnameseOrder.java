package vn.dean06.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of the Vietnamese alphabet: a ă â b c d đ e ê …
 */
public enum VietnameseOrder implements Comparator<String> {

	INSTANCE;

	private final Collator collator = Collator.getInstance(Locale.of("vi"));

	@Override
	public int compare(String a, String b) {
		synchronized (this.collator) {
			return this.collator.compare(a, b);
		}
	}

}
