package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;
import vn.dean06.web.SearchText;
import vn.dean06.web.VietnameseOrder;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages of the catalogue: indicators with their figures, and the essential services.
 */
@Controller
class IndicatorController {

	private final Catalogue catalogue;

	private final Figures figures;

	private final Organisation organisation;

	IndicatorController(Catalogue catalogue, Figures figures, Organisation organisation) {
		this.catalogue = catalogue;
		this.figures = figures;
		this.organisation = organisation;
	}

	/**
	 * What the list is narrowed to and ordered by; kept in the address.
	 */
	record Filter(@Nullable String section, @Nullable IndicatorKind kind, @Nullable String keeper,
			@Nullable String search, Order order) {

		boolean admits(IndicatorView indicator) {
			return (this.section == null || indicator.section().equals(this.section))
					&& (this.kind == null || indicator.kind() == this.kind)
					&& (this.keeper == null || indicator.keeper().equals(this.keeper))
					&& new SearchText(this.search).matches(indicator.code(), indicator.name(), indicator.measure());
		}

	}

	/**
	 * In which order the indicators stand.
	 */
	enum Order {

		BIEU("Theo mục của báo cáo"), TEN("Theo tên"), GIA_TRI("Lớn nhất trước");

		private final String label;

		Order(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

		Comparator<Line> comparator() {
			return switch (this) {
				case BIEU -> (a, b) -> 0;
				case TEN -> Comparator.comparing((line) -> line.indicator().name(), VietnameseOrder.INSTANCE);
				case GIA_TRI -> Comparator.comparing((Line line) -> line.reading()
					.map((reading) -> reading.amount().orZero())
					.orElse(BigDecimal.valueOf(-1))).reversed();
			};
		}

	}

	/**
	 * An indicator with what it says for the province in the year, and its targets.
	 */
	record Line(IndicatorView indicator, Optional<Sum> reading, List<TargetView> targets) {
	}

	@GetMapping("/chi-tieu")
	String indicators(@RequestParam(name = "nam", required = false) @Nullable Integer year,
			@RequestParam(name = "muc", required = false) @Nullable String section,
			@RequestParam(name = "loai", required = false) @Nullable IndicatorKind kind,
			@RequestParam(name = "don-vi", required = false) @Nullable String keeper,
			@RequestParam(name = "tim", required = false) @Nullable String search,
			@RequestParam(name = "sap-xep", defaultValue = "BIEU") Order order, Viewer viewer, Model model) {
		Collection<IndicatorView> all = this.catalogue.indicators().values();
		Filter filter = new Filter(blankToNull(section), kind, blankToNull(keeper), search, order);
		UnitTree units = this.organisation.units();
		int shown = year(year);
		List<IndicatorView> admitted = all.stream().filter(filter::admits).toList();
		model.addAttribute("lines", lines(admitted, units, shown, viewer).stream().sorted(order.comparator()).toList());
		model.addAttribute("total", all.size());
		model.addAttribute("filter", filter);
		model.addAttribute("year", shown);
		model.addAttribute("years", this.figures.years());
		model.addAttribute("sections", all.stream().map(IndicatorView::section).distinct().toList());
		model.addAttribute("keepers", all.stream().map(IndicatorView::keeper).distinct().sorted().toList());
		model.addAttribute("kinds", IndicatorKind.values());
		model.addAttribute("orders", Order.values());
		model.addAttribute("units", units);
		return "figures/indicators";
	}

	private List<Line> lines(List<IndicatorView> indicators, UnitTree units, int year, Viewer viewer) {
		Sums sums = this.figures.sums(indicators.stream().map(IndicatorView::code).toList(), year, viewer);
		String province = units.province(Period.year(year).lastDay()).map(OrgUnitView::code).orElse("");
		Collection<TargetView> targets = this.catalogue.targets();
		return indicators.stream()
			.map((indicator) -> new Line(indicator, sums.read(indicator.code(), province, Period.year(year)),
					targets.stream()
						.filter((target) -> target.indicator().equals(indicator.code()) && target.year() == year)
						.toList()))
			.toList();
	}

