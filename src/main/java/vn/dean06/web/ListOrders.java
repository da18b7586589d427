package vn.dean06.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The orders between which the reader of a list may choose; the first is the usual one.
 */
public record ListOrders<T>(List<ListOrder<T>> all) {

	@SafeVarargs
	public static <T> ListOrders<T> of(ListOrder<T>... orders) {
		return new ListOrders<>(List.of(orders));
	}

	/**
	 * The one that an address names. A name that is none (any more) means the usual one:
	 * people keep addresses.
	 */
	public ListOrder<T> chosen(@Nullable String key) {
		return this.all.stream().filter((order) -> order.key().equals(key)).findFirst().orElseGet(this.all::getFirst);
	}

}
