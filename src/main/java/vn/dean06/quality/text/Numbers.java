package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import vn.dean06.web.VietnameseNumbers;

/**
 * Numbers as texts write them.
 */
final class Numbers {

	/** A number as Vietnamese documents write it, not part of a longer one. */
	static final String NUMBER = "(?<![\\d/.,\\p{L}-])\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?![\\d/]|[.,]\\d)|(?<![\\d/.,\\p{L}-])\\d+(?:,\\d+)?(?![\\d/]|[.,]\\d)";

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Numbers() {
	}

	static Optional<BigDecimal> read(String written) {
		try {
			return Optional.of(VietnameseNumbers.parse(written));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** A share in hundredths, rounded half up. */
	static BigDecimal share(BigDecimal part, BigDecimal whole, int decimals) {
		return part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP);
	}

	/** Whether a share was cut off instead of rounded. */
	static boolean cutOff(BigDecimal part, BigDecimal whole, BigDecimal said) {
		return part.multiply(HUNDRED).divide(whole, said.scale(), RoundingMode.DOWN).compareTo(said) == 0;
	}

	/** The least whole of which a part can be a share as it was rounded. */
	static BigDecimal least(BigDecimal part, BigDecimal share) {
		return part.multiply(HUNDRED).divide(share.add(step(share)), 0, RoundingMode.DOWN);
	}

	/** The largest. */
	static BigDecimal largest(BigDecimal part, BigDecimal share) {
		BigDecimal low = share.subtract(step(share));
		return (low.signum() <= 0) ? part.multiply(HUNDRED) : part.multiply(HUNDRED).divide(low, 0, RoundingMode.UP);
	}

	/**
	 * One in the last digit, so that what was cut off is not told apart from what was
	 * rounded.
	 */
	private static BigDecimal step(BigDecimal share) {
		return BigDecimal.ONE.movePointLeft(Math.max(share.scale(), 0));
	}

}
