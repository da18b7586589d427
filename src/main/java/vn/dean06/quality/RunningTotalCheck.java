package vn.dean06.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A running total (lũy kế) does not fall, where the pack says that an indicator is one.
 */
@Component
@Order(4)
class RunningTotalCheck implements Check {

	private final Relations relations;

	private final Figures figures;

	private final Catalogue catalogue;

	private final Organisation organisation;

	RunningTotalCheck(Relations relations, Figures figures, Catalogue catalogue, Organisation organisation) {
		this.relations = relations;
		this.figures = figures;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@Override
	public String title() {
		return "Số lũy kế giảm so với tháng trước";
	}

	@Override
	public List<Finding> findings(int year, Viewer viewer) {
		List<String> running = this.relations.findAllByOrderByPosition()
			.stream()
			.filter((relation) -> relation.kind() == Relation.Kind.NEVER_FALLS)
			.map(Relation::indicator)
			.toList();
		if (running.isEmpty()) {
			return List.of();
		}
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		UnitTree units = this.organisation.units();
		return Falls.in(this.figures.entered(running, Period.year(year), viewer))
			.stream()
			.map((fall) -> finding(fall, Objects.requireNonNull(indicators.get(fall.after().key().indicator())), units))
			.toList();
	}

	private static Finding finding(Falls.Fall fall, IndicatorView indicator, UnitTree units) {
		FigureKey key = fall.after().key();
		String said = VietnameseNumbers.format(fall.after().amount().orZero());
		String before = VietnameseNumbers.format(fall.before().amount().orZero());
		return new Finding("RUNNING_TOTAL", Grade.ERROR, key.unit(),
				"%s – %s, %s".formatted(indicator.name(), units.shortName(key.unit()), key.period().label()), said,
				before,
				"Lũy kế %s, trong khi %s đã là %s.".formatted(said, fall.before().key().period().label(), before),
				"/so-lieu/" + key);
	}

}
