package vn.dean06.accounts;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What may be typed as an e-mail address (thư điện tử). Nobody needs to have one.
 */
final class EmailAddress {

	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

	private static final int LONGEST = 254;

	private EmailAddress() {
	}

	/**
	 * Reads what was typed; empty if nothing was.
	 * @throws IllegalArgumentException with a sentence if it is no address
	 */
	static Optional<String> parse(@Nullable String typed) {
		String address = (typed != null) ? typed.strip() : "";
		if (address.isEmpty()) {
			return Optional.empty();
		}
		if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
			String shown = (address.length() <= 60) ? address : address.substring(0, 60) + "…";
			throw new IllegalArgumentException("“" + shown
					+ "” không phải địa chỉ thư điện tử; hãy ghi một địa chỉ như ten.nguoi@coquan.gov.vn, không dấu.");
		}
		return Optional.of(address);
	}

}
