package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

import vn.dean06.organisation.Period;

/**
 * How complete an answer is (độ đầy đủ): of the units that owe it, those that are in with
 * every period that was due. A stated figure is whole for its key, and nobody owes
 * anything to it.
 *
 * @param units how many units owe it in any due period
 * @param in how many of these are in with all of them
 * @param approved how many of these are approved with all of them
 * @param due the periods whose due day is over; of a stock only the last one
 * @param byDocument whether an issued document brought it, so that there is nothing to
 * tell
 */
public record Coverage(int units, int in, int approved, List<Period> due, boolean byDocument) {

	/** The least complete first; of two, the one that misses more units. */
	static final Comparator<Coverage> LEAST = Comparator.comparing((Coverage one) -> share(one.in, one.units))
		.thenComparing((one) -> share(one.approved, one.units))
		.thenComparing(Coverage::units, Comparator.reverseOrder());

	public Coverage {
		due = List.copyOf(due);
	}

	/** Of a stated figure. */
	static Coverage whole(boolean byDocument) {
		return new Coverage(0, 0, 0, List.of(), byDocument);
	}

	public boolean complete() {
		return this.in == this.units;
	}

	private static BigDecimal share(int some, int all) {
		return (all == 0) ? BigDecimal.ONE : new BigDecimal(some).divide(new BigDecimal(all), MathContext.DECIMAL64);
	}

}
