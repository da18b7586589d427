package vn.dean06.figures;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

/**
 * Why an indicator says nothing although something was entered, in sentences for the
 * reader.
 */
final class Reasons {

	private Reasons() {
	}

	static String missing(IndicatorView part) {
		return "Chưa có số liệu “%s” để tính.".formatted(part.name());
	}

	static String zero(IndicatorView numerator, Amount over, IndicatorView denominator) {
		return (over.orZero().signum() == 0)
				? "“%s” và “%s” đều bằng 0, nên không có tỷ lệ.".formatted(numerator.name(), denominator.name())
				: "“%s” bằng 0, nên không có tỷ lệ.".formatted(denominator.name());
	}

	static String uncomputable(IndicatorView indicator) {
		return "Công thức của “%s” chia cho 0, nên không có kết quả.".formatted(indicator.name());
	}

	static String notCombined(IndicatorView rate, Period period) {
		return "“%s” chỉ có tỷ lệ, không có tử số và mẫu số, nên không tính gộp được cho %s từ các kỳ ngắn hơn."
			.formatted(rate.name(), period.label());
	}

	/** Names the first unit of which only one of the two is known for some month. */
	static String notTheSame(IndicatorView numerator, Told.Cells over, IndicatorView denominator, Told.Cells under,
			UnitTree units) {
		Set<String> all = new LinkedHashSet<>(over.of().keySet());
		all.addAll(under.of().keySet());
		String where = all.stream()
			.sorted()
			.flatMap((unit) -> alone(unit, numerator, over, denominator, under, units)
				.or(() -> alone(unit, denominator, under, numerator, over, units))
				.stream())
			.findFirst()
			.orElse("");
		return "Tử số và mẫu số không cùng đơn vị và tháng, nên không tính tỷ lệ: " + where;
	}

	private static Optional<String> alone(String unit, IndicatorView known, Told.Cells has, IndicatorView wanted,
			Told.Cells lacks, UnitTree units) {
		Contribution.Months months = has.of()
			.getOrDefault(unit, Contribution.Months.NONE)
			.without(lacks.of().getOrDefault(unit, Contribution.Months.NONE));
		return (months.count() == 0) ? Optional.empty() : Optional.of("%s có “%s” mà không có “%s” của tháng %s."
			.formatted(units.shortName(unit), known.name(), wanted.name(), numbers(months)));
	}

	private static String numbers(Contribution.Months months) {
		return months.periods(2000).stream().map((month) -> "" + month.number()).collect(Collectors.joining(", "));
	}

}
