package vn.dean06.document.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jsoup.nodes.Element;

import vn.dean06.returned.WordFile;

/**
 * A Word file of which every tracked change was accepted or every one rejected, as Word
 * does it: a paragraph whose end goes is joined with the next one.
 */
final class Resolved {

	private final Element notes;

	private final String gone;

	private final List<String> lines = new ArrayList<>();

	private Resolved(Element notes, String gone) {
		this.notes = notes;
		this.gone = gone;
	}

	/** The words of the paragraphs that are left, those without words left out. */
	static List<String> accepted(byte[] file) {
		return of(file, "del");
	}

	static List<String> rejected(byte[] file) {
		return of(file, "ins");
	}

	private static List<String> of(byte[] file, String gone) {
		WordFile word = new WordFile(file);
		Resolved resolved = new Resolved(word.xml("word/footnotes.xml"), gone);
		resolved.read(Objects.requireNonNull(word.xml(WordFile.BODY).selectFirst("w|body")));
		return resolved.lines;
	}

	private void read(Element container) {
		String open = "";
		for (Element child : container.children()) {
			switch (child.tagName()) {
				case "w:p" -> {
					open += words(child);
					if (child.select("> w|pPr > w|rPr > w|" + this.gone).isEmpty()) {
						add(open);
						open = "";
					}
				}
				case "w:tbl" -> child.select("> w|tr").forEach(this::row);
				default -> {
				}
			}
		}
		add(open);
	}

	private void row(Element row) {
		if (row.select("> w|trPr > w|" + this.gone).isEmpty()) {
			row.select("> w|tc").forEach(this::read);
		}
	}

	private void add(String line) {
		if (!line.isBlank()) {
			this.lines.add(line);
		}
	}

	private String words(Element paragraph) {
		StringBuilder words = new StringBuilder();
		for (Element part : paragraph.select("w|t, w|delText, w|footnoteReference")) {
			if (part.closest("w|" + this.gone) == null) {
				words.append(part.tagName().equals("w:footnoteReference") ? note(part.attr("w:id")) : part.wholeText());
			}
		}
		return words.toString();
	}

	private String note(String id) {
		return "[" + words(Objects.requireNonNull(this.notes.selectFirst("w|footnote[w:id=" + id + "]"))).strip() + "]";
	}

}
