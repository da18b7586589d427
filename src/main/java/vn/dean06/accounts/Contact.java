package vn.dean06.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a unit can be reached by.
 *
 * @param email null if no address is known
 * @param phone null if no number is known; as {@code tel:} takes it
 */
public record Contact(Person person, @Nullable String email, @Nullable String phone) {

	/** The number as people read it. */
	public String phoneText() {
		return (this.phone != null) ? PhoneNumber.text(this.phone) : "";
	}

	/**
	 * What may be typed as a telephone number (số điện thoại). Nobody needs to have one.
	 */
	static final class PhoneNumber {

		/**
		 * Ten digits of a mobile, eleven of a landline with its area code; or from
		 * abroad.
		 */
		private static final Pattern NUMBER = Pattern.compile("0\\d{9,10}|\\+\\d{8,15}");

		private static final Pattern BETWEEN = Pattern.compile("[\\s\\h.()-]");

		private static final int SHOWN = 40;

		private PhoneNumber() {
		}

		/**
		 * Reads what was typed, with blanks, dots, brackets and hyphens between the
		 * digits; empty if nothing was.
		 * @return the digits alone
		 * @throws IllegalArgumentException with a sentence if it is no number
		 */
		static Optional<String> parse(@Nullable String typed) {
			String number = BETWEEN.matcher((typed != null) ? typed : "").replaceAll("");
			if (number.isEmpty()) {
				return Optional.empty();
			}
			if (!NUMBER.matcher(number).matches()) {
				String text = String.valueOf(typed).strip();
				throw new IllegalArgumentException(
						"“" + ((text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + "…")
								+ "” không phải số điện thoại; hãy ghi một số như 0912 345 678 hoặc 0269 3824 123.");
			}
			return Optional.of(number);
		}

		/**
		 * A number in the groups that people say it in.
		 */
		static String text(String number) {
			return switch (number.length()) {
				case 10 -> grouped(number, 4, 7);
				case 11 -> grouped(number, 4, 8);
				default -> number;
			};
		}

		private static String grouped(String number, int first, int second) {
			return number.startsWith("+") ? number : number.substring(0, first) + " " + number.substring(first, second)
					+ " " + number.substring(second);
		}

	}

}
