package vn.dean06.pack;

import java.util.List;

/**
 * The first line of a table of a pack: which column stands where.
 */
record TableHeader(PackTable table, List<String> names) {

	/** Where a column stands, from 0; -1 if the file has none such. */
	int column(PackKey<?> key) {
		return this.names.indexOf(key.name());
	}

	/** "cột D (value)". */
	String place(PackKey<?> key) {
		int column = column(key);
		return (column < 0) ? "cột " + key.name() : "cột " + letters(column) + " (" + key.name() + ")";
	}

	/** What a spreadsheet calls a column: A, B, …, Z, AA. */
	static String letters(int column) {
		String last = Character.toString((char) ('A' + column % 26));
		return (column < 26) ? last : letters(column / 26 - 1) + last;
	}

	/**
	 * Tells what is wrong with it.
	 * @return whether the rows can be read all the same
	 */
	boolean check(PackReader pack, String file) {
		String all = "các cột của tệp này là " + String.join(",", this.table.columns());
		boolean complete = true;
		for (int i = 0; i < this.names.size(); i++) {
			String name = this.names.get(i);
			if (!this.table.columns().contains(name)) {
				pack.fault(file, 1, "cột " + letters(i), "không biết cột “" + PackKey.shortened(name) + "”"
						+ Nearest.hint(name, this.table.columns()) + "; " + all);
			}
			else if (this.names.indexOf(name) < i) {
				pack.fault(file, 1, "cột " + letters(i), "cột “" + name + "” có hai lần; hãy bỏ một cột");
			}
		}
		for (PackKey<?> key : this.table.keys()) {
			if (column(key) < 0 && !key.rule().later()) {
				pack.fault(file, 1, "", "thiếu cột “" + key.name() + "”; " + all);
				complete = false;
			}
		}
		return complete;
	}

}
