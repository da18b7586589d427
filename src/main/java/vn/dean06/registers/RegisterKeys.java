package vn.dean06.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.document.Prose;
import vn.dean06.organisation.PackedUnits;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackTree;
import vn.dean06.pack.YamlNode;
import vn.dean06.registers.RegisterColumn.Kind;

/**
 * The keys of a register in a pack, drawn from its description.
 */
final class RegisterKeys {

	static final PackKey<Integer> YEAR = PackKey.integer("year", 1900, 2200).required();

	static final PackKey<String> DECISION = PackKey.text("decision", 100);

	static final PackKey<String> GROUP_NAME = PackKey.text("name", 300).required();

	static final PackKey<String> CODE = PackKey.code("code", 40, "[A-Za-z0-9._-]+",
			"mã %s chỉ được gồm chữ không dấu, số và . _ -, nhiều nhất 40 ký tự");

	static final PackKey<LocalDate> COMPLETED = PackKey.date("completed");

	static final PackKey<LocalDate> CARRIED_OVER = PackKey.date("carried_over");

	static final PackKey<LocalDate> WITHDRAWN = PackKey.date("withdrawn");

	/** A text that an officer typed stands behind it, to be printed letter for letter. */
	static final PackKey<String> TYPED = PackKey.text("typed");

	private static final int MOST = 9999;

	private final RegisterDescription register;

	private final PackKey<String> title;

	private final PackKey<Integer> stated;

	private final PackKey<Integer> number;

	private final PackKey<Integer> place;

	private final PackKey<List<String>> leads;

	private final PackKey<LocalDate> due;

	private final PackKey<ThingState> state;

	private final Map<RegisterColumn, PackKey<String>> written = new LinkedHashMap<>();

	private final Map<RegisterColumn, PackKey<YamlNode>> typed = new LinkedHashMap<>();

	private final PackKey<List<YamlNode>> things;

	private final PackKey<List<YamlNode>> groups;

	RegisterKeys(RegisterDescription register) {
		this.register = register;
		PackKey<String> named = PackKey.text("title");
		this.title = register.titled() ? named.required() : named;
		this.stated = PackKey.integer("stated_" + register.name(), 0, MOST);
		this.number = PackKey.integer(key(Kind.NUMBER, "number"), 0, MOST).required();
		this.place = PackKey.integer(key(Kind.PLACE, "row"), 0, MOST).required();
		this.leads = PackKey.texts(key(Kind.LEADS, "leads"), 20).refersTo(PackedUnits.UNIT);
		this.due = PackKey.date(key(Kind.DUE, "due"));
		this.state = PackKey.constant(key(Kind.STATE, "state"), register.states().toArray(ThingState[]::new));
		register.texts().forEach(this::addText);
		this.things = PackKey.blocks(register.name(), ofThing());
		this.groups = PackKey.blocks("groups", List.of(GROUP_NAME, this.stated, this.things));
	}

	private String key(Kind kind, String otherwise) {
		return this.register.column(kind).map(RegisterColumn::key).orElse(otherwise);
	}

	private void addText(RegisterColumn column) {
		PackKey<String> text = PackKey.text(column.key());
		this.written.put(column, column.compulsory() ? text.required() : text);
		if (!column.compulsory()) {
			this.typed.put(column, PackKey.block(column.key(), TYPED));
		}
	}

	private List<PackKey<?>> ofThing() {
		List<PackKey<?>> keys = new ArrayList<>(List.of(CODE));
		for (RegisterColumn column : this.register.columns()) {
			switch (column.kind()) {
				case NUMBER -> keys.add(this.number);
				case PLACE -> keys.add(this.place);
				case LEADS -> keys.add(this.leads);
				case DUE -> keys.add(this.due);
				case STATE -> keys.add(this.state);
				case NAME, CONTENT, TEXT, CHOICE, RESULT, DIFFICULTIES, DEADLINE -> keys.addAll(ofText(column));
				case SERIES, ISSUED -> throw new IllegalStateException(column.key() + " is for ledgers");
			}
		}
		keys.addAll(List.of(COMPLETED, CARRIED_OVER, WITHDRAWN));
		return keys;
	}

	private List<PackKey<?>> ofText(RegisterColumn column) {
		return Stream.<@Nullable PackKey<?>>of(this.written.get(column), this.typed.get(column))
			.<PackKey<?>>mapMulti((key, keep) -> {
				if (key != null) {
					keep.accept(key);
				}
			})
			.toList();
	}

	PackTree file() {
		return PackTree.of(this.register.folder() + "/*.yaml", YEAR, this.title, DECISION, this.groups);
	}

	PackKey<String> title() {
		return this.title;
	}

	PackKey<Integer> stated() {
		return this.stated;
	}

	PackKey<Integer> number() {
		return this.number;
	}

	/** Where a thing stands in the list: its number, where the register has no other. */
	Optional<Integer> place(YamlNode thing) {
		return thing.get(this.register.has(Kind.PLACE) ? this.place : this.number);
	}

	PackKey<List<String>> leads() {
		return this.leads;
	}

	Optional<LocalDate> due(YamlNode thing) {
		return this.register.has(Kind.DUE) ? thing.get(this.due) : Optional.empty();
	}

	Optional<ThingState> state(YamlNode thing) {
		return thing.get(this.state);
	}

	List<YamlNode> groups(YamlNode file) {
		return file.get(this.groups).orElse(List.of());
	}

	List<YamlNode> things(YamlNode group) {
		return group.get(this.things).orElse(List.of());
	}

	/** The text of a column. */
	Prose text(YamlNode thing, RegisterColumn column) {
		return Optional.ofNullable(this.typed.get(column))
			.flatMap(thing::get)
			.flatMap((block) -> block.get(TYPED))
			.map(Prose::typed)
			.orElseGet(
					() -> Prose.written(Optional.ofNullable(this.written.get(column)).flatMap(thing::get).orElse("")));
	}

}
