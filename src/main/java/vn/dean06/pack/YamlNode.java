package vn.dean06.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A "name: value" block of a YAML file of a pack, which knows its lines.
 */
public final class YamlNode extends PackValue {

	private final MappingNode node;

	YamlNode(PackReader pack, String file, MappingNode node) {
		super(pack, file);
		this.node = node;
	}

	private Optional<Node> child(String name) {
		return this.node.getValue()
			.stream()
			.filter((tuple) -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
			.map(NodeTuple::getValueNode)
			.findFirst();
	}

	@Override
	Optional<String> raw(String name) {
		return child(name).filter(ScalarNode.class::isInstance).map((value) -> text((ScalarNode) value));
	}

	/** Texts with characters that YAML does not show were exported as bytes once. */
	private static String text(ScalarNode value) {
		return value.getTag().equals(Tag.BINARY)
				? new String(Base64.getMimeDecoder().decode(value.getValue()), StandardCharsets.UTF_8)
				: value.getValue();
	}

	@Override
	int line(String name) {
		return child(name).orElse(this.node).getStartMark().getLine() + 1;
	}

	/**
	 * The line on which the block begins.
	 */
	public int line() {
		return this.node.getStartMark().getLine() + 1;
	}

	/**
	 * The first line of a text: the line after the "|" of a block scalar.
	 */
	public int firstLineOf(String name) {
		int line = line(name);
		return child(name)
			.filter((value) -> value instanceof ScalarNode scalar
					&& scalar.getEndMark().getLine() > scalar.getStartMark().getLine())
			.map((value) -> line + 1)
			.orElse(line);
	}

	public Optional<YamlNode> block(String name) {
		return child(name).filter(MappingNode.class::isInstance)
			.map((value) -> new YamlNode(pack(), file(), (MappingNode) value));
	}

	/**
	 * The blocks of a list; none if it is missing.
	 */
	public List<YamlNode> blocks(String name) {
		List<YamlNode> blocks = new ArrayList<>();
		for (Node item : items(name)) {
			if (item instanceof MappingNode mapping) {
				blocks.add(new YamlNode(pack(), file(), mapping));
			}
			else {
				pack().fault(file(), item.getStartMark().getLine() + 1,
						"mỗi phần tử của “" + name + "” phải là một khối");
			}
		}
		return blocks;
	}

	/**
	 * The texts of a list; none if it is missing.
	 */
	public List<String> texts(String name) {
		return items(name).stream()
			.filter(ScalarNode.class::isInstance)
			.map((item) -> text((ScalarNode) item))
			.toList();
	}

	private List<Node> items(String name) {
		return child(name).filter(SequenceNode.class::isInstance)
			.map((value) -> ((SequenceNode) value).getValue())
			.orElse(List.of());
	}

}
