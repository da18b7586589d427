package vn.dean06.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Visibility;

/**
 * The figures of a year in as few rows as say the same of the year as a whole. Where each
 * unit entered months, and none of them speaks for another, the database adds up the
 * months of a FLOW, and of a STOCK the last month of each unit is enough. All else is
 * read as it was entered, since only {@link FigureBook} knows what counts then.
 */
final class YearSums {

	private final FigureRepository figures;

	private final Map<String, IndicatorView> catalogue;

	private final UnitTree units;

	private final int year;

	private final Visibility visibility;

	YearSums(FigureRepository figures, Map<String, IndicatorView> catalogue, UnitTree units, int year,
			Visibility visibility) {
		this.figures = figures;
		this.catalogue = catalogue;
		this.units = units;
		this.year = year;
		this.visibility = visibility;
	}

	List<FigureView> read(Collection<String> indicators) {
		Map<String, List<FigureSum>> sums = sums(indicators);
		Set<String> each = new HashSet<>(indicators);
		each.removeAll(sums.keySet());
		Map<Boolean, List<FigureSum>> stock = sums.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.partitioningBy((sum) -> kind(sum.indicator()) == IndicatorKind.STOCK));
		List<FigureView> read = new ArrayList<>();
		stock.getOrDefault(false, List.of()).forEach((sum) -> read.add(sum.ofYear(this.year)));
		read.addAll(latest(stock.getOrDefault(true, List.of())));
		read.addAll(read(each, codes(Period.year(this.year).withParts())));
		return read;
	}

	/** Of those indicators whose months can be added up. */
	private Map<String, List<FigureSum>> sums(Collection<String> indicators) {
		List<String> added = indicators.stream()
			.filter((code) -> kind(code) == IndicatorKind.FLOW || kind(code) == IndicatorKind.STOCK)
			.toList();
		List<Period> months = Period.year(this.year).months();
		List<String> longer = codes(
				Period.year(this.year).withParts().stream().filter((period) -> !period.isMonth()).toList());
		Map<String, List<FigureSum>> sums = this.figures.sums(added, codes(months), hidden())
			.stream()
			.collect(Collectors.groupingBy(FigureSum::indicator));
		sums.keySet().removeAll(this.figures.indicatorsOf(added, longer));
		sums.values().removeIf((ofOne) -> !speakForThemselves(ofOne));
		return sums;
	}

	private List<String> hidden() {
		List<String> hidden = this.visibility.hidden().stream().map(SubmissionKey::toString).toList();
		return hidden.isEmpty() ? List.of("") : hidden;
	}

	/** No keeper, and nobody to whom another belongs or ever belonged. */
	private boolean speakForThemselves(List<FigureSum> ofOne) {
		IndicatorView indicator = this.catalogue.get(ofOne.getFirst().indicator());
		Set<String> speakers = ofOne.stream().map(FigureSum::unit).collect(Collectors.toSet());
		return indicator != null && !speakers.contains(indicator.keeper())
				&& indicator.laterKeepers().stream().noneMatch((keeper) -> speakers.contains(keeper.unit()))
				&& speakers.stream()
					.noneMatch((unit) -> this.units.above(unit)
						.stream()
						.anyMatch((upper) -> !upper.equals(unit) && speakers.contains(upper)));
	}

	private List<FigureView> latest(List<FigureSum> stocks) {
		Map<String, String> latest = stocks.stream()
			.collect(Collectors.toMap((sum) -> sum.indicator() + "@" + sum.unit(), FigureSum::latest));
		return read(stocks.stream().map(FigureSum::indicator).distinct().toList(), new HashSet<>(latest.values()))
			.stream()
			.filter((figure) -> figure.key()
				.period()
				.toString()
				.equals(latest.get(figure.key().indicator() + "@" + figure.key().unit())))
			.toList();
	}

	private List<FigureView> read(Collection<String> indicators, Collection<String> periods) {
		return Figures.visible(this.figures.read(indicators, periods), this.visibility);
	}

	private @Nullable IndicatorKind kind(String code) {
		IndicatorView indicator = this.catalogue.get(code);
		return (indicator != null) ? indicator.kind() : null;
	}

	private static List<String> codes(Collection<Period> periods) {
		return periods.stream().map(Period::toString).toList();
	}

}
