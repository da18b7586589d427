package vn.dean06.pack;

import java.util.List;
import java.util.Optional;

/**
 * A row of a CSV file of a pack.
 */
public final class CsvRow extends PackValue {

	private final int line;

	private final List<String> columns;

	private final List<String> values;

	CsvRow(PackReader pack, String file, int line, List<String> columns, List<String> values) {
		super(pack, file);
		this.line = line;
		this.columns = columns;
		this.values = values;
	}

	@Override
	Optional<String> raw(String name) {
		int column = this.columns.indexOf(name);
		return (column >= 0) ? Optional.of(this.values.get(column)) : Optional.empty();
	}

	@Override
	int line(String name) {
		return this.line;
	}

}
