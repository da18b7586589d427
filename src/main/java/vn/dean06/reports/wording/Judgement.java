package vn.dean06.reports.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import vn.dean06.catalogue.TargetView;

/**
 * What is so about a fact, in the few words that rules ask for.
 */
public record Judgement(Trend trend, Change change, Attainment attainment, Outcome outcome, Presence presence) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/**
	 * Where it went.
	 */
	public enum Trend {

		/** Tăng. */
		INCREASED,
		/** Giảm. */
		DECREASED,
		/** Giữ nguyên: what is printed is the same. */
		UNCHANGED,
		/** There is nothing to hold it against. */
		NOTHING_BEFORE,
		/** A running total is not held against the period before. */
		RUNNING_TOTAL

	}

	/**
	 * How a change may be told.
	 */
	public enum Change {

		/** In percent of the other figure. */
		PERCENT,
		/** In percentage points, between two shares. */
		POINTS,
		/**
		 * Only by how much, as the other figure is zero or the percent would print as 0.
		 */
		AMOUNT

	}

	/**
	 * How it stands to its target.
	 */
	public enum Attainment {

		/** Vượt: more than was to be reached. */
		EXCEEDED,
		/** Đạt. */
		REACHED,
		/** Chưa đạt. */
		MISSED,
		/** Chưa giao. */
		NOT_SET

	}

	/**
	 * Whether a change is to the good.
	 */
	public enum Outcome {

		BETTER, WORSE, NEITHER

	}

	/**
	 * Which side is good.
	 */
	public enum Better {

		HIGHER, LOWER

	}

	/**
	 * Whether there is anything of it.
	 */
	public enum Presence {

		SOME, NONE

	}

	/**
	 * Judges a fact.
	 * @param better which side is good, if the rule says so; else the target does
	 * @param decimals with how many a growth in percent is printed
	 */
	public static Judgement of(Fact fact, Optional<Better> better, int decimals) {
		Trend trend = trend(fact, better.isPresent());
		return new Judgement(trend, change(fact, decimals), attainment(fact),
				outcome(trend, better.or(() -> better(fact))), presence(fact.value()));
	}

	/**
	 * Judges a number that is held against nothing.
	 */
	static Judgement of(BigDecimal number) {
		return new Judgement(Trend.NOTHING_BEFORE, Change.AMOUNT, Attainment.NOT_SET, Outcome.NEITHER,
				presence(number));
	}

	private static Presence presence(BigDecimal number) {
		return (number.signum() == 0) ? Presence.NONE : Presence.SOME;
	}

	/**
	 * A rule that says which side is good is about what may go either way at any time.
	 */
	private static Trend trend(Fact fact, boolean eitherWay) {
		Fact.Base base = fact.base();
		if (base == null || base.number() == null) {
			return Trend.NOTHING_BEFORE;
		}
		if (fact.runningTotal() && !eitherWay && base.beside() == Fact.Beside.PREVIOUS) {
			return Trend.RUNNING_TOTAL;
		}
		return switch (fact.value().compareTo(base.number())) {
			case -1 -> Trend.DECREASED;
			case 0 -> Trend.UNCHANGED;
			default -> Trend.INCREASED;
		};
	}

	private static Change change(Fact fact, int decimals) {
		if (fact.percent()) {
			return Change.POINTS;
		}
		return growth(fact, decimals).filter((growth) -> growth.signum() != 0)
			.map((growth) -> Change.PERCENT)
			.orElse(Change.AMOUNT);
	}

	/** In percent of the other figure; none if that is zero or unknown. */
	public static Optional<BigDecimal> growth(Fact fact, int decimals) {
		return Optional.ofNullable(fact.base())
			.map(Fact.Base::number)
			.filter((base) -> base.signum() != 0)
			.map((base) -> growth(fact.value().subtract(base), base, decimals));
	}

	public static BigDecimal growth(BigDecimal difference, BigDecimal base, int decimals) {
		return difference.multiply(HUNDRED).divide(base.abs(), decimals, RoundingMode.HALF_UP);
	}

	/** A limit is kept or not; nobody exceeds it to the good. */
	private static Attainment attainment(Fact fact) {
		Fact.Target target = fact.target();
		if (target == null) {
			return Attainment.NOT_SET;
		}
		int order = fact.value().compareTo(target.value());
		if (target.comparison() == TargetView.Comparison.AT_MOST) {
			return (order > 0) ? Attainment.MISSED : Attainment.REACHED;
		}
		return (order > 0) ? Attainment.EXCEEDED : ((order == 0) ? Attainment.REACHED : Attainment.MISSED);
	}

	private static Optional<Better> better(Fact fact) {
		return Optional.ofNullable(fact.target())
			.map((target) -> (target.comparison() == TargetView.Comparison.AT_LEAST) ? Better.HIGHER : Better.LOWER);
	}

	private static Outcome outcome(Trend trend, Optional<Better> better) {
		if (better.isEmpty() || (trend != Trend.INCREASED && trend != Trend.DECREASED)) {
			return Outcome.NEITHER;
		}
		return ((trend == Trend.INCREASED) == (better.get() == Better.HIGHER)) ? Outcome.BETTER : Outcome.WORSE;
	}

}
