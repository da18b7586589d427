package vn.dean06.reports;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.TargetView;
import vn.dean06.document.Span;
import vn.dean06.figures.Absence;
import vn.dean06.figures.Coverage;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.figures.Sum;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.registers.RegisterView;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.VietnameseNumbers;

import org.springframework.util.function.SingletonSupplier;

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

	private final People people;

	private final Map<String, Supplier<Value>> named = new HashMap<>();

	private final Map<FigureKey, Sum> printed = new LinkedHashMap<>();

	/** Of what was printed and is not whole, until somebody tells it. */
	private final List<Coverage> partial = new ArrayList<>();

	private final Set<Coverage.Gap> gaps = new LinkedHashSet<>();

	private final Map<List<Coverage.Gap>, Boolean> known = new IdentityHashMap<>();

	ReportValues(ReportView report, Sources sources) {
		this.report = report;
		this.catalogue = sources.catalogue();
		this.units = sources.units();
		this.sums = sources.sums();
		this.authors = sources.authors();
		this.people = sources.people();
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
	 * @param past the registers as they stood at the end of other periods
	 */
	record Sources(Map<String, IndicatorView> catalogue, UnitTree units, Sums sums, Map<FigureKey, FigureView> authors,
			List<RegisterView> registers, Map<Period, List<RegisterView>> past, List<EssentialServiceView> services,
			List<TargetView> targets, People people) {
	}

	private void nameReport() {
		int year = this.report.period().year();
		this.units.find(this.report.unit()).map(OrgUnitView::shortName).ifPresent((name) -> name("province", name));
		name("year", Integer.toString(year));
		name("next-year", Integer.toString(year + 1));
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
		new RegisterNames(register, end, this.report.countedTo()).values()
			.forEach((name, printed) -> this.named.put(name, () -> new Value.Printed(printed)));
	}

	private void nameServices(List<EssentialServiceView> services) {
		count("services.total", services.size(), services("Số dịch vụ công thiết yếu"));
		services.stream().collect(Collectors.groupingBy(EssentialServiceView::block)).forEach((block, some) -> {
			this.named.put("services." + block, SingletonSupplier.of(() -> rows(some)));
			count("services." + block + ".total", some.size(), services("Số dịch vụ công thiết yếu của nhóm"));
		});
	}

	private Span.Source services(String what) {
		return new Span.Source("services", "/dich-vu-cong?nam=" + this.report.period().year(),
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
				reading(service.total()).filter((total) -> total.amount().noneArisen()).isPresent()));
		Map.of("total", service.total(), "in-person", service.inPerson(), "online", service.online(), "rate",
				service.rate())
			.forEach((name, indicator) -> row.put(name, inRow(indicator)));
		return row;
	}

	private Value inRow(String indicator) {
		return reading(indicator).<Value>map((reading) -> new Value.Printed(print(reading)))
			.orElseGet(() -> missing(new FigureKey(indicator, this.report.unit(), this.report.period())));
	}

	private void nameTarget(TargetView target) {
		IndicatorView indicator = this.catalogue.get(target.indicator());
		if (indicator != null) {
			this.named.put("target:" + target.indicator() + "/" + target.setter(),
					() -> new Value.Printed(new Span.Value(VietnameseNumbers.format(target.value()), Set.of(),
							new Span.Source("target:" + target.indicator(),
									"/chi-tieu/" + target.indicator() + "?nam=" + target.year(),
									Stream
										.of("Mục tiêu được giao năm " + target.year() + ": " + indicator.name(),
												target.source())
										.filter(Objects::nonNull)
										.toList()))));
		}
	}

	private void count(String name, long count, Span.Source source) {
		Value value = new Value.Printed(
				new Span.Value(VietnameseNumbers.count(BigDecimal.valueOf(count)), Set.of(), source));
		this.named.put(name, () -> value);
	}

	private void name(String name, String words) {
		this.named.put(name, () -> Value.Printed.words(words));
	}

	private Optional<Sum> reading(String indicator) {
		return this.sums.read(indicator, this.report.unit(), this.report.period());
	}

	/**
	 * What a name stands for; it is printed from then on.
	 */
	Value get(String name) {
		Supplier<Value> known = this.named.get(name);
		return (known != null) ? known.get() : figure(name);
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
				.orElseGet(() -> missing(key));
		}
		catch (IllegalArgumentException ex) {
			return new Value.Unknown(Objects.requireNonNullElse(ex.getMessage(), "kỳ báo cáo không đọc được"));
		}
	}

	private Value missing(FigureKey key) {
		IndicatorView indicator = Objects.requireNonNull(this.catalogue.get(key.indicator()));
		Absence absence = this.sums.absence(key);
		return new Value.Missing(
				"“%s”, %s, %s".formatted(indicator.name(), this.units.shortName(key.unit()), key.period().label()),
				absence.sentence(this.units), absence.gaps());
	}

	private Span.Value print(Sum reading) {
		return print(reading, UnaryOperator.identity());
	}

	private Span.Value print(Sum reading, UnaryOperator<BigDecimal> rounding) {
		IndicatorView indicator = Objects.requireNonNull(this.catalogue.get(reading.key().indicator()));
		this.printed.put(reading.key(), reading);
		Coverage coverage = reading.coverage();
		if (!coverage.whole()) {
			this.partial.add(coverage);
			addGaps(reading.gaps());
		}
		return new Span.Value(text(reading.amount(), indicator, rounding), Set.of(),
				source(reading, indicator, coverage));
	}

	/** Most sums miss the same, and are then told so by the same list. */
	private void addGaps(List<Coverage.Gap> missing) {
		if (this.known.put(missing, true) == null) {
			this.gaps.addAll(missing);
		}
	}

	private static String text(Amount amount, IndicatorView indicator, UnaryOperator<BigDecimal> rounding) {
		if (amount.number() == null) {
			return amount.toString();
		}
		BigDecimal number = rounding.apply(amount.number());
		return indicator.counted() ? VietnameseNumbers.count(number) : VietnameseNumbers.format(number);
	}

	private Span.Source source(Sum reading, IndicatorView indicator, Coverage coverage) {
		FigureKey key = reading.source();
		List<String> caption = new ArrayList<>();
		caption.add(indicator.name() + " (" + indicator.measure() + ")");
		caption.add(this.units.shortName(key.unit()) + ", " + key.period().label());
		FigureView figure = (reading.count() == 1) ? this.authors.get(key) : null;
		if (figure != null) {
			caption.add(this.people.name(figure.enteredBy()) + " nhập lúc " + MOMENT.format(figure.enteredAt()));
		}
		else {
			caption.add("Tổng hợp từ " + reading.count() + " số liệu");
		}
		if (!coverage.whole()) {
			caption.add(coverage.sentence());
		}
		return new Span.Source(key.toString(), "/so-lieu/" + key, caption, coverage.whole());
	}

	/**
	 * How complete the sums are that were printed since this was asked last, of those
	 * that are not whole.
	 */
	List<Coverage> takePartial() {
		List<Coverage> taken = List.copyOf(this.partial);
		this.partial.clear();
		return taken;
	}

	/**
	 * The submissions that were due and are missing in what was printed so far.
	 */
	Set<Coverage.Gap> gaps() {
		return this.gaps;
	}

	/**
	 * Everything that was printed so far and comes from figures.
	 */
	List<Sum> printed() {
		return List.copyOf(this.printed.values());
	}

}
