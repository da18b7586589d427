package vn.dean06.web;

import java.util.Comparator;
import java.util.function.Function;

/**
 * An order in which a list may stand.
 *
 * @param key its name in the address
 * @param label what the page calls it
 */
public record ListOrder<T>(String key, String label, Comparator<? super T> comparator) {

	/** As the list is kept. */
	public static <T> ListOrder<T> asKept(String key, String label) {
		return new ListOrder<>(key, label, (one, other) -> 0);
	}

	public static <T, V extends Comparable<? super V>> ListOrder<T> by(String key, String label,
			Function<? super T, ? extends V> value) {
		return new ListOrder<>(key, label, Comparator.comparing(value));
	}

	/** By a Vietnamese text. */
	public static <T> ListOrder<T> byText(String key, String label, Function<? super T, String> text) {
		return new ListOrder<>(key, label, Comparator.comparing(text, VietnameseOrder.INSTANCE));
	}

	public ListOrder<T> reversed() {
		return new ListOrder<>(this.key, this.label, this.comparator.reversed());
	}

	/**
	 * The key.
	 */
	@Override
	public String toString() {
		return this.key;
	}

}
