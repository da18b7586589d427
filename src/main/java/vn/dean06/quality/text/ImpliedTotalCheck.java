package vn.dean06.quality.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.quality.Background;
import vn.dean06.quality.Finding;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.quality.ReportText;
import vn.dean06.quality.ReportText.Figure;
import vn.dean06.quality.ReportText.Paragraph;
import vn.dean06.quality.ReportText.Passage;
import vn.dean06.quality.ReportTextCheck;
import vn.dean06.web.VietnameseNumbers;

/**
 * A rate of which only the numerator is known, as it stands beside it, implies a
 * denominator: that is compared with the total of the same measure that the same keeper
 * tells in the same section.
 */
final class ImpliedTotalCheck implements ReportTextCheck {

	private static final Pattern BETWEEN = Pattern
		.compile("(?iu)[^.;%\\d]{0,40}?(?:\\(|đạt|tỷ lệ|tỉ lệ|chiếm|bằng)[^.;%\\d]{0,25}");

	@Override
	public String rule() {
		return "IMPLIED_TOTAL";
	}

	@Override
	public String title() {
		return "Tỷ lệ không nêu mẫu số, tính ngược ra khác với tổng số đã nêu";
	}

	@Override
	public List<Finding> findings(ReportText report, Background known) {
		List<Pair> pairs = pairs(report, known.indicators());
		Set<String> parts = parts(pairs, known.indicators());
		return pairs.stream().flatMap((pair) -> finding(pair, parts, known).stream()).toList();
	}

	/**
	 * The indicators whose figures are needed: what may be the total of a rate.
	 */
	static Set<String> asked(ReportText report, Map<String, IndicatorView> indicators) {
		List<Pair> pairs = pairs(report, indicators);
		Set<String> parts = parts(pairs, indicators);
		return indicators.values()
			.stream()
			.filter((total) -> pairs.stream().anyMatch((pair) -> isTotal(total, pair.part(), parts)))
			.map(IndicatorView::code)
			.collect(Collectors.toSet());
	}

	private static List<Pair> pairs(ReportText report, Map<String, IndicatorView> indicators) {
		List<Pair> pairs = new ArrayList<>();
		for (Passage passage : report.passages()) {
			for (Paragraph paragraph : passage.paragraphs()) {
				pairs(passage, paragraph, indicators, pairs);
			}
		}
		return pairs;
	}

	/** What some rate is a share of. */
	private static Set<String> parts(List<Pair> pairs, Map<String, IndicatorView> indicators) {
		Set<String> parts = new HashSet<>(pairs.stream().map((pair) -> pair.part().code()).toList());
		indicators.values().forEach((rate) -> {
			if (rate.numerator() != null) {
				parts.add(rate.numerator());
			}
		});
		return parts;
	}

	/**
	 * A numerator and its rate, as they stand side by side.
	 */
	private record Pair(Spot spot, IndicatorView part, BigDecimal number, BigDecimal share) {
	}

	private static void pairs(Passage passage, Paragraph paragraph, Map<String, IndicatorView> indicators,
			List<Pair> pairs) {
		List<Figure> figures = paragraph.figures();
		for (int i = 1; i < figures.size(); i++) {
			Figure first = figures.get(i - 1);
			Figure second = figures.get(i);
			IndicatorView part = indicators.get(first.indicator());
			IndicatorView rate = indicators.get(second.indicator());
			if (part != null && rate != null && !part.percent() && plain(rate)
					&& BETWEEN.matcher(paragraph.text().substring(first.to(), second.from())).matches()) {
				pair(passage, paragraph, first, second, part).ifPresent(pairs::add);
			}
		}
	}

	private static boolean plain(IndicatorView rate) {
		return rate.kind() == IndicatorKind.RATE && rate.percent() && rate.numerator() == null;
	}

	private static Optional<Pair> pair(Passage passage, Paragraph paragraph, Figure first, Figure second,
			IndicatorView part) {
		BigDecimal number = Numbers.read(paragraph.text().substring(first.from(), first.to())).orElse(null);
		BigDecimal share = Numbers.read(paragraph.text().substring(second.from(), second.to())).orElse(null);
		if (number == null || share == null || share.signum() <= 0) {
			return Optional.empty();
		}
		return Optional.of(new Pair(new Spot(passage, paragraph, first.from(), second.to()), part, number, share));
	}

	private Optional<Finding> finding(Pair pair, Set<String> parts, Background known) {
		BigDecimal least = Numbers.least(pair.number(), pair.share());
		BigDecimal largest = Numbers.largest(pair.number(), pair.share());
		List<Total> totals = known.indicators()
			.values()
			.stream()
			.filter((total) -> isTotal(total, pair.part(), parts))
			.flatMap((total) -> total(total, known).stream())
			.filter((total) -> total.number().compareTo(pair.number()) >= 0)
			.toList();
		boolean agrees = totals.stream()
			.anyMatch((total) -> total.number().compareTo(least) >= 0 && total.number().compareTo(largest) <= 0);
		return agrees ? Optional.empty() : totals.stream().findFirst().map((total) -> finding(pair, total));
	}

	/** What neither is a part itself nor tells of something else. */
	private static boolean isTotal(IndicatorView total, IndicatorView part, Set<String> parts) {
		return !total.code().equals(part.code()) && total.kind() != IndicatorKind.RATE
				&& total.measure().equals(part.measure()) && total.section().equals(part.section())
				&& total.keeper().equals(part.keeper()) && !parts.contains(total.code());
	}

	private record Total(IndicatorView indicator, BigDecimal number) {
	}

	private static Optional<Total> total(IndicatorView indicator, Background known) {
		return known.figures()
			.getOrDefault(indicator.code(), List.of())
			.stream()
			.filter(Background.Value::whole)
			.findFirst()
			.map((value) -> new Total(indicator, value.number()));
	}

	private Finding finding(Pair pair, Total total) {
		BigDecimal implied = pair.number()
			.multiply(BigDecimal.valueOf(100))
			.divide(pair.share(), 0, RoundingMode.HALF_UP);
		String number = VietnameseNumbers.format(pair.number());
		String share = VietnameseNumbers.format(pair.share());
		String whole = VietnameseNumbers.format(total.number());
		return pair.spot()
			.finding(rule(), Grade.WARNING, number + " – " + share + "%", total.indicator().code() + " " + whole,
					"%s là %s%% thì tổng số là khoảng %s; “%s” là %s.".formatted(number, share,
							VietnameseNumbers.format(implied), total.indicator().name(), whole));
	}

}
