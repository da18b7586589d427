package vn.dean06.web;

import org.jspecify.annotations.Nullable;

/**
 * What all filters of lists have in common: a field of the form that was left open admits
 * everything.
 */
public final class ListFilter {

	private ListFilter() {
	}

	public static boolean admits(@Nullable Object chosen, @Nullable Object actual) {
		return chosen == null || chosen.equals("") || chosen.equals(actual);
	}

}
