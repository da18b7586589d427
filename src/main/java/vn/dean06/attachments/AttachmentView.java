package vn.dean06.attachments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

import vn.dean06.web.VietnameseNumbers;

/**
 * A file that is kept.
 *
 * @param name under which it is handed out
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param storedBy who sent it
 */
public record AttachmentView(UUID id, String name, FileKind kind, long size, String sha256, String storedBy,
		Instant storedAt, Safety safety) {

	private static final BigDecimal KILO = BigDecimal.valueOf(1024);

	/**
	 * What the scanner says of it.
	 */
	public enum Safety {

		/** There is no scanner; it is handed out, and its reader is told so. */
		NOT_SCANNED("chưa quét mã độc"),

		/** The scanner has not answered yet, so nobody gets it. */
		QUARANTINED("đang chờ quét mã độc, chưa tải được"),

		/** Nothing was found. */
		CLEAN("đã quét mã độc"),

		/** It is kept as a proof, and nobody gets it. */
		INFECTED("có mã độc, không tải được");

		private final String label;

		Safety(String label) {
			this.label = label;
		}

		/** In the reader's words. */
		public String label() {
			return this.label;
		}

	}

	/** Whether it is handed out. */
	public boolean available() {
		return this.safety == Safety.NOT_SCANNED || this.safety == Safety.CLEAN;
	}

	/** "1,2 MB". */
	public String sizeLabel() {
		return sizeLabel(this.size);
	}

	/** The same of any number of bytes. */
	public static String sizeLabel(long bytes) {
		BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.HALF_UP);
		return (kilobytes.compareTo(KILO) < 0) ? rounded(kilobytes.max(BigDecimal.ONE), 0) + " KB"
				: rounded(kilobytes.divide(KILO, 1, RoundingMode.HALF_UP), 1) + " MB";
	}

	private static String rounded(BigDecimal size, int places) {
		BigDecimal whole = size.setScale(0, RoundingMode.HALF_UP);
		BigDecimal shown = size.setScale(places, RoundingMode.HALF_UP);
		return VietnameseNumbers.format((shown.compareTo(whole) == 0) ? whole : shown);
	}

}
