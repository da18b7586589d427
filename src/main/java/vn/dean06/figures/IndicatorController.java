package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.organisation.Boundaries;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.ListFilter;
import vn.dean06.web.ListOrder;
import vn.dean06.web.ListOrders;
import vn.dean06.web.NotFound;
import vn.dean06.web.SearchText;
import vn.dean06.web.ShownYear;
import vn.dean06.web.VietnameseNumbers;
import vn.dean06.web.Years;
import vn.dean06.web.view.Markup;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages of the catalogue: indicators with their figures, and the essential services.
 */
@Controller
class IndicatorController {

	private static final ListOrders<Line> ORDERS = ListOrders.of(ListOrder.asKept("SECTION", "Theo mục của báo cáo"),
			ListOrder.byText("NAME", "Theo tên", Line::name),
			ListOrder.by("VALUE", "Lớn nhất trước", Line::value).reversed());

	private static final ListOrders<ServiceTable.Row> SERVICE_ORDERS = ListOrders.of(
			ListOrder.by("NUMBER", "Theo số thứ tự", ServiceTable.Row::position),
			ListOrder.by("RATE", "Tỷ lệ thấp nhất trước", (row) -> row.rate().number()),
			ListOrder.<ServiceTable.Row, BigDecimal>by("RECEIVED", "Nhiều hồ sơ nhất trước",
					(row) -> row.received().number())
				.reversed(),
			ListOrder.<ServiceTable.Row, BigDecimal>by("IN_PERSON", "Nhiều hồ sơ trực tiếp nhất trước",
					(row) -> row.inPerson().number())
				.reversed());

	private final Catalogue catalogue;

	private final Figures figures;

	private final Organisation organisation;

	private final Years years;

	IndicatorController(Catalogue catalogue, Figures figures, Organisation organisation, Years years) {
		this.catalogue = catalogue;
		this.figures = figures;
		this.organisation = organisation;
		this.years = years;
	}

	/**
	 * What the list is narrowed to; kept in the address.
	 */
	record Filter(@BindParam("muc") @Nullable String section, @BindParam("loai") @Nullable IndicatorKind kind,
			@BindParam("don-vi") @Nullable String keeper, @BindParam("tim") @Nullable String search) {

		List<IndicatorView> admitted(Collection<IndicatorView> all) {
			SearchText words = new SearchText(this.search);
			return all.stream().filter((indicator) -> admits(indicator, words)).toList();
		}

		private boolean admits(IndicatorView indicator, SearchText words) {
			return ListFilter.admits(this.section, indicator.section())
					&& ListFilter.admits(this.kind, indicator.kind())
					&& ListFilter.admits(this.keeper, indicator.keeper())
					&& words.matches(indicator.code(), indicator.name(), indicator.measure());
		}

	}

	/**
	 * An indicator with what it says for the province in the year, and its targets.
	 */
	record Line(IndicatorView indicator, Sums.Place place, List<TargetView> targets) {

		String name() {
			return this.indicator.name();
		}

		/** What is known stands before what is not. */
		BigDecimal value() {
			return this.place.sum().map((sum) -> sum.amount().orZero()).orElse(BigDecimal.valueOf(-1));
		}

	}

	/**
	 * The list as it is shown, a row each; a province has hundreds.
	 */
	record Lines(List<Line> all, int year, UnitTree units) {

		public int size() {
			return this.all.size();
		}

		/**
		 * The rows as HTML.
		 * @param indicators where the addresses of indicators begin
		 * @param figures where those of figures do
		 */
		public String html(String indicators, String figures) {
			Markup html = new Markup();
			for (Line line : this.all) {
				IndicatorView one = line.indicator();
				html.open("tr");
				cell(html, "Mục", one.section());
				html.open("td", "main-cell")
					.open("a")
					.attribute("href", indicators + one.code() + "?nam=" + this.year)
					.text(one.name())
					.close("a")
					.close("td");
				cell(html, "Loại", one.kind().label());
				cell(html, "Đơn vị giữ", this.units.shortName(one.keeper()));
				html.open("td", "number").attribute("data-label", "Số liệu");
				line.place().write(html, figures, "");
				html.close("td");
				cell(html, "Đơn vị tính", one.measure());
				html.open("td").attribute("data-label", "Mục tiêu được giao");
				line.targets()
					.forEach((target) -> html.open("span", "target")
						.attribute("title", target.source())
						.text(target.comparison().sign() + " " + VietnameseNumbers.format(target.value()))
						.close("span")
						.text(" "));
				html.close("td").close("tr").text("\n");
			}
			return html.toString();
		}

		private static void cell(Markup html, String label, String text) {
			html.open("td").attribute("data-label", label).text(text).close("td");
		}

	}

