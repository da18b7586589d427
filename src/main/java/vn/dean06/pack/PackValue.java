package vn.dean06.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What stands under the keys of one row or block of a pack. All of it is read at once and
 * everything that is wrong in it told; a value that cannot be read is then as if it were
 * not there.
 */
abstract sealed class PackValue permits CsvRow, YamlNode {

	/** Every kind of blank: spreadsheets and web pages leave the non-breaking one. */
	private static final Pattern AROUND = Pattern.compile("^[\\h\\s]+|[\\h\\s]+$");

	private final PackReader pack;

	private final String file;

	private final List<PackKey<?>> keys;

	private final @Nullable Object[] values;

	private boolean sound = true;

	PackValue(PackReader pack, String file, List<PackKey<?>> keys) {
		this.pack = pack;
		this.file = file;
		this.keys = keys;
		this.values = new @Nullable Object[keys.size()];
	}

	PackReader pack() {
		return this.pack;
	}

	String file() {
		return this.file;
	}

	List<PackKey<?>> keys() {
		return this.keys;
	}

	abstract int line(PackKey<?> key);

	/** Where a key is, as a person finds it. */
	abstract String place(PackKey<?> key);

	/**
	 * What stands there; empty if nothing does, or nothing that can be read.
	 */
	@SuppressWarnings("unchecked")
	public <T> Optional<T> get(PackKey<T> key) {
		return Optional.ofNullable((T) this.values[indexOf(key)]);
	}

	/**
	 * What stands there in a row or block that is sound, where it must stand.
	 */
	public <T> T need(PackKey<T> key) {
		return get(key).orElseThrow(() -> new IllegalStateException(key + " in " + this.file + " is not required"));
	}

	private int indexOf(PackKey<?> key) {
		int index = this.keys.indexOf(key);
		if (index < 0) {
			throw new IllegalArgumentException(key + " is not declared for " + this.file);
		}
		return index;
	}

	/**
	 * Whether nothing in it is wrong, so that it can be kept.
	 */
	public boolean isSound() {
		return this.sound;
	}

	/**
	 * Tells that a value is wrong, at its place.
	 * @param message what is wrong and what to do, a Vietnamese sentence
	 */
	public void fault(PackKey<?> key, String message) {
		this.sound = false;
		tell(key, message, PackFault.Grade.FAULT);
	}

	/**
	 * Tells that somebody should look at a value.
	 */
	public void warn(PackKey<?> key, String message) {
		tell(key, message, PackFault.Grade.WARNING);
	}

	private void tell(PackKey<?> key, String message, PackFault.Grade grade) {
		this.pack.tell(new PackFault(this.file, line(key), place(key), message, grade));
	}

	void missing(PackKey<?> key) {
		if (key.isRequired()) {
			fault(key, "thiếu “" + key.name() + "”; chỗ này không được để trống");
		}
	}

	void keep(PackKey<?> key, Object read) {
		this.values[indexOf(key)] = read;
	}

	/** Reads one value and remembers what it names or refers to. */
	void read(PackKey<?> key, String raw) {
		String text = AROUND.matcher(raw).replaceAll("");
		if (text.isEmpty()) {
			missing(key);
			return;
		}
		parse(key, text).ifPresent((read) -> keep(key, read));
		name(key, text);
	}

	Optional<Object> parse(PackKey<?> key, String text) {
		try {
			Object read = key.parse(text);
			refer(key, text);
			return Optional.of(read);
		}
		catch (IllegalArgumentException ex) {
			fault(key, String.valueOf(ex.getMessage()));
			return Optional.empty();
		}
	}

	private void name(PackKey<?> key, String text) {
		PackKey.Rule rule = key.rule();
		boolean known = false;
		for (String kind : rule.names()) {
			known |= !this.pack.names(kind).add(text);
		}
		if (known && rule.once()) {
			fault(key, rule.noun() + " “" + PackKey.shortened(text) + "” đã có");
		}
	}

	private void refer(PackKey<?> key, String text) {
		String kind = key.rule().refersTo();
		if (kind != null) {
			refer(key, kind, text);
		}
	}

	/**
	 * Tells a fault unless a thing of that name is found when everything was read.
	 * @param kind "unit"
	 */
	public void refer(PackKey<?> key, String kind, String name) {
		if (this.pack.names(kind).has(name)) {
			return;
		}
		this.pack.refer(() -> this.pack.names(kind).missing(name).ifPresent((message) -> fault(key, message)));
	}

}
