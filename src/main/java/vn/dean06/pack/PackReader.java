package vn.dean06.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A pack while it is read: its files, what is known beside them, and the list of what is
 * wrong. Nothing is saved before everything was read.
 */
public final class PackReader {

	static final String NOT_UTF8 = "không phải văn bản UTF-8; hãy mở bằng Excel hay Notepad rồi lưu lại với mã UTF-8 "
			+ "(CSV UTF-8)";

	static final String NULL_LETTER = "có ký tự không dùng được, U+0000; hãy xóa ký tự đó";

	private final PackFiles files;

	private final PackMemory memory;

	private final Set<PackFault> faults = new LinkedHashSet<>();

	private final List<Runnable> references = new ArrayList<>();

	private Manifest manifest = Manifest.NONE;

	PackReader(PackFiles files, PackMemory memory) {
		this.files = files;
		this.memory = memory;
	}

	/** Reads what the pack says of itself, which comes before everything else. */
	Manifest begin() {
		this.manifest = Manifest.read(this);
		return this.manifest;
	}

	/**
	 * The pack's own name, as "binh-dinh-2024".
	 */
	public String name() {
		return this.manifest.name();
	}

	/**
	 * When it is loaded.
	 */
	public Instant at() {
		return this.memory.at();
	}

	public boolean has(String file) {
		return this.files.has(file);
	}

	/**
	 * The files of a kind, sorted.
	 */
	public List<String> files(PackFile kind) {
		return this.files.names().stream().filter(kind::matches).toList();
	}

	/**
	 * The text of a file in normal form C, empty if the pack has no such file or it
	 * cannot be read.
	 */
	public Optional<String> text(String file) {
		if (!this.files.has(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(withoutNull(file, Normalizer.normalize(this.files.text(file), Normalizer.Form.NFC)));
		}
		catch (PackFiles.NotUtf8 ex) {
			fault(file, ex.line(), "", NOT_UTF8);
			return Optional.empty();
		}
	}

	/** No database keeps it. */
	private String withoutNull(String file, String text) {
		int at = text.indexOf('\0');
		if (at >= 0) {
			fault(file, 1 + (int) text.substring(0, at).chars().filter((letter) -> letter == '\n').count(), "",
					NULL_LETTER);
		}
		return text.replace("\0", "");
	}

	/**
	 * The rows of a table, the unsound ones too; none if the pack has no such file.
	 */
	public List<CsvRow> rows(PackTable table) {
		List<CsvRow> rows = new ArrayList<>();
		text(table.path()).ifPresent((text) -> new TableParser(this, table, rows::add).parse(new StringReader(text)));
		return rows;
	}

	/**
	 * Goes through the rows of a table that may be very many, one after the other. They
	 * may refer to things, but name none, since they are gone through again.
	 */
	public void forEachRow(PackTable table, Consumer<CsvRow> reader) {
		if (!this.files.has(table.path())) {
			return;
		}
		try (PackLines lines = new PackLines(this, table.path(), this.files.content(table.path()))) {
			new TableParser(this, table, reader).parse(lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The tops of the YAML files of a kind.
	 */
	public List<YamlNode> trees(PackTree kind) {
		return files(kind).stream().flatMap((file) -> tree(kind, file).stream()).toList();
	}

	/**
	 * The top of a YAML file, empty if it cannot be parsed.
	 */
	public Optional<YamlNode> tree(PackTree kind, String file) {
		return text(file).flatMap((text) -> new TreeParser(this, kind, file).parse(text));
	}

	/**
	 * Tells that something is wrong.
	 * @param line 0 where the whole file is meant
	 * @param place the column or key; empty where the whole line is meant
	 * @param message what is wrong and what to do, a Vietnamese sentence
	 */
	public void fault(String file, int line, String place, String message) {
		tell(new PackFault(file, line, place, message, PackFault.Grade.FAULT));
	}

	public void warn(String file, int line, String place, String message) {
		tell(new PackFault(file, line, place, message, PackFault.Grade.WARNING));
	}

	void tell(PackFault fault) {
		this.faults.add(fault);
	}

	/**
	 * Asks the database, where there is one; a pack that is only checked is checked as if
	 * for an empty one.
	 */
	public <T> List<T> stored(Supplier<List<T>> query) {
		return this.memory.stored(query);
	}

	/**
	 * What a part remembers over all packs that are read together.
	 * @param first makes it when it is asked for the first time
	 */
	public <T> T recall(Class<T> type, Supplier<T> first) {
		return this.memory.recall(type, first);
	}

	/**
	 * What a part that is read earlier remembers.
	 */
	public <T> T recall(Class<T> type) {
		return recall(type, () -> {
			throw new IllegalStateException(type + " is not yet known");
		});
	}

	/**
	 * Makes names known that no file of the pack gives.
	 * @param kind "form"
	 */
	public void know(String kind, Collection<String> names) {
		names.forEach(names(kind)::add);
	}

	/**
	 * Has entities saved, in their order, when all was read and nothing is wrong.
	 */
	public void save(List<?> entities) {
		save(() -> entities);
	}

	/**
	 * The same for entities that are made only then.
	 */
	public void save(Supplier<? extends List<?>> entities) {
		this.memory.save((entityManager) -> entities.get().forEach(entityManager::persist));
	}

	/**
	 * The same for entities that are too many to be held: whoever is asked for them hands
	 * over some after the other, and forgets them.
	 */
	public void saveInParts(Consumer<Consumer<List<?>>> source) {
		this.memory.save((entityManager) -> source.accept((some) -> {
			some.forEach(entityManager::persist);
			entityManager.flush();
			entityManager.clear();
		}));
	}

	/**
	 * Has what was saved earlier changed then.
	 */
	public void change(Runnable change) {
		this.memory.save((entityManager) -> change.run());
	}

	PackNames names(String kind) {
		return this.memory.names(kind);
	}

	/** Has a name looked up when all names are known. */
	void refer(Runnable lookup) {
		this.references.add(lookup);
	}

	/**
	 * Tells which references lead nowhere and which files nobody reads.
	 */
	void finish(Collection<PackFile> known) {
		this.references.forEach(Runnable::run);
		this.references.clear();
		new UnknownFiles(known).tell(this, this.files.names());
	}

	/** All that is wrong, by file and line. */
	List<PackFault> all(PackFault.Grade grade) {
		return this.faults.stream().filter((fault) -> fault.grade() == grade).sorted().toList();
	}

	boolean isSound() {
		return this.faults.stream().noneMatch((fault) -> fault.grade() == PackFault.Grade.FAULT);
	}

}