	@GetMapping("/chi-tieu/{code}")
	String indicator(@PathVariable String code, @RequestParam(name = "nam", required = false) @Nullable Integer year,
			@RequestParam(name = "dia-gioi",
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			Viewer viewer, Model model) {
		IndicatorView indicator = this.catalogue.indicator(code)
			.orElseThrow(() -> new NotFound("Không có chỉ tiêu “" + code + "” trong danh mục."));
		UnitTree units = this.organisation.units();
		int shown = year(year);
		model.addAttribute("indicator", indicator);
		LocalDate by = (day != null) ? day : units.latestDay(Period.year(shown).lastDay());
		List<Boundaries> boundaries = Boundaries.of(units);
		model.addAttribute("table", FigureTable.of(indicator, shown,
				this.figures.book(List.of(code), Period.year(shown), viewer), units, by));
		model.addAttribute("boundaries", boundaries);
		model.addAttribute("chosen",
				boundaries.stream().filter((one) -> one.holds(by, boundaries)).findFirst().orElse(null));
		model.addAttribute("parts", parts(indicator));
		model.addAttribute("targets",
				this.catalogue.targets().stream().filter((target) -> target.indicator().equals(code)).toList());
		model.addAttribute("year", shown);
		model.addAttribute("years", this.figures.years());
		model.addAttribute("units", units);
		return "figures/indicator";
	}

	private List<IndicatorView> parts(IndicatorView indicator) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		return Closure.parts(indicator).stream().map(all::get).filter(Objects::nonNull).toList();
	}

	/**
	 * In which order the services of a block stand.
	 */
	enum ServiceOrder {

		STT("Theo số thứ tự", Comparator.comparing(ServiceTable.Row::position)),
		TY_LE("Tỷ lệ thấp nhất trước", by(ServiceTable.Row::rate)),
		TIEP_NHAN("Nhiều hồ sơ nhất trước", by(ServiceTable.Row::received).reversed()),
		TRUC_TIEP("Nhiều hồ sơ trực tiếp nhất trước", by(ServiceTable.Row::inPerson).reversed());

		private final String label;

		private final Comparator<ServiceTable.Row> comparator;

		ServiceOrder(String label, Comparator<ServiceTable.Row> comparator) {
			this.label = label;
			this.comparator = comparator;
		}

		private static Comparator<ServiceTable.Row> by(Function<ServiceTable.Row, Optional<Sum>> figure) {
			return Comparator.comparing(
					(row) -> figure.apply(row).map((reading) -> reading.amount().orZero()).orElse(BigDecimal.ZERO));
		}

		public String label() {
			return this.label;
		}

	}

	@GetMapping("/dich-vu-cong")
	String services(@RequestParam(name = "nam", required = false) @Nullable Integer year,
			@RequestParam(name = "sap-xep", defaultValue = "STT") ServiceOrder order, Viewer viewer, Model model) {
		UnitTree units = this.organisation.units();
		int shown = year(year);
		model.addAttribute("tables",
				this.figures.serviceTables(shown, viewer)
					.stream()
					.map((table) -> table.sorted(order.comparator))
					.toList());
		model.addAttribute("orders", ServiceOrder.values());
		model.addAttribute("chosen", order);
		model.addAttribute("year", shown);
		model.addAttribute("years", this.figures.years());
		model.addAttribute("units", units);
		return "figures/services";
	}

	private int year(@Nullable Integer asked) {
		List<Integer> years = this.figures.years();
		int year = Objects.requireNonNullElseGet(asked, () -> years.isEmpty() ? 0 : years.getFirst());
		if (year < 0 || year > 9999) {
			throw new NotFound("Không có năm " + year + "; hãy chọn năm trong danh sách.");
		}
		return year;
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
