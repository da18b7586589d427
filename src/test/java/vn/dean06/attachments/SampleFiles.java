package vn.dean06.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Files as scanners, cameras and offices make them.
 */
public final class SampleFiles {

	private SampleFiles() {
	}

	/** One empty page. */
	public static byte[] pdf() {
		return latin("""
				%PDF-1.7
				1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
				2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
				3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
				trailer <</Root 1 0 R>>
				%%EOF
				""");
	}

	/** The same, of about so many bytes. */
	public static byte[] pdf(int size) {
		byte[] large = new byte[size];
		byte[] head = latin("%PDF-1.7\n");
		byte[] end = latin("\n%%EOF\n");
		for (int i = 0; i < size; i++) {
			large[i] = (byte) (i * 31 + i / 251);
		}
		System.arraycopy(head, 0, large, 0, head.length);
		System.arraycopy(end, 0, large, size - end.length, end.length);
		return large;
	}

	public static byte[] image(String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	static byte[] docx() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XWPFDocument word = new XWPFDocument()) {
			word.createParagraph().createHyperlinkRun("https://example.gov.vn").setText("liên kết");
			word.write(out);
		}
		return out.toByteArray();
	}

	static byte[] xlsx() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook excel = new XSSFWorkbook()) {
			excel.createSheet("Biểu");
			excel.write(out);
		}
		return out.toByteArray();
	}

	static byte[] zip(Map<String, String> entries) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	public static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] joined(byte[] first, byte[] second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

}
