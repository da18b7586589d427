package vn.dean06.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.directives.DirectiveView;
import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.registers.RegisterView;
import vn.dean06.reports.names.Placeholder;
import vn.dean06.reports.names.TableName;
import vn.dean06.reports.text.Value;
import vn.dean06.reports.wording.RuleSet;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.util.function.SingletonSupplier;

/**
 * What the placeholders of one report stand for. The table of them is in docs/packs.md.
 */
final class ReportValues {

	private static final Locale VIETNAMESE = Locale.of("vi");

	/** How the name of a target begins: "target:INDICATOR/SETTER". */
	private static final String TARGET = "target:";

	private final ReportView report;

	private final Map<String, IndicatorView> catalogue;

	private final UnitTree units;

	private final PrintedFigures figures;

	private final Comparisons comparisons;

	private final Wordings wordings;

	private final ReportTables tables;

	private final Citations citations;

	private final List<RegisterNames> registers = new ArrayList<>();

	private final Map<String, Supplier<Value>> named = new HashMap<>();

	ReportValues(ReportView report, Sources sources) {
		this.report = report;
		this.catalogue = sources.catalogue();
		this.units = sources.units();
		this.figures = new PrintedFigures(sources);
		this.comparisons = new Comparisons(this.figures);
		this.wordings = new Wordings(sources.rules(), this.figures, sources.targets());
		this.tables = new ReportTables(report, sources, this.figures, this::figure);
		this.citations = new Citations(sources.directives());
		nameReport();
		sources.registers().forEach((register) -> nameRegister(register, null));
		sources.past().forEach((period, registers) -> registers.forEach((register) -> nameRegister(register, period)));
		nameServices(sources.services());
		sources.targets()
			.stream()
			.filter((target) -> target.year() == report.period().year())
			.forEach(this::nameTarget);
	}

	/**
	 * Everything that a report prints from.
	 *
	 * @param authors the figures that stand alone for what is printed, with who entered
	 * them
	 * @param blocks those of the services, none where no text prints a table
	 * @param directives the documents that a text may cite, none where no text cites any
	 * @param past the registers as they stood at the end of other periods
	 * @param rules those by which words follow figures
	 */
	record Sources(Map<String, IndicatorView> catalogue, UnitTree units, Sums sums, Map<FigureKey, FigureView> authors,
			List<RegisterView> registers, Map<Period, List<RegisterView>> past, List<EssentialServiceView> services,
			List<ServiceBlockView> blocks, List<DirectiveView> directives, List<TargetView> targets, People people,
			RuleSet rules) {
	}

	private void nameReport() {
		Period period = this.report.period();
		int year = period.year();
		this.units.find(this.report.unit()).map(OrgUnitView::shortName).ifPresent((name) -> name("province", name));
		name("year", Integer.toString(year));
		name("next-year", Integer.toString(year + 1));
		name("previous-year", Integer.toString(year - 1));
		name("month", Integer.toString(period.months().getLast().number()));
		name("period", period.words());
		name("period.short", period.label());
		name("period.cung-ky", period.yearBefore().words());
		name("period.ky-truoc", period.previous().words());
		name("period.ky-sau", (period.isReported() ? period.next() : period.rest()).words());
		name("period.luy-ke", period.toDate().words());
		name("number", this.report.citation());
		name("date", this.report.date());
		name("period.from", VietnameseDates.numeric(this.report.countedFrom()));
		name("period.to", VietnameseDates.numeric(this.report.countedTo()));
	}

	/**
	 * Names what a register counts and lists.
	 * @param end the period at whose end it stood so, null if it does now
	 */
	private void nameRegister(RegisterView register, @Nullable Period end) {
		RegisterNames names = new RegisterNames(register, end, this.report.countedTo());
		this.registers.add(names);
		names.values().forEach((name, printed) -> this.named.put(name, () -> new Value.Printed(printed)));
	}

	private void nameServices(List<EssentialServiceView> services) {
		count("services.total", services.size(), "Số dịch vụ công thiết yếu");
		services.stream().collect(Collectors.groupingBy(EssentialServiceView::block)).forEach((block, some) -> {
			this.named.put("services." + block, SingletonSupplier.of(() -> rows(some)));
			count("services." + block + ".total", some.size(), "Số dịch vụ công thiết yếu của nhóm");
		});
	}

	private Span.Source services(String name, String what) {
		return new Span.Source(name, "/dich-vu-cong?nam=" + this.report.period().year(),
				List.of(what, "Đếm từ danh mục dịch vụ công thiết yếu năm " + this.report.period().year()));
	}

	private Value rows(List<EssentialServiceView> services) {
		List<Map<String, Value>> rows = services.stream().map(this::row).toList();
		rows.forEach((row) -> row.put("last", new Value.Condition(row == rows.getLast())));
		return new Value.Rows(rows);
	}

	private Map<String, Value> row(EssentialServiceView service) {
		Map<String, Value> row = new HashMap<>();
		row.put("no", Value.Printed.words(Integer.toString(service.position())));
		row.put("name", Value.Printed.words(service.name()));
		row.put("none", new Value.Condition(
				this.figures.read(key(service.total())).filter((total) -> total.amount().noneArisen()).isPresent()));
		Map.of("total", service.total(), "in-person", service.inPerson(), "online", service.online(), "rate",
				service.rate())
			.forEach((name, indicator) -> row.put(name, this.figures.value(key(indicator), UnaryOperator.identity())));
		return row;
	}

