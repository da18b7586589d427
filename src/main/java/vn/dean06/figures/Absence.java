package vn.dean06.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

/**
 * Why there is no number where one is looked for, in words for the reader: what cannot be
 * computed, or who owes it and how far they are.
 *
 * @param reason why it says nothing although something was entered, null if nothing was
 * @param asked whether any form asks for it in the period
 * @param gaps the submissions that were due and that it is missing of
 * @param nearest what was stated last in the period of a rate that cannot be combined,
 * null if nothing was
 */
public record Absence(@Nullable String reason, boolean asked, List<Coverage.Gap> gaps, @Nullable Nearest nearest) {

	/** How the sentence begins that names those who are awaited. */
	public static final String AWAITED = "Chưa có số liệu:";

	private static final int NAMED = 5;

	public Absence {
		gaps = List.copyOf(gaps);
	}

	/**
	 * A figure of a shorter period, which is shown with its period only.
	 */
	public record Nearest(FigureKey key, Amount amount) {
	}

	/** In a few words, as they stand in the place of the number. */
	public String label() {
		if (this.reason != null) {
			return "không tính được";
		}
		if (!this.asked) {
			return "chưa có số liệu";
		}
		if (this.gaps.isEmpty()) {
			return "chưa đến hạn nộp";
		}
		List<String> states = this.gaps.stream().map(Coverage.Gap::label).distinct().toList();
		return (states.size() == 1) ? states.getFirst() : "chưa đơn vị nào có số liệu được duyệt";
	}

	/** The whole sentence, with the names of units. */
	public String sentence(UnitTree units) {
		if (this.reason != null) {
			return this.reason;
		}
		if (!this.asked) {
			return "Chưa có số liệu, và không biểu nào yêu cầu nhập.";
		}
		if (this.gaps.isEmpty()) {
			return "Chưa có số liệu: chưa đến hạn nộp.";
		}
		List<Coverage.Run> runs = Coverage.Run.of(this.gaps);
		List<Coverage.Run> named = runs.subList(0, Math.min(NAMED, runs.size()));
		return AWAITED + " " + named.stream().map((run) -> named(run, units)).collect(Collectors.joining("; "))
				+ others(units(runs) - units(named), runs.size() - named.size()) + ".";
	}

	private static long units(List<Coverage.Run> runs) {
		return runs.stream().map((run) -> run.first().unit()).distinct().count();
	}

	private static String others(long units, int runs) {
		return (units > 0) ? "; và " + units + " đơn vị khác" : (runs > 0) ? "; và các kỳ khác" : "";
	}

	private static String named(Coverage.Run run, UnitTree units) {
		return units.shortName(run.first().unit()) + ", " + run.periods() + ": " + run.label();
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
