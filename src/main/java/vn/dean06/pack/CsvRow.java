package vn.dean06.pack;

import java.util.List;

/**
 * A row of a CSV file of a pack.
 */
public final class CsvRow extends PackValue {

	private final int line;

	private final TableHeader header;

	CsvRow(PackReader pack, String file, TableHeader header, int line, List<String> cells) {
		super(pack, file, header.table().keys());
		this.line = line;
		this.header = header;
		for (PackKey<?> key : keys()) {
			int column = header.column(key);
			if (column >= 0 && column < cells.size()) {
				read(key, cells.get(column));
			}
		}
	}

	/** The line in the file on which it begins, 1 for the header. */
	public int line() {
		return this.line;
	}

	@Override
	int line(PackKey<?> key) {
		return this.line;
	}

	@Override
	String place(PackKey<?> key) {
		return this.header.place(key);
	}

}
