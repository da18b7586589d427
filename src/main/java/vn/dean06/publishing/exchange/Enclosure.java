package vn.dean06.publishing.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that travels with a document.
 *
 * @param name its own name, "Bao cao 258.pdf"
 * @param description what it is, "Báo cáo số 258/BC-UBND"
 * @param sha256 of its bytes in hexadecimal; other bytes are not sent
 * @param content where its bytes are
 */
public record Enclosure(String name, String description, String sha256, Content content) {

	/**
	 * Opens the bytes of a file.
	 */
	@FunctionalInterface
	public interface Content {

		InputStream open() throws IOException;

	}

}
