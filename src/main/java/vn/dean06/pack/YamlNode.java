package vn.dean06.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A "name: value" block of a YAML file of a pack, which knows its lines.
 */
public final class YamlNode extends PackValue {

	private final MappingNode node;

	private final Map<String, Node> children = new HashMap<>();

	YamlNode(PackReader pack, String file, List<PackKey<?>> keys, MappingNode node) {
		super(pack, file, keys);
		this.node = node;
		this.node.getValue().forEach(this::take);
		keys.forEach(this::read);
	}

	/** Takes a child by its key, if the key is known and comes the first time. */
	private void take(NodeTuple tuple) {
		Node key = tuple.getKeyNode();
		String name = (key instanceof ScalarNode scalar) ? scalar.getValue() : "?";
		List<String> known = keys().stream().map(PackKey::name).distinct().toList();
		if (!known.contains(name)) {
			faultAt(key, "mục “" + PackKey.shortened(name) + "”", "không biết mục này" + Nearest.hint(name, known)
					+ "; ở đây chỉ có thể có " + String.join(", ", known));
		}
		else if (this.children.putIfAbsent(name, tuple.getValueNode()) != null) {
			faultAt(key, "mục “" + name + "”", "mục này có hai lần, lần đầu ở dòng "
					+ lineOf(this.children.getOrDefault(name, key)) + "; hãy bỏ một lần");
		}
	}

	private void read(PackKey<?> key) {
		Node child = this.children.get(key.name());
		if (child == null || YamlText.isBlank(child)) {
			missing(key);
		}
		else if (accepts(key, child)) {
			readAs(key, child);
		}
		else if (key.equals(ofName(key.name()).getFirst())
				&& ofName(key.name()).stream().noneMatch((other) -> accepts(other, child))) {
			fault(key, switch (key.shape()) {
				case VALUE -> "phải là một giá trị, không phải danh sách hay khối";
				case LIST, BLOCKS -> "phải là danh sách, mỗi phần tử bắt đầu bằng “- ”";
				case BLOCK -> "phải là một khối, mỗi dòng “tên: giá trị”";
			});
		}
	}

	/** A value and a block may go by one name. */
	private List<PackKey<?>> ofName(String name) {
		return keys().stream().filter((key) -> key.name().equals(name)).toList();
	}

	private static boolean accepts(PackKey<?> key, Node child) {
		return switch (key.shape()) {
			case VALUE -> child instanceof ScalarNode;
			case LIST, BLOCKS -> child instanceof SequenceNode;
			case BLOCK -> child instanceof MappingNode;
		};
	}

	private void readAs(PackKey<?> key, Node child) {
		switch (key.shape()) {
			case VALUE -> text(key, child).ifPresent((text) -> read(key, text));
			case LIST -> keepAll(key, texts(key, (SequenceNode) child));
			case BLOCK -> keep(key, new YamlNode(pack(), file(), key.inside(), (MappingNode) child));
			case BLOCKS -> keepAll(key, blocks(key, (SequenceNode) child));
		}
	}

	private void keepAll(PackKey<?> key, List<?> items) {
		if (items.isEmpty()) {
			missing(key);
		}
		else {
			keep(key, items);
		}
	}

	private Optional<String> text(PackKey<?> key, Node child) {
		try {
			return Optional.of(YamlText.of((ScalarNode) child));
		}
		catch (IllegalArgumentException ex) {
			fault(key, "chữ ghi kiểu !!binary bị hỏng; hãy viết lại thành chữ thường");
			return Optional.empty();
		}
	}

	private List<String> texts(PackKey<?> key, SequenceNode list) {
		List<String> texts = new ArrayList<>();
		for (Node item : items(list, ScalarNode.class::isInstance,
				"mỗi phần tử của “" + key.name() + "” phải là chữ")) {
			text(key, item).filter((text) -> !text.isBlank())
				.flatMap((text) -> parse(key, text))
				.ifPresent((read) -> texts.add((String) read));
		}
		return texts;
	}

	private List<YamlNode> blocks(PackKey<?> key, SequenceNode list) {
		List<YamlNode> blocks = new ArrayList<>();
		for (Node item : items(list, MappingNode.class::isInstance,
				"mỗi phần tử của “" + key.name() + "” phải là một khối")) {
			blocks.add(new YamlNode(pack(), file(), key.inside(), (MappingNode) item));
		}
		return blocks;
	}

	private List<Node> items(SequenceNode list, Predicate<Node> asked, String otherwise) {
		list.getValue().stream().filter(asked.negate()).forEach((item) -> faultAt(item, "", otherwise));
		return list.getValue().stream().filter(asked).toList();
	}

	private void faultAt(Node where, String place, String message) {
		pack().fault(file(), lineOf(where), place, message);
	}

	private static int lineOf(Node node) {
		return node.getStartMark().getLine() + 1;
	}

	@Override
	int line(PackKey<?> key) {
		return lineOf(this.children.getOrDefault(key.name(), this.node));
	}

	@Override
	String place(PackKey<?> key) {
		return "mục “" + key.name() + "”";
	}

}
