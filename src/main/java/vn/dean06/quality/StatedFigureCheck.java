package vn.dean06.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureBook;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Reading;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A stated figure (số công bố) against what its parts give: the months, the units, the
 * numerator and denominator, the formula. It is compared with the precision in which it
 * was stated, rounded half up.
 */
@Component
@Order(1)
class StatedFigureCheck implements Check {

	private final Figures figures;

	private final Catalogue catalogue;

	private final Organisation organisation;

	StatedFigureCheck(Figures figures, Catalogue catalogue, Organisation organisation) {
		this.figures = figures;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@Override
	public String title() {
		return "Số công bố khác với số tính từ các phần";
	}

	@Override
	public List<Finding> findings(int year, Viewer viewer) {
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		UnitTree units = this.organisation.units();
		List<FigureView> entered = this.figures.comparable(year, viewer);
		FigureBook book = this.figures.book(
				entered.stream().map((figure) -> figure.key().indicator()).distinct().toList(), Period.year(year),
				viewer);
		return entered.stream()
			.flatMap((figure) -> difference(figure, book)
				.map((computed) -> finding(figure, computed,
						Objects.requireNonNull(indicators.get(figure.key().indicator())), units, book))
				.stream())
			.toList();
	}

	private static Optional<BigDecimal> difference(FigureView figure, FigureBook book) {
		BigDecimal stated = figure.amount().orZero();
		return book.computed(figure.key())
			.map(Reading::amount)
			.map((computed) -> computed.orZero().setScale(Math.max(stated.scale(), 0), RoundingMode.HALF_UP))
			.filter((computed) -> computed.compareTo(stated) != 0);
	}

	private static Finding finding(FigureView figure, BigDecimal computed, IndicatorView indicator, UnitTree units,
			FigureBook book) {
		String said = VietnameseNumbers.format(figure.amount().orZero());
		String right = VietnameseNumbers.format(computed);
		return new Finding("STATED_FIGURE", cutOff(figure, indicator, book) ? Grade.INFORMATION : Grade.ERROR,
				figure.key().unit(),
				"%s – %s, %s".formatted(indicator.name(), units.shortName(figure.key().unit()),
						figure.key().period().label()),
				said, right, "Công bố %s, tính ra %s (%s).".formatted(said, right, indicator.measure()),
				"/so-lieu/" + figure.key());
	}

	/** Whether a share is right but for that its last digit was cut off, not rounded. */
	private static boolean cutOff(FigureView figure, IndicatorView rate, FigureBook book) {
		if (rate.numerator() == null || rate.denominator() == null || !rate.percent()) {
			return false;
		}
		BigDecimal said = figure.amount().orZero();
		Optional<BigDecimal> part = part(rate.numerator(), figure, book);
		Optional<BigDecimal> whole = part(rate.denominator(), figure, book).filter((number) -> number.signum() > 0);
		return part.isPresent() && whole.isPresent()
				&& part.get()
					.movePointRight(2)
					.divide(whole.get(), Math.max(said.scale(), 0), RoundingMode.DOWN)
					.compareTo(said) == 0;
	}

	private static Optional<BigDecimal> part(String indicator, FigureView figure, FigureBook book) {
		return book.read(indicator, figure.key().unit(), figure.key().period())
			.map((reading) -> reading.amount().orZero());
	}

}
