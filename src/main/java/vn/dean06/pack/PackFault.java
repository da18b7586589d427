package vn.dean06.pack;

/**
 * What is wrong in a pack, and where.
 *
 * @param line 1 for the first line, 0 where the whole file is meant
 * @param place the column of a table, as a spreadsheet shows it ("cột D (value)"), or the
 * key of a text ("mục due"); empty where the whole line is meant
 * @param message a Vietnamese sentence that says what is wrong and what to do
 */
public record PackFault(String file, int line, String place, String message,
		Grade grade) implements Comparable<PackFault> {

	/**
	 * How much a fault weighs.
	 */
	public enum Grade {

		/** Nothing of the pack is loaded. */
		FAULT,
		/** The pack is loaded; somebody should look at it. */
		WARNING

	}

	static PackFault ofFile(String file, String message) {
		return new PackFault(file, 0, "", message, Grade.FAULT);
	}

	/**
	 * By file and line; faults of a line stand in the order in which they were found.
	 */
	@Override
	public int compareTo(PackFault other) {
		int byFile = this.file.compareTo(other.file);
		return (byFile != 0) ? byFile : Integer.compare(this.line, other.line);
	}

	@Override
	public String toString() {
		return this.file + ((this.line > 0) ? ", dòng " + this.line : "")
				+ (this.place.isEmpty() ? "" : ", " + this.place) + ": " + this.message;
	}

}
