package vn.dean06.pack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A pack while it is read: its files, and the list of what is wrong in them.
 */
public final class PackReader {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

	private final String name;

	private final PackFiles files;

	private final Set<PackFault> faults = new TreeSet<>();

	PackReader(PackFiles files) {
		this.files = files;
		this.name = yaml("pack.yaml").map((pack) -> pack.text("name")).orElse("");
	}

	/**
	 * The pack's own name, as "binh-dinh-2024".
	 */
	public String name() {
		return this.name;
	}

	public boolean has(String file) {
		return this.files.has(file);
	}

	/**
	 * The files below a folder, sorted.
	 */
	public List<String> in(String folder) {
		return this.files.in(folder);
	}

	/**
	 * The text of a file in normal form C, empty if the pack has no such file.
	 */
	public Optional<String> text(String file) {
		if (!this.files.has(file)) {
			return Optional.empty();
		}
		try {
			return Optional.of(Normalizer.normalize(this.files.text(file), Normalizer.Form.NFC));
		}
		catch (CharacterCodingException ex) {
			fault(file, 0, "không phải văn bản UTF-8; hãy lưu lại tệp với mã UTF-8");
			return Optional.empty();
		}
	}

	/**
	 * The rows of a CSV file; none if the pack has no such file.
	 * @param columns all columns of the file, in their order
	 */
	public List<CsvRow> csv(String file, String... columns) {
		return csv(file, List.of(columns), columns.length);
	}

	/**
	 * The same for a file whose last columns older packs do not have; their values are
	 * then not there.
	 * @param compulsory how many of the columns, from the first, every pack has
	 */
	public List<CsvRow> csv(String file, List<String> columns, int compulsory) {
		return text(file).map((text) -> parseCsv(file, text, columns, compulsory)).orElse(List.of());
	}

	private List<CsvRow> parseCsv(String file, String text, List<String> all, int compulsory) {
		List<CsvRow> rows = new ArrayList<>();
		List<String> columns = all;
		try (CSVParser parser = CSVParser.parse(new StringReader(text), CSV)) {
			long line = 1;
			for (CSVRecord csvRecord : parser) {
				if (csvRecord.getRecordNumber() == 1) {
					int width = Math.clamp(csvRecord.size(), compulsory, all.size());
					columns = all.subList(0, width);
					if (!csvRecord.toList().equals(columns)) {
						fault(file, 1, "dòng đầu phải là các cột " + String.join(",", all));
						return List.of();
					}
				}
				else if (csvRecord.size() != columns.size()) {
					fault(file, (int) line, "có " + csvRecord.size() + " ô, cần " + columns.size()
							+ " ô; nếu chữ có dấu phẩy hãy đặt trong dấu nháy kép");
				}
				else {
					rows.add(new CsvRow(this, file, (int) line, columns, csvRecord.toList()));
				}
				line = parser.getCurrentLineNumber() + 1;
			}
		}
		catch (IOException | UncheckedIOException ex) {
			fault(file, 0, "không đọc được như tệp CSV: " + ex.getMessage());
		}
		return rows;
	}

	/**
	 * The top of a YAML file, empty if the pack has no such file or it cannot be parsed.
	 */
	public Optional<YamlNode> yaml(String file) {
		return text(file).flatMap((text) -> parseYaml(file, text));
	}

	private Optional<YamlNode> parseYaml(String file, String text) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(64 * 1024 * 1024);
		try {
			Node top = new Yaml(options).compose(new StringReader(text));
			if (top instanceof MappingNode mapping) {
				return Optional.of(new YamlNode(this, file, mapping));
			}
			fault(file, 1, "phải bắt đầu bằng “tên: giá trị”");
		}
		catch (MarkedYAMLException ex) {
			fault(file, (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 0,
					"không đọc được như tệp YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			fault(file, 0, "không đọc được như tệp YAML: " + ex.getMessage());
		}
		return Optional.empty();
	}

	/**
	 * Tells that something is wrong.
	 * @param line 0 where the whole file is meant
	 * @param message what is wrong and what to do, a Vietnamese sentence
	 */
	public void fault(String file, int line, String message) {
		this.faults.add(new PackFault(file, line, message));
	}

	List<PackFault> faults() {
		return List.copyOf(this.faults);
	}

}
