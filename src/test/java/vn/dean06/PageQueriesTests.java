package vn.dean06;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitLevel;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many queries a page takes: as many for a few figures as for ten months of every
 * commune, and few where nothing changed since somebody asked last.
 */
@ThisMonthTest
class PageQueriesTests {

	private static final String FLOW = "dvc.khai-sinh.truc-tuyen";

	private static final List<String> OFFICERS = List.of("/", "/nhap-lieu/bieu-co-so/GL-21583/2026-11",
			"/luot-nop/bieu-co-so/GL-21583/2026-11");

	private static final List<String> OF_FIGURES = List.of("/chi-tieu?nam=2026", "/chi-tieu/" + FLOW + "?nam=2026",
			"/chi-tieu/dvc.khai-sinh.ty-le?nam=2026", "/so-lieu/" + FLOW + "@GL/2026", "/dich-vu-cong?nam=2026");

	private static final List<String> OFFICES = Stream
		.concat(OF_FIGURES.stream(),
				Stream.of("/duyet/2026-11", "/tong-quan?nam=2026", "/kiem-tra?nam=2026", "/bao-cao/2026"))
		.toList();

	@Autowired
	MockMvc web;

	@Autowired
	Organisation organisation;

	@Autowired
	JdbcClient database;

	private Pages officer;

	private Pages office;

	@BeforeEach
	void signIn() {
		this.officer = new Pages(this.web, "quynhon");
		this.office = new Pages(this.web, "thuongtruc");
	}

	@AfterEach
	void takeAllOfItBack() {
		this.database.sql("delete from figure where entered_by = 'x'").update();
	}

	@Test
	void areAsManyForAFewFiguresAsForTenMonthsOfEveryCommune() {
		enter("GL-21583", 3);
		counted();
		List.of("GL-21583", "GL-21553", "GL-21589").forEach((unit) -> {
			enter(unit, 1);
			enter(unit, 2);
		});
		Map<String, List<String>> few = counted();
		enterTenMonthsOfEveryCommune();
		Map<String, List<String>> many = counted();
		// Where units speak for each other, the months of these indicators are read once.
		few.forEach((page, queries) -> assertThat(many.get(page)).as(page)
			.hasSizeBetween(queries.size(), queries.size() + 1));
	}

	@Test
	void areFewWhereNothingChanged() {
		enter("GL-21583", 1);
		counted();
		assertThat(counted()).allSatisfy((page, queries) -> assertThat(queries).as(page).hasSizeLessThanOrEqualTo(35));
		OF_FIGURES.forEach((page) -> assertThat(queries(this.office, page)).as(page).hasSizeLessThanOrEqualTo(9));
	}

	@Test
	void aSumOfMoreThanAHundredFiguresIsReadUnitByUnit() {
		IntStream.rangeClosed(1, 10).forEach((month) -> enter("GL-21583", month));
		assertThat(rows("GL")).hasSize(10);
		enterTenMonthsOfEveryCommune();
		Elements rows = rows("GL");
		assertThat(rows.select("a").eachText()).containsOnly("70");
		String whole = "%d.%03d".formatted(rows.size() * 70 / 1000, rows.size() * 70 % 1000);
		assertThat(this.office.page("/so-lieu/" + FLOW + "@GL/2026").select("h1 span").text()).isEqualTo(whole);
		Element row = rows.stream()
			.filter((one) -> one.select("a").attr("href").endsWith("@GL-21583/2026"))
			.findFirst()
			.orElseThrow();
		assertThat(row.select("a").text()).isEqualTo("70");
		assertThat(row.select("[data-label=Kỳ]").text()).isEqualTo("10 kỳ, tháng 1/2026 đến tháng 10/2026");
		assertThat(rows("GL-21583").eachText()).hasSize(10).allMatch((text) -> text.contains(" 7 "));
	}

	private Elements rows(String unit) {
		return this.office.page("/so-lieu/" + FLOW + "@" + unit + "/2026").select("main tbody tr");
	}

	/**
	 * Figures that were entered since are not kept; the catalogue is, once it was read.
	 */
	private Map<String, List<String>> counted() {
		Map<String, List<String>> counted = new TreeMap<>();
		OFFICERS.forEach((page) -> counted.put(page, queries(this.officer, page)));
		OFFICES.forEach((page) -> counted.put(page, queries(this.office, page)));
		return counted;
	}

	private List<String> queries(Pages visitor, String page) {
		return Queries.withoutSession(() -> assertThat(visitor.page(page).title()).isNotEmpty());
	}

	private void enterTenMonthsOfEveryCommune() {
		this.organisation.units()
			.all()
			.stream()
			.filter((unit) -> unit.level() == UnitLevel.COMMUNE)
			.map(OrgUnitView::code)
			.forEach((unit) -> IntStream.rangeClosed(1, 10).forEach((month) -> enter(unit, month)));
	}

	private void enter(String unit, int month) {
		this.database.sql("""
				insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
				values (:indicator, :unit, :period, 7, false, 'x', now(), 0) on conflict do nothing""")
			.param("indicator", FLOW)
			.param("unit", unit)
			.param("period", "2026-%02d".formatted(month))
			.update();
	}

}
