package vn.dean06.pack;

import java.util.List;

/**
 * A file of a pack that nests: a YAML file with its keys.
 */
public record PackTree(String path, List<PackKey<?>> keys) implements PackFile {

	public PackTree {
		keys = List.copyOf(keys);
	}

	public static PackTree of(String path, PackKey<?>... keys) {
		return new PackTree(path, List.of(keys));
	}

}
