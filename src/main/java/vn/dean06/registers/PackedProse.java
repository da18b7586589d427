package vn.dean06.registers;

import java.util.Map;
import java.util.Optional;

import vn.dean06.document.Prose;
import vn.dean06.pack.YamlNode;

/**
 * A text of a register in a pack: a written one stands by itself, one that an officer
 * typed behind "typed:", so that it is printed letter for letter again.
 */
final class PackedProse {

	private static final String TYPED = "typed";

	private PackedProse() {
	}

	/**
	 * The text of a name, empty if there is none.
	 */
	static Prose read(YamlNode node, String name) {
		Optional<YamlNode> typed = node.block(name);
		return typed.map((block) -> Prose.typed(block.text(TYPED)))
			.orElseGet(() -> Prose.written(node.optional(name).orElse("")));
	}

	/**
	 * What stands for a text in the content of a YAML file.
	 */
	static Object write(Prose text) {
		return (text.typed() && !text.isEmpty()) ? Map.of(TYPED, text.text()) : text.text();
	}

}
