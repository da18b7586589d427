package vn.dean06.reports;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.UnitTree;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.ThingState;
import vn.dean06.registers.ThingView;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.VietnameseNumbers;

/**
 * What the placeholders of one report stand for. The table of them is in docs/packs.md.
 */
final class ReportValues {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
		.withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

	private final ReportView report;

	private final Map<String, IndicatorView> catalogue;

	private final UnitTree units;

	private final Sums sums;

	private final Map<FigureKey, FigureView> authors;

	private final Map<String, Value> named = new HashMap<>();

	private final Set<FigureKey> printed = new LinkedHashSet<>();

	ReportValues(ReportView report, Sources sources) {
		this.report = report;
		this.catalogue = sources.catalogue();
		this.units = sources.units();
		this.sums = sources.sums();
		this.authors = sources.authors();
		nameReport();
		sources.registers().forEach(this::nameRegister);
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
	 */
	record Sources(Map<String, IndicatorView> catalogue, UnitTree units, Sums sums, Map<FigureKey, FigureView> authors,
			List<RegisterView> registers, List<EssentialServiceView> services, List<TargetView> targets) {
	}

	private void nameReport() {
		int year = this.report.period().year();
		this.units.find(this.report.unit()).map(OrgUnitView::shortName).ifPresent((name) -> name("province", name));
		name("year", Integer.toString(year));
		name("next-year", Integer.toString(year + 1));
		name("number", this.report.citation());
		name("date", (this.report.issued() != null) ? VietnameseDates.numeric(this.report.issued()) : "……/……/" + year);
		name("period.from", VietnameseDates.numeric(this.report.countedFrom()));
		name("period.to", VietnameseDates.numeric(this.report.countedTo()));
	}

	private void nameRegister(RegisterView register) {
		String name = register.description().name();
		long total = register.things().size();
		long completed = register.count(ThingState.COMPLETED);
		nameCount(name + ".total", total);
		nameCount(name + ".groups", register.groups().size());
		nameCount(name + ".completed", completed);
		nameCount(name + ".ongoing", total - completed - register.count(ThingState.WITHDRAWN));
		nameCount(name + ".in-progress", register.count(ThingState.IN_PROGRESS));
		nameCount(name + ".not-started", register.count(ThingState.NOT_STARTED));
		nameCount(name + ".carried-over", register.count(ThingState.CARRIED_OVER));
		nameCount(name + ".overdue", register.countOverdue(this.report.countedTo()));
		name(name + ".completed.numbers",
				register.things()
					.stream()
					.filter((thing) -> thing.state() == ThingState.COMPLETED)
					.map(ThingView::number)
					.sorted()
					.map(String::valueOf)
					.collect(Collectors.joining(", ")));
	}

	private void nameServices(List<EssentialServiceView> services) {
		nameCount("services.total", services.size());
		Map<String, List<Map<String, Value>>> blocks = new HashMap<>();
		services.forEach(
				(service) -> blocks.computeIfAbsent(service.block(), (block) -> new ArrayList<>()).add(row(service)));
		blocks.forEach((block, rows) -> {
			rows.forEach((row) -> row.put("last", new Value.Condition(row == rows.getLast())));
			this.named.put("services." + block, new Value.Rows(rows));
			nameCount("services." + block + ".total", rows.size());
		});
	}

	private Map<String, Value> row(EssentialServiceView service) {
		Map<String, Value> row = new HashMap<>();
		row.put("no", Value.Printed.words(Integer.toString(service.position())));
		row.put("name", Value.Printed.words(service.name()));
		row.put("none", new Value.Condition(
				reading(service.total()).filter((total) -> total.amount().noneArisen()).isPresent()));
		Map.of("total", service.total(), "in-person", service.inPerson(), "online", service.online(), "rate",
				service.rate())
			.forEach((name, indicator) -> row.put(name, inRow(name, indicator)));
		return row;
	}

	private Value inRow(String name, String indicator) {
		return reading(indicator).<Value>map((reading) -> new Value.Printed(print(reading)))
			.orElseGet(
					() -> new Value.Missing("ở một dòng của danh sách chưa có số liệu này; hãy nhập, hoặc bao chỗ này "
							+ "trong {{#" + name + "}}…{{/" + name + "}}"));
	}

	private void nameTarget(TargetView target) {
		name("target:" + target.indicator() + "/" + target.setter(), VietnameseNumbers.format(target.value()));
	}

	private void nameCount(String name, long count) {
		name(name, VietnameseNumbers.count(BigDecimal.valueOf(count)));
	}

	private void name(String name, String words) {
		this.named.put(name, Value.Printed.words(words));
	}

	private Optional<Sum> reading(String indicator) {
		return this.sums.read(indicator, this.report.unit(), this.report.period());
	}

	/**
	 * What a name stands for; it is printed from then on.
	 */
	Value get(String name) {
		Value known = this.named.get(name);
		return (known != null) ? known : figure(name);
	}

	private Value figure(String name) {
		try {
			Placeholder placeholder = Placeholder.parse(name);
			FigureKey key = placeholder.key(this.report.unit(), this.report.period(), this.units);
			if (!this.catalogue.containsKey(key.indicator())) {
				return new Value.Unknown(
						"không có tên hay chỉ tiêu này; hãy sửa tên trong mẫu hoặc thêm chỉ tiêu vào danh mục");
			}
			return this.sums.read(key)
				.<Value>map((reading) -> new Value.Printed(print(reading, placeholder::round)))
				.orElseGet(() -> new Value.Missing(missing(key)));
		}
		catch (IllegalArgumentException ex) {
			return new Value.Unknown(Objects.requireNonNullElse(ex.getMessage(), "kỳ báo cáo không đọc được"));
		}
	}

	private String missing(FigureKey key) {
		IndicatorView indicator = Objects.requireNonNull(this.catalogue.get(key.indicator()));
		return "“%s”, %s, %s. %s".formatted(indicator.name(), this.units.shortName(key.unit()), key.period().label(),
				this.sums.absence(key).sentence(this.units));
	}

	private Span.Value print(Sum reading) {
		return print(reading, UnaryOperator.identity());
	}

	private Span.Value print(Sum reading, UnaryOperator<BigDecimal> rounding) {
		IndicatorView indicator = Objects.requireNonNull(this.catalogue.get(reading.key().indicator()));
		this.printed.addAll(reading.keys());
		return new Span.Value(text(reading.amount(), indicator, rounding), Set.of(), source(reading, indicator));
	}

	private static String text(Amount amount, IndicatorView indicator, UnaryOperator<BigDecimal> rounding) {
		if (amount.number() == null) {
			return amount.toString();
		}
		BigDecimal number = rounding.apply(amount.number());
		return indicator.counted() ? VietnameseNumbers.count(number) : VietnameseNumbers.format(number);
	}

	private Span.Source source(Sum reading, IndicatorView indicator) {
		FigureKey key = reading.source();
		List<String> caption = new ArrayList<>();
		caption.add(indicator.name() + " (" + indicator.measure() + ")");
		caption.add(this.units.shortName(key.unit()) + ", " + key.period().label());
		FigureView figure = (reading.count() == 1) ? this.authors.get(key) : null;
		if (figure != null) {
			caption.add(figure.enteredBy() + " nhập lúc " + MOMENT.format(figure.enteredAt()));
		}
		else {
			caption.add("Tổng hợp từ " + reading.count() + " số liệu");
		}
		return new Span.Source(key.toString(), "/so-lieu/" + key, caption);
	}

	/**
	 * The entered figures behind everything that was printed so far.
	 */
	Set<FigureKey> printed() {
		return this.printed;
	}

}
