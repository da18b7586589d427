package vn.dean06.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

	private static final PackKey<Period> PERIOD = PackKey.parsed("period", FiguresPart::entered).required();

	private static final PackKey<Amount> VALUE = PackKey.parsed("value", PackedAmount::parse).required();

	private static final PackKey<String> NOTE = PackKey.text("note", 500);

	private static final PackTable FIGURES = PackTable.of("indicators/figures.csv", INDICATOR, UNIT, PERIOD, VALUE,
			NOTE);

	private final FigureRepository figures;

	FiguresPart(@Lazy FigureRepository figures) {
		this.figures = figures;
	}

	private static final int AT_ONCE = 1000;

	/**
	 * The figures that are known while packs are read. There may be millions: of each
	 * indicator and period it holds a bit for each unit.
	 */
	private record Known(Map<String, Integer> units, Map<String, BitSet> keys, Set<Period> stored) {

		/**
		 * @return whether it is new
		 */
		boolean add(String indicator, String unit, Period period) {
			BitSet known = this.keys.computeIfAbsent(indicator + "/" + period, (of) -> new BitSet());
			int number = this.units.computeIfAbsent(unit, (next) -> this.units.size());
			boolean added = !known.get(number);
			known.set(number);
			return added;
		}

	}

	@Override
	public List<PackFile> files() {
		return List.of(FIGURES);
	}

	/** Reads them twice, first to see what is wrong, so that none need be held. */
	@Override
	public void read(PackReader pack) {
		PackedCatalogue catalogue = PackedCatalogue.in(pack);
		UnitTree units = PackedUnits.in(pack);
		EntryGate.Lookup forms = new EntryGate.Lookup(catalogue::linesOf, catalogue::form, units::find);
		Known known = pack.recall(Known.class, () -> new Known(new HashMap<>(), new HashMap<>(), new HashSet<>()));
		pack.forEachRow(FIGURES, (row) -> {
			Optional<IndicatorView> indicator = row.get(INDICATOR).flatMap(catalogue::indicator);
			indicator.ifPresent((of) -> check(row, of));
			if (row.isSound() && indicator.isPresent()) {
				add(row, forms, known, pack);
			}
		});
		pack.saveInParts((parts) -> save(pack, forms, parts));
	}

	/** Any months that follow each other are only reported, nobody enters for them. */
	private static Period entered(String code) {
		Period period = Period.parse(code);
		if (period.kind() == Period.Kind.SPAN) {
			throw new IllegalArgumentException("“" + code
					+ "” là khoảng chỉ để báo cáo, không ai nhập số liệu cho nó; hãy ghi số liệu của từng tháng, quý hoặc năm");
		}
		return period;
	}

	private void add(CsvRow row, EntryGate.Lookup forms, Known known, PackReader pack) {
		FigureKey key = key(row);
		if (known.stored.add(key.period())) {
			pack.stored(() -> this.figures.findKeys(List.of(key.period().toString())))
				.forEach((id) -> known.add(id.indicator(), id.unit(), key.period()));
		}
		if (!known.add(key.indicator(), key.unit(), key.period())) {
			row.fault(INDICATOR, "số liệu " + key + " đã có");
		}
		else if (forms.submission(key).isEmpty()) {
			row.warn(INDICATOR,
					"không biểu nào hỏi số liệu này của đơn vị và kỳ ấy, nên không ai sửa được nó trên trang "
							+ "nhập liệu; nếu cần, hãy thêm một dòng vào indicators/form_lines.csv");
		}
	}

	private static FigureKey key(CsvRow row) {
		return new FigureKey(row.need(INDICATOR), row.need(UNIT), row.need(PERIOD));
	}

	private static void save(PackReader pack, EntryGate.Lookup forms, Consumer<List<?>> parts) {
		List<Object> waiting = new ArrayList<>();
		pack.forEachRow(FIGURES, (row) -> {
			FigureKey key = key(row);
			Figure figure = figure(row, key, forms.submission(key).orElse(null), pack);
			waiting.add(figure);
			waiting.add(change(figure.view()));
			if (waiting.size() >= AT_ONCE) {
				parts.accept(List.copyOf(waiting));
				waiting.clear();
			}
		});
		parts.accept(waiting);
	}

	private static void check(CsvRow row, IndicatorView indicator) {
		row.get(VALUE).ifPresent((amount) -> {
			PackedAmount.refusal(amount, indicator).ifPresent((refusal) -> row.fault(VALUE, refusal));
			PackedAmount.doubt(amount, indicator).ifPresent((doubt) -> row.warn(VALUE, doubt));
		});
	}

	private static Figure figure(CsvRow row, FigureKey key, @Nullable SubmissionKey submission, PackReader pack) {
		return new Figure(key, submission, row.need(VALUE), row.get(NOTE).orElse(null), "gói " + pack.name(),
				pack.at());
	}

	private static FigureChange change(FigureView view) {
		return new FigureChange(view.key(), view.submission(), null, view.amount(), view.note(), view.enteredBy(),
				view.enteredAt());
	}

	@Override
	public void write(PackWriter pack) {
		try (Stream<FigureRow> rows = this.figures.readAll()) {
			pack.csv(FIGURES, rows.map((row) -> PackWriter.row(row.indicator(), row.unit(), row.period(),
					new Amount(row.value()), row.note())));
		}
	}

}
