package vn.dean06.reminders;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a unit was reminded.
 *
 * @param recipients how many addresses it went to
 * @param detail why it was refused, or the number of the letter
 */
record ReminderView(String unit, Kind kind, Outcome outcome, int recipients, @Nullable String detail, String by,
		Instant at) {

	/**
	 * By what.
	 */
	enum Kind {

		/** An e-mail to its officers. */
		MAIL,
		/** An official letter (công văn). */
		LETTER

	}

	/**
	 * What came of it.
	 */
	enum Outcome {

		/** It is on its way, or the program was stopped meanwhile. */
		SENDING("đang gửi thư nhắc"),
		/** The mail server took it. */
		SENT("đã gửi thư nhắc"),
		/** No mail server is set; the text stands in the server's log. */
		LOGGED("thư nhắc mới ghi vào nhật ký máy chủ, chưa gửi đi"),
		/** The mail server did not take it. */
		REFUSED("thư nhắc không gửi được"),
		/** The letter was signed and sent out. */
		ISSUED("đã gửi công văn đôn đốc");

		private final String label;

		Outcome(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** Whether it left the house. */
	boolean reached() {
		return this.outcome == Outcome.SENT || this.outcome == Outcome.ISSUED;
	}

}
