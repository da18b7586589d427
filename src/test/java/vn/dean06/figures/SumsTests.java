package vn.dean06.figures;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dean06.Queries;
import vn.dean06.ThisMonthTest;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.submissions.Viewer;
import vn.dean06.submissions.Visibility;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year whose months the database added up, against the same year put together from
 * every figure.
 */
@ThisMonthTest
@Transactional
class SumsTests {

	private static final String FLOW = "dvc.khai-sinh.truc-tuyen";

	private static final String STOCK = "to-cong-nghe-so.thanh-vien";

	private static final Period YEAR = Period.year(2026);

	@Autowired
	Figures figures;

	@Autowired
	FigureRepository repository;

	@Autowired
	Catalogue catalogue;

	@Autowired
	Organisation organisation;

	@Autowired
	JdbcClient database;

	@Autowired
	JdbcOperations rows;

	private List<OrgUnitView> communes = List.of();

	@BeforeEach
	void everyCommuneEntersItsMonths() {
		this.communes = this.organisation.units()
			.on(YEAR.lastDay())
			.all()
			.stream()
			.filter((unit) -> unit.level() == UnitLevel.COMMUNE)
			.toList();
		Random random = new Random(6);
		for (OrgUnitView commune : this.communes) {
			int months = 3 + random.nextInt(8);
			IntStream.rangeClosed(1, months).forEach((month) -> {
				boolean none = random.nextInt(5) == 0;
				enter(FLOW, commune.code(), "2026-%02d".formatted(month), none ? null : random.nextInt(1000));
				enter(STOCK, commune.code(), "2026-%02d".formatted(month), month * 10 + random.nextInt(9));
			});
		}
	}

	@Test
	void giveEveryIndicatorOfTheProvinceTheSameAmount() {
		assertThat(this.catalogue.indicator(FLOW).orElseThrow().kind()).isEqualTo(IndicatorKind.FLOW);
		assertThat(this.catalogue.indicator(STOCK).orElseThrow().kind()).isEqualTo(IndicatorKind.STOCK);
		assertThat(amounts(sums())).containsAllEntriesOf(amounts(each())).containsKeys(FLOW, STOCK);
		assertThat(amounts(sums())).hasSameSizeAs(amounts(each()));
	}

	@Test
	void readFarFewerFigures() {
		assertThat(read(FLOW)).hasSize(this.communes.size());
		assertThat(read(STOCK)).hasSize(this.communes.size());
	}

	@Test
	void leaveOutWhatTheReaderMayNotSee() {
		String unit = this.communes.getFirst().code();
		this.database.sql("update figure set form = 'bieu-thu', submitter = unit where unit = ? and period = '2026-02'")
			.param(unit)
			.update();
		Map<String, String> all = amounts(sums());
		this.database.sql("""
				insert into submission (form, unit, period, state, changed_by, changed_at, version)
				values ('bieu-thu', ?, '2026-02', 'DRAFT', 'x', now(), 0)""").param(unit).update();
		assertThat(amounts(sums()).get(FLOW)).isNotEqualTo(all.get(FLOW));
		assertThat(amounts(sums())).isEqualTo(amounts(each()));
	}

	@Test
	void leaveToTheBookWhatAnUpperUnitSaidOfAMonth() {
		enter(FLOW, "GL", "2026-03", 5);
		assertThat(read(FLOW)).hasSizeGreaterThan(this.communes.size());
		assertThat(amounts(sums())).isEqualTo(amounts(each()));
	}

	@Test
	void leaveToTheBookWhatWasStatedForTheYear() {
		enter(STOCK, this.communes.getFirst().code(), "2026", 7);
		assertThat(read(STOCK)).hasSizeGreaterThan(this.communes.size());
		assertThat(amounts(sums())).isEqualTo(amounts(each()));
	}

