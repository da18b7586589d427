package vn.dean06.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;

import vn.dean06.catalogue.Amount;
import vn.dean06.web.VietnameseNumbers;

/**
 * How a figure differs from the one of the period before, as the sheet says it: "▲ +5
 * (12,5%)".
 */
final class Difference {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Difference() {
	}

	static String text(Amount now, Amount before) {
		BigDecimal difference = now.orZero().subtract(before.orZero());
		String text = sign(difference) + shortest(difference.abs());
		if (before.orZero().signum() == 0) {
			return text;
		}
		BigDecimal percent = difference.abs().multiply(HUNDRED).divide(before.orZero().abs(), 1, RoundingMode.HALF_UP);
		return text + " (" + shortest(percent) + "%)";
	}

	private static String sign(BigDecimal difference) {
		return switch (difference.signum()) {
			case 1 -> "▲ +";
			case -1 -> "▼ −";
			default -> "= ";
		};
	}

	/** Without the zeros that say nothing: 12 for 12,0. */
	static String shortest(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return VietnameseNumbers.format((stripped.scale() < 0) ? stripped.setScale(0) : stripped);
	}

}
