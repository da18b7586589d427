package vn.dean06.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import vn.dean06.document.Document;
import vn.dean06.document.DocumentWriter;
import vn.dean06.document.pdf.PdfWriter;
import vn.dean06.document.word.DocxWriter;

/**
 * Writes the files of a report that are kept.
 */
final class IssuedFiles {

	private IssuedFiles() {
	}

	static byte[] docx(Document document) {
		return written(new DocxWriter(), document);
	}

	static byte[] pdf(Document document) {
		return written(new PdfWriter(), document);
	}

	private static byte[] written(DocumentWriter writer, Document document) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			writer.write(document, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
