package vn.dean06.document.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The /ID of a file, made of all that the file says, so that two documents share one only
 * if they are the same. The library takes it from the properties of the document, before
 * the file is written: they keep its place until then.
 */
final class FileId {

	private static final int LENGTH = 16;

	private static final String PLACE = "00".repeat(LENGTH);

	private static final String ENTRY = "/FileId [<" + PLACE + "><" + PLACE + ">]";

	private FileId() {
	}

	static void keepPlace(PdfWriter pdf) {
		PdfDictionary info = pdf.getInfo();
		info.put(PdfName.FILEID, PdfEncryption.createInfoId(new byte[LENGTH], new byte[LENGTH]));
	}

	/**
	 * Puts the ID in its place at the end of the file, and blanks among its properties.
	 */
	static void fill(byte[] file) {
		put(" ".repeat(ENTRY.length()), file, lastOf(ENTRY, file));
		int place = lastOf("<" + PLACE + "><" + PLACE + ">", file);
		String id = HexFormat.of().formatHex(Arrays.copyOf(digest(file), LENGTH));
		put("<" + id + "><" + id + ">", file, place);
	}

	private static void put(String text, byte[] file, int place) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(bytes, 0, file, place, bytes.length);
	}

	private static int lastOf(String text, byte[] file) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		int place = file.length - bytes.length;
		while (!Arrays.equals(file, place, place + bytes.length, bytes, 0, bytes.length)) {
			place--;
		}
		return place;
	}

	private static byte[] digest(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
