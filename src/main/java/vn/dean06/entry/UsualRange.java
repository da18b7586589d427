package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
 */
public record UsualRange(@org.jspecify.annotations.Nullable BigDecimal low,
		@org.jspecify.annotations.Nullable BigDecimal high, String reason) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/**
	 * @param before the figures of the months before, the latest first
	 * @return empty where nothing is usual yet
	 */
	public static Optional<UsualRange> of(IndicatorView indicator, List<Amount> before) {
		if (indicator.percent()) {
			BigDecimal last = before.isEmpty() ? BigDecimal.ZERO : before.getFirst().orZero();
			return Optional.of(new UsualRange(null, HUNDRED.max(last), "lớn hơn 100%"));
		}
		if (before.isEmpty()) {
			return Optional.empty();
		}
		return switch (indicator.kind()) {
			case STOCK -> {
				BigDecimal last = before.getFirst().orZero();
				yield Optional
					.of(new UsualRange(last, null, "thấp hơn kỳ trước (%s), trong khi số lũy kế thường không giảm"
						.formatted(VietnameseNumbers.format(last))));
			}
			case FLOW -> {
				List<BigDecimal> latest = before.stream().limit(3).map(Amount::orZero).toList();
				BigDecimal mean = latest.stream()
					.reduce(BigDecimal.ZERO, BigDecimal::add)
					.divide(BigDecimal.valueOf(latest.size()), 1, java.math.RoundingMode.HALF_UP);
				yield Optional.of(new UsualRange(mean.divide(TWO).min(mean.subtract(BigDecimal.TEN)),
						mean.multiply(TWO).max(mean.add(BigDecimal.TEN)),
						"khác hẳn bình quân các kỳ trước (%s)".formatted(VietnameseNumbers
							.format(mean.stripTrailingZeros().scale() <= 0 ? mean.setScale(0) : mean))));
			}
			case RATE, DERIVED -> Optional.empty();
		};
	}

	public boolean contains(Amount amount) {
		BigDecimal number = amount.orZero();
		return (this.low == null || number.compareTo(this.low) >= 0)
				&& (this.high == null || number.compareTo(this.high) <= 0);
	}

}
