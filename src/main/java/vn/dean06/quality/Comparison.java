package vn.dean06.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A relation with the numbers that it is about.
 *
 * @param number what the indicator says
 * @param other what the others say, added up
 */
record Comparison(Relation relation, BigDecimal number, BigDecimal other) {

	/**
	 * Empty where one of the numbers is not known, or the relation is about one alone.
	 * @param numbers what an indicator says, or how many units there are
	 */
	static Optional<Comparison> of(Relation relation, Function<String, Optional<BigDecimal>> numbers) {
		Optional<BigDecimal> number = numbers.apply(relation.indicator());
		List<BigDecimal> others = new ArrayList<>();
		relation.others().forEach((other) -> numbers.apply(other).ifPresent(others::add));
		if (number.isEmpty() || others.isEmpty() || others.size() < relation.others().size()) {
			return Optional.empty();
		}
		return Optional
			.of(new Comparison(relation, number.get(), others.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
	}

	boolean holds() {
		int compared = this.number.compareTo(this.other);
		return switch (this.relation.kind()) {
			case EQUAL, SUM_OF -> compared == 0;
			case AT_MOST -> compared <= 0;
			case NEVER_FALLS -> true;
		};
	}

}
