package vn.dean06.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.Closure;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.catalogue.Shape;
import vn.dean06.database.Versions;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.submissions.Visibility;
import vn.dean06.web.Years;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures that units entered, with their history.
 */
@Service
@Transactional(readOnly = true)
public class Figures implements Years.Source {

	/**
	 * How many changes of a figure are told: a program may have changed it thousands of
	 * times.
	 */
	static final int MOST_CHANGES = 100;

	private final FigureRepository figures;

	private final JdbcOperations database;

	private final FigureChanges changes;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final FigureLedger ledger;

	private final Submissions submissions;

	private final Coverages coverages;

	private final Sums.Memory memory;

	private final Versions versions;

	private final Clock clock;

	Figures(FigureRepository figures, JdbcOperations database, FigureChanges changes, Catalogue catalogue,
			Organisation organisation, FigureLedger ledger, Submissions submissions, Coverages coverages,
			Sums.Memory memory, Versions versions, Clock clock) {
		this.memory = memory;
		this.versions = versions;
		this.clock = clock;
		this.coverages = coverages;
		this.ledger = ledger;
		this.submissions = submissions;
		this.figures = figures;
		this.database = database;
		this.changes = changes;
		this.catalogue = catalogue;
		this.organisation = organisation;
	}

	/**
	 * A figure as it was entered; empty too if the viewer may not see it yet.
	 */
	public Optional<FigureView> find(FigureKey key, Viewer viewer) {
		return row(key)
			.filter((figure) -> figure.submission() == null || this.submissions.shows(figure.submission(), viewer));
	}

	/**
	 * What a figure is typed in, whether or not it is seen. Neither of both is read yet,
	 * so it can be held first.
	 */
	Optional<SubmissionKey> submission(FigureKey key) {
		return row(key).map(FigureView::submission);
	}

	private Optional<FigureView> row(FigureKey key) {
		try (Stream<FigureRow> rows = read(List.of(key.indicator()), List.of(key.unit()), List.of(key.period()))) {
			return rows.map(FigureRow.reader()).findFirst();
		}
	}

	/**
	 * What happened to a figure.
	 *
	 * @param latest the latest first, {@link #MOST_CHANGES} at most
	 * @param isLonger whether more happened before
	 */
	public record History(List<FigureChangeView> latest, boolean isLonger) {
	}

	/**
	 * What happened to a figure, as far as the viewer may know of it.
	 */
	public History history(FigureKey key, Viewer viewer) {
		Map<SubmissionKey, Boolean> shown = new HashMap<>();
		List<FigureChange> latest = this.changes.findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(key.indicator(),
				key.unit(), key.period().toString(), Limit.of(MOST_CHANGES + 1));
		return new History(latest.stream()
			.limit(MOST_CHANGES)
			.filter((change) -> change.submission() == null
					|| shown.computeIfAbsent(change.submission(), (of) -> this.submissions.shows(of, viewer)))
			.map(FigureChange::view)
			.toList(), latest.size() > MOST_CHANGES);
	}

	/**
	 * Puts a correction that was decided into its figure.
	 */
	@Transactional
	void correct(FigureKey key, Amount amount, String note, String by) {
		FigureLedger.Pages pages = this.ledger.open(List.of(key));
		pages.write(key, pages.find(key).orElseThrow().submission(), amount, note, by);
		pages.post();
	}

	/**
	 * The figures of some indicators, and of those that these are computed from, in a
	 * period, with the arithmetic over months and units. It knows of no other period.
	 */
	public FigureBook book(Collection<String> indicators, Period period, Viewer viewer) {
		List<Period> periods = period.withParts();
		return bookOf(indicators, periods, this.submissions.visibility(periods, viewer));
	}

