package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import vn.dean06.web.TypedText;
import vn.dean06.web.VietnameseNumbers;

/**
 * Reads what people type into a cell.
 */
public final class TypedAmount {

	private static final Set<String> NONE_ARISEN = Set.of("-", "–", "—", "−", "kps", "k/ps", "kfs", "không phát sinh",
			"khong phat sinh", "không ps");

	private static final Pattern BLANKS = Pattern.compile("[\\h\\s]+");

	private TypedAmount() {
	}

	/**
	 * @throws IllegalArgumentException with a sentence that says what is wrong and what
	 * to type
	 */
	public static Amount read(String typed, IndicatorView indicator) {
		String text = TypedText.stripped(Normalizer.normalize(typed, Normalizer.Form.NFC));
		if (NONE_ARISEN.contains(BLANKS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))) {
			return Amount.NONE_ARISEN;
		}
		boolean percent = indicator.percent();
		BigDecimal number = VietnameseNumbers
			.parse((percent && text.endsWith("%")) ? text.substring(0, text.length() - 1) : text);
		if (number.signum() < 0 && !percent) {
			throw new IllegalArgumentException(
					"Số liệu (%s) không thể âm; hãy gõ một số từ 0 trở lên.".formatted(indicator.measure()));
		}
		if (indicator.counted() && number.stripTrailingZeros().scale() > 0) {
			throw new IllegalArgumentException(
					"“%s” là số thập phân, nhưng %s đếm bằng số nguyên; hãy gõ số nguyên, như 1.234 hoặc 1234."
						.formatted(shortened(text), indicator.measure()));
		}
		return Amount.of(indicator.counted() ? number.setScale(0) : number);
	}

	/**
	 * The beginning of a long text, for a sentence that quotes it.
	 */
	public static String shortened(String text) {
		return (text.length() <= 40) ? text : text.substring(0, 40) + "…";
	}

}
