package vn.dean06.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.PackedAmount;
import vn.dean06.catalogue.PackedCatalogue;
import vn.dean06.organisation.PackedUnits;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the figures of a pack, after the catalogue that they are of.
 */
@Component
@Order(33)
class FiguresPart implements PackPart {

	private static final PackKey<String> INDICATOR = PackKey.text("indicator", 80)
		.required()
		.refersTo(PackedCatalogue.INDICATOR);

	private static final PackKey<String> UNIT = PackKey.text("unit", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<Period> PERIOD = PackKey.parsed("period", Period::parse).required();

	private static final PackKey<Amount> VALUE = PackKey.parsed("value", PackedAmount::parse).required();

	private static final PackKey<String> NOTE = PackKey.text("note", 500);

	private static final PackTable FIGURES = PackTable.of("indicators/figures.csv", INDICATOR, UNIT, PERIOD, VALUE,
			NOTE);

	private final FigureRepository figures;

	FiguresPart(@Lazy FigureRepository figures) {
		this.figures = figures;
	}

	/**
	 * The figures that are known while packs are read.
	 */
	private record Known(Set<FigureKey> keys) {
	}

	@Override
	public List<PackFile> files() {
		return List.of(FIGURES);
	}

	@Override
	public void read(PackReader pack) {
		PackedCatalogue catalogue = PackedCatalogue.in(pack);
		UnitTree units = PackedUnits.in(pack);
		EntryGate.Lookup forms = new EntryGate.Lookup(catalogue::linesOf, catalogue::form, units::find);
		List<CsvRow> rows = pack.rows(FIGURES);
		Set<FigureKey> known = pack.recall(Known.class, () -> new Known(new HashSet<>())).keys;
		known.addAll(stored(pack, rows));
		List<Figure> read = new ArrayList<>();
		for (CsvRow row : rows) {
			Optional<IndicatorView> indicator = row.get(INDICATOR).flatMap(catalogue::indicator);
			indicator.ifPresent((of) -> check(row, of));
			if (!row.isSound() || indicator.isEmpty()) {
				continue;
			}
			FigureKey key = new FigureKey(row.need(INDICATOR), row.need(UNIT), row.need(PERIOD));
			if (known.add(key)) {
				read.add(figure(row, key, forms.submission(key).orElse(null), pack));
			}
			else {
				row.fault(INDICATOR, "số liệu " + key + " đã có");
			}
		}
		pack.save(read);
		pack.save(read.stream().map((figure) -> change(figure.view())).toList());
	}

	/** Those that the database has of the periods of the pack. */
	private List<FigureKey> stored(PackReader pack, List<CsvRow> rows) {
		Set<String> periods = rows.stream()
			.flatMap((row) -> row.get(PERIOD).stream())
			.map(Period::toString)
			.collect(Collectors.toSet());
		return pack.stored(() -> this.figures.findKeys(periods)
			.stream()
			.map((id) -> new FigureKey(id.indicator(), id.unit(), Period.parse(id.period())))
			.toList());
	}

	private static void check(CsvRow row, IndicatorView indicator) {
		row.get(VALUE).ifPresent((amount) -> {
			PackedAmount.refusal(amount, indicator).ifPresent((refusal) -> row.fault(VALUE, refusal));
			PackedAmount.doubt(amount, indicator).ifPresent((doubt) -> row.warn(VALUE, doubt));
		});
	}

	private static Figure figure(CsvRow row, FigureKey key, @Nullable SubmissionKey submission, PackReader pack) {
		if (submission == null) {
			row.warn(INDICATOR,
					"không biểu nào hỏi số liệu này của đơn vị và kỳ ấy, nên không ai sửa được nó trên trang "
							+ "nhập liệu; nếu cần, hãy thêm một dòng vào indicators/form_lines.csv");
		}
		return new Figure(key, submission, row.need(VALUE), row.get(NOTE).orElse(null), "gói " + pack.name(),
				pack.at());
	}

	private static FigureChange change(FigureView view) {
		return new FigureChange(view.key(), view.submission(), null, view.amount(), view.note(), view.enteredBy(),
				view.enteredAt());
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FIGURES,
				this.figures.findAllByOrderByIndicatorAscUnitAscPeriodAsc()
					.stream()
					.map(Figure::view)
					.map((figure) -> PackWriter.row(figure.key().indicator(), figure.key().unit(),
							figure.key().period(), figure.amount(), figure.note()))
					.toList());
	}

}
