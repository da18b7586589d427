package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the figures of a pack, where a dot is the decimal sign and nothing parts
 * thousands, and says so where somebody may have meant it the Vietnamese way.
 */
public final class PackedAmount {

	private static final Pattern DOTTED = Pattern.compile("-?\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?");

	private static final Pattern GROUPED_BY_COMMA = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+");

	private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private PackedAmount() {
	}

	/**
	 * @throws IllegalArgumentException with a Vietnamese sentence if it is no figure
	 */
	public static Amount parse(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
		if (DOTTED.matcher(text).matches()) {
			throw new IllegalArgumentException(
					"“" + typed + "” không phải số của gói, vì gói không ngăn hàng nghìn; hãy ghi "
							+ text.replace(".", "").replace(',', '.'));
		}
		if (GROUPED_BY_COMMA.matcher(text).matches()) {
			throw new IllegalArgumentException("“" + typed
					+ "” không phải số của gói, vì gói không dùng dấu phẩy: nếu dấu phẩy ngăn hàng nghìn, hãy ghi "
					+ text.replace(",", "") + "; nếu là dấu thập phân, hãy ghi " + text.replace(',', '.'));
		}
		if (DECIMAL_COMMA.matcher(text).matches()) {
			throw new IllegalArgumentException(
					"“" + typed + "” không phải số của gói, vì dấu thập phân trong gói là dấu chấm; hãy ghi "
							+ text.replace(',', '.'));
		}
		return Amount.parse(text);
	}

	/**
	 * Why an indicator cannot have such a figure; empty if it can.
	 */
	public static Optional<String> refusal(Amount amount, IndicatorView indicator) {
		if (amount.noneArisen() && indicator.kind() == IndicatorKind.STOCK) {
			return Optional.of("“" + amount + "” không nói về số hiện có được; hãy ghi số hiện có, hoặc 0");
		}
		BigDecimal number = amount.number();
		if (number == null || !indicator.counted()) {
			return Optional.empty();
		}
		if (number.signum() < 0) {
			return Optional.of("“" + amount + "” là số âm, nhưng số " + indicator.measure()
					+ " không thể âm; hãy ghi một số từ 0 trở lên");
		}
		if (number.scale() <= 0) {
			return Optional.empty();
		}
		String asDecimal = "“" + amount + "” là số thập phân (" + amount.text() + "), nhưng " + indicator.measure()
				+ " đếm bằng số nguyên: trong gói, dấu chấm là dấu thập phân, không ngăn hàng nghìn";
		return Optional.of(asDecimal + (looksGrouped(number) ? "; nếu muốn nói " + grouped(number).text() + ", hãy ghi "
				+ grouped(number) + "; nếu đúng là số thập phân, hãy làm tròn" : "; hãy ghi số nguyên"));
	}

	/**
	 * What somebody should look at, since it can be read in two ways; empty if it cannot.
	 */
	public static Optional<String> doubt(Amount amount, IndicatorView indicator) {
		BigDecimal number = amount.number();
		if (number == null || indicator.counted() || indicator.percent() || !looksGrouped(number)) {
			return Optional.empty();
		}
		return Optional.of("“" + amount + "” được đọc là số thập phân " + amount.text() + "; nếu muốn nói "
				+ grouped(number).text() + ", hãy ghi " + grouped(number));
	}

	/** Whether its dot may have been meant to part thousands. */
	private static boolean looksGrouped(BigDecimal number) {
		return number.scale() == 3 && number.abs().compareTo(BigDecimal.ONE) >= 0
				&& number.abs().compareTo(THOUSAND) < 0;
	}

	private static Amount grouped(BigDecimal number) {
		return Amount.of(number.movePointRight(3));
	}

}
