package vn.dean06.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Shape;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

/**
 * Figures read one by one from the database, and what they add up to.
 */
public final class FigureBook {

	private final Shape shape;

	private final UnitTree units;

	private final Map<FigureKey, FigureView> figures = new HashMap<>();

	private final Shelves shelves = new Shelves();

	private final Arithmetic arithmetic;

	private final Supplier<Owed> owed;

	private final Completeness completeness;

	/**
	 * @param owed what units owe of these figures, read when somebody asks
	 */
	FigureBook(Shape shape, UnitTree units, Collection<FigureView> figures, Supplier<Owed> owed) {
		this(shape, units, figures, List.of(), owed);
	}

	/**
	 * The same with figures of which only what they say is known.
	 */
	FigureBook(Shape shape, UnitTree units, Collection<FigureView> figures, Collection<Contribution> amounts,
			Supplier<Owed> owed) {
		this.shape = shape;
		this.units = units;
		this.owed = owed;
		this.arithmetic = new Arithmetic(shape, units, this.shelves);
		this.completeness = new Completeness(shape, units, owed);
		figures.forEach((figure) -> {
			this.figures.put(figure.key(), figure);
			this.shelves.add(Contribution.of(figure));
		});
		amounts.forEach(this.shelves::add);
	}

	/**
	 * What was said, by year, indicator and unit.
	 */
	static final class Shelves implements Arithmetic.Said {

		private final Map<Integer, Map<String, Map<String, List<Contribution>>>> shelves = new HashMap<>();

		void add(Contribution said) {
			this.shelves.computeIfAbsent(said.year(), (year) -> new HashMap<>())
				.computeIfAbsent(said.indicator(), (indicator) -> new HashMap<>())
				.computeIfAbsent(said.unit(), (unit) -> new ArrayList<>())
				.add(said);
		}

		@Override
		public List<Contribution> by(String indicator, String unit, Period period) {
			return this.shelves.getOrDefault(period.year(), Map.of())
				.getOrDefault(indicator, Map.of())
				.getOrDefault(unit, List.of());
		}

		@Override
		public Optional<Contribution> exactly(FigureKey key) {
			return by(key.indicator(), key.unit(), key.period()).stream()
				.filter((said) -> said.isFor(key.period()))
				.findFirst();
		}

	}

	/**
	 * The same with some of the figures only.
	 */
	FigureBook with(Collection<FigureView> some) {
		return new FigureBook(this.shape, this.units, some, this.owed);
	}

	/**
	 * The same if some figures said something else.
	 */
	FigureBook supposing(Map<FigureKey, Amount> supposed) {
		return with(this.figures.values()
			.stream()
			.map((figure) -> Optional.ofNullable(supposed.get(figure.key())).map(figure::saying).orElse(figure))
			.toList());
	}

	/**
	 * What they say for some periods, in the form in which the database tells it.
	 * @param indicators those that can be told
	 */
	Sums sums(Collection<Period> spans, Set<String> indicators) {
		Map<Period, Arithmetic> periods = new HashMap<>();
		spans.forEach((span) -> periods.put(span, this.arithmetic));
		return new Sums(spans, indicators, () -> new Sums.Added(periods, this.completeness), new Sums.Known());
	}

	/**
	 * The figure that was entered under exactly this key.
	 */
	public Optional<FigureView> entered(FigureKey key) {
		return Optional.ofNullable(this.figures.get(key));
	}

	/**
	 * What the indicator says for the unit and the period; empty where nothing was
	 * entered from which it could be told.
	 */
	public Optional<Reading> read(String indicator, String unit, Period period) {
		return read(new FigureKey(indicator, unit, period));
	}

	/**
	 * The same for the unit as it is at the end of the period. One that had ended then is
	 * taken as it was on its last day, and one that was still to come as on its first:
	 * what was entered before is what those entered that it took over.
	 */
	public Optional<Reading> read(FigureKey key) {
		return read(key, this.arithmetic.atEnd(key));
	}

	/**
	 * Only what it says, as a sheet asks some thousand times.
	 */
	public Optional<Amount> amount(FigureKey key) {
		return this.arithmetic.amount(key, this.arithmetic.atEnd(key));
	}

	/**
	 * The same for the unit with all that belongs to it on a day ("theo địa giới").
	 */
	public Optional<Reading> read(FigureKey key, LocalDate day) {
		return reading(key, day, this.arithmetic.read(key, day));
	}

	/**
	 * Why it says nothing, and whose figures are missing.
	 */
	public Absence absence(FigureKey key) {
		LocalDate day = this.arithmetic.atEnd(key);
		return this.completeness.absence(key, day, this.arithmetic.read(key, day));
	}

	/**
	 * What the parts give, whether or not a figure is stated: the sum of the months and
	 * units, the rate of numerator and denominator, the formula. What a keeper says for
	 * the province is compared with the parts of the whole province.
	 */
	public Optional<Reading> computed(FigureKey key) {
		return reading(key, this.arithmetic.atEnd(key), this.arithmetic.computed(key));
	}

	private Optional<Reading> reading(FigureKey key, LocalDate day, Told told) {
		return told.something()
			.map((something) -> new Reading(key, something, this.completeness.behind(key, day, something),
					(part) -> Objects.requireNonNull(this.figures.get(part))));
	}

}
