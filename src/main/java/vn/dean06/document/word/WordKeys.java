package vn.dean06.document.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;

import vn.dean06.document.Span;

/**
 * The keys in a Word file, which its reader does not see: a content control and a
 * bookmark round every figure, a bookmark round every text that has a key.
 */
final class WordKeys {

	private final Map<String, Integer> printed = new HashMap<>();

	private int bookmarks;

	private int controls;

	/** Begins a bookmark, in a body or a paragraph. */
	BigInteger begin(CTBookmark mark, String name) {
		BigInteger id = BigInteger.valueOf(++this.bookmarks);
		mark.setName(name);
		mark.setId(id);
		return id;
	}

	/** Writes a text that can be found again by its key, if it has one. */
	void block(String key, XWPFParagraph paragraph, Runnable text) {
		if (key.isEmpty()) {
			text.run();
			return;
		}
		CTP xml = paragraph.getCTP();
		BigInteger id = begin(xml.addNewBookmarkStart(), name(WordMarks.BLOCK, key));
		text.run();
		end(xml.addNewBookmarkEnd(), id);
	}

	/**
	 * Writes a figure that can be found again by its key. The control is not locked: who
	 * finds a wrong number may say the right one, which is then proposed to its unit.
	 */
	void figure(Span.Source source, XWPFParagraph paragraph, Consumer<XWPFRun> text) {
		if (source.key().isEmpty()) {
			text.accept(paragraph.createRun());
			return;
		}
		CTP xml = paragraph.getCTP();
		BigInteger id = begin(xml.addNewBookmarkStart(), name(WordMarks.FIGURE, source.key()));
		CTSdtRun control = xml.addNewSdt();
		describe(control.addNewSdtPr(), source);
		text.accept(new XWPFRun(control.addNewSdtContent().addNewR(), paragraph));
		end(xml.addNewBookmarkEnd(), id);
	}

	private void describe(CTSdtPr properties, Span.Source source) {
		properties.addNewAlias().setVal(WordMarks.title(source));
		properties.addNewTag().setVal(WordMarks.tag(source.key()));
		properties.addNewId().setVal(BigInteger.valueOf(++this.controls));
		properties.addNewText();
	}

	private static void end(CTMarkupRange mark, BigInteger id) {
		mark.setId(id);
	}

	/** The name of a bookmark, which no other has. */
	private String name(String kind, String key) {
		String name = kind + WordMarks.hash(key);
		return name + "_" + this.printed.merge(name, 1, Integer::sum);
	}

}
