package vn.dean06.document.word;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.PrintableTree;

/**
 * Writes a document for Word (.docx), set as the decree says, with styles of Vietnamese
 * names, so that a secretary can go on working with it.
 */
public final class DocxWriter implements DocumentWriter {

	@Override
	public void write(Document document, OutputStream out) throws IOException {
		write(document, null, out);
	}

	/**
	 * Writes a document that says in its properties which it is.
	 * @param identity null for one that is not expected back
	 */
	public void write(Document document, Document.@Nullable Identity identity, OutputStream out) throws IOException {
		Document printable = PrintableTree.withoutFaults(document);
		try (XWPFDocument word = new XWPFDocument()) {
			WordStyles.install(word);
			WordBody body = new WordBody(word);
			body.write(printable.sections());
			if (printable.imprint() != null) {
				body.imprint(printable.imprint());
			}
			OfficeProperties.describe(word.getProperties(), printable.properties());
			if (identity != null) {
				identify(word.getProperties().getCustomProperties(), identity);
			}
			SteadyZip.write(word::write, out);
		}
	}

	private static void identify(POIXMLProperties.CustomProperties custom, Document.Identity identity) {
		custom.addProperty(WordMarks.REPORT, identity.report());
		custom.addProperty(WordMarks.VERSION, identity.version());
		custom.addProperty(WordMarks.SHA_256, identity.sha256());
	}

}
