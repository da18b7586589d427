package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the catalogue of a pack, with the forms.
 */
@Component
@Order(30)
class CataloguePart implements PackPart {

	private static final String FOLDER = "indicators/";

	private static final String[] MEASURE = { "measure", "counted", "percent" };

	private static final String[] INDICATOR = { "code", "section", "name", "measure", "kind", "decimals", "keeper",
			"numerator", "denominator", "formula", "headline" };

	private static final String[] SERVICE = { "code", "name", "block", "position", "keeper", "total", "in_person",
			"online", "rate" };

	private static final List<String> SERVICE_INDICATORS = List.of("total", "in_person", "online", "rate");

	private static final String[] BLOCK = { "code", "title", "position", "total", "in_person", "online", "rate" };

	private static final String[] TARGET = { "indicator", "year", "setter", "comparison", "value", "source" };

	private static final String[] FORM = { "code", "title", "frequency", "position" };

	private static final String[] LINE = { "form", "indicator", "unit", "level", "for_level", "since", "until",
			"compulsory" };

	private static final String[] KEEPER = { "indicator", "unit", "since" };

	private final Measures measures;

	private final Indicators indicators;

	private final EssentialServices services;

	private final ServiceBlocks blocks;

	private final Targets targets;

	private final EntryForms forms;

	private final FormLines lines;

	private final Organisation organisation;

	private final EarlierPacks earlier = new EarlierPacks();

	CataloguePart(Measures measures, Indicators indicators, EssentialServices services, ServiceBlocks blocks,
			Targets targets, EntryForms forms, FormLines lines, Organisation organisation) {
		this.measures = measures;
		this.indicators = indicators;
		this.services = services;
		this.blocks = blocks;
		this.targets = targets;
		this.forms = forms;
		this.lines = lines;
		this.organisation = organisation;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		Map<String, IndicatorView> catalogue = readCatalogue(pack, units);
		readKeepers(pack, units, catalogue);
		readServices(pack, units, catalogue);
		readTargets(pack, catalogue);
		readForms(pack, units, catalogue);
	}

	private Map<String, IndicatorView> readCatalogue(PackReader pack, UnitTree units) {
		Map<String, Measure> known = this.measures.findAll()
			.stream()
			.collect(Collectors.toMap(Measure::name, (measure) -> measure));
		for (CsvRow row : pack.csv(FOLDER + "measures.csv", List.of(MEASURE), 2)) {
			known.computeIfAbsent(row.text("measure"), (name) -> this.measures.save(measure(name, row)));
		}
		Map<String, IndicatorView> catalogue = new LinkedHashMap<>();
		this.indicators.findAllByOrderByPosition()
			.stream()
			.map(Indicator::view)
			.forEach((indicator) -> catalogue.put(indicator.code(), indicator));
		Map<IndicatorView, CsvRow> read = new LinkedHashMap<>();
		for (CsvRow row : pack.csv(FOLDER + "indicators.csv", INDICATOR)) {
			indicator(row, units, known).ifPresent((indicator) -> {
				if (catalogue.putIfAbsent(indicator.code(), indicator) != null) {
					row.fault("code", "chỉ tiêu “" + indicator.code() + "” đã có");
				}
				else {
					read.put(indicator, row);
					this.indicators.save(new Indicator(indicator,
							Objects.requireNonNull(known.get(indicator.measure())), catalogue.size()));
				}
			});
		}
		read.forEach((indicator, row) -> checkParts(indicator, row, catalogue));
		this.indicators.flush();
		return catalogue;
	}

	private Measure measure(String name, CsvRow row) {
		return new Measure(name, row.parsed("counted", CataloguePart::truth).orElse(false),
				row.parsed("percent", CataloguePart::truth).orElseGet(() -> this.earlier.isPercent(name)));
	}

