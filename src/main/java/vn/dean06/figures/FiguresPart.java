package vn.dean06.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Catalogue;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the figures of a pack, after the catalogue that they are of.
 */
@Component
@Order(31)
class FiguresPart implements PackPart {

	private static final String FILE = "indicators/figures.csv";

	private static final String[] FIGURE = { "indicator", "unit", "period", "value", "note" };

	private final FigureRepository figures;

	private final Catalogue catalogue;

	private final Organisation organisation;

	private final EntryGate gate;

	private final EntityManager entityManager;

	private final Clock clock;

	FiguresPart(FigureRepository figures, Catalogue catalogue, Organisation organisation, EntryGate gate,
			EntityManager entityManager, Clock clock) {
		this.figures = figures;
		this.catalogue = catalogue;
		this.organisation = organisation;
		this.gate = gate;
		this.entityManager = entityManager;
		this.clock = clock;
	}

	@Override
	public void read(PackReader pack) {
		Set<String> indicators = this.catalogue.indicators().keySet();
		UnitTree units = this.organisation.units();
		Instant now = this.clock.instant();
		Set<FigureKey> seen = new HashSet<>();
		List<Figure> read = new ArrayList<>();
		EntryGate.Lookup lookup = this.gate.lookup();
		for (CsvRow row : pack.csv(FILE, FIGURE)) {
			Optional<Amount> amount = row.parsed("value", Amount::parse);
			if (amount.isEmpty() && row.optional("value").isEmpty()) {
				row.fault("value", "thiếu số liệu; nếu không có thì bỏ cả dòng");
			}
			Optional<FigureKey> key = key(row, indicators, units);
			if (key.isPresent() && amount.isPresent()) {
				if (seen.add(key.get()) && !this.figures.existsById(Figure.Id3.of(key.get()))) {
					read.add(new Figure(key.get(), lookup.submission(key.get()).orElse(null), amount.get(),
							row.optional("note").orElse(null), "gói " + pack.name(), now));
				}
				else {
					row.fault("indicator", "số liệu " + key.get() + " đã có");
				}
			}
		}
		save(read, now);
	}

	private static Optional<FigureKey> key(CsvRow row, Set<String> indicators, UnitTree units) {
		Optional<Period> period = row.parsed("period", Period::parse);
		String indicator = row.text("indicator");
		String unit = row.text("unit");
		if (!indicators.contains(indicator)) {
			row.fault("indicator", "không có chỉ tiêu “" + indicator + "” trong indicators.csv");
			return Optional.empty();
		}
		if (units.find(unit).isEmpty()) {
			row.fault("unit", "không có đơn vị “" + unit + "” trong organisation/units.csv");
			return Optional.empty();
		}
		return period.map((of) -> new FigureKey(indicator, unit, of));
	}

	private void save(List<Figure> read, Instant now) {
		for (Figure figure : read) {
			this.entityManager.persist(figure);
			FigureView view = figure.view();
			this.entityManager.persist(new FigureChange(view.key(), view.submission(), null, view.amount(), view.note(),
					view.enteredBy(), now));
		}
		this.entityManager.flush();
		this.entityManager.clear();
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FILE, Arrays.asList(FIGURE),
				this.figures.findAllByOrderByIndicatorAscUnitAscPeriodAsc()
					.stream()
					.map(Figure::view)
					.map((figure) -> PackWriter.row(figure.key().indicator(), figure.key().unit(),
							figure.key().period(), figure.amount(), figure.note()))
					.toList());
	}

}
