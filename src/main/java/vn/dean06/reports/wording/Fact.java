package vn.dean06.reports.wording;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.TargetView;
import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;

/**
 * A figure and what it is held against. All numbers are those that are printed, rounded
 * as they are printed, so that no word contradicts them. All of it is approved: of what
 * is not, nothing is said.
 *
 * @param key indicator, unit and period
 * @param percent whether it is a share in hundredths
 * @param runningTotal whether it tells of what there is at the end of a period, or of the
 * year so far, so that it hardly ever falls from one month to the next
 * @param value zero where nothing arose
 * @param base the other figure of a rule about periods, null for other rules
 * @param target what is to be reached; null if nothing is set, and for other rules
 * @param completeness how many units are in it
 */
public record Fact(FigureKey key, boolean percent, boolean runningTotal, BigDecimal value, @Nullable Base base,
		@Nullable Target target, Completeness completeness) {

	/**
	 * The figure of another period.
	 *
	 * @param number null where there is none
	 */
	public record Base(Period period, Beside beside, @Nullable BigDecimal number) {
	}

	/**
	 * Which period that is.
	 */
	public enum Beside {

		/** The one before. */
		PREVIOUS,
		/** The same of the year before. */
		SAME_LAST_YEAR,
		/** Any other. */
		OTHER;

		public static Beside of(Period one, Period other) {
			if (other.equals(one.yearBefore())) {
				return SAME_LAST_YEAR;
			}
			return other.equals(one.previous()) ? PREVIOUS : OTHER;
		}

	}

	/**
	 * What is to be reached.
	 */
	public record Target(TargetView.Comparison comparison, BigDecimal value) {
	}

	/**
	 * Of how many units that owe it how many are in.
	 */
	public record Completeness(int in, int units) {

		public static final Completeness WHOLE = new Completeness(0, 0);

		public boolean whole() {
			return this.in == this.units;
		}

	}

}
