package vn.dean06.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureBook;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Reading;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A part is not larger than its whole: the numerator of a rate against its denominator,
 * in the same unit and period.
 */
@Component
@Order(2)
class PartOfWholeCheck implements Check {

	private final Figures figures;

	private final Catalogue catalogue;

	private final Organisation organisation;

	PartOfWholeCheck(Figures figures, Catalogue catalogue, Organisation organisation) {
		this.figures = figures;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@Override
	public String title() {
		return "Phần lớn hơn tổng thể";
	}

	@Override
	public List<Finding> findings(int year, Viewer viewer) {
		UnitTree units = this.organisation.units();
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		List<IndicatorView> rates = indicators.values()
			.stream()
			.filter((rate) -> rate.numerator() != null && rate.denominator() != null)
			.toList();
		Map<String, List<FigureView>> parts = this.figures
			.entered(rates.stream().map(IndicatorView::numerator).toList(), Period.year(year), viewer)
			.stream()
			.collect(Collectors.groupingBy((figure) -> figure.key().indicator()));
		FigureBook book = this.figures.book(rates.stream().map(IndicatorView::denominator).toList(), Period.year(year),
				viewer);
		return rates.stream()
			.flatMap((rate) -> findings(rate, parts.getOrDefault(rate.numerator(), List.of()), book, indicators, units))
			.toList();
	}

	private static Stream<Finding> findings(IndicatorView rate, List<FigureView> entered, FigureBook book,
			Map<String, IndicatorView> indicators, UnitTree units) {
		IndicatorView part = Objects.requireNonNull(indicators.get(Objects.requireNonNull(rate.numerator())));
		IndicatorView whole = Objects.requireNonNull(indicators.get(Objects.requireNonNull(rate.denominator())));
		return entered.stream()
			.filter((figure) -> !isCovered(figure, whole, book))
			.flatMap((figure) -> whole(figure, whole, book)
				.filter((reading) -> figure.amount().orZero().compareTo(reading.amount().orZero()) > 0)
				.map((reading) -> new Finding("PART_OF_WHOLE", Finding.Grade.WARNING, figure.key().unit(),
						"%s – %s, %s".formatted(part.name(), units.shortName(figure.key().unit()),
								figure.key().period().label()),
						VietnameseNumbers.format(figure.amount().orZero()),
						VietnameseNumbers.format(reading.amount().orZero()),
						"%s lớn hơn %s là %s.".formatted(VietnameseNumbers.format(figure.amount().orZero()),
								VietnameseNumbers.format(reading.amount().orZero()), of(figure, whole, reading)),
						"/so-lieu/" + figure.key()))
				.stream());
	}

	/**
	 * Whether the whole was entered beside it and is as large, as it nearly always is.
	 * What a keeper enters stands for the province and is not compared with its own.
	 */
	private static boolean isCovered(FigureView part, IndicatorView whole, FigureBook book) {
		FigureKey key = new FigureKey(whole.code(), part.key().unit(), part.key().period());
		return !whole.keeper().equals(key.unit())
				&& whole.laterKeepers().stream().noneMatch((later) -> later.unit().equals(key.unit()))
				&& book.entered(key)
					.filter((beside) -> part.amount().orZero().compareTo(beside.amount().orZero()) <= 0)
					.isPresent();
	}

	/**
	 * What the whole is for the same period. Where it was entered for others only, what
	 * there is at the end of the year, or what was stated for the year.
	 */
	private static Optional<Reading> whole(FigureView part, IndicatorView whole, FigureBook book) {
		FigureKey key = new FigureKey(whole.code(), part.key().unit(), part.key().period());
		return book.read(key)
			.or(() -> book.read(key.indicator(), key.unit(), Period.year(key.period().year()))
				.filter((year) -> whole.kind() == IndicatorKind.STOCK || year.stated()));
	}

	private static String of(FigureView part, IndicatorView whole, Reading reading) {
		String when = (reading.count() == 1) ? reading.source().period().label() : reading.key().period().label();
		return "“" + whole.name() + "”" + (when.equals(part.key().period().label()) ? "" : " (" + when + ")");
	}

}
