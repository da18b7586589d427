package vn.dean06.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file of a pack, as spreadsheets write it.
 */
final class TableParser {

	private static final int LONGEST_HEADER = 1 << 20;

	private final PackReader pack;

	private final PackTable table;

	private final String file;

	private final Consumer<CsvRow> rows;

	private @Nullable TableHeader header;

	/**
	 * @param rows is handed one after the other, the unsound ones too
	 */
	TableParser(PackReader pack, PackTable table, Consumer<CsvRow> rows) {
		this.rows = rows;
		this.pack = pack;
		this.table = table;
		this.file = table.path();
	}

	void parse(Reader text) {
		int line = 1;
		try (BufferedReader lines = new BufferedReader(text);
				CSVParser parser = CSVParser.parse(lines, format(lines))) {
			for (CSVRecord csvRecord : parser) {
				if (!read(csvRecord.toList(), line)) {
					return;
				}
				line = (int) parser.getCurrentLineNumber() + 1;
			}
		}
		catch (IOException | UncheckedIOException ex) {
			this.pack.fault(this.file, line, "",
					"dấu nháy kép đứng sai chỗ hoặc không khép lại, nên không đọc được từ dòng này; "
							+ "chữ có dấu phẩy hay xuống dòng đặt trong một cặp nháy kép, nháy kép ở giữa viết hai lần");
		}
		if (this.header == null) {
			this.pack.fault(this.file, 1, "", "tệp trống; hãy ghi dòng đầu là các cột "
					+ String.join(",", this.table.columns()) + ", hoặc bỏ tệp này");
		}
	}

	private static CSVFormat format(BufferedReader text) throws IOException {
		text.mark(LONGEST_HEADER);
		String first = text.readLine();
		text.reset();
		return CSVFormat.RFC4180.builder().setDelimiter(delimiter((first != null) ? first : "")).get();
	}

	/** Where the regional settings write a comma in numbers, Excel parts cells by ";". */
	private static char delimiter(String first) {
		if (first.indexOf(',') >= 0) {
			return ',';
		}
		return (first.indexOf(';') >= 0) ? ';' : (first.indexOf('\t') >= 0) ? '\t' : ',';
	}

	/**
	 * @return whether to go on
	 */
	private boolean read(List<String> cells, int line) {
		if (cells.stream().allMatch(String::isBlank)) {
			return true;
		}
		TableHeader known = this.header;
		if (known == null) {
			this.header = new TableHeader(this.table, withoutLastBlanks(cells.stream().map(String::strip).toList()));
			return this.header.check(this.pack, this.file);
		}
		int width = known.names().size();
		if (cells.size() < width || withoutLastBlanks(cells).size() > width) {
			this.pack.fault(this.file, line, "",
					"có " + cells.size() + " ô, cần " + width + " ô; nếu chữ có dấu phẩy hãy đặt trong dấu nháy kép");
			nameOnly(known, cells);
		}
		else {
			this.rows.accept(new CsvRow(this.pack, this.file, known, line, cells));
		}
		return true;
	}

	/** So that one fault is not named again for all that refers to the row. */
	private void nameOnly(TableHeader known, List<String> cells) {
		PackKey<?> first = this.table.keys().getFirst();
		int column = known.column(first);
		if (column >= 0 && column < cells.size()) {
			first.rule().names().forEach((kind) -> this.pack.know(kind, List.of(cells.get(column).strip())));
		}
	}

	private static List<String> withoutLastBlanks(List<String> cells) {
		int size = cells.size();
		while (size > 0 && cells.get(size - 1).isBlank()) {
			size--;
		}
		return cells.subList(0, size);
	}

}