	@Test
	void leaveToTheBookAStockThatUnitsOfTheNewProvinceTookOver() {
		Period merged = Period.year(2025);
		for (String stock : List.of("H540/2025-06/70", "GL-21553/2025-07/30")) {
			String[] said = stock.split("/");
			enter(STOCK, said[0], said[1], Integer.valueOf(said[2]));
		}
		assertThat(this.figures.book(List.of(STOCK), merged, Viewer.APPROVED_ONLY)
			.read(STOCK, "GL", merged)
			.orElseThrow()
			.amount()
			.orZero()).as("the old district's stock no longer stands").isEqualByComparingTo("30");
		assertThat(this.figures.sums(List.of(STOCK), 2025, Viewer.APPROVED_ONLY)
			.read(STOCK, "GL", merged)
			.orElseThrow()
			.amount()
			.orZero()).isEqualByComparingTo("30");
	}

	@Test
	void takeAFewQuestionsForAllIndicatorsAndAFewMoreForTheirCoverage() {
		List<Sums> sums = new ArrayList<>();
		assertThat(Queries.of(() -> sums.add(sums()))).as("catalogue, units, visibility, figures").hasSizeLessThan(13);
		List<Sum> all = new ArrayList<>();
		assertThat(Queries.of(() -> {
			this.catalogue.indicators()
				.keySet()
				.forEach((code) -> sums.getFirst().read(code, "GL", YEAR).ifPresent(all::add));
			all.forEach(Answer::coverage);
		})).as("lines, forms, regimes, submissions").hasSizeLessThan(7);
		assertThat(all).hasSizeGreaterThan(2);
	}

	@Test
	void sayHowManyOfTheUnitsThatOweItAreIn() {
		Sum flow = sums().read(FLOW, "GL", YEAR).orElseThrow();
		assertThat(flow.stated()).isFalse();
		assertThat(flow.coverage().byDocument()).as("figures that no form brought").isTrue();
		this.database.sql("update figure set form = 'bieu-co-so', submitter = unit where indicator = ?")
			.param(FLOW)
			.update();
		Coverage coverage = sums().read(FLOW, "GL", YEAR).orElseThrow().coverage();
		Coverage same = each().read(FLOW, "GL", YEAR).orElseThrow().coverage();
		assertThat(coverage).isEqualTo(same);
		assertThat(coverage.units()).isEqualTo(this.communes.size());
		assertThat(coverage.due()).as("by 20/11/2026").hasSize(10);
		assertThat(coverage.in()).isEqualTo(coverage.approved()).isBetween(1, coverage.units() - 1);
	}

	private void enter(String indicator, String unit, String period, @Nullable Integer value) {
		this.database.sql("""
				insert into figure (indicator, unit, period, value, none_arisen, entered_by, entered_at, version)
				values (:indicator, :unit, :period, :value, :none, 'x', now(), 0)""")
			.param("indicator", indicator)
			.param("unit", unit)
			.param("period", period)
			.param("value", (value != null) ? BigDecimal.valueOf(value) : null, Types.NUMERIC)
			.param("none", value == null)
			.update();
	}

	private Sums sums() {
		return this.figures.sums(this.catalogue.indicators().keySet(), YEAR.year(), Viewer.APPROVED_ONLY);
	}

	private FigureBook each() {
		return this.figures.book(this.catalogue.indicators().keySet(), YEAR, Viewer.APPROVED_ONLY);
	}

	private Map<String, String> amounts(Sums sums) {
		return amounts((code) -> sums.read(code, "GL", YEAR));
	}

	private Map<String, String> amounts(FigureBook book) {
		return amounts((code) -> book.read(code, "GL", YEAR));
	}

	private Map<String, String> amounts(Function<String, Optional<? extends Answer>> read) {
		Map<String, String> amounts = new TreeMap<>();
		this.catalogue.indicators()
			.keySet()
			.forEach((code) -> read.apply(code).ifPresent((answer) -> amounts.put(code, answer.amount().toString())));
		return amounts;
	}

	private List<Contribution> read(String indicator) {
		return new SumReader(this.repository, this.rows, this.catalogue.indicators(), this.organisation.units(),
				new Visibility(Set.of()), List.of(YEAR), () -> Owed.NOTHING)
			.contributions(List.of(indicator))
			.getOrDefault(YEAR, List.of());
	}

}
