package vn.dean06.pack;

import java.io.StringReader;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a YAML file of a pack as plain nodes, which makes no objects.
 */
final class TreeParser {

	private static final int LARGEST = 64 * 1024 * 1024;

	private final PackReader pack;

	private final PackTree tree;

	private final String file;

	TreeParser(PackReader pack, PackTree tree, String file) {
		this.pack = pack;
		this.tree = tree;
		this.file = file;
	}

	Optional<YamlNode> parse(String text) {
		if (text.isBlank()) {
			fault(1, "tệp trống; hãy viết nội dung, hoặc bỏ tệp này");
			return Optional.empty();
		}
		try {
			return nodes(text);
		}
		catch (MarkedYAMLException ex) {
			fault(line(ex.getProblemMark()), unreadable(ex.getProblem()));
		}
		catch (ReaderException ex) {
			fault(1 + (int) text.codePoints().limit(ex.getPosition()).filter((letter) -> letter == '\n').count(),
					"có ký tự không dùng được, U+%04X; hãy xóa ký tự đó".formatted(ex.getCodePoint()));
		}
		catch (YAMLException ex) {
			fault(1, unreadable(ex.getMessage()));
		}
		return Optional.empty();
	}

	private Optional<YamlNode> nodes(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LARGEST);
		Node top = new Yaml(options).compose(new StringReader(text));
		if (top instanceof MappingNode mapping) {
			return Optional.of(new YamlNode(this.pack, this.file, this.tree.keys(), mapping));
		}
		fault(1, "phải bắt đầu bằng “tên: giá trị”");
		return Optional.empty();
	}

	private static int line(@Nullable Mark mark) {
		return (mark != null) ? mark.getLine() + 1 : 1;
	}

	private static String unreadable(@Nullable String problem) {
		return "dòng này, hoặc dòng ngay trên nó, viết sai cách: sau “tên:” phải có dấu cách; thụt đầu dòng bằng dấu cách, "
				+ "không bằng Tab, và thẳng với các dòng cùng khối; chữ có “: ” hoặc bắt đầu bằng một dấu thì đặt trong "
				+ "nháy kép (bộ đọc YAML báo: " + problem + ")";
	}

	private void fault(int line, String message) {
		this.pack.fault(this.file, line, "", message);
	}

}
