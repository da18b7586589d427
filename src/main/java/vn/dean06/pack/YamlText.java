package vn.dean06.pack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The text of a value of a YAML file.
 */
final class YamlText {

	private YamlText() {
	}

	/**
	 * Texts with characters that YAML does not show were exported as bytes once.
	 * @throws IllegalArgumentException if these are damaged
	 */
	static String of(ScalarNode value) {
		return value.getTag().equals(Tag.BINARY)
				? new String(Base64.getMimeDecoder().decode(value.getValue()), StandardCharsets.UTF_8)
				: value.getValue();
	}

	/** Whether nothing was written there, or that there is nothing: "~", "null". */
	static boolean isBlank(Node value) {
		return value instanceof ScalarNode scalar && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank());
	}

}
