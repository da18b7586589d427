package vn.dean06.pack;

import java.util.List;

/**
 * Reads packs with all parts, one after another, and saves nothing.
 *
 * @param memory what is known already, and what the packs bring
 */
record PackReading(List<PackPart> parts, PackMemory memory) {

	/**
	 * @param location a folder, a zip or "classpath:…"
	 * @throws FaultyPackException if there is no pack
	 */
	PackReader read(String location) {
		return read(PackFiles.open(location));
	}

	PackReader read(PackFiles opened) {
		PackReader pack = new PackReader(opened, this.memory);
		List<PackFile> files = this.parts.stream().flatMap((part) -> part.files().stream()).toList();
		files.forEach((file) -> keys(file).forEach((key) -> describe(key, file)));
		this.parts.forEach((part) -> part.read(pack));
		pack.finish(files);
		return pack;
	}

	private void describe(PackKey<?> key, PackFile file) {
		PackKey.Rule rule = key.rule();
		rule.names().forEach((kind) -> this.memory.names(kind).describe(rule.noun(), file.path()));
		key.inside().forEach((inner) -> describe(inner, file));
	}

	private static List<PackKey<?>> keys(PackFile file) {
		return switch (file) {
			case PackTable table -> table.keys();
			case PackTree tree -> tree.keys();
			case PackPages pages -> List.of();
		};
	}

}
