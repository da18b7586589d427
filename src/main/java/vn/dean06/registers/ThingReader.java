package vn.dean06.registers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.dean06.document.Prose;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.YamlNode;

/**
 * Reads the things of the register of one year from a pack.
 */
final class ThingReader {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

	private final RegisterDescription register;

	private final int year;

	private final UnitTree units;

	private final Set<String> codes;

	private final Set<Integer> numbers = new HashSet<>();

	/**
	 * @param codes those that the register has, of whatever year
	 */
	ThingReader(RegisterDescription register, int year, UnitTree units, Set<String> codes) {
		this.register = register;
		this.year = year;
		this.units = units;
		this.codes = new HashSet<>(codes);
	}

	/**
	 * Reads a thing; empty where it is told that its number, place or code is wrong, so
	 * that it cannot be kept.
	 */
	Optional<Thing> read(YamlNode block, int group) {
		Optional<Integer> number = integer(block, RegisterColumn.Kind.NUMBER);
		Optional<Integer> place = this.register.has(RegisterColumn.Kind.PLACE)
				? integer(block, RegisterColumn.Kind.PLACE) : number;
		Optional<String> code = number.flatMap((known) -> code(block, known));
		if (code.isEmpty() || place.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new Thing(this.register.code(), code.get(), this.year,
				new Thing.Position(number.orElseThrow(), place.get(), group), leads(block), texts(block),
				key(RegisterColumn.Kind.DUE).flatMap(block::date).orElse(null), standing(block)));
	}

	private Optional<String> key(RegisterColumn.Kind kind) {
		return this.register.column(kind).map(RegisterColumn::key);
	}

	private Optional<Integer> integer(YamlNode block, RegisterColumn.Kind kind) {
		String key = key(kind).orElseThrow();
		Optional<Integer> value = block.integer(key);
		if (value.isEmpty()) {
			block.text(key);
		}
		return value;
	}

	private Optional<String> code(YamlNode block, int number) {
		String code = block.optional("code").orElseGet(() -> Thing.defaultCode(this.year, number));
		String noun = this.register.words().noun();
		if (!this.numbers.add(number)) {
			block.fault("number", noun + " số " + number + " đã có");
			return Optional.empty();
		}
		if (!CODE.matcher(code).matches()) {
			block.fault("code", "mã “" + code + "” chỉ được gồm chữ không dấu, số và . _ -, nhiều nhất 40 ký tự");
			return Optional.empty();
		}
		if (!this.codes.add(code)) {
			block.fault("code", "mã “" + code + "” đã là của một " + noun + " khác");
			return Optional.empty();
		}
		return Optional.of(code);
	}

	private List<String> leads(YamlNode block) {
		String key = key(RegisterColumn.Kind.LEADS).orElseThrow();
		List<String> leads = block.texts(key);
		leads.stream()
			.filter((lead) -> this.units.find(lead).isEmpty())
			.forEach((lead) -> block.fault(key, "không có đơn vị “" + lead + "” trong organisation/units.csv"));
		return leads;
	}

	private Map<String, Prose> texts(YamlNode block) {
		Map<String, Prose> texts = new HashMap<>();
		for (RegisterColumn column : this.register.texts()) {
			Prose text = column.compulsory() ? Prose.written(block.text(column.key()))
					: PackedProse.read(block, column.key());
			if (!text.isEmpty()) {
				texts.put(column.key(), text);
			}
		}
		return texts;
	}

	private Standing standing(YamlNode block) {
		return new Standing(block.date("withdrawn").orElse(null), block.date("carried_over").orElse(null),
				block.date("completed").orElse(null), null,
				key(RegisterColumn.Kind.STATE).flatMap((key) -> block.parsed(key, this.register::state)).orElse(null));
	}

}
