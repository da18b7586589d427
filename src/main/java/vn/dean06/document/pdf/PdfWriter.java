package vn.dean06.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfString;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.Note;
import vn.dean06.document.PrintableTree;
import vn.dean06.document.Section;

/**
 * Writes a document as PDF 1.7: tagged, with bookmarks, its fonts embedded, set by the
 * same styles and measures as the Word file.
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
		describe(pdf, printable.properties());
		pages.open();
		draw(printable.sections(), new Pen(pages, pdf), pdf);
		pages.close();
		bytes.writeTo(out);
	}

	private static void draw(List<Section> sections, Pen pen, org.openpdf.text.pdf.PdfWriter pdf) {
		PdfPageLabels labels = new PdfPageLabels();
		Note.Counter notes = new Note.Counter();
		Tag tag = Tag.document();
		int page = 1;
		for (Section section : sections) {
			List<Sheet> sheets = new SectionLayout(section, notes, tag).pages();
			labels.addPageLabel(page, PdfPageLabels.DECIMAL_ARABIC_NUMERALS, section.title() + " - ", 1);
			for (int i = 0; i < sheets.size(); i++) {
				sheets.get(i).draw(pen, i + 1);
			}
			page += sheets.size();
		}
		pdf.setPageLabels(labels);
	}

	private static void describe(org.openpdf.text.pdf.PdfWriter pdf, Document.Properties properties) {
		PdfDictionary info = pdf.getInfo();
		info.put(PdfName.TITLE, new PdfString(properties.title(), PdfString.TEXT_UNICODE));
		info.put(PdfName.SUBJECT, new PdfString(properties.subject(), PdfString.TEXT_UNICODE));
		info.put(PdfName.AUTHOR, new PdfString(properties.author(), PdfString.TEXT_UNICODE));
		PdfDate date = new PdfDate(GregorianCalendar.from(properties.date().atStartOfDay(ZoneOffset.UTC)));
		info.put(PdfName.CREATIONDATE, date);
		info.put(PdfName.MODDATE, date);
		byte[] id = digest(properties.toString());
		info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
		pdf.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
		pdf.setViewerPreferences(org.openpdf.text.pdf.PdfWriter.PageModeUseOutlines);
		pdf.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