	@GetMapping("/chi-tieu")
	String indicators(@RequestParam(name = "nam", required = false) @Nullable Integer asked,
			@RequestParam(name = "sap-xep", required = false) @Nullable String sorted, Filter filter, Viewer viewer,
			Model model) {
		Collection<IndicatorView> all = this.catalogue.indicators().values();
		ListOrder<Line> order = ORDERS.chosen(sorted);
		ShownYear shown = this.years.shown(asked);
		UnitTree units = this.organisation.units();
		List<IndicatorView> admitted = filter.admitted(all);
		model.addAttribute("lines",
				new Lines(lines(admitted, units, shown.year(), viewer).stream().sorted(order.comparator()).toList(),
						shown.year(), units));
		model.addAttribute("total", all.size());
		model.addAttribute("filter", filter);
		model.addAttribute("year", shown.year());
		model.addAttribute("years", shown.all());
		model.addAttribute("heading", shown.heading());
		model.addAttribute("sections", all.stream().map(IndicatorView::section).distinct().toList());
		model.addAttribute("keepers", all.stream().map(IndicatorView::keeper).distinct().sorted().toList());
		model.addAttribute("kinds", IndicatorKind.values());
		model.addAttribute("orders", ORDERS);
		model.addAttribute("order", order);
		model.addAttribute("units", units);
		return "figures/indicators";
	}

	private List<Line> lines(List<IndicatorView> indicators, UnitTree units, int year, Viewer viewer) {
		Sums sums = this.figures.sums(indicators.stream().map(IndicatorView::code).toList(), year, viewer);
		String province = units.province(Period.year(year).lastDay()).map(OrgUnitView::code).orElse("");
		Collection<TargetView> targets = this.catalogue.targets();
		return indicators.stream()
			.map((indicator) -> new Line(indicator, sums.at(indicator.code(), province, Period.year(year)),
					targets.stream()
						.filter((target) -> target.indicator().equals(indicator.code()) && target.year() == year)
						.toList()))
			.toList();
	}

	@GetMapping("/chi-tieu/{code}")
	String indicator(@PathVariable String code, @RequestParam(name = "nam", required = false) @Nullable Integer asked,
			@RequestParam(name = "dia-gioi",
					required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			Viewer viewer, Model model) {
		IndicatorView indicator = this.catalogue.indicator(code)
			.orElseThrow(() -> new NotFound("Không có chỉ tiêu “" + code + "” trong danh mục."));
		UnitTree units = this.organisation.units();
		ShownYear shown = this.years.shown(asked);
		model.addAttribute("indicator", indicator);
		LocalDate by = (day != null) ? day : units.latestDay(Period.year(shown.year()).lastDay());
		List<Boundaries> boundaries = Boundaries.of(units);
		model.addAttribute("table", table(indicator, shown.year(), units, by, viewer));
		model.addAttribute("boundaries", boundaries);
		model.addAttribute("chosen",
				boundaries.stream().filter((one) -> one.holds(by, boundaries)).findFirst().orElse(null));
		model.addAttribute("parts", parts(indicator));
		model.addAttribute("targets",
				this.catalogue.targets().stream().filter((target) -> target.indicator().equals(code)).toList());
		model.addAttribute("year", shown.year());
		model.addAttribute("years", shown.all());
		model.addAttribute("heading", shown.heading());
		model.addAttribute("units", units);
		return "figures/indicator";
	}

	private FigureTable.Printed table(IndicatorView indicator, int year, UnitTree units, LocalDate by, Viewer viewer) {
		return this.figures.kept(List.of("table", indicator.code(), by), year, viewer,
				() -> FigureTable
					.of(indicator, year, this.figures.book(List.of(indicator.code()), Period.year(year), viewer), units,
							by)
					.printed());
	}

	private List<IndicatorView> parts(IndicatorView indicator) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		return Closure.parts(indicator).stream().map(all::get).filter(Objects::nonNull).toList();
	}

	@GetMapping("/dich-vu-cong")
	String services(@RequestParam(name = "nam", required = false) @Nullable Integer asked,
			@RequestParam(name = "sap-xep", required = false) @Nullable String sorted, Viewer viewer, Model model) {
		ListOrder<ServiceTable.Row> order = SERVICE_ORDERS.chosen(sorted);
		ShownYear shown = this.years.shown(asked);
		model.addAttribute("tables",
				this.figures.serviceTables(shown.year(), viewer)
					.stream()
					.map((table) -> table.sorted(order.comparator()))
					.toList());
		model.addAttribute("orders", SERVICE_ORDERS);
		model.addAttribute("order", order);
		model.addAttribute("year", shown.year());
		model.addAttribute("years", shown.all());
		model.addAttribute("heading", shown.heading());
		model.addAttribute("units", this.organisation.units());
		return "figures/services";
	}

}
