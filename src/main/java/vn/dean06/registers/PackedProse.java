package vn.dean06.registers;

import java.util.Map;

import vn.dean06.document.Prose;

/**
 * A text of a register in a pack: a written one stands by itself, one that an officer
 * typed behind "typed:", so that it is printed letter for letter again.
 */
final class PackedProse {

	private PackedProse() {
	}

	/**
	 * What stands for a text in the content of a YAML file.
	 */
	static Object write(Prose text) {
		return (text.typed() && !text.isEmpty()) ? Map.of(RegisterKeys.TYPED.name(), text.text()) : text.text();
	}

}
