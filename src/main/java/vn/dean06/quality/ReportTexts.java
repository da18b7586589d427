package vn.dean06.quality;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.directives.Directives;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.quality.text.TextChecks;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Registers;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the reports of a year once, and all that they are held against, and lets the
 * rules look at them.
 */
@Component
class ReportTexts {

	private final List<ReportTextSource> sources;

	private final Directives directives;

	private final Registers registers;

	private final Catalogue catalogue;

	private final Figures figures;

	private final Organisation organisation;

	private final LocalDate began;

	/** By the year. */
	private final Cache<Integer, Looked> looked = Caffeine.newBuilder()
		.maximumSize(4)
		.expireAfterAccess(Duration.ofHours(1))
		.build();

	ReportTexts(List<ReportTextSource> sources, Directives directives, Registers registers, Catalogue catalogue,
			Figures figures, Organisation organisation, @Value("${dean06.project-began}") LocalDate began) {
		this.sources = sources;
		this.directives = directives;
		this.registers = registers;
		this.catalogue = catalogue;
		this.figures = figures;
		this.organisation = organisation;
		this.began = began;
	}

	/**
	 * What each rule finds in the reports of a year, by its title. Most readers find the
	 * same words and the same behind them as the one before.
	 */
	Map<String, List<Finding>> findings(int year) {
		List<ReportText> reports = this.sources.stream().flatMap((source) -> source.ofYear(year).stream()).toList();
		if (reports.isEmpty()) {
			return findings(List.of(), null);
		}
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		Optional<Looked> last = Optional.ofNullable(this.looked.getIfPresent(year))
			.filter((looked) -> looked.reports.equals(reports) && looked.background.indicators().equals(indicators));
		Set<String> asked = last.map(Looked::asked).orElseGet(() -> asked(reports, indicators));
		Background background = background(year, indicators, asked);
		Looked now = last.filter((looked) -> looked.background.equals(background))
			.orElseGet(() -> new Looked(reports, asked, background, findings(reports, background)));
		this.looked.put(year, now);
		return now.findings;
	}

	/**
	 * What the rules looked at, and found.
	 *
	 * @param asked which indicators they wanted to know
	 */
	private record Looked(List<ReportText> reports, Set<String> asked, Background background,
			Map<String, List<Finding>> findings) {
	}

	/**
	 * What the rules find in one report.
	 */
	List<Finding> findings(ReportText report) {
		Map<String, IndicatorView> indicators = this.catalogue.indicators();
		List<ReportText> alone = List.of(report);
		return findings(alone, background(report.year(), indicators, asked(alone, indicators))).values()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * @param known null where there is no report to hold against it
	 */
	private static Map<String, List<Finding>> findings(List<ReportText> reports, @Nullable Background known) {
		Map<String, List<Finding>> findings = new LinkedHashMap<>();
		for (ReportTextCheck check : TextChecks.all()) {
			findings.put(check.title(),
					reports.stream()
						.flatMap((report) -> check.findings(report, Objects.requireNonNull(known)).stream())
						.distinct()
						.toList());
		}
		return Collections.unmodifiableMap(findings);
	}

	private static Set<String> asked(List<ReportText> reports, Map<String, IndicatorView> indicators) {
		Set<String> asked = new LinkedHashSet<>();
		reports.forEach((report) -> asked.addAll(TextChecks.asked(report, indicators)));
		return asked;
	}

	/**
	 * @param asked of which indicators the rules want to know what they say
	 */
	private Background background(int year, Map<String, IndicatorView> indicators, Set<String> asked) {
		List<RegisterView> registers = this.registers.ofYear(year);
		return new Background(this.began, this.directives.all(), registers, indicators,
				figures(year, asked, registers));
	}

	/** By unit and month, of those only that the rules ask for. */
	private Map<String, List<Background.Value>> figures(int year, Set<String> asked, List<RegisterView> registers) {
		Period whole = Period.year(year);
		String province = this.organisation.units().province(whole.lastDay()).map(OrgUnitView::code).orElse("");
		Map<String, List<Background.Value>> figures = new HashMap<>();
		if (!asked.isEmpty()) {
			Sums sums = this.figures.sums(asked, whole.withParts(), Viewer.APPROVED_ONLY);
			asked.forEach((indicator) -> units(province, registers).forEach((unit) -> whole.withParts()
				.forEach((period) -> sums.read(indicator, unit, period)
					.filter((sum) -> !sum.amount().noneArisen())
					.ifPresent((sum) -> figures.computeIfAbsent(indicator, (code) -> new ArrayList<>())
						.add(new Background.Value(sum.key().toString(), sum.amount().orZero(),
								unit.equals(province) && period.equals(whole)))))));
		}
		return figures;
	}

	private static Set<String> units(String province, List<RegisterView> registers) {
		Set<String> units = new LinkedHashSet<>(Set.of(province));
		registers.forEach((register) -> register.things().forEach((thing) -> units.addAll(thing.leads())));
		return units;
	}

}
