package vn.dean06.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.document.Span.Emphasis;

/**
 * The words of a preview: escaped text, figures that tell where they come from, and the
 * footnotes that are gathered until their section ends.
 */
public final class HtmlText {

	private final Note.Counter notes = new Note.Counter();

	private final List<Note> open = new ArrayList<>();

	/** What all ids begin with, so that several texts can stand on one page. */
	private final String ids;

	private int figures;

	private int faults;

	HtmlText() {
		this("");
	}

	HtmlText(String ids) {
		this.ids = ids;
	}

	/** An element with words or elements in it. */
	public static String element(String tag, String style, String content) {
		return "<" + tag + " class=\"" + style + "\">" + content + "</" + tag + ">\n";
	}

	/** Each line as a paragraph of the same class. */
	static String lines(List<String> lines, String style) {
		return lines.stream().map((line) -> element("p", style, escape(line))).collect(Collectors.joining());
	}

	public static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

	String paragraphs(Block.Cell cell) {
		return cell.paragraphs().stream().map((spans) -> "<p>" + of(spans) + "</p>").collect(Collectors.joining());
	}

	String of(List<Span> spans) {
		return spans.stream().map(this::of).collect(Collectors.joining());
	}

	private String of(Span span) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> emphasised(escape(text), emphasis);
			case Span.Value value -> emphasised(figure(value), value.emphasis());
			case Span.Footnote footnote -> reference(this.notes.next(footnote));
			case Span.Fault fault -> fault(fault);
		};
	}

	public static String emphasised(String html, Set<Emphasis> emphasis) {
		String result = emphasis.contains(Emphasis.ITALIC) ? "<em>" + html + "</em>" : html;
		return emphasis.contains(Emphasis.BOLD) ? "<strong>" + result + "</strong>" : result;
	}

	/** A figure with its source, which shows on hover and on focus and is read aloud. */
	private String figure(Span.Value value) {
		String id = this.ids + "nguon-" + ++this.figures;
		String address = value.source().address();
		String attributes = "class=\"figure" + (value.source().whole() ? "" : " partial") + "\" aria-describedby=\""
				+ id + "\"";
		String words = escape(value.text());
		String shown = address.isBlank() ? "<span " + attributes + " tabindex=\"0\">" + words + "</span>"
				: "<a " + attributes + " href=\"" + escape(address) + "\">" + words + "</a>";
		String caption = value.source()
			.caption()
			.stream()
			.map((line) -> "<span class=\"source-line\">" + escape(line) + "</span>")
			.collect(Collectors.joining(" "));
		return "<span class=\"sourced\">" + shown + "<span class=\"source\" role=\"tooltip\" id=\"" + id + "\">"
				+ caption + "</span></span>";
	}

	private String reference(Note note) {
		this.open.add(note);
		int number = note.number();
		return "<sup class=\"note-reference\"><a id=\"" + this.ids + "dan-" + number + "\" href=\"#" + this.ids
				+ "chu-thich-" + number + "\" aria-label=\"Chú thích " + number + "\">" + number + "</a></sup>";
	}

	private String fault(Span.Fault fault) {
		return "<mark class=\"fault\" id=\"" + this.ids + "loi-" + ++this.faults + "\"><span class=\"fault-text\">"
				+ escape(fault.text()) + "</span> <span class=\"fault-message\">" + escape(fault.message())
				+ "</span></mark>";
	}

	/** The footnotes since the last call, at the end of a section. */
	String footnotes() {
		StringBuilder items = new StringBuilder();
		for (int i = 0; i < this.open.size(); i++) {
			items.append(footnote(this.open.get(i)));
		}
		this.open.clear();
		return items.isEmpty() ? "" : element("div", "footnotes", items.toString());
	}

	private String footnote(Note note) {
		int number = note.number();
		return "<p id=\"" + this.ids + "chu-thich-" + number + "\"><sup><a href=\"#" + this.ids + "dan-" + number
				+ "\" aria-label=\"Về chỗ dẫn chú thích " + number + "\">" + number + "</a></sup> " + of(note.text())
				+ "</p>\n";
	}

}
