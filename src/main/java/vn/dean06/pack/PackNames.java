package vn.dean06.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the things of a kind that a pack, those before it or the database have.
 */
final class PackNames {

	private final Set<String> names = new LinkedHashSet<>();

	private final Map<String, String> hints = new HashMap<>();

	private String noun = "";

	private String file = "";

	/**
	 * @param noun what such a thing is called in a sentence
	 * @param file where packs name them
	 */
	void describe(String noun, String file) {
		this.noun = noun;
		this.file = file;
	}

	/**
	 * @return whether the name is new
	 */
	boolean add(String name) {
		return this.names.add(name);
	}

	/** What is known already need not be looked up when all was read. */
	boolean has(String name) {
		return this.names.contains(name);
	}

	/**
	 * A sentence if there is no such thing.
	 */
	Optional<String> missing(String name) {
		return this.names.contains(name) ? Optional.empty()
				: Optional.of("không có " + this.noun + " “" + PackKey.shortened(name) + "” trong " + this.file
						+ this.hints.computeIfAbsent(name, (unknown) -> Nearest.hint(unknown, this.names)));
	}

}
