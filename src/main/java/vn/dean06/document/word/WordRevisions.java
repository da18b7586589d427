package vn.dean06.document.word;

import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;

import vn.dean06.document.Span;
import vn.dean06.document.Style;
import vn.dean06.document.redline.Inline;
import vn.dean06.document.redline.Item.Line;
import vn.dean06.document.redline.Mark;

/**
 * The tracked changes of a Word document, as Word itself would have noted them. There are
 * no content controls in it: some programs keep the old and the new words of one.
 */
final class WordRevisions {

	private final XWPFDocument word;

	private final String author;

	private final Calendar date;

	private int revisions;

	WordRevisions(XWPFDocument word, String author, LocalDateTime date) {
		this.word = word;
		this.author = author;
		this.date = GregorianCalendar.from(date.atZone(ZoneOffset.UTC));
		this.date.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
	}

	/**
	 * Writes a line.
	 * @param marked whether the paragraph comes or goes with its words; the last one of a
	 * cell stays
	 */
	void line(Line line, XWPFParagraph paragraph, boolean marked) {
		paragraph.setStyle(WordStyles.id(line.style()));
		if (marked && line.mark() != Mark.KEPT) {
			mark(line.mark(), paragraph);
		}
		line.inlines().forEach((inline) -> write(inline, paragraph));
	}

	private void mark(Mark mark, XWPFParagraph paragraph) {
		CTP xml = paragraph.getCTP();
		CTPPr properties = xml.isSetPPr() ? xml.getPPr() : xml.addNewPPr();
		CTParaRPr end = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
		sign((mark == Mark.ADDED) ? end.addNewIns() : end.addNewDel());
	}

	void row(Mark mark, XWPFTableRow row) {
		if (mark != Mark.KEPT) {
			CTTrPr properties = row.getCtRow().isSetTrPr() ? row.getCtRow().getTrPr() : row.getCtRow().addNewTrPr();
			sign((mark == Mark.ADDED) ? properties.addNewIns() : properties.addNewDel());
		}
	}

	private <T extends CTTrackChange> T sign(T change) {
		change.setId(BigInteger.valueOf(++this.revisions));
		change.setAuthor(this.author);
		change.setDate(this.date);
		return change;
	}

	private void write(Inline inline, XWPFParagraph paragraph) {
		switch (inline) {
			case Inline.Words(var mark, var span) -> words(mark, span, paragraph);
			case Inline.Note(var mark, var inner) -> note(mark, inner, paragraph);
		}
	}

	private void words(Mark mark, Span span, XWPFParagraph paragraph) {
		String text = Span.words(List.of(span));
		CTR run = run(mark, paragraph);
		WordText.emphasise(emphasis(span), new XWPFRun(run, paragraph));
		CTText words = (mark == Mark.REMOVED) ? run.addNewDelText() : run.addNewT();
		words.setStringValue(text);
		words.setSpace(SpaceAttribute.Space.PRESERVE);
	}

	private static Set<Span.Emphasis> emphasis(Span span) {
		return switch (span) {
			case Span.Text(var text, var emphasis) -> emphasis;
			case Span.Value(var text, var emphasis, var source) -> emphasis;
			case Span.Fault fault -> Set.of();
			case Span.Footnote note -> Set.of();
		};
	}

	/** A run, within a tracked change if it is not kept. */
	private CTR run(Mark mark, XWPFParagraph paragraph) {
		CTP xml = paragraph.getCTP();
		return switch (mark) {
			case KEPT -> xml.addNewR();
			case ADDED -> sign(xml.addNewIns()).addNewR();
			case REMOVED -> sign(xml.addNewDel()).addNewR();
		};
	}

	private void note(Mark mark, List<Inline> inner, XWPFParagraph paragraph) {
		XWPFFootnote footnote = this.word.createFootnote();
		CTR reference = run(mark, paragraph);
		reference.addNewRPr().addNewRStyle().setVal("FootnoteReference");
		reference.addNewFootnoteReference().setId(footnote.getId());
		XWPFParagraph text = footnote.createParagraph();
		text.setStyle(WordStyles.id(Style.FOOTNOTE));
		words(Mark.KEPT, new Span.Text(" "), text);
		inner.forEach((inline) -> write(inline, text));
	}

}
