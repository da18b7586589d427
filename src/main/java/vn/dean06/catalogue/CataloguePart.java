package vn.dean06.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.dean06.organisation.PackedUnits;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * Reads and writes what can be measured: the measures, indicators, keepers and targets of
 * a pack.
 */
@Component
@Order(30)
class CataloguePart implements PackPart {

	private static final PackKey<String> MEASURE_NAME = PackKey.text("measure", 40)
		.namesAgain("đơn vị tính", "measure");

	private static final PackKey<Boolean> COUNTED = PackKey.flag("counted");

	private static final PackKey<Boolean> PERCENT = PackKey.flag("percent").later();

	private static final PackTable MEASURES = PackTable.of("indicators/measures.csv", MEASURE_NAME, COUNTED, PERCENT);

	private static final PackKey<String> CODE = PackKey
		.code("code", 80, "[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*",
				"mã chỉ tiêu %s phải viết như dvc.khai-sinh.tong: chữ thường không dấu, chữ số, “-” và “.”")
		.names("chỉ tiêu", PackedCatalogue.INDICATOR);

	private static final PackKey<String> SECTION = PackKey.text("section", 20).required();

	private static final PackKey<String> NAME = PackKey.text("name", 300).required();

	private static final PackKey<String> MEASURE = PackKey.text("measure", 40).required().refersTo("measure");

	private static final PackKey<IndicatorKind> KIND = PackKey.constant("kind", IndicatorKind.values()).required();

	private static final PackKey<Integer> DECIMALS = PackKey.integer("decimals", 0, 6);

