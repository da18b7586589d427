package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;

/**
 * What a unit entered of an indicator in several months, added up by the database.
 *
 * @param latest the last of these months
 * @param sum null if nothing arose in any of them
 */
record FigureSum(String indicator, String unit, String latest, @Nullable BigDecimal sum, Instant enteredAt) {

	/** As a figure of the whole year. */
	FigureView ofYear(int year) {
		return new FigureView(new FigureKey(this.indicator, this.unit, Period.year(year)), null, new Amount(this.sum),
				null, "", this.enteredAt);
	}

}
