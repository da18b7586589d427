package vn.dean06.document.pdf;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNameTree;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTextArray;
import org.openpdf.text.pdf.PdfWriter;

import vn.dean06.document.Grid;
import vn.dean06.document.Line;
import vn.dean06.document.Paper;
import vn.dean06.document.PrintedLetters;
import vn.dean06.document.Rules;
import vn.dean06.document.Run;
import vn.dean06.document.Style;
import vn.dean06.document.Typeface;

/**
 * Draws on the pages of a PDF. Heights are measured from the top of the page. What it
 * writes is tagged with its part of the document's structure; rules, borders, page
 * numbers and repeated headers are marked as artifacts, which a screen reader skips.
 */
final class Pen {

	private static final PdfName ARTIFACT = new PdfName("Artifact");

	private static final PdfName ID_TREE = new PdfName("IDTree");

	private final org.openpdf.text.Document document;

	private final PdfWriter writer;

	private final Map<Tag, PdfStructureElement> elements = new HashMap<>();

	private final Map<Integer, PdfOutline> bookmarks = new HashMap<>();

	private final Map<String, PdfIndirectReference> named = new TreeMap<>();

	private final Map<Field, Integer> fields = new EnumMap<>(Field.class);

	private float height;

	private boolean muted;

	private boolean marked;

	private @Nullable Tag current;

	Pen(org.openpdf.text.Document document, PdfWriter writer) {
		this.document = document;
		this.writer = writer;
	}

	/** Begins a page. */
	void turn(Paper paper) {
		this.document.setPageSize(new Rectangle(paper.width(), paper.height()));
		this.document.newPage();
		this.writer.setPageEmpty(false);
		this.height = paper.height();
	}

	void finishPage() {
		unmark();
	}

	/** Ends the last page. */
	void finish() throws IOException {
		if (!this.named.isEmpty()) {
			PdfDictionary tree = PdfNameTree.writeTree(this.named, this.writer);
			this.writer.getStructureTreeRoot().put(ID_TREE, this.writer.addToBody(tree).getIndirectReference());
		}
	}

	/** While muted, all it writes is an artifact. */
	void mute(boolean muted) {
		this.muted = muted;
	}

	void number(int number, Paper paper) {
		Style style = Style.PAGE_NUMBER;
		Line line = Line.broken(List.of(new Run(String.valueOf(number), style)), paper.textWidth(), 0).getFirst();
		float left = Paper.LEFT + (paper.textWidth() - line.width()) / 2;
		mark(null);
		show(line, left, Paper.HEADER + style.size() * Typeface.ASCENT, 0);
	}

	/**
	 * Writes a line of text.
	 * @param left where it begins
	 * @param baseline its distance from the top of the page
	 * @param stretch what each of its spaces is widened by
	 */
	void write(Line line, float left, float baseline, float stretch, Tag tag) {
		open(tag, baseline - line.size());
		mark(this.muted ? null : tag);
		show(line, left, baseline, stretch);
	}

	private void show(Line line, float left, float baseline, float stretch) {
		line.runs().forEach(Pen::check);
		PdfContentByte canvas = this.writer.getDirectContent();
		canvas.beginText();
		canvas.setTextMatrix(left, this.height - baseline);
		for (Run run : line.runs()) {
			canvas.setFontAndSize(run.typeface().font(), run.size());
			canvas.setTextRise(run.rise());
			canvas.showText(stretched(run, stretch));
		}
		canvas.setTextRise(0);
		canvas.endText();
	}

	private static void check(Run run) {
		PrintedLetters.missing(run.text()).stream().findFirst().ifPresent((character) -> {
			throw new IllegalArgumentException(
					"\"" + run.text() + "\": phông chữ in không có ký tự " + PrintedLetters.name(character));
		});
	}

