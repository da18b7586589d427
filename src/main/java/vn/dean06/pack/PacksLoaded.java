package vn.dean06.pack;

import java.util.List;

/**
 * That packs were loaded, told in the transaction that loads them.
 *
 * @param locations folders, zips or "classpath:…"
 */
public record PacksLoaded(List<String> locations) {

	public PacksLoaded {
		locations = List.copyOf(locations);
	}

}
