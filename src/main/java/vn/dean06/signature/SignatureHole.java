package vn.dean06.signature;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;

/**
 * The place in a file that a signature is put into: it covers all bytes but its own.
 */
final class SignatureHole {

	/** Room for the signature and some certificates, in hexadecimal digits. */
	private static final int ROOM = 2 * 16 * 1024;

	private final PdfLiteral range = new PdfLiteral(60);

	private final PdfLiteral contents = new PdfLiteral(ROOM + 2);

	void dig(PdfDictionary dictionary) {
		dictionary.put(PdfName.BYTERANGE, this.range);
		dictionary.put(PdfName.CONTENTS, this.contents);
	}

	byte[] fill(byte[] file, Cades signature) {
		int from = (int) this.contents.getPosition();
		int to = from + ROOM + 2;
		put("[0 " + from + " " + to + " " + (file.length - to) + "]", file, (int) this.range.getPosition());
		String digits = HexFormat.of().formatHex(signature.sign(without(file, from, to)));
		if (digits.length() > ROOM) {
			throw new SignatureRefused("Chuỗi chứng thư trong tệp chứng thư số quá dài để ký vào PDF.");
		}
		put("<" + digits + "0".repeat(ROOM - digits.length()) + ">", file, from);
		return file;
	}

	private static void put(String text, byte[] file, int place) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(bytes, 0, file, place, bytes.length);
	}

	/** What a signature covers. */
	static byte[] without(byte[] file, int from, int to) {
		byte[] covered = new byte[file.length - (to - from)];
		System.arraycopy(file, 0, covered, 0, from);
		System.arraycopy(file, to, covered, from, file.length - to);
		return covered;
	}

}