	private static PdfTextArray stretched(Run run, float stretch) {
		PdfTextArray array = new PdfTextArray();
		String text = run.text();
		int from = 0;
		for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
			array.add(text.substring(from, space + 1));
			array.add(-stretch * 1000 / run.size());
			from = space + 1;
		}
		array.add(text.substring(from));
		return array;
	}

	void rule(float left, float top, float length) {
		mark(null);
		PdfContentByte canvas = this.writer.getDirectContent();
		canvas.setLineWidth(Rules.THICKNESS);
		line(left, top, left + length, top);
		canvas.stroke();
	}

	/** Draws the borders of a row of cells. */
	void box(List<Float> edges, float top, float height) {
		mark(null);
		PdfContentByte canvas = this.writer.getDirectContent();
		canvas.setLineWidth(Grid.BORDER);
		line(edges.getFirst(), top, edges.getLast(), top);
		line(edges.getFirst(), top + height, edges.getLast(), top + height);
		edges.forEach((edge) -> line(edge, top, edge, top + height));
		canvas.stroke();
	}

	/**
	 * Leaves a place to be filled in later, of which a screen reader tells what it is
	 * for. A document is signed in the first place only.
	 */
	void field(Field field, Box box, Style style, Tag section) {
		int time = this.fields.merge(field, 1, Integer::sum);
		if (time == 1 || !field.isSigned()) {
			FormField place = new FormField(field, time, style, this.writer);
			Rectangle rectangle = new Rectangle(box.left(), this.height - box.top() - box.height(),
					box.left() + box.width(), this.height - box.top());
			place.add(rectangle, open(section.child("Form"), box.top()));
		}
	}

	private void line(float left, float top, float right, float bottom) {
		PdfContentByte canvas = this.writer.getDirectContent();
		canvas.moveTo(left, this.height - top);
		canvas.lineTo(right, this.height - bottom);
	}

	private void mark(@Nullable Tag tag) {
		if (this.marked && tag == this.current) {
			return;
		}
		unmark();
		PdfContentByte canvas = this.writer.getDirectContent();
		if (tag == null) {
			canvas.beginMarkedContentSequence(ARTIFACT);
		}
		else {
			canvas.beginMarkedContentSequence(open(tag, 0));
		}
		this.marked = true;
		this.current = tag;
	}

	private void unmark() {
		if (this.marked) {
			this.writer.getDirectContent().endMarkedContentSequence();
		}
		this.marked = false;
	}

	/** Makes a tag part of the structure when it is first met, and bookmarks it. */
	PdfStructureElement open(Tag tag, float top) {
		PdfStructureElement known = this.elements.get(tag);
		if (known != null) {
			return known;
		}
		Tag parent = tag.parent();
		PdfStructureElement element = (parent != null) ? new PdfStructureElement(open(parent, top), tag.role())
				: new PdfStructureElement(this.writer.getStructureTreeRoot(), tag.role());
		describe(element, tag);
		this.elements.put(tag, element);
		Tag.Entry entry = tag.entry();
		if (entry != null) {
			bookmark(entry, top);
		}
		return element;
	}

	private void describe(PdfStructureElement element, Tag tag) {
		String id = tag.id();
		if (id != null) {
			element.put(PdfName.ID, new PdfString(id));
			this.named.put(id, element.getReference());
		}
		PdfDictionary attributes = new PdfDictionary();
		if (tag.isColumnHeader()) {
			attributes.put(new PdfName("Scope"), new PdfName("Column"));
		}
		if (tag.span() > 1) {
			attributes.put(new PdfName("ColSpan"), new PdfNumber(tag.span()));
		}
		if (attributes.size() > 0) {
			attributes.put(PdfName.O, new PdfName("Table"));
			element.put(PdfName.A, new PdfArray(attributes));
		}
	}

	private void bookmark(Tag.Entry entry, float top) {
		PdfOutline above = this.writer.getDirectContent().getRootOutline();
		for (int level = 0; level < entry.level(); level++) {
			above = this.bookmarks.getOrDefault(level, above);
		}
		PdfDestination here = new PdfDestination(PdfDestination.XYZ, 0, this.height - top, 0);
		this.bookmarks.put(entry.level(), new PdfOutline(above, here, entry.title(), entry.level() == 0));
		this.bookmarks.keySet().removeIf((level) -> level > entry.level());
		if (entry.name() != null) {
			this.writer.getDirectContent()
				.localDestination(entry.name(), new PdfDestination(PdfDestination.XYZ, 0, this.height, 0));
		}
	}

	/**
	 * A part of the page, from its left and its top edge.
	 */
	record Box(float left, float top, float width, float height) {
	}

}
