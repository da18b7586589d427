package vn.dean06.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.attachments.AttachmentView;

/**
 * An issued report.
 *
 * @param report its code in addresses
 * @param code the short code that is printed on its last page
 * @param frozen the checksum of its content
 * @param replaces the report that it replaces, null if none
 * @param corrects the report of which it corrects something, null if none
 * @param standing how it stands since
 */
public record IssuedView(String report, String unit, String symbol, int number, LocalDate issued, String code,
		String frozen, @Nullable String replaces, @Nullable String corrects, @Nullable String issuedBy,
		Instant issuedAt, Standing standing) {

	/**
	 * How an issued report stands.
	 */
	public enum Standing {

		IN_FORCE("Còn hiệu lực"), CORRECTED("Đã có đính chính"), REPLACED("Đã được thay thế"), WITHDRAWN("Đã thu hồi");

		private final String label;

		Standing(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/**
	 * A step on the way.
	 *
	 * @param frozen the checksum of what it was about, null if of nothing frozen
	 */
	public record Step(Kind kind, @Nullable String remark, String by, Instant at, @Nullable String frozen) {

		/**
		 * What was done.
		 */
		public enum Kind {

			SUBMIT("Trình ký"), SEND_BACK("Trả lại"), AGREE("Ký"), ISSUE("Ban hành"), REPLACE("Thay thế"),
			CORRECT("Đính chính"), WITHDRAW("Thu hồi");

			private final String label;

			Kind(String label) {
				this.label = label;
			}

			public String label() {
				return this.label;
			}

		}

	}

	/**
	 * A file as it was kept.
	 *
	 * @param stage later ones add signatures to the same bytes
	 * @param what what it is in the reader's words
	 * @param signedAs whose signature it brought; null for none
	 */
	record FileView(String kind, int stage, String what, int size, String sha256, @Nullable String keptBy,
			Instant keptAt, @Nullable SigningTurn signedAs) {
	}

	/**
	 * That it was sent to somebody.
	 */
	public record Dispatch(String toWhom, String channel, String sha256, @Nullable String note, String by, Instant at) {
	}

	/**
	 * What is known of its way.
	 */
	public record Way(List<Step> steps, List<FileView> files, List<Dispatch> dispatches, List<AttachmentView> scans) {

		public Way {
			steps = List.copyOf(steps);
			files = List.copyOf(files);
			dispatches = List.copyOf(dispatches);
			scans = List.copyOf(scans);
		}

	}

}
