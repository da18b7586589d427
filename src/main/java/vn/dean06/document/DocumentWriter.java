package vn.dean06.document;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Prints a document in one format.
 */
public interface DocumentWriter {

	/**
	 * Writes the whole document; the same document gives the same bytes.
	 * @throws IllegalArgumentException if the document has a {@link Span.Fault}
	 */
	void write(Document document, OutputStream out) throws IOException;

}
