package vn.dean06.pack;

import java.util.List;

/**
 * A table of a pack: a CSV file with its columns.
 */
public record PackTable(String path, List<PackKey<?>> keys) implements PackFile {

	public PackTable {
		keys = List.copyOf(keys);
	}

	public static PackTable of(String path, PackKey<?>... keys) {
		return new PackTable(path, List.of(keys));
	}

	/** The names of its columns. */
	public List<String> columns() {
		return this.keys.stream().map(PackKey::name).toList();
	}

}
