package vn.dean06.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import vn.dean06.catalogue.Amount;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.organisation.Period;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of ten falls and ten broken relations that are planted among sound figures, all are
 * found, and nothing else.
 */
class RelationRecallTests {

	private static final int REPORTS = 10;

	@Test
	void findsEachRunningTotalThatFallsAndNoOther() {
		for (int seed = 1; seed <= REPORTS; seed++) {
			Random random = new Random(seed);
			List<FigureView> figures = new ArrayList<>();
			for (int series = 0; series < 30; series++) {
				figures.addAll(rising(random, "x." + series % 3, "U" + series));
			}
			FigureView fallen = fallen(random, figures);
			figures.add(fallen);
			Collections.shuffle(figures, random);
			assertThat(Falls.in(figures)).extracting((fall) -> fall.after().key()).containsExactly(fallen.key());
		}
	}

	/** Months may be missing, or say the same, or that nothing arose. */
	private static List<FigureView> rising(Random random, String indicator, String unit) {
		List<FigureView> figures = new ArrayList<>();
		long total = random.nextInt(10_000);
		for (int month = 1; month <= 11; month++) {
			total += random.nextInt(3) * random.nextInt(5_000);
			if (random.nextInt(4) > 0) {
				figures
					.add(figure(indicator, unit, "2024-%02d".formatted(month), Amount.of(BigDecimal.valueOf(total))));
			}
		}
		figures.add(figure(indicator, unit, "2023-12", Amount.of(BigDecimal.ZERO)));
		figures.add(figure(indicator, unit, "2024", Amount.of(BigDecimal.ONE)));
		return figures;
	}

	/** The last month of a unit, less than some month before. */
	private static FigureView fallen(Random random, List<FigureView> figures) {
		FigureView before = figures.stream()
			.filter((figure) -> figure.amount().orZero().compareTo(BigDecimal.TEN) > 0)
			.skip(random.nextInt(20))
			.findFirst()
			.orElseThrow();
		return figure(before.key().indicator(), before.key().unit(), "2024-12",
				Amount.of(before.amount().orZero().subtract(BigDecimal.valueOf(1 + random.nextInt(10)))));
	}

	private static FigureView figure(String indicator, String unit, String period, Amount amount) {
		return new FigureView(new FigureKey(indicator, unit, Period.parse(period)), null, amount, null, "ai",
				Instant.EPOCH);
	}

	@Test
	void findsEachBrokenRelationAndNoOther() {
		for (int seed = 1; seed <= REPORTS; seed++) {
			Random random = new Random(seed);
			for (Relation.Kind kind : List.of(Relation.Kind.EQUAL, Relation.Kind.AT_MOST, Relation.Kind.SUM_OF)) {
				Map<String, BigDecimal> numbers = new HashMap<>();
				List<Relation> relations = sound(random, numbers);
				assertThat(broken(relations, numbers)).as("sound").isEmpty();
				Relation planted = relations.stream()
					.filter((relation) -> relation.kind() == kind && numbers.containsKey(relation.others().getFirst()))
					.skip(random.nextInt(5))
					.findFirst()
					.orElseThrow();
				numbers.merge(planted.indicator(), BigDecimal.valueOf(2 + random.nextInt(500)), BigDecimal::add);
				assertThat(broken(relations, numbers)).containsExactly(planted);
			}
		}
	}

	private static List<Relation> sound(Random random, Map<String, BigDecimal> numbers) {
		List<Relation> relations = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			String name = "a." + i;
			long one = random.nextInt(100_000);
			long two = random.nextInt(100_000);
			numbers.put(name + ".mot", BigDecimal.valueOf(one));
			numbers.put(name + ".hai", BigDecimal.valueOf(two));
			switch (i % 4) {
				case 0 -> numbers.put(name, BigDecimal.valueOf(one));
				case 1 -> numbers.put(name, BigDecimal.valueOf(one - random.nextInt(2)));
				case 2 -> numbers.put(name, BigDecimal.valueOf(one + two));
				default -> numbers.remove(name + ".mot");
			}
			relations.add(switch (i % 4) {
				case 0 -> new Relation(i, name, Relation.Kind.EQUAL, List.of(name + ".mot"), "");
				case 2 -> new Relation(i, name, Relation.Kind.SUM_OF, List.of(name + ".mot", name + ".hai"), "");
				default -> new Relation(i, name, Relation.Kind.AT_MOST, List.of(name + ".mot"), "");
			});
		}
		return relations;
	}

	private static List<Relation> broken(List<Relation> relations, Map<String, BigDecimal> numbers) {
		return relations.stream()
			.flatMap((relation) -> Comparison.of(relation, (code) -> Optional.ofNullable(numbers.get(code))).stream())
			.filter((comparison) -> !comparison.holds())
			.map(Comparison::relation)
			.toList();
	}

}
