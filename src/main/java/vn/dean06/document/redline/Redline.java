package vn.dean06.document.redline;

import java.util.List;

import vn.dean06.document.Document;
import vn.dean06.document.PrintableTree;
import vn.dean06.document.Section;

/**
 * Two versions of a document in one: what stands in both, what was added, what was
 * removed. Without what was removed it is the later version, without what was added the
 * earlier one.
 *
 * @param properties of the later version
 */
public record Redline(Document.Properties properties, List<Part> parts) {

	public Redline {
		parts = List.copyOf(parts);
	}

	/** Lays the earlier version beside the later one. */
	public static Redline of(Document before, Document after) {
		Document earlier = PrintableTree.of(before);
		Document later = PrintableTree.of(after);
		return new Redline(later.properties(), new Parts(earlier.sections(), later.sections()).compared());
	}

	/** The figures that print something else, by their keys. */
	public List<ChangedFigure> figures() {
		return new ChangedFigures(this).all();
	}

	/** All lines, those of tables too, in reading order. */
	public List<Item.Line> lines() {
		return this.parts.stream().flatMap((part) -> part.items().stream()).flatMap(Lines::of).toList();
	}

	/**
	 * A section of both versions or of one.
	 *
	 * @param shape as it stands in the later version that has it
	 */
	public record Part(Mark mark, Section shape, List<Item> items) {

		public Part {
			items = List.copyOf(items);
		}

	}

	/**
	 * A figure that prints something else.
	 *
	 * @param keyBefore the figure's key in the earlier version, empty if it is not there
	 * @param keyAfter its key in the later version: another one where the period is
	 * another
	 * @param before as the earlier version prints it
	 * @param block the key of the text in which it stands
	 */
	public record ChangedFigure(String keyBefore, String keyAfter, String before, String after, String block) {
	}

}
