package vn.dean06.document.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;

/**
 * A part of the logical structure of a tagged PDF, as a screen reader walks through it:
 * its role ("H2", "P", "TD"), what it is a part of, and the entry it has among the
 * bookmarks.
 */
final class Tag {

	private final @Nullable Tag parent;

	private final String role;

	private final @Nullable Entry entry;

	private final int span;

	private final @Nullable String id;

	private Tag(@Nullable Tag parent, String role, @Nullable Entry entry, int span, @Nullable String id) {
		this.parent = parent;
		this.role = role;
		this.entry = entry;
		this.span = span;
		this.id = id;
	}

	static Tag document() {
		return new Tag(null, "Document", null, 1, null);
	}

	Tag child(String role) {
		return new Tag(this, role, null, 1, null);
	}

	Tag spanning(String role, int columns) {
		return new Tag(this, role, null, columns, null);
	}

	Tag listed(String role, Entry entry) {
		return new Tag(this, role, entry, 1, null);
	}

	/** A footnote, which is known by its number. */
	Tag note(int number) {
		return new Tag(this, "Note", null, 1, "note-" + number);
	}

	@Nullable Tag parent() {
		return this.parent;
	}

	PdfName role() {
		return new PdfName(this.role);
	}

	@Nullable Entry entry() {
		return this.entry;
	}

	/** By which it is found, unique in the document; none if nobody looks for it. */
	@Nullable String id() {
		return this.id;
	}

	/** The columns of a table that a cell reaches over. */
	int span() {
		return this.span;
	}

	boolean isColumnHeader() {
		return this.role.equals("TH");
	}

	/**
	 * A line among the bookmarks beside the pages.
	 *
	 * @param name by which links lead to it, if they do
	 * @param level 0 for a section, 1 to 4 for the headings in it
	 */
	record Entry(int level, String title, @Nullable String name) {
	}

}
