package vn.dean06.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;
import vn.dean06.registers.RegisterColumn.Kind;
import vn.dean06.web.Choice;

/**
 * The table of a ledger in a pack, drawn from its description.
 */
final class LedgerTable {

	private static final int MOST = 999_999;

	private final RegisterDescription ledger;

	private final PackKey<Integer> number;

	private final PackKey<LocalDate> issued;

	private final Map<RegisterColumn, PackKey<String>> texts = new LinkedHashMap<>();

	private final PackTable file;

	LedgerTable(RegisterDescription ledger) {
		this.ledger = ledger;
		this.number = PackKey.integer(key(Kind.NUMBER), 0, MOST).required();
		this.issued = PackKey.date(key(Kind.ISSUED));
		ledger.texts().forEach((column) -> this.texts.put(column, text(column)));
		this.file = new PackTable(ledger.file() + ".csv",
				ledger.columns().stream().<PackKey<?>>map(this::key).toList());
	}

	private String key(Kind kind) {
		return this.ledger.column(kind).orElseThrow().key();
	}

	private static PackKey<String> text(RegisterColumn column) {
		PackKey<String> key = column.choices().isEmpty() ? PackKey.text(column.key(), column.longest())
				: PackKey.parsed(column.key(), (text) -> chosen(column, text));
		return column.compulsory() ? key.required() : key;
	}

	private static String chosen(RegisterColumn column, String text) {
		if (column.place(text) < 0) {
			throw new IllegalArgumentException("“%s” không phải %s; hãy ghi một trong: %s".formatted(text,
					column.word(), column.choices().stream().map(Choice::value).collect(Collectors.joining(", "))));
		}
		return text;
	}

	private PackKey<?> key(RegisterColumn column) {
		return switch (column.kind()) {
			case NUMBER -> this.number;
			case ISSUED -> this.issued;
			default -> Objects.requireNonNull(this.texts.get(column));
		};
	}

	PackTable file() {
		return this.file;
	}

	/**
	 * Reads the entries of a pack.
	 * @param codes those that the ledger has; what is read is added
	 */
	List<Thing> read(PackReader pack, Set<String> codes) {
		List<Thing> read = new ArrayList<>();
		for (CsvRow row : pack.rows(this.file)) {
			if (!row.isSound()) {
				continue;
			}
			Map<String, Prose> texts = texts(row);
			Thing.Entry entry = new Thing.Entry(row.need(this.number), series(texts),
					row.get(this.issued).orElse(null));
			if (codes.add(entry.code())) {
				read.add(new Thing(this.ledger.code(), entry, texts));
			}
			else {
				row.fault(this.number, "%s số %d %s năm đó đã có".formatted(this.ledger.words().noun(), entry.number(),
						entry.series()));
			}
		}
		return read;
	}

	private Map<String, Prose> texts(CsvRow row) {
		Map<String, Prose> read = new HashMap<>();
		this.texts
			.forEach((column, key) -> row.get(key).ifPresent((text) -> read.put(column.key(), Prose.written(text))));
		return read;
	}

	private String series(Map<String, Prose> texts) {
		return this.ledger.series()
			.stream()
			.map((column) -> Objects.requireNonNull(texts.get(column.key())).text())
			.collect(Collectors.joining(" "));
	}

	void write(PackWriter pack, List<ThingView> things) {
		pack.csv(this.file,
				things.stream()
					.map((thing) -> PackWriter
						.row(this.ledger.columns().stream().map((column) -> value(thing, column)).toArray()))
					.toList());
	}

	private static @Nullable Object value(ThingView thing, RegisterColumn column) {
		return switch (column.kind()) {
			case NUMBER -> thing.number();
			case ISSUED -> thing.issued();
			default -> thing.word(column);
		};
	}

}
