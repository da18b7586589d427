package vn.dean06.registers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.dean06.document.Prose;
import vn.dean06.pack.YamlNode;

/**
 * Reads the things of the register of one year from a pack.
 */
final class ThingReader {

	private final RegisterDescription register;

	private final RegisterKeys keys;

	private final int year;

	private final Set<String> codes;

	private final Set<Integer> numbers = new HashSet<>();

	/**
	 * @param codes those that the register has, of whatever year; what is read is added
	 */
	ThingReader(RegisterDescription register, RegisterKeys keys, int year, Set<String> codes) {
		this.register = register;
		this.keys = keys;
		this.year = year;
		this.codes = codes;
	}

	/**
	 * Reads a thing; empty where something of it is wrong, so that it cannot be kept.
	 */
	Optional<Thing> read(YamlNode block, int group) {
		List<String> leads = block.get(this.keys.leads()).orElse(List.of());
		if (new HashSet<>(leads).size() < leads.size()) {
			block.fault(this.keys.leads(), "một đơn vị được ghi hai lần; hãy bỏ một lần");
		}
		Optional<String> code = block.get(this.keys.number()).flatMap((number) -> code(block, number));
		if (code.isEmpty() || !block.isSound()) {
			return Optional.empty();
		}
		return Optional.of(new Thing(this.register.code(), code.get(), this.year,
				new Thing.Position(block.need(this.keys.number()), this.keys.place(block).orElseThrow(), group), leads,
				texts(block), this.keys.due(block).orElse(null), standing(block)));
	}

	private Optional<String> code(YamlNode block, int number) {
		String noun = this.register.words().noun();
		if (!this.numbers.add(number)) {
			block.fault(this.keys.number(), noun + " số " + number + " đã có");
			return Optional.empty();
		}
		String code = block.get(RegisterKeys.CODE).orElseGet(() -> Thing.defaultCode(this.year, number));
		if (!this.codes.add(code)) {
			block.fault(RegisterKeys.CODE, "mã “" + code + "” đã là của một " + noun + " khác");
			return Optional.empty();
		}
		return Optional.of(code);
	}

	private Map<String, Prose> texts(YamlNode block) {
		Map<String, Prose> texts = new HashMap<>();
		for (RegisterColumn column : this.register.texts()) {
			Prose text = this.keys.text(block, column);
			if (!text.isEmpty()) {
				texts.put(column.key(), text);
			}
		}
		return texts;
	}

	private Standing standing(YamlNode block) {
		return new Standing(block.get(RegisterKeys.WITHDRAWN).orElse(null),
				block.get(RegisterKeys.CARRIED_OVER).orElse(null), block.get(RegisterKeys.COMPLETED).orElse(null), null,
				this.keys.state(block).orElse(null));
	}

}