	private Optional<IndicatorView> indicator(CsvRow row, UnitTree units, Map<String, Measure> measures) {
		String code = row.text("code");
		if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*")) {
			row.fault("code", "mã chỉ tiêu “" + code + "” phải viết như dvc.khai-sinh.tong");
			return Optional.empty();
		}
		Measure measure = measures.get(row.text("measure"));
		if (measure == null) {
			row.fault("measure", "chưa có đơn vị tính “" + row.text("measure") + "” trong measures.csv");
		}
		Optional<IndicatorKind> kind = row.constant("kind", IndicatorKind.class);
		if (kind.isEmpty() || measure == null || !knownUnit(row, "keeper", units)) {
			return Optional.empty();
		}
		if (row.optional("numerator").isPresent() != row.optional("denominator").isPresent()) {
			row.fault("numerator", "phải ghi cả tử số và mẫu số, hoặc để trống cả hai");
		}
		if ((kind.get() == IndicatorKind.DERIVED) != row.optional("formula").isPresent()) {
			row.fault("formula", "chỉ tiêu DERIVED phải có công thức, chỉ tiêu khác thì không");
			return Optional.empty();
		}
		return Optional.of(new IndicatorView(code, row.text("section"), row.text("name"), measure.name(),
				measure.counted(), measure.percent(), kind.get(), row.integer("decimals").orElse(0), row.text("keeper"),
				row.optional("numerator").orElse(null), row.optional("denominator").orElse(null),
				row.optional("formula").orElse(null), row.integer("headline").orElse(null), List.of()));
	}

	private void readKeepers(PackReader pack, UnitTree units, Map<String, IndicatorView> catalogue) {
		for (CsvRow row : pack.csv(FOLDER + "keepers.csv", KEEPER)) {
			Optional<LocalDate> since = row.date("since");
			if (since.isEmpty()) {
				row.text("since");
			}
			else if (knownIndicator(row, catalogue) && knownUnit(row, "unit", units)) {
				this.indicators.findById(row.text("indicator"))
					.ifPresent((indicator) -> indicator.keptBy(row.text("unit"), since.get()));
			}
		}
		this.indicators.flush();
	}

	private static void checkParts(IndicatorView indicator, CsvRow row, Map<String, IndicatorView> catalogue) {
		row.parsed("formula", Formula::parse);
		if (indicator.formula() != null && row.parsed("formula", Formula::parse).isEmpty()) {
			return;
		}
		for (String part : Closure.parts(indicator)) {
			if (!catalogue.containsKey(part)) {
				row.fault("code",
						"chỉ tiêu “" + indicator.code() + "” tính từ “" + part + "” nhưng không có chỉ tiêu đó");
			}
			else if (new Closure(catalogue).of(List.of(part)).contains(indicator.code())) {
				row.fault("code", "chỉ tiêu “" + indicator.code() + "” được tính từ chính nó qua “" + part + "”");
			}
		}
	}

	private void readServices(PackReader pack, UnitTree units, Map<String, IndicatorView> catalogue) {
		Map<String, ServiceBlockView> known = new LinkedHashMap<>();
		this.blocks.findAllByOrderByPosition()
			.stream()
			.map(ServiceBlock::view)
			.forEach((block) -> known.put(block.code(), block));
		for (CsvRow row : pack.csv(FOLDER + "service_blocks.csv", BLOCK)) {
			known.computeIfAbsent(row.text("code"), (code) -> save(new ServiceBlockView(code, row.text("title"),
					row.integer("position").orElse(known.size() + 1), indicators(row, catalogue))));
		}
		for (CsvRow row : pack.csv(FOLDER + "services.csv", List.of(SERVICE), 5)) {
			if (this.services.existsById(row.text("code"))) {
				row.fault("code", "dịch vụ “" + row.text("code") + "” đã có");
			}
			else if (knownUnit(row, "keeper", units)) {
				readService(row, known, catalogue);
			}
		}
		this.services.flush();
	}

	private void readService(CsvRow row, Map<String, ServiceBlockView> known, Map<String, IndicatorView> catalogue) {
		String code = row.text("code");
		String block = row.text("block");
		known.computeIfAbsent(block, (named) -> save(this.earlier.block(named, known.size() + 1)));
		this.services.save(new EssentialService(new EssentialServiceView(code, row.text("name"), block,
				row.integer("position").orElse(0), row.text("keeper"),
				row.optional("total").isPresent() ? indicators(row, catalogue) : this.earlier.ofService(code))));
	}

	private ServiceBlockView save(ServiceBlockView block) {
		this.blocks.save(new ServiceBlock(block));
		return block;
	}

	private static ServiceIndicators indicators(CsvRow row, Map<String, IndicatorView> catalogue) {
		List<String> named = SERVICE_INDICATORS.stream().map(row::text).toList();
		for (int i = 0; i < named.size(); i++) {
			if (!catalogue.containsKey(named.get(i))) {
				row.fault(SERVICE_INDICATORS.get(i), "không có chỉ tiêu “" + named.get(i) + "” trong indicators.csv");
			}
		}
		return new ServiceIndicators(named.get(0), named.get(1), named.get(2), named.get(3));
	}

	private void readTargets(PackReader pack, Map<String, IndicatorView> catalogue) {
		for (CsvRow row : pack.csv(FOLDER + "targets.csv", TARGET)) {
			Optional<TargetView.Comparison> comparison = row.constant("comparison", TargetView.Comparison.class);
			if (knownIndicator(row, catalogue) && comparison.isPresent() && row.integer("year").isPresent()) {
				row.decimal("value")
					.ifPresentOrElse(
							(value) -> this.targets.save(new Target(
									new TargetView(row.text("indicator"), row.integer("year").get(), row.text("setter"),
											comparison.get(), value, row.optional("source").orElse(null)))),
							() -> row.text("value"));
			}
		}
	}

	private void readForms(PackReader pack, UnitTree units, Map<String, IndicatorView> catalogue) {
		Set<String> known = this.forms.findAll()
			.stream()
			.map(EntryForm::view)
			.map(FormView::code)
			.collect(Collectors.toSet());
		for (CsvRow row : pack.csv(FOLDER + "forms.csv", FORM)) {
			row.constant("frequency", Period.Kind.class).ifPresent((frequency) -> {
				known.add(row.text("code"));
				this.forms.save(new EntryForm(row.text("code"), row.text("title"), frequency,
						row.integer("position").orElse(0)));
			});
		}
		Set<List<?>> seen = new HashSet<>();
		this.lines.findAll().forEach((line) -> seen.add(identity(line.view())));
		int position = (int) this.lines.count();
		for (CsvRow row : pack.csv(FOLDER + "form_lines.csv", LINE)) {
			Optional<FormLineView> line = line(row, position, known, units, catalogue);
			if (line.isPresent() && !seen.add(identity(line.get()))) {
				row.fault("indicator", "dòng này của biểu đã có");
			}
			else if (line.isPresent()) {
				this.lines.save(new FormLine(line.get()));
				position++;
			}
		}
		this.lines.flush();
	}

	private static Optional<FormLineView> line(CsvRow row, int position, Set<String> forms, UnitTree units,
			Map<String, IndicatorView> catalogue) {
		if (!forms.contains(row.text("form"))) {
			row.fault("form", "không có biểu “" + row.text("form") + "” trong forms.csv");
			return Optional.empty();
		}
		Optional<UnitLevel> level = row.constant("level", UnitLevel.class);
		if (row.optional("unit").isPresent() == level.isPresent()) {
			row.fault("unit", "hãy ghi hoặc một đơn vị ở cột “unit”, hoặc một cấp ở cột “level”");
			return Optional.empty();
		}
		if (!knownIndicator(row, catalogue) || (level.isEmpty() && !knownUnit(row, "unit", units))) {
			return Optional.empty();
		}
		Optional<LocalDate> since = row.date("since");
		Optional<LocalDate> until = row.date("until");
		if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
			row.fault("until", "ngày cuối đứng trước ngày đầu");
			return Optional.empty();
		}
		return Optional
			.of(new FormLineView(row.text("form"), position, row.text("indicator"), row.optional("unit").orElse(null),
					level.orElse(null), row.constant("for_level", UnitLevel.class).orElse(null), since.orElse(null),
					until.orElse(null), row.parsed("compulsory", CataloguePart::truth).orElse(false)));
	}

	/** What of a line may not stand twice in a form. */
	private static List<?> identity(FormLineView line) {
		return Arrays.asList(line.form(), line.indicator(), line.unit(), line.level(), line.forLevel(),
				line.validFrom());
	}

	private static boolean truth(String text) {
		if (!List.of("true", "false").contains(text)) {
			throw new IllegalArgumentException("“" + text + "” phải là true hoặc false");
		}
		return Boolean.parseBoolean(text);
	}

	private static boolean knownIndicator(CsvRow row, Map<String, IndicatorView> catalogue) {
		String code = row.text("indicator");
		if (!catalogue.containsKey(code)) {
			row.fault("indicator", "không có chỉ tiêu “" + code + "” trong indicators.csv");
		}
		return catalogue.containsKey(code);
	}

	private static boolean knownUnit(CsvRow row, String column, UnitTree units) {
		String code = row.text(column);
		if (units.find(code).isEmpty()) {
			row.fault(column, "không có đơn vị “" + code + "” trong organisation/units.csv");
		}
		return units.find(code).isPresent();
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FOLDER + "measures.csv", Arrays.asList(MEASURE),
				this.measures.findAll(Sort.by("name"))
					.stream()
					.map((measure) -> PackWriter.row(measure.name(), measure.counted(), measure.percent()))
					.toList());
		pack.csv(FOLDER + "indicators.csv", Arrays.asList(INDICATOR),
				this.indicators.findAllByOrderByPosition()
					.stream()
					.map(Indicator::view)
					.map(CataloguePart::row)
					.toList());
		pack.csv(FOLDER + "keepers.csv", Arrays.asList(KEEPER),
				this.indicators.findAllByOrderByPosition()
					.stream()
					.map(Indicator::view)
					.flatMap((indicator) -> indicator.laterKeepers()
						.stream()
						.map((keeper) -> PackWriter.row(indicator.code(), keeper.unit(), keeper.since())))
					.toList());
		writeServices(pack);
		pack.csv(FOLDER + "targets.csv", Arrays.asList(TARGET),
				this.targets.findAllByOrderByIndicatorAscYearAscSetterAsc()
					.stream()
					.map(Target::view)
					.map((target) -> PackWriter.row(target.indicator(), target.year(), target.setter(),
							target.comparison(), target.value().toPlainString(), target.source()))
					.toList());
		writeForms(pack);
	}

	private void writeServices(PackWriter pack) {
		pack.csv(FOLDER + "service_blocks.csv", Arrays.asList(BLOCK), this.blocks.findAllByOrderByPosition()
			.stream()
			.map(ServiceBlock::view)
			.map((block) -> PackWriter.row(block.code(), block.title(), block.position(), block.indicators().total(),
					block.indicators().inPerson(), block.indicators().online(), block.indicators().rate()))
			.toList());
		pack.csv(FOLDER + "services.csv", Arrays.asList(SERVICE), this.services.findAllInOrder()
			.stream()
			.map(EssentialService::view)
			.map((service) -> PackWriter.row(service.code(), service.name(), service.block(), service.position(),
					service.keeper(), service.total(), service.inPerson(), service.online(), service.rate()))
			.toList());
	}

	private void writeForms(PackWriter pack) {
		pack.csv(FOLDER + "forms.csv", Arrays.asList(FORM),
				this.forms.findAllByOrderByPosition().stream().map(CataloguePart::row).toList());
		pack.csv(FOLDER + "form_lines.csv", Arrays.asList(LINE),
				this.lines.findAllByOrderByPosition()
					.stream()
					.map(FormLine::view)
					.map((line) -> PackWriter.row(line.form(), line.indicator(), line.unit(), line.level(),
							line.forLevel(), line.validFrom(), line.validTo(), line.compulsory()))
					.toList());
	}

	private static List<?> row(EntryForm form) {
		FormView view = form.view();
		return PackWriter.row(view.code(), view.title(), view.frequency(), form.position());
	}

	private static List<?> row(IndicatorView indicator) {
		return PackWriter.row(indicator.code(), indicator.section(), indicator.name(), indicator.measure(),
				indicator.kind(), indicator.decimals(), indicator.keeper(), indicator.numerator(),
				indicator.denominator(), indicator.formula(), indicator.headline());
	}

}
