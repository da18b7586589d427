package vn.dean06.dashboard;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.figures.ServiceTable;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.pilots.PilotRegister;
import vn.dean06.plan.PlanRegister;
import vn.dean06.registers.Registers;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.ShownYear;
import vn.dean06.web.Years;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The overview: headline figures against their targets, and pictures of tasks, models and
 * services.
 */
@Controller
class DashboardController {

	private final Catalogue catalogue;

	private final Figures figures;

	private final Registers registers;

	private final Organisation organisation;

	private final Years years;

	DashboardController(Catalogue catalogue, Figures figures, Registers registers, Organisation organisation,
			Years years) {
		this.catalogue = catalogue;
		this.figures = figures;
		this.registers = registers;
		this.organisation = organisation;
		this.years = years;
	}

	/**
	 * A figure that leaders look at first.
	 *
	 * @param target the highest target that was set for it, null if there is none
	 */
	record Headline(IndicatorView indicator, Sums.Place place, @Nullable TargetView target) {

		/**
		 * Whether the target is reached; null where either is missing.
		 */
		public @Nullable Boolean met() {
			return (this.target != null) ? this.place.shown().map(this.target::metBy).orElse(null) : null;
		}

	}

	@GetMapping("/tong-quan")
	String overview(@RequestParam(name = "nam", required = false) @Nullable Integer asked, Viewer viewer, Model model) {
		ShownYear shown = this.years.shown(asked);
		int year = shown.year();
		model.addAttribute("year", year);
		model.addAttribute("years", shown.all());
		model.addAttribute("heading", shown.heading());
		model.addAttribute("headlines", headlines(year, viewer));
		model.addAttribute("plan", this.registers.find(PlanRegister.NAME, year).orElse(null));
		model.addAttribute("programme", this.registers.find(PilotRegister.NAME, year).orElse(null));
		model.addAttribute("services", byRate(this.figures.serviceTables(year, viewer)));
		return "dashboard/overview";
	}

	private List<Headline> headlines(int year, Viewer viewer) {
		List<IndicatorView> shown = this.catalogue.indicators()
			.values()
			.stream()
			.filter((indicator) -> indicator.headline() != null)
			.sorted(Comparator.comparing(IndicatorView::headline))
			.toList();
		Sums sums = this.figures.sums(shown.stream().map(IndicatorView::code).toList(), year, viewer);
		String province = this.organisation.units()
			.province(Period.year(year).lastDay())
			.map(OrgUnitView::code)
			.orElse("");
		return shown.stream()
			.map((indicator) -> new Headline(indicator,
					sums.at(new FigureKey(indicator.code(), province, Period.year(year))), target(indicator, year)))
			.toList();
	}

	private @Nullable TargetView target(IndicatorView indicator, int year) {
		return this.catalogue.targets()
			.stream()
			.filter((target) -> target.indicator().equals(indicator.code()) && target.year() == year)
			.max(Comparator.comparing(TargetView::value))
			.orElse(null);
	}

	/** The lowest rates first: they are what a leader asks about. */
	private static List<ServiceTable.Row> byRate(List<ServiceTable> tables) {
		return tables.stream()
			.flatMap((table) -> table.rows().stream())
			.filter((row) -> row.rate().sum().isPresent())
			.sorted(Comparator.comparing((row) -> row.rate().number()))
			.toList();
	}

}
