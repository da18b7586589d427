package vn.dean06.document.word;

import java.util.List;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

import vn.dean06.document.Span;
import vn.dean06.document.Span.Emphasis;
import vn.dean06.document.Style;

/**
 * The words of Word paragraphs, with real footnotes.
 */
final class WordText {

	private final XWPFDocument word;

	private final WordKeys keys = new WordKeys();

	WordText(XWPFDocument word) {
		this.word = word;
	}

	WordKeys keys() {
		return this.keys;
	}

	void add(String text, XWPFParagraph paragraph) {
		add(text, Set.of(), paragraph.createRun());
	}

	/** A text that is found again by its key. */
	void add(String key, List<Span> spans, XWPFParagraph paragraph) {
		this.keys.block(key, paragraph, () -> add(spans, paragraph));
	}

	void add(List<Span> spans, XWPFParagraph paragraph) {
		for (Span span : spans) {
			switch (span) {
				case Span.Text(var text, var emphasis) -> add(text, emphasis, paragraph.createRun());
				case Span.Value(var text, var emphasis, var source) ->
					this.keys.figure(source, paragraph, (run) -> add(text, emphasis, run));
				case Span.Footnote(var text) -> footnote(text, paragraph);
				case Span.Fault(var text, var message) -> throw new IllegalArgumentException(message);
			}
		}
	}

	private static void add(String text, Set<Emphasis> emphasis, XWPFRun run) {
		emphasise(emphasis, run);
		run.setText(text);
	}

	static void emphasise(Set<Emphasis> emphasis, XWPFRun run) {
		if (emphasis.contains(Emphasis.BOLD)) {
			run.setBold(true);
		}
		if (emphasis.contains(Emphasis.ITALIC)) {
			run.setItalic(true);
		}
	}

	private void footnote(List<Span> text, XWPFParagraph paragraph) {
		XWPFFootnote footnote = this.word.createFootnote();
		paragraph.addFootnoteReference(footnote);
		XWPFParagraph note = footnote.createParagraph();
		note.setStyle(WordStyles.id(Style.FOOTNOTE));
		add(" ", note);
		add(text, note);
	}

}
