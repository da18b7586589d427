package vn.dean06.indicators;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures that units entered, with their history.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	private final FigureRepository figures;

	private final FigureChanges changes;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final Clock clock;

	Figures(FigureRepository figures, FigureChanges changes, Catalogue catalogue, Organisation organisation,
			Clock clock) {
		this.figures = figures;
		this.changes = changes;
		this.catalogue = catalogue;
		this.organisation = organisation;
		this.clock = clock;
	}

	public Optional<FigureView> find(FigureKey key) {
		return this.figures.findById(Figure.Id3.of(key)).map(Figure::view);
	}

	/**
	 * What happened to a figure, the latest first.
	 */
	public List<FigureChangeView> history(FigureKey key) {
		return this.changes
			.findByIndicatorAndUnitAndPeriodOrderByChangedAtDesc(key.indicator(), key.unit(), key.period().toString())
			.stream()
			.map(FigureChange::view)
			.toList();
	}

	/**
	 * Saves what a person typed, and the change in the history.
	 */
	@Transactional
	public FigureView enter(FigureKey key, Amount amount, @Nullable String note, String by) {
		Instant now = this.clock.instant();
		Optional<Figure> existing = this.figures.findById(Figure.Id3.of(key));
		this.changes.save(new FigureChange(key, existing.map((figure) -> figure.view().amount()).orElse(null), amount,
				note, by, now));
		existing.ifPresent((figure) -> figure.enter(amount, note, by, now));
		return existing.orElseGet(() -> this.figures.save(new Figure(key, amount, note, by, now))).view();
	}

	/**
	 * The figures of some indicators and of those that these are computed from, with the
	 * arithmetic over months and units.
	 */
	public FigureBook book(Collection<String> indicators) {
		return bookOf(this.figures.findByIndicatorIn(new Closure(this.catalogue.indicators()).of(indicators)));
	}

	/**
	 * The essential services by block with what the whole province received in a period.
	 */
	public List<ServiceTable> serviceTables(Period period) {
		List<EssentialServiceView> services = this.catalogue.services();
		String province = this.organisation.units().province().map(OrgUnitView::code).orElse("");
		List<String> indicators = this.catalogue.indicators()
			.keySet()
			.stream()
			.filter((code) -> code.startsWith("dvc."))
			.toList();
		return ServiceTable.of(services, book(indicators), province, period);
	}

	/**
	 * What was entered for a year and the periods in it.
	 */
	public List<FigureView> ofYear(int year) {
		return this.figures.findByPeriodStartingWithOrderByIndicatorAscUnitAscPeriodAsc(Integer.toString(year))
			.stream()
			.map(Figure::view)
			.toList();
	}

	/**
	 * The years that have figures, the latest first.
	 */
	public List<Integer> years() {
		return this.figures.findYears().stream().map(Integer::valueOf).sorted(Comparator.reverseOrder()).toList();
	}

	private FigureBook bookOf(Collection<Figure> read) {
		return new FigureBook(this.catalogue.indicators(), this.organisation.units(),
				read.stream().map(Figure::view).toList());
	}

}
