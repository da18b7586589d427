package vn.dean06.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTrees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FigureBookTests {

	private static final Instant NOW = Instant.parse("2024-12-15T03:00:00Z");

	private static final List<String> COMMUNES = List.of("A1", "A2", "B1", "B2", "B3");

	private final Map<String, IndicatorView> catalogue = new LinkedHashMap<>();

	private final List<FigureView> figures = new ArrayList<>();

	FigureBookTests() {
		indicator("phat-sinh", IndicatorKind.FLOW, null, null, null);
		indicator("luy-ke", IndicatorKind.STOCK, null, null, null);
		indicator("truc-tuyen", IndicatorKind.FLOW, null, null, null);
		indicator("truc-tiep", IndicatorKind.FLOW, null, null, null);
		indicator("tong", IndicatorKind.DERIVED, null, null, "[truc-tuyen] + [truc-tiep]");
		indicator("ty-le", IndicatorKind.RATE, "truc-tuyen", "tong", null);
		indicator("ty-le-luy-ke", IndicatorKind.RATE, "luy-ke", "luy-ke-2", null);
		indicator("luy-ke-2", IndicatorKind.STOCK, null, null, null);
	}

	@Test
	void monthsOfAFlowAddUp() {
		enter("phat-sinh", "A1", "2024-01", "10");
		enter("phat-sinh", "A1", "2024-02", "5");
		assertThat(read("phat-sinh", "A1", "2024")).hasValue("15");
		assertThat(read("phat-sinh", "A1", "2024-Q1")).hasValue("15");
		assertThat(read("phat-sinh", "A1", "2024-Q2")).isEmpty();
	}

	@Test
	void theLastMonthOfAStockStands() {
		enter("luy-ke", "A1", "2024-10", "100");
		enter("luy-ke", "A1", "2024-12", "130");
		assertThat(read("luy-ke", "A1", "2024")).hasValue("130");
	}

	@Test
	void unitsAddUpForFlowsAndStocks() {
		enter("luy-ke", "A1", "2024-12", "130");
		enter("luy-ke", "A2", "2024-12", "70");
		enter("luy-ke", "B1", "2024-12", "1");
		assertThat(read("luy-ke", "A", "2024")).hasValue("200");
		assertThat(read("luy-ke", "T", "2024")).hasValue("201");
	}

	@Test
	void aRateIsComputedFromTheSumsAndIsNoAverageOfRates() {
		enter("truc-tuyen", "A1", "2024-01", "1");
		enter("truc-tiep", "A1", "2024-01", "9");
		enter("truc-tuyen", "A2", "2024-01", "90");
		enter("truc-tiep", "A2", "2024-01", "0");
		assertThat(read("ty-le", "A1", "2024-01")).hasValue("10.00");
		assertThat(read("ty-le", "A2", "2024-01")).hasValue("100.00");
		assertThat(read("ty-le", "A", "2024-01")).hasValue("91.00");
	}

	@Test
	void theStatedFigureWinsForItsUnitAndPeriodOnly() {
		enter("truc-tuyen", "KEEPER", "2024", "4497");
		enter("truc-tiep", "KEEPER", "2024", "107");
		enter("tong", "KEEPER", "2024", "4601");
		assertThat(read("tong", "KEEPER", "2024")).hasValue("4601");
		assertThat(book().computed(key("tong", "KEEPER", "2024")).map((reading) -> reading.amount().toString()))
			.hasValue("4604.00");
		assertThat(read("tong", "KEEPER", "2024-12")).isEmpty();
	}

	@Test
	void theKeepersFigureSpeaksForTheProvince() {
		enter("phat-sinh", "KEEPER", "2024", "50");
		enter("phat-sinh", "A1", "2024-01", "7");
		assertThat(read("phat-sinh", "T", "2024")).hasValue("50");
		assertThat(book().read(key("phat-sinh", "T", "2024")).map(Reading::source))
			.hasValue(key("phat-sinh", "KEEPER", "2024"));
		assertThat(read("phat-sinh", "A", "2024")).hasValue("7");
	}

	@Test
	void aRateOfStocksTakesItsLastStatedMonth() {
		enter("luy-ke", "A1", "2024-12", "1");
		enter("luy-ke-2", "A1", "2024-12", "3");
		enter("ty-le-luy-ke", "A1", "2024-12", "33.4");
		assertThat(read("ty-le-luy-ke", "A1", "2024")).hasValue("33.4");
		assertThat(read("ty-le-luy-ke", "A1", "2024-11")).isEmpty();
	}

	@Test
	void blankIsNotZeroAndZeroIsNotNoneArisen() {
		enter("truc-tuyen", "A1", "2024-01", "0");
		enter("phat-sinh", "A1", "2024-01", "không phát sinh");
		enter("phat-sinh", "A1", "2024-02", "không phát sinh");
		assertThat(read("truc-tuyen", "A1", "2024")).hasValue("0");
		assertThat(read("phat-sinh", "A1", "2024")).hasValue("không phát sinh");
		assertThat(read("truc-tiep", "A1", "2024")).isEmpty();
		assertThat(read("ty-le", "A1", "2024")).isEmpty();
	}

	@Test
	void aFigureLeadsBackToAllItsParts() {
		enter("phat-sinh", "A1", "2024-01", "10");
		enter("phat-sinh", "B2", "2024-02", "5");
		Reading reading = book().read(key("phat-sinh", "T", "2024")).orElseThrow();
		assertThat(reading.figures()).map((figure) -> figure.key().toString())
			.containsExactlyInAnyOrder("phat-sinh@A1/2024-01", "phat-sinh@B2/2024-02");
		assertThat(reading.stated()).isFalse();
	}

	@Provide
	Arbitrary<List<Cell>> cells() {
		return Combinators
			.combine(Arbitraries.of(COMMUNES), Arbitraries.integers().between(1, 12),
					Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(100_000)).ofScale(2),
					Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal(100_000)).ofScale(0))
			.as(Cell::new)
			.list()
			.ofMaxSize(40)
			.uniqueElements((cell) -> cell.unit + cell.month);
	}

	/** What one commune enters for a month. */
	record Cell(String unit, int month, BigDecimal first, BigDecimal second) {
	}

	@Property(tries = 200)
	void anySumEqualsAPlainRecomputation(@ForAll("cells") List<Cell> cells) {
		this.figures.clear();
		for (Cell cell : cells) {
			String month = "2024-%02d".formatted(cell.month);
			enter("phat-sinh", cell.unit, month, cell.first.toPlainString());
			enter("luy-ke", cell.unit, month, cell.first.toPlainString());
			enter("truc-tuyen", cell.unit, month, cell.first.toPlainString());
			enter("truc-tiep", cell.unit, month, cell.second.toPlainString());
		}
		BigDecimal flow = BigDecimal.ZERO;
		BigDecimal inPerson = BigDecimal.ZERO;
		Map<String, Cell> last = new LinkedHashMap<>();
		for (Cell cell : cells) {
			flow = flow.add(cell.first);
			inPerson = inPerson.add(cell.second);
			last.merge(cell.unit, cell, (a, b) -> (a.month > b.month) ? a : b);
		}
		BigDecimal stock = last.values().stream().map(Cell::first).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (cells.isEmpty()) {
			assertThat(read("phat-sinh", "T", "2024")).isEmpty();
			assertThat(read("ty-le", "T", "2024")).isEmpty();
		}
		else {
			assertThat(number("phat-sinh")).isEqualByComparingTo(flow);
			assertThat(number("luy-ke")).isEqualByComparingTo(stock);
			assertThat(number("tong")).isEqualByComparingTo(flow.add(inPerson));
			assertThat(number("ty-le")).isEqualByComparingTo(flow.divide(flow.add(inPerson), MathContext.DECIMAL128)
				.movePointRight(2)
				.setScale(2, RoundingMode.HALF_UP));
		}
	}

	private BigDecimal number(String indicator) {
		return book().read(key(indicator, "T", "2024")).orElseThrow().amount().orZero();
	}

	private Optional<String> read(String indicator, String unit, String period) {
		return book().read(key(indicator, unit, period)).map((reading) -> reading.amount().toString());
	}

	@Test
	void aLongSumIsReadUnitByUnitAndEachLeadsToItsOwn() {
		enter("phat-sinh", "A1", "2024-01", "10");
		enter("phat-sinh", "A1", "2024-03", "5");
		enter("phat-sinh", "A2", "2024-02", "7");
		enter("phat-sinh", "T", "2024-04", "100");
		enter("phat-sinh", "T", "2024-05", "200");
		List<Reading.Share> shares = book().read(key("phat-sinh", "T", "2024")).orElseThrow().shares();
		assertThat(shares)
			.extracting((share) -> share.key().toString(), (share) -> share.amount().toString(), Reading.Share::periods,
					Reading.Share::enteredBy)
			.containsExactlyInAnyOrder(
					tuple("phat-sinh@A1/2024", "15", "2 kỳ, tháng 1/2024 đến tháng 3/2024", List.of("canbo")),
					tuple("phat-sinh@A2/2024-02", "7", "tháng 2/2024", List.of("canbo")),
					tuple("phat-sinh@T/2024-04", "100", "tháng 4/2024", List.of("canbo")),
					tuple("phat-sinh@T/2024-05", "200", "tháng 5/2024", List.of("canbo")));
		assertThat(shares).allSatisfy((
				share) -> assertThat(read(share.key().indicator(), share.key().unit(), share.key().period().toString()))
					.hasValue(share.amount().toString()));
	}

	private FigureBook book() {
		return new FigureBook(new Shape(this.catalogue),
				UnitTrees.of("T PROVINCE -", "KEEPER DEPARTMENT T", "A DISTRICT T", "B DISTRICT T", "A1 COMMUNE A",
						"A2 COMMUNE A", "B1 COMMUNE B", "B2 COMMUNE B", "B3 COMMUNE B"),
				this.figures, () -> Owed.NOTHING);
	}

	private static FigureKey key(String indicator, String unit, String period) {
		return new FigureKey(indicator, unit, Period.parse(period));
	}

	private void enter(String indicator, String unit, String period, String value) {
		this.figures.add(new FigureView(key(indicator, unit, period), null, Amount.parse(value), null, "canbo", NOW));
	}

	private void indicator(String code, IndicatorKind kind, @Nullable String numerator, @Nullable String denominator,
			@Nullable String formula) {
		this.catalogue.put(code, new IndicatorView(code, "II", code, "hồ sơ", true, false, kind, 2, "KEEPER", numerator,
				denominator, formula, null, List.of()));
	}

}
