package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.web.VietnameseNumbers;

/**
 * Between which numbers a figure usually lies, from the months before: a running total
 * does not fall, and what arises in a month is not less than half nor more than twice of
 * what it was on average in up to three months before. Differences of less than ten do
 * not count. A percentage is not above one hundred, unless it was before.
 *
 * @param low null where there is no lower bound
 * @param high null where there is no upper bound
 * @param outside what is said of a figure outside of it
 * @param comparedWith the figure or the mean that is named then
 */
public record UsualRange(@Nullable BigDecimal low, @Nullable BigDecimal high, Outside outside,
		BigDecimal comparedWith) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/** What is to be said of a figure outside of it. */
	public enum Outside {

		ABOVE_A_HUNDRED("lớn hơn %s%%"),
		BELOW_THE_LAST("thấp hơn kỳ trước (%s), trong khi số lũy kế thường không giảm"),
		FAR_FROM_THE_MEAN("khác hẳn bình quân các kỳ trước (%s)");

		private final String text;

		Outside(String text) {
			this.text = text;
		}

	}

	/**
	 * @param before the figures of the months before, the latest first
	 * @return empty where nothing is usual yet
	 */
	public static Optional<UsualRange> of(IndicatorView indicator, List<Amount> before) {
		if (indicator.percent()) {
			BigDecimal last = before.isEmpty() ? BigDecimal.ZERO : before.getFirst().orZero();
			return Optional.of(new UsualRange(null, HUNDRED.max(last), Outside.ABOVE_A_HUNDRED, HUNDRED));
		}
		if (before.isEmpty()) {
			return Optional.empty();
		}
		return switch (indicator.kind()) {
			case STOCK -> {
				BigDecimal last = before.getFirst().orZero();
				yield Optional.of(new UsualRange(last, null, Outside.BELOW_THE_LAST, last));
			}
			case FLOW -> {
				List<BigDecimal> latest = before.stream().limit(3).map(Amount::orZero).toList();
				BigDecimal mean = latest.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(latest.size()), 1, java.math.RoundingMode.HALF_UP);
				yield Optional.of(new UsualRange(mean.divide(TWO).min(mean.subtract(BigDecimal.TEN)),
						mean.multiply(TWO).max(mean.add(BigDecimal.TEN)), Outside.FAR_FROM_THE_MEAN, mean));
			}
			case RATE, DERIVED -> Optional.empty();
		};
	}

	/** How a figure outside of it differs from what is usual. */
	public String reason() {
		BigDecimal number = (this.comparedWith.stripTrailingZeros().scale() <= 0) ? this.comparedWith.setScale(0)
				: this.comparedWith;
		return this.outside.text.formatted(VietnameseNumbers.format(number));
	}

	public boolean contains(Amount amount) {
		BigDecimal number = amount.orZero();
		return (this.low == null || number.compareTo(this.low) >= 0)
				&& (this.high == null || number.compareTo(this.high) <= 0);
	}

}
