package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.VietnameseNumbers;

/**
 * What a figure says: a number with its written precision, or that nothing arose in the
 * period ("không phát sinh"), which is neither zero nor blank.
 *
 * @param number null if nothing arose
 */
public record Amount(@Nullable BigDecimal number) {

	public static final Amount NONE_ARISEN = new Amount(null);

	public static final String NONE_ARISEN_TEXT = "không phát sinh";

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");

	public static Amount of(BigDecimal number) {
		return new Amount(number);
	}

	/**
	 * Reads the notation of packs: a plain decimal or "không phát sinh".
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is neither
	 */
	public static Amount parse(String text) {
		if (text.equalsIgnoreCase(NONE_ARISEN_TEXT)) {
			return NONE_ARISEN;
		}
		if (!DECIMAL.matcher(text).matches()) {
			throw new IllegalArgumentException("“" + text
					+ "” không phải số; hãy ghi như 93703 hoặc 99.48 (không dấu ngăn hàng nghìn), hoặc “không phát sinh”");
		}
		return of(new BigDecimal(text));
	}

	public boolean noneArisen() {
		return this.number == null;
	}

	/**
	 * As a number: zero if nothing arose.
	 */
	public BigDecimal orZero() {
		return (this.number != null) ? this.number : BigDecimal.ZERO;
	}

	public Amount plus(Amount other) {
		return (noneArisen() && other.noneArisen()) ? NONE_ARISEN : of(orZero().add(other.orZero()));
	}

	/** As pages show it: "1.234,5", "không phát sinh". */
	public String text() {
		return (this.number != null) ? VietnameseNumbers.format(this.number) : NONE_ARISEN_TEXT;
	}

	/**
	 * The notation of packs.
	 */
	@Override
	public String toString() {
		return (this.number != null) ? this.number.toPlainString() : NONE_ARISEN_TEXT;
	}

}
