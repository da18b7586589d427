package vn.dean06.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.EssentialServiceView;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.catalogue.ServiceIndicators;
import vn.dean06.document.Block;
import vn.dean06.document.Span;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Sum;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.reports.names.PeriodWord;
import vn.dean06.reports.names.Placeholder;
import vn.dean06.reports.names.TableName;
import vn.dean06.reports.text.Value;
import vn.dean06.web.VietnameseNumbers;

/**
 * The tables of figures that texts of a report name: services of a block, units, months.
 * Each of their cells is a figure that leads back.
 */
final class ReportTables {

	/** What stands for a figure that is not there, and for one that cannot be. */
	static final String MISSING = "…";

	static final String NOTHING = "-";

	private final ReportView report;

	private final ReportValues.Sources sources;

	private final PrintedFigures figures;

	private final Teller teller;

	ReportTables(ReportView report, ReportValues.Sources sources, PrintedFigures figures, Teller teller) {
		this.report = report;
		this.sources = sources;
		this.figures = figures;
		this.teller = teller;
	}

	/**
	 * Tells what a placeholder stands for in a row.
	 */
	interface Teller {

		Value tell(Placeholder placeholder, String unit, Period period);

	}

	/**
	 * A row before its figures are told; of a heading nothing is told.
	 *
	 * @param number in front of it, empty for the last row
	 */
	private record Line(String number, String name, String unit, Period period, List<Placeholder> told) {

		Stream<FigureKey> keys(UnitTree units) {
			return this.told.stream().flatMap((one) -> one.keys(this.unit, this.period, units).stream());
		}

		/** The last row of a table or of a block stands for all above it. */
		boolean total() {
			return this.number.isEmpty();
		}

	}

	/**
	 * The figures that a table may print; none if its name is wrong.
	 */
	static List<FigureKey> keys(String name, ReportView report, UnitTree units, List<EssentialServiceView> services,
			List<ServiceBlockView> blocks) {
		try {
			return lines(TableName.parse(name), report, units, services, blocks).stream()
				.flatMap((line) -> line.keys(units))
				.distinct()
				.toList();
		}
		catch (IllegalArgumentException ex) {
			return List.of(); // The place of the table says so.
		}
	}

	/** The table of a name, or why there is none. */
	Value value(String name) {
		try {
			TableName table = TableName.parse(name);
			List<Line> lines = lines(table, this.report, this.sources.units(), this.sources.services(),
					this.sources.blocks());
			return (table.kind() == TableName.Kind.SERVICES) ? services(lines) : figures(table, lines);
		}
		catch (IllegalArgumentException ex) {
			return new Value.Unknown(Objects.requireNonNullElse(ex.getMessage(), "tên bảng không đọc được"));
		}
	}

	private static List<Line> lines(TableName table, ReportView report, UnitTree units,
			List<EssentialServiceView> services, List<ServiceBlockView> blocks) {
		Period period = table.in(report.period());
		return switch (table.kind()) {
			case SERVICES -> services(table, report.unit(), period, services, blocks);
			case UNITS -> units(table, report.unit(), period, units);
			case MONTHS -> months(table, report.unit(), period, units);
		};
	}

	private static List<Line> services(TableName table, String unit, Period period, List<EssentialServiceView> services,
			List<ServiceBlockView> blocks) {
		List<ServiceBlockView> wanted = blocks.stream()
			.filter((block) -> table.which().isEmpty() || block.code().equals(table.which()))
			.toList();
		if (wanted.isEmpty()) {
			throw new IllegalArgumentException("không có nhóm dịch vụ công “%s”; hãy ghi một trong %s"
				.formatted(table.which(), String.join(", ", blocks.stream().map(ServiceBlockView::code).toList())));
		}
		List<Line> lines = new ArrayList<>();
		for (ServiceBlockView block : wanted) {
			if (wanted.size() > 1) {
				lines.add(new Line("", block.title(), unit, period, List.of()));
			}
			services.stream()
				.filter((service) -> service.block().equals(block.code()))
				.forEach((service) -> lines.add(new Line(Integer.toString(service.position()), service.name(), unit,
						period, told(service.indicators()))));
			lines.add(new Line("", "Cộng", unit, period, told(block.indicators())));
		}
		return lines;
	}

	private static List<Placeholder> told(ServiceIndicators indicators) {
		return indicators.all().stream().map(Placeholder::parse).toList();
	}

	private static List<Line> units(TableName table, String province, Period period, UnitTree units) {
		Optional<UnitLevel> level = table.level();
		Optional<TableName.Column> elsewhere = table.columns()
			.stream()
			.filter((column) -> !column.told().key("", period, units).unit().isEmpty())
			.findFirst();
		if (elsewhere.isPresent()) {
			throw new IllegalArgumentException("trong bảng theo đơn vị, cột “%s@%s” không ghi đơn vị"
				.formatted(elsewhere.get().told().indicator(), elsewhere.get().told().where()));
		}
		Set<String> belonging = units.belonging(province, period.lastDay());
		List<OrgUnitView> rows = units.on(period.lastDay())
			.all()
			.stream()
			.filter((unit) -> belonging.contains(unit.code()) && !unit.code().equals(province))
			.filter((unit) -> level.map((one) -> one == unit.level()).orElse(province.equals(unit.parent())))
			.toList();
		List<Placeholder> told = table.columns().stream().map(TableName.Column::told).toList();
		List<Line> lines = new ArrayList<>();
		rows.forEach((unit) -> lines.add(new Line("#", unit.shortName(), unit.code(), period, told)));
		lines.add(new Line("", whole(province, units), province, period, told));
		return lines;
	}