	private FigureKey key(String indicator) {
		return new FigureKey(indicator, this.report.unit(), this.report.period());
	}

	private void nameTarget(TargetView target) {
		if (this.catalogue.containsKey(target.indicator())) {
			this.named.put(TARGET + target.indicator() + "/" + target.setter(),
					() -> new Value.Printed(this.figures.target(target)));
		}
	}

	private void count(String name, long count, String what) {
		Value value = new Value.Printed(
				new Span.Value(VietnameseNumbers.count(BigDecimal.valueOf(count)), Set.of(), services(name, what)));
		this.named.put(name, () -> value);
	}

	private void name(String name, String words) {
		this.named.put(name, () -> Value.Printed.words(words));
	}

	/**
	 * What a name stands for; it is printed from then on. A name in capitals stands for
	 * the same words in capitals.
	 */
	Value get(String name) {
		if (TableName.isOne(name)) {
			return this.tables.value(name);
		}
		if (Citations.isOne(name)) {
			return this.citations.value(name);
		}
		Supplier<Value> known = this.named.get(name);
		if (known != null) {
			return known.get();
		}
		return capitals(name).or(() -> told(name))
			.or(() -> atPeriod(name))
			.or(() -> notSet(name))
			.orElseGet(() -> figure(name));
	}

	/** A target that nobody set for the year of the report. */
	private Optional<Value> notSet(String name) {
		return name.startsWith(TARGET) ? Optional.of(name.substring(TARGET.length()).split("/", 2)[0])
			.map(this.catalogue::get)
			.map((indicator) -> notSet(indicator)) : Optional.empty();
	}

	private Value notSet(IndicatorView indicator) {
		int year = this.report.period().year();
		return new Value.Missing("Mục tiêu năm %d của “%s”".formatted(year, indicator.name()),
				"Danh mục chưa có mục tiêu này; hãy bổ sung mục tiêu được giao của năm, hoặc viết lại câu.", List.of());
	}

	private Optional<Value> capitals(String name) {
		return name.equals(name.toUpperCase(Locale.ROOT))
				? Optional.ofNullable(this.named.get(name.toLowerCase(Locale.ROOT)))
					.map(Supplier::get)
					.map((value) -> (value instanceof Value.Printed(Span.Text(var words, var emphasis)))
							? Value.Printed.words(words.toUpperCase(VIETNAMESE)) : value)
				: Optional.empty();
	}

	/** What a rule says of what a register counts. */
	private Optional<Value> told(String name) {
		int colon = name.indexOf(':');
		return (colon < 0) ? Optional.empty() : count(name.substring(0, colon))
			.map((count) -> orFault(() -> this.wordings.value(name.substring(colon + 1), count)));
	}

	private Optional<RegisterNames.Count> count(String name) {
		String counted = Placeholder.period(name, this.report.period())
			.map((period) -> Placeholder.code(name) + "@" + period)
			.orElse(name);
		return this.named.containsKey(counted) ? this.registers.stream()
			.flatMap((register) -> Optional.ofNullable(register.counts().get(counted)).stream())
			.findFirst() : Optional.empty();
	}

	private static Value orFault(Supplier<Value> value) {
		try {
			return value.get();
		}
		catch (IllegalArgumentException ex) {
			return new Value.Unknown(Objects.requireNonNullElse(ex.getMessage(), "quy tắc không đọc được"));
		}
	}

	/** What a register counted at the end of a period that moves with the report. */
	private Optional<Value> atPeriod(String name) {
		String code = Placeholder.code(name);
		return Placeholder.period(name, this.report.period())
			.flatMap((period) -> Optional.ofNullable(this.named.get(code + "@" + period))
				.map(Supplier::get)
				.or(() -> this.named.containsKey(code) ? Optional.of(nothingCounted(period)) : Optional.empty()));
	}

	private static Value nothingCounted(Period period) {
		return new Value.Unknown(
				"năm " + period.year() + " không có danh mục nào để đếm; hãy bỏ chỗ này hoặc chọn kỳ khác");
	}

	private Value figure(String name) {
		try {
			return figure(Placeholder.parse(name), this.report.unit(), this.report.period());
		}
		catch (IllegalArgumentException ex) {
			return new Value.Unknown(Objects.requireNonNullElse(ex.getMessage(), "kỳ báo cáo không đọc được"));
		}
	}

	/** What a figure says of a unit and a period, where it names no others. */
	private Value figure(Placeholder placeholder, String unit, Period period) {
		try {
			FigureKey key = placeholder.key(unit, period, this.units);
			if (!this.catalogue.containsKey(key.indicator())) {
				return new Value.Unknown(
						"không có tên hay chỉ tiêu này; hãy sửa tên trong mẫu hoặc thêm chỉ tiêu vào danh mục");
			}
			return Optional.ofNullable(placeholder.comparison())
				.map((comparison) -> Comparisons.tells(comparison)
						? this.comparisons.value(placeholder, comparison, key)
						: this.wordings.value(placeholder, comparison, key))
				.orElseGet(() -> this.figures.value(key, placeholder::round));
		}
		catch (IllegalArgumentException ex) {
			return new Value.Unknown(Objects.requireNonNullElse(ex.getMessage(), "kỳ báo cáo không đọc được"));
		}
	}

	/** What of it comes from figures. */
	PrintedFigures figures() {
		return this.figures;
	}

}
