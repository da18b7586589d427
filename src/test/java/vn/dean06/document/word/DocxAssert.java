package vn.dean06.document.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import vn.dean06.document.Document;

/**
 * What Word sees in a .docx file: its parts as XML, paragraphs with the styles that are
 * in force for them. Sizes are in points, lengths in millimetres.
 */
public final class DocxAssert extends AbstractAssert<DocxAssert, byte[]> {

	private final Map<String, Element> parts;

	private DocxAssert(byte[] file) {
		super(file, DocxAssert.class);
		this.parts = parts(file);
	}

	/** Prints a document and looks at the file. */
	public static DocxAssert assertThatDocx(Document document) {
		return new DocxAssert(bytes(document));
	}

	static DocxAssert assertThatDocx(Document document, Document.Identity identity) {
		return new DocxAssert(bytes(document, identity));
	}

	public static byte[] bytes(Document document) {
		return bytes(document, null);
	}

	public static byte[] bytes(Document document, Document.@Nullable Identity identity) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			new DocxWriter().write(document, identity, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Element> parts(byte[] file) {
		Map<String, Element> parts = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				parts.put(entry.getName(),
						Jsoup.parse(new ByteArrayInputStream(in.readAllBytes()), "UTF-8", "", Parser.xmlParser()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts;
	}

	Element part(String name) {
		return Objects.requireNonNull(this.parts.get(name), name);
	}

	boolean hasPart(String name) {
		return this.parts.containsKey(name);
	}

	private Element body() {
		return part("word/document.xml");
	}

	/** The words of all paragraphs, in the order of the document. */
	public List<String> words() {
		return all(body(), "w:p").stream().map(DocxAssert::text).filter((words) -> !words.isEmpty()).toList();
	}

	/** The words of the cells of all tables that have a header row, row by row. */
	public List<List<String>> rows() {
		return tables().stream()
			.flatMap((table) -> all(table, "w:tr").stream())
			.map((row) -> all(row, "w:tc").stream().map(DocxAssert::text).toList())
			.toList();
	}

	/** The first paragraph that has these words and no others. */
	Paragraph paragraph(String words) {
		for (Element paragraph : all(body(), "w:p")) {
			if (text(paragraph).equals(words)) {
				return new Paragraph(paragraph, style(paragraph));
			}
		}
		throw new AssertionError("no paragraph \"" + words + "\"");
	}

	private Element style(Element paragraph) {
		String id = first(paragraph, "w:pStyle").attr("w:val");
		return all(part("word/styles.xml"), "w:style").stream()
			.filter((style) -> style.attr("w:styleId").equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no style " + id));
	}

	/** The line below a paragraph: the border of the thin paragraph after it. */
	Rule ruleBelow(String words, float columnWidth) {
		Element below = Objects.requireNonNull(paragraph(words).xml().nextElementSibling(), words);
		Assertions.assertThat(style(below).select("w|pBdr > w|top").attr("w:val"))
			.as("line below " + words)
			.isEqualTo("single");
		Element indent = first(below, "w:ind");
		float left = number(indent, "w:left") / 20;
		float right = number(indent, "w:right") / 20;
		return new Rule(left, columnWidth - left - right);
	}

	/** Widths in points of the columns of the table that a paragraph stands in. */
	List<Float> columnsAround(String words) {
		return all(paragraph(words).table(), "w:gridCol").stream().map((column) -> number(column, "w:w") / 20).toList();
	}

	/** The page settings of each section. */
	List<Page> pages() {
		return all(body(), "w:sectPr").stream().map(Page::new).toList();
	}

	List<Element> tables() {
		return all(body(), "w:tbl").stream().filter((table) -> !all(table, "w:tblHeader").isEmpty()).toList();
	}

	static List<Element> all(Element within, String tag) {
		return within.select(tag.replace(":", "|"));
	}

	/** Whether a setting is there and not switched off. */
	static boolean isOn(Element within, String tag) {
		return all(within, tag).stream()
			.anyMatch((setting) -> !List.of("0", "false", "off").contains(setting.attr("w:val")));
	}

	static Element first(Element within, String tag) {
		List<Element> found = all(within, tag);
		Assertions.assertThat(found).as(tag).isNotEmpty();
		return found.getFirst();
	}

	/** A blank at which no line ends is read as any other. */
	static String text(Element paragraph) {
		StringBuilder text = new StringBuilder();
		all(paragraph, "w:t").forEach((part) -> text.append(part.wholeText()));
		return text.toString().replace('\u00A0', ' ');
	}

	static float number(Element element, String attribute) {
		return Float.parseFloat(element.attr(attribute));
	}

	static float mm(Element element, String attribute) {
		return number(element, attribute) / 20 * 25.4f / 72;
	}

	/**
	 * A line: where it begins in its column and how long it is.
	 */
	record Rule(float left, float length) {
	}

	/**
	 * A paragraph with the style that is in force for it.
	 */
	record Paragraph(Element xml, Element style) {

		Paragraph hasSize(float points) {
			Assertions.assertThat(number(first(this.style, "w:sz"), "w:val") / 2)
				.as("size of " + this)
				.isEqualTo(points);
			Assertions.assertThat(all(this.xml, "w:sz")).as("sizes beside the style in " + this).isEmpty();
			return this;
		}

		Paragraph isUpright() {
			return hasCut(false, false);
		}

		Paragraph isBold() {
			return hasCut(true, false);
		}

		Paragraph isItalic() {
			return hasCut(false, true);
		}

		Paragraph isBoldItalic() {
			return hasCut(true, true);
		}

		private Paragraph hasCut(boolean bold, boolean italic) {
			Assertions.assertThat(List.of(has("w:b"), has("w:i")))
				.as("bold, italic: " + this)
				.isEqualTo(List.of(bold, italic));
			return this;
		}

		private boolean has(String tag) {
			return isOn(this.style, tag) || isOn(this.xml, tag);
		}

		Paragraph isAligned(String alignment) {
			Assertions.assertThat(first(this.style, "w:jc").attr("w:val"))
				.as("alignment of " + this)
				.isEqualTo(alignment);
			return this;
		}

		Paragraph isKeptWithNext() {
			Assertions.assertThat(has("w:keepNext")).as("kept with next: " + this).isTrue();
			return this;
		}

		float spacing(String side) {
			return number(first(this.style, "w:spacing"), "w:" + side) / 20;
		}

		float firstLine() {
			return mm(first(this.style, "w:ind"), "w:firstLine");
		}

		Element cell() {
			return Objects.requireNonNull(this.xml.closest("w|tc"), toString());
		}

		Element table() {
			return Objects.requireNonNull(this.xml.closest("w|tbl"), toString());
		}

		Element row() {
			return Objects.requireNonNull(this.xml.closest("w|tr"), toString());
		}

		@Override
		public String toString() {
			return "\"" + text(this.xml) + "\"";
		}

	}

	/**
	 * The settings of a section's pages.
	 */
	record Page(Element xml) {

		List<Integer> size() {
			Element size = first(this.xml, "w:pgSz");
			return List.of(Math.round(mm(size, "w:w")), Math.round(mm(size, "w:h")));
		}

		String orientation() {
			return first(this.xml, "w:pgSz").attr("w:orient");
		}

		/** Above, below, left, right. */
		List<Integer> margins() {
			Element margins = first(this.xml, "w:pgMar");
			List<Integer> lengths = new ArrayList<>();
			List.of("top", "bottom", "left", "right")
				.forEach((side) -> lengths.add(Math.round(mm(margins, "w:" + side))));
			return lengths;
		}

		boolean startsAtOne() {
			return first(this.xml, "w:pgNumType").attr("w:start").equals("1");
		}

		boolean hasOwnFirstPage() {
			return !all(this.xml, "w:titlePg").isEmpty();
		}

		boolean hasHeader(String type) {
			return all(this.xml, "w:headerReference").stream().anyMatch((header) -> header.attr("w:type").equals(type));
		}

	}

}
