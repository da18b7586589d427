package vn.dean06.catalogue;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What an indicator shall reach in a year.
 *
 * @param setter who set it: "chinh-phu", "ubnd-tinh", …
 * @param source the document or sentence that set it
 */
public record TargetView(String indicator, int year, String setter, Comparison comparison, BigDecimal value,
		@Nullable String source) {

	/**
	 * On which side of the target the figure shall be.
	 */
	public enum Comparison {

		/** Not less than. */
		AT_LEAST("≥"),
		/** Not more than. */
		AT_MOST("≤");

		private final String sign;

		Comparison(String sign) {
			this.sign = sign;
		}

		public String sign() {
			return this.sign;
		}

	}

	public boolean metBy(Amount amount) {
		int order = amount.orZero().compareTo(this.value);
		return (this.comparison == Comparison.AT_LEAST) ? order >= 0 : order <= 0;
	}

}
