package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arithmetic over single figures against a plain recomputation, in random provinces.
 */
class FigureArithmeticTests {

	@Property(tries = 300, shrinking = ShrinkingMode.OFF)
	void everyReadingEqualsAPlainRecomputation(@ForAll long seed) {
		RandomProvince land = new RandomProvince(new Random(seed));
		List<FigureView> figures = land.figures(RandomProvince.CATALOGUE.keySet(), true);
		FigureBook book = book(land, figures);
		PlainArithmetic plain = new PlainArithmetic(land, figures);
		for (String unit : land.units.keySet()) {
			for (String indicator : RandomProvince.CATALOGUE.keySet()) {
				Period period = RandomProvince.PERIODS.get(land.random.nextInt(RandomProvince.PERIODS.size()));
				LocalDate day = RandomProvince.VIEWS.get(land.random.nextInt(RandomProvince.VIEWS.size()));
				FigureKey key = new FigureKey(indicator, unit, period);
				assertThat(text(book.read(key))).as("%s in %s, %s", key, land.lines, figures)
					.isEqualTo(plain.read(key, land.atEnd(unit, period)).map(FigureArithmeticTests::text));
				assertThat(book.amount(key)).as("only the amount of %s in %s, %s", key, land.lines, figures)
					.isEqualTo(book.read(key).map(Reading::amount));
				assertThat(text(book.read(key, day))).as("%s on %s in %s, %s", key, day, land.lines, figures)
					.isEqualTo(plain.read(key, day).map(FigureArithmeticTests::text));
			}
		}
	}

	/** Monthly figures of communes only: sums that need no rules at all. */
	@Property(tries = 100, shrinking = ShrinkingMode.OFF)
	void theProvinceCountsEachCommunesFigureExactlyOnceByWhicheverBoundaries(@ForAll long seed) {
		RandomProvince land = new RandomProvince(new Random(seed));
		List<FigureView> figures = land.figures(Set.of("phat-sinh"), false);
		FigureBook book = book(land, figures);
		for (Period period : RandomProvince.PERIODS) {
			List<FigureView> all = figures.stream().filter((figure) -> period.contains(figure.key().period())).toList();
			assertThat(figuresOf(book.read("phat-sinh", "N", period))).containsExactlyInAnyOrderElementsOf(all);
			for (LocalDate day : RandomProvince.VIEWS) {
				String province = day.isBefore(RandomProvince.JULY) ? "P" : "N";
				Set<String> there = day.isBefore(RandomProvince.JULY) ? Set.of("A", "B") : Set.of("A", "B", "N");
				assertThat(figuresOf(book.read(new FigureKey("phat-sinh", province, period), day)))
					.as("%s by the units of %s in %s", period, day, land.lines)
					.containsExactlyInAnyOrderElementsOf(all.stream()
						.filter((figure) -> there.contains(figure.key().unit().substring(0, 1)))
						.toList());
			}
		}
	}

	@Property(tries = 100, shrinking = ShrinkingMode.OFF)
	void addingMonthsFirstOrUnitsFirstIsTheSame(@ForAll long seed) {
		RandomProvince land = new RandomProvince(new Random(seed));
		List<FigureView> figures = land.figures(Set.of("phat-sinh"), false);
		FigureBook book = book(land, figures);
		BigDecimal monthsFirst = Stream.concat(RandomProvince.OLD.stream(), RandomProvince.NEW.stream())
			.map((unit) -> own(figures, unit))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal unitsFirst = Period.year(2025)
			.months()
			.stream()
			.flatMap((month) -> book.read("phat-sinh", "N", month).stream())
			.map((reading) -> reading.amount().orZero())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal whole = book.read("phat-sinh", "N", Period.year(2025))
			.map((reading) -> reading.amount().orZero())
			.orElse(BigDecimal.ZERO);
		assertThat(unitsFirst).isEqualByComparingTo(monthsFirst).isEqualByComparingTo(whole);
	}

	private static BigDecimal own(List<FigureView> figures, String unit) {
		return figures.stream()
			.filter((figure) -> figure.key().unit().equals(unit))
			.map((figure) -> figure.amount().orZero())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * The rows right below the province and what is not allocated are the province; a
	 * stock by older units only until these were merged, since what went over then stands
	 * with its old and with its new unit.
	 */
	@Property(tries = 100, shrinking = ShrinkingMode.OFF)
	void theRowsOfAPageAddUpToItsProvince(@ForAll long seed) {
		RandomProvince land = new RandomProvince(new Random(seed));
		List<FigureView> figures = land.figures(Set.of("phat-sinh", "luy-ke"), false);
		FigureBook book = book(land, figures);
		for (String indicator : List.of("phat-sinh", "luy-ke")) {
			for (LocalDate day : RandomProvince.VIEWS) {
				FigureTable table = FigureTable.of(RandomProvince.known(indicator), 2025, book, land.tree, day);
				assertThat(table.outranked()).isFalse();
				for (int i = 0; i < table.periods().size(); i++) {
					int column = i;
					if (indicator.equals("luy-ke") && changesIn(day, table.periods().get(i))) {
						continue;
					}
					String above = day.isBefore(RandomProvince.JULY) ? "P" : "N";
					Stream<Optional<Reading>> rows = table.rows()
						.stream()
						.filter((row) -> above.equals(row.unit().parent()))
						.map((row) -> row.cells().get(column).reading());
					Stream<Optional<Reading>> rest = Optional.ofNullable(table.unallocated())
						.map((unallocated) -> unallocated.cells().get(column))
						.stream();
					List<FigureView> parts = Stream.concat(rows, rest)
						.flatMap(Optional::stream)
						.flatMap((reading) -> reading.figures().stream())
						.toList();
					Optional<Reading> province = table.rows()
						.stream()
						.filter((row) -> row.unit().code().equals(above))
						.findFirst()
						.flatMap((row) -> row.cells().get(column).reading());
					assertThat(parts)
						.as("%s by the units of %s in %s: %s", table.periods().get(i), day, land.lines, figures)
						.containsExactlyInAnyOrderElementsOf(figuresOf(province));
				}
			}
		}
	}

	private static FigureBook book(RandomProvince land, List<FigureView> figures) {
		return new FigureBook(new Shape(RandomProvince.CATALOGUE), land.tree, figures, () -> Owed.NOTHING);
	}

	private static boolean changesIn(LocalDate day, Period period) {
		return Stream.of(RandomProvince.MARCH, RandomProvince.JULY)
			.anyMatch((change) -> change.isAfter(day) && !change.isAfter(period.lastDay()));
	}

	private static List<FigureView> figuresOf(Optional<Reading> reading) {
		return reading.map(Reading::figures).orElse(List.of());
	}

	private static Optional<String> text(Optional<Reading> reading) {
		return reading.map((read) -> text(read.amount()));
	}

	/** Precision aside, which follows the parts. */
	private static String text(Amount amount) {
		return amount.noneArisen() ? amount.toString() : amount.orZero().stripTrailingZeros().toPlainString();
	}

}