	private static String whole(String unit, UnitTree units) {
		return units.find(unit).filter((one) -> one.level() == UnitLevel.PROVINCE).isPresent() ? "Toàn tỉnh"
				: units.shortName(unit);
	}

	private static List<Line> months(TableName table, String reporting, Period period, UnitTree units) {
		String unit = table.which().isEmpty() ? reporting : table.which();
		if (units.find(unit).isEmpty()) {
			throw new IllegalArgumentException("không có đơn vị “" + unit + "”; hãy ghi mã đơn vị sau “thang/”");
		}
		List<Placeholder> told = table.columns().stream().map(TableName.Column::told).toList();
		List<Line> lines = new ArrayList<>();
		period.months().forEach((month) -> lines.add(new Line("#", capitalised(month.label()), unit, month, told)));
		if (!period.isMonth()) {
			lines.add(new Line("", capitalised(period.label()), unit, period, told));
		}
		return lines;
	}

	private static String capitalised(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private Value services(List<Line> lines) {
		List<Block.Column> columns = List.of(new Block.Column("STT", 5, true),
				new Block.Column("Dịch vụ công", 40, false), numbers("Tổng số hồ sơ"), numbers("Trực tiếp"),
				numbers("Trực tuyến"), numbers("Tỷ lệ trực tuyến (%)"));
		return new Drawing(true).table(columns, lines);
	}

	private static Block.Column numbers(String title) {
		return new Block.Column(title, 14, false, true);
	}

	private Value figures(TableName table, List<Line> lines) {
		boolean units = table.kind() == TableName.Kind.UNITS;
		List<Block.Column> columns = new ArrayList<>();
		if (units) {
			columns.add(new Block.Column("STT", 5, true));
		}
		columns.add(new Block.Column(units ? "Đơn vị" : "Tháng", units ? 26 : 20, false));
		Period period = table.in(this.report.period());
		table.columns().forEach((column) -> columns.add(column(column, period, units)));
		List<Line> shown = units ? lines.stream().filter((line) -> line.total() || concerns(line)).toList() : lines;
		if (shown.stream().allMatch(Line::total)) {
			throw new IllegalArgumentException(
					"không đơn vị nào của bảng có hay phải báo cáo các chỉ tiêu này; hãy chọn cấp đơn vị hoặc chỉ tiêu khác");
		}
		return new Drawing(units).table(columns, shown);
	}

	/** Whether a unit said something that the table tells, or has to. */
	private boolean concerns(Line line) {
		return line.told()
			.stream()
			.map((one) -> one.key(line.unit(), line.period(), this.sources.units()))
			.anyMatch((key) -> this.figures.find(key.indicator()) == null || this.figures.read(key).isPresent()
					|| this.figures.absence(key).asked());
	}

	private Block.Column column(TableName.Column column, Period period, boolean units) {
		Placeholder told = column.told();
		IndicatorView indicator = this.figures.find(told.indicator());
		if (indicator == null) {
			throw new IllegalArgumentException("không có chỉ tiêu “" + told.indicator()
					+ "”; hãy sửa cột của bảng hoặc thêm chỉ tiêu vào danh mục");
		}
		Placeholder.Comparison comparison = told.comparison();
		boolean number = comparison == null || Comparisons.tells(comparison);
		String title = Optional.ofNullable(column.title()).orElseGet(() -> title(told, indicator, period, units));
		return number ? numbers(title) : new Block.Column(title, 14, true);
	}

	/** "Đăng ký khai sinh: tổng số hồ sơ, cùng kỳ (hồ sơ)". */
	private String title(Placeholder told, IndicatorView indicator, Period period, boolean units) {
		String where = Optional.ofNullable(told.where()).map((one) -> ", " + place(one, period, units)).orElse("");
		Placeholder.Comparison comparison = told.comparison();
		if (comparison == null) {
			return indicator.name() + where + " (" + indicator.measure() + ")";
		}
		String beside = PeriodWord.label(Optional.ofNullable(comparison.with()).orElse("cung-ky"));
		return indicator.name() + where + ": " + Comparisons.title(comparison.what(), beside, indicator.measure());
	}

	/** The period of a column; that of a month is told from the month. */
	private String place(String where, Period period, boolean units) {
		String[] parts = where.split("/", 2);
		String last = parts[parts.length - 1];
		Optional<OrgUnitView> unit = this.sources.units().find(parts[0]);
		String named = unit.map(OrgUnitView::shortName).orElse("");
		if (unit.isPresent() && parts.length == 1) {
			return named;
		}
		String when = units ? PeriodWord.read(last, period).label() : PeriodWord.label(last);
		return named.isEmpty() ? when : named + ", " + when;
	}

	/**
	 * The making of one table.
	 */
	private final class Drawing {

		private final boolean numbered;

		private int number;

		private int missing;

		private boolean nothing;

		Drawing(boolean numbered) {
			this.numbered = numbered;
		}

		Value table(List<Block.Column> columns, List<Line> lines) {
			List<Block.Row> rows = new ArrayList<>();
			for (Line line : lines) {
				rows.add(line.told().isEmpty() ? new Block.Row.Group(words(line.name(), true)) : row(line));
			}
			return new Value.Table(columns, rows, remark());
		}

		private static List<Span> words(String text, boolean bold) {
			return List.of(new Span.Text(text, bold ? Set.of(Span.Emphasis.BOLD) : Set.of()));
		}

		private Block.Row row(Line line) {
			List<Block.Cell> cells = new ArrayList<>();
			if (this.numbered) {
				cells.add(line.total() ? new Block.Cell(List.of()) : cell(words(number(line), false)));
			}
			cells.add(cell(words(line.name(), line.total())));
			line.told().forEach((one) -> cells.add(cell(told(one, line))));
			return new Block.Row.Cells(cells);
		}

		private String number(Line line) {
			return line.number().equals("#") ? Integer.toString(++this.number) : line.number();
		}

		private static Block.Cell cell(List<Span> spans) {
			return new Block.Cell(List.of(spans));
		}

		private List<Span> told(Placeholder placeholder, Line line) {
			FigureKey key = placeholder.key(line.unit(), line.period(), ReportTables.this.sources.units());
			Optional<List<Span>> nothing = undefined(placeholder, key);
			if (nothing.isPresent()) {
				return nothing.get();
			}
			return switch (ReportTables.this.teller.tell(placeholder, line.unit(), line.period())) {
				case Value.Printed(Span.Value value) -> List.of(plain(value, line.total()));
				case Value.Wording(var spans) -> spans;
				case Value.Missing missing -> missing(placeholder, key, missing);
				case Value.Unknown(var message) ->
					throw new IllegalArgumentException("cột “" + placeholder.indicator() + "”: " + message);
				case Value other -> throw new IllegalStateException(key + ": " + other);
			};
		}

		/** Where what a cell tells comes from. */
		private static Span.Source source(Placeholder placeholder, FigureKey key, List<String> caption, boolean whole) {
			Placeholder.Comparison comparison = placeholder.comparison();
			String told = (comparison == null) ? ""
					: ":" + comparison.what() + "@" + Objects.requireNonNullElse(comparison.with(), "");
			return new Span.Source(key + told, "/so-lieu/" + key, caption, whole);
		}

		/** A share of nothing, and a growth over nothing. */
		private Optional<List<Span>> undefined(Placeholder placeholder, FigureKey key) {
			IndicatorView indicator = ReportTables.this.figures.find(key.indicator());
			Placeholder.Comparison comparison = placeholder.comparison();
			FigureKey base = null;
			if (comparison != null && Comparisons.isGrowth(comparison)) {
				base = comparison.beside(key);
			}
			else if (comparison == null && indicator != null && indicator.denominator() != null
					&& ReportTables.this.figures.read(key).isEmpty()) {
				base = new FigureKey(indicator.denominator(), key.unit(), key.period());
			}
			return Optional.ofNullable(base)
				.flatMap(ReportTables.this.figures::read)
				.filter((sum) -> sum.amount().orZero().signum() == 0)
				.map((sum) -> nothing(placeholder, key, sum));
		}

		private List<Span> nothing(Placeholder placeholder, FigureKey key, Sum base) {
			ReportTables.this.figures.note(base);
			this.nothing = true;
			return List.of(new Span.Value(NOTHING, Set.of(), source(placeholder, key,
					List.of("Không có tỷ lệ", ReportTables.this.figures.line(base)), base.coverage().whole())));
		}

		/** In a table numbers stand as they are, and "-" where nothing arose. */
		private Span.Value plain(Span.Value value, boolean bold) {
			boolean none = value.text().equals(Amount.NONE_ARISEN_TEXT);
			this.nothing |= none;
			String text = value.text().matches("0[1-9]") ? value.text().substring(1) : value.text();
			return new Span.Value(none ? NOTHING : text, bold ? Set.of(Span.Emphasis.BOLD) : Set.of(), value.source());
		}

		private List<Span> missing(Placeholder placeholder, FigureKey key, Value.Missing missing) {
			this.missing++;
			ReportTables.this.figures.miss(missing.gaps());
			return List.of(new Span.Value(MISSING, Set.of(),
					source(placeholder, key, List.of(missing.what(), missing.message()), false)));
		}

		private String remark() {
			List<String> remarks = new ArrayList<>();
			if (this.missing > 0) {
				remarks.add("“" + MISSING + "”: chưa có số liệu (" + VietnameseNumbers.format(this.missing) + " ô)");
			}
			if (this.nothing) {
				remarks.add("“" + NOTHING + "”: không phát sinh hoặc không có tỷ lệ");
			}
			return remarks.isEmpty() ? "" : "(" + String.join("; ", remarks) + ")";
		}

	}

}
