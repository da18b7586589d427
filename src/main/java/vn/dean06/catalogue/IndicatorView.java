package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An indicator (chỉ tiêu) of the catalogue.
 *
 * @param section the place in the report, "II.4"
 * @param measure the unit of measure, "hồ sơ"
 * @param counted whether the measure counts things, so that prose writes 1 to 9 as 01 to
 * 09
 * @param percent whether the measure is a share in hundredths
 * @param decimals with which a rate or a formula is written wherever it is computed
 * @param keeper the unit that keeps it at first; its figure speaks for the whole province
 * @param numerator for a RATE, null where only the rate is known
 * @param denominator for a RATE, null where only the rate is known
 * @param formula for DERIVED
 * @param headline place on the overview, null if it is not there
 * @param laterKeepers who took it over, the first of them first
 */
public record IndicatorView(String code, String section, String name, String measure, boolean counted, boolean percent,
		IndicatorKind kind, int decimals, String keeper, @Nullable String numerator, @Nullable String denominator,
		@Nullable String formula, @Nullable Integer headline, List<Keeper> laterKeepers) {

	public IndicatorView {
		laterKeepers = List.copyOf(laterKeepers);
	}

	/**
	 * That a unit keeps the indicator from a day on.
	 */
	public record Keeper(LocalDate since, String unit) {
	}

	/**
	 * The unit that keeps the indicator on a day.
	 */
	public String keeperOn(LocalDate day) {
		String then = this.keeper;
		for (Keeper later : this.laterKeepers) {
			then = day.isBefore(later.since()) ? then : later.unit();
		}
		return then;
	}

	/**
	 * What was computed, with the decimals of the indicator, rounded half up.
	 */
	public Amount rounded(BigDecimal exact) {
		return Amount.of(exact.setScale(this.decimals, RoundingMode.HALF_UP));
	}

	/** Whether nobody can enter it but as a stated figure, because it is put together. */
	public boolean computed() {
		return this.kind == IndicatorKind.DERIVED || this.numerator != null;
	}

}
