package vn.dean06.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureBook;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the cells of a sheet are compared with: what they said in the periods of the year
 * before this one, in the latest three, and a year ago. A form of 200 rows has more than
 * two thousand figures of these in November, and they change only as submissions of
 * earlier periods move, so they are kept for whoever opens the sheet next.
 */
@Component
class Comparisons {

	/** As many periods tell what is usual. */
	private static final int LATEST = 3;

	/** A hundred sheets of 200 rows, in some 8 MB. */
	private static final int MOST_CELLS = 20_000;

	private final Figures figures;

	private final Catalogue catalogue;

	private final Cache<Basis, EntrySheet> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_CELLS)
		.weigher((Basis basis, EntrySheet sheet) -> (int) sheet.cells().count())
		.expireAfterAccess(Duration.ofHours(1))
		.build();

	Comparisons(Figures figures, Catalogue catalogue) {
		this.figures = figures;
		this.catalogue = catalogue;
	}

	/** What the comparisons of a sheet depend on. */
	private record Basis(SubmissionKey sheet, Object figures) {
	}

	/**
	 * The same sheet with what its cells are compared with, as far as the viewer sees it.
	 */
	EntrySheet in(EntrySheet outlined, UnitTree units, Viewer viewer) {
		Before before = new Before(outlined.key(), units);
		Supplier<EntrySheet> reader = () -> {
			Collection<EntrySheet.Cell> cells = outlined.cells().toList();
			return outlined.with(before
				.comparing(this.figures.amounts(indicators(cells), before.from(cells), before.others(), viewer)));
		};
		return this.figures.basis(before.others(), viewer)
			.map((basis) -> this.kept.get(new Basis(outlined.key(), basis), (first) -> reader.get()))
			.orElseGet(reader);
	}

	/**
	 * The same of some cells of a sheet, as they are saved.
	 */
	Few of(Collection<EntrySheet.Cell> cells, SubmissionKey sheet, UnitTree units) {
		return new Few(cells, new Before(sheet, units));
	}

	/**
	 * What some cells are compared with, figures that are to be read first.
	 */
	final class Few {

		private final Before before;

		private final Set<FigureKey> figures = new HashSet<>();

		private Few(Collection<EntrySheet.Cell> cells, Before before) {
			this.before = before;
			List<Period> others = before.others();
			Set<String> codes = indicators(cells);
			for (String unit : before.from(cells)) {
				for (String code : codes) {
					others.forEach((period) -> this.figures.add(new FigureKey(code, unit, period)));
				}
			}
		}

		/** The figures that tell it. */
		Set<FigureKey> figures() {
			return this.figures;
		}

		/**
		 * Puts beside a cell what it is compared with.
		 * @param read what the viewer sees of the figures, and maybe others
		 */
		UnaryOperator<EntrySheet.Cell> comparing(Collection<FigureView> read, Viewer viewer) {
			return this.before.comparing(Comparisons.this.figures.amounts(this.figures,
					read.stream().filter((figure) -> this.figures.contains(figure.key())).toList(), viewer));
		}

	}

	private static Set<String> indicators(Collection<EntrySheet.Cell> cells) {
		return cells.stream().map((cell) -> cell.indicator().code()).collect(Collectors.toSet());
	}

	/**
	 * The periods that one of a sheet is compared with.
	 */
	private final class Before {

		private final Period period;

		private final UnitTree units;

		/** The latest first: those of the year, and the latest three. */
		private final List<Period> periods;

		/** How many of them are of the year. */
		private final int sinceNewYear;

		Before(SubmissionKey sheet, UnitTree units) {
			this.period = sheet.period();
			this.units = units;
			this.sinceNewYear = (int) earlier().takeWhile((one) -> one.year() == this.period.year()).count();
			this.periods = earlier().limit(Math.max(this.sinceNewYear, LATEST)).toList();
		}

		private Stream<Period> earlier() {
			return Stream.iterate(this.period.previous(), Period::previous);
		}

		/** All of them, with that of the year before. */
		List<Period> others() {
			return Stream.concat(this.periods.stream(), Stream.of(this.period.yearBefore())).distinct().toList();
		}

		/** Whose figures tell of them. */
		Set<String> from(Collection<EntrySheet.Cell> cells) {
			Set<String> from = new HashSet<>();
			cells.stream().map(EntrySheet.Cell::indicator).distinct().forEach((indicator) -> {
				from.add(indicator.keeper());
				indicator.laterKeepers().forEach((keeper) -> from.add(keeper.unit()));
			});
			cells.stream().map((cell) -> cell.unit().code()).distinct().forEach((owner) -> {
				from.add(owner);
				from.addAll(this.units.belonging(owner, this.period.lastDay()));
			});
			return from;
		}

		/** Puts beside a cell what it is compared with. */
		UnaryOperator<EntrySheet.Cell> comparing(FigureBook book) {
			return (cell) -> {
				IndicatorView indicator = cell.indicator();
				List<Optional<Amount>> before = this.periods.stream()
					.map((one) -> read(book, indicator, cell.unit(), one))
					.toList();
				return cell.comparedWith(before.getFirst().orElse(null),
						read(book, indicator, cell.unit(), this.period.yearBefore()).orElse(null),
						soFar(indicator, before),
						UsualRange.of(indicator, before.stream().limit(LATEST).flatMap(Optional::stream).toList())
							.orElse(null));
			};
		}

		/** Another period, of the unit that kept the indicator then. */
		private Optional<Amount> read(FigureBook book, IndicatorView indicator, OrgUnitView owner, Period then) {
			String keeperNow = indicator.keeperOn(this.period.lastDay());
			String unit = owner.code().equals(keeperNow) ? indicator.keeperOn(then.lastDay()) : owner.code();
			return book.amount(new FigureKey(indicator.code(), unit, then));
		}

		private EntrySheet.Cell.@Nullable SoFar soFar(IndicatorView indicator, List<Optional<Amount>> before) {
			if (indicator.kind() != IndicatorKind.FLOW || this.period.kind() == Period.Kind.YEAR) {
				return null;
			}
			BigDecimal sum = BigDecimal.ZERO;
			int missing = 0;
			for (Optional<Amount> said : before.subList(0, this.sinceNewYear)) {
				missing += said.isEmpty() ? 1 : 0;
				sum = sum.add(said.map(Amount::orZero).orElse(BigDecimal.ZERO));
			}
			return new EntrySheet.Cell.SoFar(sum, missing);
		}

	}

}
