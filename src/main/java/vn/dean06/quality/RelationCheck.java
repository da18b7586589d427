package vn.dean06.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.quality.Finding.Grade;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a pack says must hold between indicators (relations.csv), in the whole province:
 * for the year, and for each month in which all of them say something.
 */
@Component
@Order(5)
class RelationCheck implements Check {

	private final Relations relations;

	private final Figures figures;

	private final Catalogue catalogue;

	private final Organisation organisation;

	RelationCheck(Relations relations, Figures figures, Catalogue catalogue, Organisation organisation) {
		this.relations = relations;
		this.figures = figures;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	@Override
	public String title() {
		return "Quan hệ giữa các chỉ tiêu không giữ đúng";
	}

	@Override
	public List<Finding> findings(int year, Viewer viewer) {
		List<Relation> relations = this.relations.findAllByOrderByPosition()
			.stream()
			.filter((relation) -> relation.kind() != Relation.Kind.NEVER_FALLS)
			.toList();
		if (relations.isEmpty()) {
			return List.of();
		}
		List<Period> periods = Stream
			.concat(Stream.of(Period.year(year)), Period.year(year).withParts().stream().filter(Period::isMonth))
			.toList();
		Set<String> codes = relations.stream()
			.flatMap((relation) -> Stream.concat(Stream.of(relation.indicator()), relation.others().stream()))
			.filter((code) -> !code.startsWith(Relation.UNITS))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		Sums sums = this.figures.sums(codes, periods, viewer);
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		UnitTree units = this.organisation.units();
		List<Finding> findings = new ArrayList<>();
		relations.forEach((relation) -> {
			Set<String> seen = new LinkedHashSet<>();
			periods.forEach((period) -> broken(relation, period, sums, units)
				.filter((comparison) -> seen.add(comparison.number() + "/" + comparison.other()))
				.ifPresent((comparison) -> findings.add(finding(comparison, period, indicators, units))));
		});
		return findings;
	}

	private static Optional<Comparison> broken(Relation relation, Period period, Sums sums, UnitTree units) {
		String province = units.province(period.lastDay()).map(OrgUnitView::code).orElse("");
		return Comparison
			.of(relation,
					(code) -> code.startsWith(Relation.UNITS) ? count(code, period, units)
							: sums.read(code, province, period).map((sum) -> sum.amount().orZero()))
			.filter((comparison) -> !comparison.holds());
	}

	private static Optional<BigDecimal> count(String code, Period period, UnitTree units) {
		String level = code.substring(Relation.UNITS.length());
		return Optional.of(BigDecimal.valueOf(
				units.on(period.lastDay()).all().stream().filter((unit) -> unit.level().name().equals(level)).count()));
	}

	private static Finding finding(Comparison comparison, Period period, Map<String, IndicatorView> indicators,
			UnitTree units) {
		Relation relation = comparison.relation();
		IndicatorView indicator = Objects.requireNonNull(indicators.get(relation.indicator()));
		String said = VietnameseNumbers.format(comparison.number());
		String other = VietnameseNumbers.format(comparison.other());
		String keeper = indicator.keeperOn(period.lastDay());
		String province = units.province(period.lastDay()).map(OrgUnitView::code).orElse(keeper);
		return new Finding("RELATION", Grade.WARNING, keeper, "%s – %s".formatted(indicator.name(), period.label()),
				said, other, "%s, %s: %s. %s".formatted(said, words(relation.kind()), other, relation.reason()),
				"/so-lieu/%s@%s/%s".formatted(indicator.code(), province, period));
	}

	private static String words(Relation.Kind kind) {
		return switch (kind) {
			case EQUAL -> "phải bằng";
			case AT_MOST -> "không được lớn hơn";
			case SUM_OF -> "phải bằng tổng";
			case NEVER_FALLS -> "không được giảm";
		};
	}

}
