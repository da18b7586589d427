package vn.dean06.publishing.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An issued document on its way to other agencies.
 *
 * @param receivers those with a code, at least one
 * @param number "258"
 * @param notation its symbol, "BC-UBND"
 * @param place where it was issued, "Gia Lai"
 * @param kind how the standard names its kind, "Báo cáo"
 * @param subject what it is about (trích yếu)
 * @param recipients those named under "Nơi nhận", with or without a code
 * @param pages how many the document has
 * @param due by when an answer is asked for, null if none is
 * @param sender who hands it over, at the sending agency
 * @param sent when
 * @param enclosures the signed document first, then its appendices
 */
public record Dispatch(Organ from, List<Organ> receivers, String number, String notation, String place,
		LocalDate issued, Kind kind, String subject, Signer signer, List<String> recipients, Priority priority,
		int pages, @Nullable LocalDate due, Staff sender, LocalDateTime sent, List<Enclosure> enclosures) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

	public Dispatch {
		receivers = List.copyOf(receivers);
		recipients = List.copyOf(recipients);
		enclosures = List.copyOf(enclosures);
		if (receivers.isEmpty() || number.isBlank() || notation.isBlank() || enclosures.isEmpty()) {
			throw new IllegalArgumentException("a document without number, receiver or file does not travel");
		}
	}

	/**
	 * The kind of a document.
	 *
	 * @param type its place in the list of the receiving systems; 1 is what their samples
	 * give to any document
	 */
	public record Kind(int type, String name) {

		/** "Báo cáo". */
		public Kind(String name) {
			this(1, name);
		}

	}

	/**
	 * Who signed it.
	 *
	 * @param authority on whose behalf, "TM. ỦY BAN NHÂN DÂN", empty if on their own
	 * @param position "CHỦ TỊCH"
	 */
	public record Signer(String authority, String position, String name) {
	}

	/**
	 * Who hands it over.
	 */
	public record Staff(String department, String name, String email, String mobile) {
	}

	/**
	 * How urgent it is (độ khẩn).
	 */
	public enum Priority {

		NORMAL, URGENT, VERY_URGENT, EXPRESS;

		String code() {
			return Integer.toString(ordinal());
		}

	}

	/** Names it for good: sender, day and number. */
	String id() {
		return this.from.code() + "," + day(this.issued) + "," + this.number + "/" + this.notation;
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** What the package is called as a file, "258_BC-UBND.edxml". */
	public String fileName() {
		return (this.number + "_" + this.notation).replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".edxml";
	}

}
