package vn.dean06.pack;

/**
 * What is wrong in a pack, and where.
 *
 * @param line 1 for the first line, 0 where the whole file is meant
 * @param message a Vietnamese sentence that says what is wrong and what to do
 */
public record PackFault(String file, int line, String message) implements Comparable<PackFault> {

	@Override
	public int compareTo(PackFault other) {
		int byFile = this.file.compareTo(other.file);
		return (byFile != 0) ? byFile : Integer.compare(this.line, other.line);
	}

	@Override
	public String toString() {
		return ((this.line > 0) ? this.file + ", dòng " + this.line : this.file) + ": " + this.message;
	}

}
