package vn.dean06.indicators;

import org.jspecify.annotations.Nullable;

/**
 * An indicator (chỉ tiêu) of the catalogue.
 *
 * @param section the place in the report, "II.4"
 * @param measure the unit of measure, "hồ sơ"
 * @param counted whether the measure counts things, so that prose writes 1 to 9 as 01 to
 * 09
 * @param decimals to which a computed rate is rounded, half up
 * @param keeper the unit that keeps it; its figure speaks for the whole province
 * @param numerator for a RATE, null where only the rate is known
 * @param denominator for a RATE, null where only the rate is known
 * @param formula for DERIVED
 * @param headline place on the overview, null if it is not there
 */
public record IndicatorView(String code, String section, String name, String measure, boolean counted,
		IndicatorKind kind, int decimals, String keeper, @Nullable String numerator, @Nullable String denominator,
		@Nullable String formula, @Nullable Integer headline) {
}