	private static final PackKey<String> KEEPER = PackKey.text("keeper", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<String> NUMERATOR = PackKey.text("numerator", 80).refersTo(PackedCatalogue.INDICATOR);

	private static final PackKey<String> DENOMINATOR = PackKey.text("denominator", 80)
		.refersTo(PackedCatalogue.INDICATOR);

	private static final PackKey<String> FORMULA = PackKey.parsed("formula", CataloguePart::formula);

	private static final PackKey<Integer> HEADLINE = PackKey.integer("headline", 1, 999);

	private static final PackTable INDICATORS = PackTable.of("indicators/indicators.csv", CODE, SECTION, NAME, MEASURE,
			KIND, DECIMALS, KEEPER, NUMERATOR, DENOMINATOR, FORMULA, HEADLINE);

	private static final PackKey<String> INDICATOR = PackKey.text("indicator", 80)
		.required()
		.refersTo(PackedCatalogue.INDICATOR);

	private static final PackKey<String> UNIT = PackKey.text("unit", 20).required().refersTo(PackedUnits.UNIT);

	private static final PackKey<LocalDate> SINCE = PackKey.date("since").required();

	private static final PackTable KEEPERS = PackTable.of("indicators/keepers.csv", INDICATOR, UNIT, SINCE);

	private static final PackKey<Integer> YEAR = PackKey.integer("year", 1900, 2200).required();

	private static final PackKey<String> SETTER = PackKey.text("setter", 30).required();

	private static final PackKey<TargetView.Comparison> COMPARISON = PackKey
		.constant("comparison", TargetView.Comparison.values())
		.required();

	private static final PackKey<BigDecimal> VALUE = PackKey.decimal("value").required();

	private static final PackKey<String> SOURCE = PackKey.text("source", 300);

	private static final PackTable TARGETS = PackTable.of("indicators/targets.csv", INDICATOR, YEAR, SETTER, COMPARISON,
			VALUE, SOURCE);

	private final Measures measures;

	private final Indicators indicators;

	private final ServiceBlocks blocks;

	private final Targets targets;

	private final EarlierPacks earlier = new EarlierPacks();

	CataloguePart(@Lazy Measures measures, @Lazy Indicators indicators, @Lazy ServiceBlocks blocks,
			@Lazy Targets targets) {
		this.measures = measures;
		this.indicators = indicators;
		this.blocks = blocks;
		this.targets = targets;
	}

	@Override
	public List<PackFile> files() {
		return List.of(MEASURES, INDICATORS, KEEPERS, TARGETS);
	}

	@Override
	public void read(PackReader pack) {
		PackedCatalogue known = pack.recall(PackedCatalogue.class, () -> stored(pack));
		readMeasures(pack, known);
		readIndicators(pack, known);
		readKeepers(pack, known);
		readTargets(pack, known);
	}

	private PackedCatalogue stored(PackReader pack) {
		List<Measure> storedMeasures = pack.stored(this.measures::findAll);
		List<IndicatorView> storedIndicators = pack.stored(this::all);
		pack.know("measure", storedMeasures.stream().map(Measure::name).toList());
		pack.know(PackedCatalogue.INDICATOR, storedIndicators.stream().map(IndicatorView::code).toList());
		return new PackedCatalogue(storedMeasures, storedIndicators,
				pack.stored(() -> this.blocks.findAllByOrderByPosition().stream().map(ServiceBlock::view).toList()),
				pack.stored(this::allTargets));
	}

	private List<IndicatorView> all() {
		return this.indicators.findAllByOrderByPosition().stream().map(Indicator::view).toList();
	}

	private List<TargetView> allTargets() {
		return this.targets.findAllByOrderByIndicatorAscYearAscSetterAsc().stream().map(Target::view).toList();
	}

	/** A measure that is there already may come again, if it says the same. */
	private void readMeasures(PackReader pack, PackedCatalogue known) {
		List<Measure> read = new ArrayList<>();
		Set<String> ofPack = new HashSet<>();
		for (CsvRow row : pack.rows(MEASURES)) {
			String name = row.get(MEASURE_NAME).orElse("");
			boolean counted = row.get(COUNTED).orElse(false);
			boolean percent = row.get(PERCENT).orElseGet(() -> this.earlier.isPercent(name));
			Optional<Measure> same = known.measure(name);
			if (!ofPack.add(name)
					|| same.filter((measure) -> measure.counted() != counted || measure.percent() != percent)
						.isPresent()) {
				row.fault(MEASURE_NAME, "đơn vị tính “" + name + "” đã có");
			}
			if (row.isSound() && same.isEmpty()) {
				Measure measure = new Measure(name, counted, percent);
				known.add(measure);
				read.add(measure);
			}
		}
		pack.save(read);
	}

	private static void readIndicators(PackReader pack, PackedCatalogue known) {
		List<Indicator> read = new ArrayList<>();
		Map<String, CsvRow> rows = new LinkedHashMap<>();
		for (CsvRow row : pack.rows(INDICATORS)) {
			checkParts(row);
			Optional<Measure> measure = row.get(MEASURE).flatMap(known::measure);
			if (row.isSound() && measure.isPresent()) {
				IndicatorView indicator = indicator(row, measure.get());
				known.add(indicator);
				rows.put(indicator.code(), row);
				read.add(new Indicator(indicator, measure.get(), known.indicators().size()));
			}
		}
		PartsCheck parts = new PartsCheck(known.indicators());
		rows.forEach((code, row) -> parts.fault(code).ifPresent((fault) -> row.fault(CODE, fault)));
		pack.save(read);
	}

	private static void checkParts(CsvRow row) {
		boolean rate = row.get(NUMERATOR).isPresent();
		if (rate != row.get(DENOMINATOR).isPresent()) {
			row.fault(rate ? DENOMINATOR : NUMERATOR, "phải ghi cả tử số và mẫu số, hoặc để trống cả hai");
		}
		row.get(KIND).ifPresent((kind) -> {
			if (rate && kind != IndicatorKind.RATE) {
				row.fault(NUMERATOR, "chỉ chỉ tiêu RATE có tử số và mẫu số; hãy để trống hai ô này");
			}
			if ((kind == IndicatorKind.DERIVED) != row.get(FORMULA).isPresent()) {
				row.fault(FORMULA, "chỉ tiêu DERIVED phải có công thức, chỉ tiêu khác thì không");
			}
		});
		row.get(FORMULA)
			.ifPresent((formula) -> Formula.parse(formula)
				.codes()
				.forEach((code) -> row.refer(FORMULA, PackedCatalogue.INDICATOR, code)));
	}

	private static String formula(String text) {
		Formula.parse(text);
		return text;
	}

	private static IndicatorView indicator(CsvRow row, Measure measure) {
		return new IndicatorView(row.need(CODE), row.need(SECTION), row.need(NAME), measure.name(), measure.counted(),
				measure.percent(), row.need(KIND), row.get(DECIMALS).orElse(0), row.need(KEEPER),
				row.get(NUMERATOR).orElse(null), row.get(DENOMINATOR).orElse(null), row.get(FORMULA).orElse(null),
				row.get(HEADLINE).orElse(null), List.of());
	}

	private void readKeepers(PackReader pack, PackedCatalogue known) {
		List<CsvRow> read = new ArrayList<>();
		for (CsvRow row : pack.rows(KEEPERS)) {
			if (row.isSound() && !known.addKeeper(row.need(INDICATOR), row.need(SINCE))) {
				row.fault(SINCE, "chỉ tiêu này đã có đơn vị chủ trì từ ngày ấy");
			}
			read.add(row);
		}
		pack.change(() -> keep(read));
	}

	private void keep(List<CsvRow> keepers) {
		Map<String, Indicator> byCode = new LinkedHashMap<>();
		this.indicators.findAllById(keepers.stream().map((row) -> row.need(INDICATOR)).distinct().toList())
			.forEach((indicator) -> byCode.put(indicator.view().code(), indicator));
		keepers.forEach((row) -> Optional.ofNullable(byCode.get(row.need(INDICATOR)))
			.ifPresent((indicator) -> indicator.keptBy(row.need(UNIT), row.need(SINCE))));
	}

	private static void readTargets(PackReader pack, PackedCatalogue known) {
		List<Target> read = new ArrayList<>();
		for (CsvRow row : pack.rows(TARGETS)) {
			row.get(INDICATOR)
				.flatMap(known::indicator)
				.flatMap((indicator) -> row.get(VALUE)
					.flatMap((value) -> PackedAmount.refusal(Amount.of(value), indicator)))
				.ifPresent((refusal) -> row.fault(VALUE, refusal));
			if (!row.isSound()) {
				continue;
			}
			TargetView target = new TargetView(row.need(INDICATOR), row.need(YEAR), row.need(SETTER),
					row.need(COMPARISON), row.need(VALUE), row.get(SOURCE).orElse(null));
			if (known.add(target)) {
				read.add(new Target(target));
			}
			else {
				row.fault(SETTER, "mục tiêu năm này của “" + target.setter() + "” cho chỉ tiêu ấy đã có");
			}
		}
		pack.save(read);
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(MEASURES,
				this.measures.findAll(Sort.by("name"))
					.stream()
					.map((measure) -> PackWriter.row(measure.name(), measure.counted(), measure.percent()))
					.toList());
		List<IndicatorView> catalogue = all();
		pack.csv(INDICATORS, catalogue.stream().map(CataloguePart::row).toList());
		pack.csv(KEEPERS,
				catalogue.stream()
					.flatMap((indicator) -> indicator.laterKeepers()
						.stream()
						.map((keeper) -> PackWriter.row(indicator.code(), keeper.unit(), keeper.since())))
					.toList());
		pack.csv(TARGETS,
				allTargets().stream()
					.map((target) -> PackWriter.row(target.indicator(), target.year(), target.setter(),
							target.comparison(), target.value().toPlainString(), target.source()))
					.toList());
	}

	private static List<?> row(IndicatorView indicator) {
		return PackWriter.row(indicator.code(), indicator.section(), indicator.name(), indicator.measure(),
				indicator.kind(), indicator.decimals(), indicator.keeper(), indicator.numerator(),
				indicator.denominator(), indicator.formula(), indicator.headline());
	}

}
