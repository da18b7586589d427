package vn.dean06.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfString;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.Note;
import vn.dean06.document.PrintableTree;
import vn.dean06.document.Section;

/**
 * Writes a document as PDF 1.7, to be kept (PDF/A-2a) and to be read aloud (PDF/UA-1):
 * tagged, with bookmarks, its fonts embedded, set by the same styles and measures as the
 * Word file.
 */
public final class PdfWriter implements DocumentWriter {

	private static final String LANGUAGE = "vi-VN";

	/**
	 * {@inheritDoc}
	 * @throws IllegalArgumentException also if a character is
	 * {@linkplain PrintedLetters#missing missing} in the embedded fonts
	 */
	@Override
	public void write(Document document, OutputStream out) throws IOException {
		Document printable = PrintableTree.withoutFaults(document);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		org.openpdf.text.Document pages = new org.openpdf.text.Document(new Rectangle(0, 0), 0, 0, 0, 0);
		org.openpdf.text.pdf.PdfWriter pdf = org.openpdf.text.pdf.PdfWriter.getInstance(pages, bytes);
		pdf.setPdfVersion(org.openpdf.text.pdf.PdfWriter.VERSION_1_7);
		pdf.setTagged();
		pdf.setTabs(PdfName.S);
		pages.open();
		describe(pdf, printable.properties());
		Pen pen = new Pen(pages, pdf);
		draw(printable, pen, pdf);
		pen.finish();
		pages.close();
		byte[] file = bytes.toByteArray();
		FileId.fill(file);
		out.write(file);
	}

	private static void draw(Document document, Pen pen, org.openpdf.text.pdf.PdfWriter pdf) {
		PdfPageLabels labels = new PdfPageLabels();
		Note.Counter notes = new Note.Counter();
		Tag tag = Tag.document();
		int page = 1;
		for (Section section : document.sections()) {
			SectionLayout layout = new SectionLayout(section, notes, tag);
			List<Sheet> sheets = layout.pages();
			Document.Imprint imprint = document.imprint();
			if (imprint != null && section == document.sections().getLast()) {
				sheets.getLast().foot(layout.imprint(imprint));
			}
			labels.addPageLabel(page, PdfPageLabels.DECIMAL_ARABIC_NUMERALS, section.title() + " - ", 1);
			for (int i = 0; i < sheets.size(); i++) {
				sheets.get(i).draw(pen, i + 1);
			}
			page += sheets.size();
		}
		pdf.setPageLabels(labels);
	}

	private static void describe(org.openpdf.text.pdf.PdfWriter pdf, Document.Properties properties)
			throws IOException {
		new Metadata(properties).describe(pdf, LANGUAGE);
		FileId.keepPlace(pdf);
		pdf.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
		pdf.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.PageModeUseOutlines);
		pdf.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
	}

}