	/**
	 * The same of some units with all that belongs to them, and of the keepers that may
	 * speak for them.
	 */
	public FigureBook book(Collection<String> indicators, Set<String> owners, Period period, Viewer viewer) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		Set<String> codes = new Closure(all).of(indicators);
		UnitTree tree = this.organisation.units();
		Stream<String> belonging = owners.stream().flatMap((owner) -> tree.belonging(owner, period.lastDay()).stream());
		Stream<String> keepers = codes.stream()
			.map((code) -> Objects.requireNonNull(all.get(code)))
			.flatMap((indicator) -> Stream.concat(Stream.of(indicator.keeper()),
					indicator.laterKeepers().stream().map(IndicatorView.Keeper::unit)));
		Set<String> from = Stream.concat(belonging, keepers).collect(Collectors.toSet());
		List<Period> periods = period.withParts();
		Visibility visibility = this.submissions.visibility(periods, viewer);
		return new FigureBook(new Shape(all), tree, visible(read(codes, from, periods), visibility),
				owed(all, codes, periods, visibility));
	}

	/**
	 * What some units said of some indicators in several periods, without what these are
	 * computed from. Only amounts can be asked for ({@link FigureBook#amount}).
	 */
	public FigureBook amounts(Collection<String> indicators, Collection<String> units, Collection<Period> periods,
			Viewer viewer) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		Visibility visibility = this.submissions.visibility(periods, viewer);
		return new FigureBook(new Shape(all), this.organisation.units(), List.of(),
				amounts(indicators, units, periods, visibility), owed(all, indicators, periods, visibility));
	}

	private List<Contribution> amounts(Collection<String> indicators, Collection<String> units,
			Collection<Period> periods, Visibility visibility) {
		try (Stream<Contribution> read = FigureRow.amounts(this.database, indicators, units,
				periods.stream().map(Period::toString).toList())) {
			return read.filter((said) -> said.submission() == null || visibility.shows(said.submission())).toList();
		}
	}

	/**
	 * The same of a few figures that were read already, with what else a cell needs that
	 * is saved.
	 * @param asked the keys of all that could have been read
	 * @param read what the viewer sees of them
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public FigureBook amounts(Collection<FigureKey> asked, Collection<FigureView> read, Viewer viewer) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		return new FigureBook(new Shape(all), this.organisation.units(), read, () -> owed(all, asked, viewer));
	}

	/**
	 * What some indicators say for some periods, added up by the database, where nobody
	 * asks who entered what.
	 */
	public Sums sums(Collection<String> indicators, Collection<Period> spans, Viewer viewer) {
		List<Period> periods = spans.stream().flatMap((span) -> span.withParts().stream()).distinct().toList();
		Map<String, IndicatorView> all = this.catalogue.indicators();
		Visibility visibility = this.submissions.visibilityWithMoves(periods, viewer);
		UnitTree units = this.organisation.units();
		return new Sums(
				spans, new Closure(all).of(indicators), () -> new SumReader(this.figures, this.database, all, units,
						visibility, spans, owed(all, indicators, periods, visibility))
					.add(indicators),
				known(spans, visibility));
	}

	/**
	 * The same if some figures said something else. What comes from these is read figure
	 * by figure, and remembered nowhere.
	 */
	public Sums sums(Collection<String> indicators, Collection<Period> spans, Viewer viewer,
			Map<FigureKey, Amount> supposed) {
		Sums now = sums(indicators, spans, viewer);
		Closure closure = new Closure(this.catalogue.indicators());
		Set<String> changed = supposed.keySet().stream().map(FigureKey::indicator).collect(Collectors.toSet());
		Set<String> touched = closure.of(indicators)
			.stream()
			.filter((code) -> closure.of(List.of(code)).stream().anyMatch(changed::contains))
			.collect(Collectors.toSet());
		if (touched.isEmpty()) {
			return now;
		}
		List<Period> periods = spans.stream().flatMap((span) -> span.withParts().stream()).distinct().toList();
		FigureBook book = bookOf(touched, periods, this.submissions.visibility(periods, viewer));
		return now.with(book.supposing(supposed).sums(spans, touched));
	}

	/**
	 * What comes from nothing but the figures of a year that the viewer sees, and from
	 * the catalogue: found again only when something of these changed.
	 * @param what names it among all that is found so
	 */
	public <T> T kept(Object what, int year, Viewer viewer, Supplier<T> reader) {
		return basis(Period.year(year).withParts(), viewer).map((basis) -> this.memory.other(basis, what, reader))
			.orElseGet(reader);
	}

	/**
	 * What all depends on that is read of the figures of some periods that the viewer
	 * sees, and of the catalogue: equal to another one as long as nothing of these
	 * changes. Empty where that cannot be told, since drafts are seen, or the running
	 * transaction may have changed something.
	 */
	public Optional<Object> basis(Collection<Period> periods, Viewer viewer) {
		return this.versions.of("figures")
			.flatMap((known) -> basis(periods, this.submissions.visibilityWithMoves(periods, viewer)));
	}

	/** What was told of some periods before, if nothing can have changed. */
	private Sums.Known known(Collection<Period> spans, Visibility visibility) {
		return basis(spans, visibility).map(this.memory::of).orElseGet(Sums.Known::new);
	}

	private Optional<Object> basis(Collection<Period> spans, Visibility visibility) {
		return this.versions.of("catalogue")
			.flatMap((catalogue) -> this.versions.of("figures")
				.flatMap((figures) -> Optional.ofNullable(visibility.moves())
					.map((moves) -> List.of(Set.copyOf(spans), LocalDate.now(this.clock), catalogue, figures,
							visibility.hidden(), moves))));
	}

	/**
	 * The same for one year.
	 */
	public Sums sums(Collection<String> indicators, int year, Viewer viewer) {
		return sums(indicators, List.of(Period.year(year)), viewer);
	}

	/**
	 * The essential services by block with what the whole province received in a year.
	 * Who waits until it is added up holds no connection meanwhile.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<ServiceTable> serviceTables(int year, Viewer viewer) {
		Period period = Period.year(year);
		List<EssentialServiceView> services = this.catalogue.services();
		List<ServiceBlockView> blocks = this.catalogue.blocks();
		String province = this.organisation.units().province(period.lastDay()).map(OrgUnitView::code).orElse("");
		List<String> indicators = Stream
			.concat(services.stream().map(EssentialServiceView::indicators),
					blocks.stream().map(ServiceBlockView::indicators))
			.flatMap((named) -> named.all().stream())
			.toList();
		return ServiceTable.of(blocks, services, sums(indicators, year, viewer), province, period);
	}

	/**
	 * What was entered for a year or a period in it and can be compared with its parts:
	 * what was stated for more than a month, of what is computed, or of a unit that has
	 * others below it or came in their place.
	 */
	public List<FigureView> comparable(int year, Viewer viewer) {
		UnitTree units = this.organisation.units();
		List<Period> periods = Period.year(year).withParts();
		List<String> composed = this.catalogue.indicators()
			.values()
			.stream()
			.filter((indicator) -> indicator.kind() == IndicatorKind.RATE || indicator.kind() == IndicatorKind.DERIVED)
			.map(IndicatorView::code)
			.toList();
		List<String> upper = units.all()
			.stream()
			.map(OrgUnitView::code)
			.filter((code) -> !units.children(code).isEmpty() || !units.predecessors(code).isEmpty())
			.toList();
		return inOrder(
				visible(this.figures.readComposed(periods.stream().map(Period::toString).toList(), composed, upper),
						this.submissions.visibility(periods, viewer)));
	}

	/**
	 * What was entered of some indicators for a period and those in it, by indicator,
	 * unit and period.
	 */
	public List<FigureView> entered(Collection<String> indicators, Period period, Viewer viewer) {
		List<Period> periods = period.withParts();
		return inOrder(read(indicators, periods, this.submissions.visibility(periods, viewer)));
	}

	/**
	 * Some figures as they were entered, by their keys.
	 */
	public Map<FigureKey, FigureView> entered(Collection<FigureKey> keys, Viewer viewer) {
		Set<FigureKey> wanted = Set.copyOf(keys);
		if (wanted.isEmpty()) {
			return Map.of();
		}
		List<Period> periods = wanted.stream().map(FigureKey::period).distinct().toList();
		return visible(
				read(wanted.stream().map(FigureKey::indicator).distinct().toList(),
						wanted.stream().map(FigureKey::unit).distinct().toList(), periods),
				this.submissions.visibility(periods, viewer))
			.stream()
			.filter((figure) -> wanted.contains(figure.key()))
			.collect(Collectors.toMap(FigureView::key, Function.identity()));
	}

	private static List<FigureView> inOrder(List<FigureView> figures) {
		return figures.stream()
			.sorted(Comparator.comparing((FigureView figure) -> figure.key().indicator())
				.thenComparing((figure) -> figure.key().unit())
				.thenComparing((figure) -> figure.key().period().toString()))
			.toList();
	}

	@Override
	public List<Integer> years() {
		return this.figures.findYears();
	}

	private FigureBook bookOf(Collection<String> indicators, Collection<Period> periods, Visibility visibility) {
		Map<String, IndicatorView> all = this.catalogue.indicators();
		return new FigureBook(new Shape(all), this.organisation.units(),
				read(new Closure(all).of(indicators), periods, visibility), owed(all, indicators, periods, visibility));
	}

	private Owed owed(Map<String, IndicatorView> all, Collection<FigureKey> keys, Viewer viewer) {
		Set<Period> periods = keys.stream().map(FigureKey::period).collect(Collectors.toSet());
		return owed(all, keys.stream().map(FigureKey::indicator).distinct().toList(), periods,
				this.submissions.visibility(periods, viewer))
			.get();
	}

	/** Read when somebody asks how complete an answer is. */
	private Supplier<Owed> owed(Map<String, IndicatorView> all, Collection<String> indicators,
			Collection<Period> periods, Visibility visibility) {
		return () -> this.coverages.owed(new Closure(all).of(indicators), periods, visibility);
	}

	private List<FigureView> read(Collection<String> indicators, Collection<Period> periods, Visibility visibility) {
		return visible(FigureRow.all(this.database, indicators, periods.stream().map(Period::toString).toList()),
				visibility);
	}

	private Stream<FigureRow> read(Collection<String> indicators, Collection<String> units,
			Collection<Period> periods) {
		return FigureRow.all(this.database, indicators, units, periods.stream().map(Period::toString).toList());
	}

	static List<FigureView> visible(Stream<FigureRow> read, Visibility visibility) {
		try (read) {
			return read.map(FigureRow.reader())
				.filter((figure) -> figure.submission() == null || visibility.shows(figure.submission()))
				.toList();
		}
	}

}
