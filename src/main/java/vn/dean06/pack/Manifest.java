package vn.dean06.pack;

import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself.
 *
 * @param name empty where it says nothing that can be read
 * @param said where it says so
 */
record Manifest(String name, String title, @Nullable YamlNode said) {

	static final int FORMAT = 1;

	static final Manifest NONE = new Manifest("", "", null);

	private static final PackKey<String> NAME = PackKey.text("name", 60).required();

	private static final PackKey<String> TITLE = PackKey.text("title", 200).required();

	private static final PackKey<Integer> FORMAT_KEY = PackKey.parsed("format", Manifest::format).required();

	static final PackTree FILE = PackTree.of(PackFiles.MANIFEST, NAME, TITLE, FORMAT_KEY);

	static Manifest read(PackReader pack) {
		return pack.tree(FILE, FILE.path())
			.map((said) -> new Manifest(said.get(NAME).orElse(""), said.get(TITLE).orElse(""), said))
			.orElse(NONE);
	}

	private static Integer format(String text) {
		if (!text.equals(String.valueOf(FORMAT))) {
			throw new IllegalArgumentException("gói phải ghi “format: " + FORMAT + "”");
		}
		return FORMAT;
	}

	void alreadyLoaded() {
		if (this.said != null) {
			this.said.fault(NAME, "gói “" + this.name + "” đã được nạp trước đây");
		}
	}

}
