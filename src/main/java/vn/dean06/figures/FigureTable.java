package vn.dean06.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.IndicatorKind;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.SuccessionView;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;
import vn.dean06.web.VietnameseDates;
import vn.dean06.web.view.Markup;

/**
 * An indicator through a year, by the units of one day: a row for the province and one
 * for each unit that has something, a column for each month and the year.
 *
 * @param periods the twelve months and the year
 * @param unallocated what the province counts and no row shows, null if there is nothing
 * @param outranked whether a row shows what the province does not count, since a unit
 * above it spoke for the same time
 */
public record FigureTable(List<Period> periods, List<Row> rows, @Nullable Unallocated unallocated, boolean outranked) {

	/**
	 * What one unit says for each period.
	 */
	public record Row(OrgUnitView unit, List<Cell> cells, Past past) {

		boolean isBlank() {
			return this.cells.stream().allMatch((cell) -> cell.reading().isEmpty());
		}

	}

	/**
	 * What happened to a unit in the year.
	 *
	 * @param taken whose figures of the year it shows as its own, since it took them over
	 * as a whole until the day of the table
	 * @param partly of whom it got a part, whose figures it cannot show
	 * @param later whom it took over after the day of the table; its later figures hold
	 * theirs
	 * @param left to whom it went after the day of the table
	 */
	public record Past(List<OrgUnitView> taken, List<OrgUnitView> partly, List<SuccessionView> later,
			List<SuccessionView> left) {

		private void write(Markup html, OrgUnitView unit, String page, int year, UnitTree units) {
			if (!this.taken.isEmpty() || !this.partly.isEmpty()) {
				writeHeld(html);
			}
			this.later.forEach((step) -> remark(html,
					"từ " + VietnameseDates.numeric(step.since())
							+ (units.isSplit(step.predecessor()) ? " gồm cả một phần " : " gồm cả ")
							+ units.shortName(step.predecessor())));
			LocalDate end = unit.validTo();
			if (!this.left.isEmpty()) {
				writeLeft(html, (end != null) ? VietnameseDates.numeric(end) : "", page, year, units);
			}
			else if (end != null && end.getYear() == year) {
				remark(html, "đến " + VietnameseDates.numeric(end) + ", không đơn vị nào nhận toàn bộ");
			}
		}

		private static void remark(Markup html, String text) {
			html.text(" ").open("span", "remark").text(text).close("span");
		}

		private void writeHeld(Markup html) {
			html.text(" ")
				.open("details", "remark")
				.open("summary")
				.text(Stream
					.of(this.taken.isEmpty() ? "" : "gồm " + this.taken.size() + " đơn vị đã nhập vào",
							this.partly.isEmpty() ? "" : "không gồm " + this.partly.size() + " đơn vị đã chia tách")
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining(", ")))
				.close("summary");
			if (!this.taken.isEmpty()) {
				html.open("p", "m-0")
					.text(this.taken.stream()
						.map((one) -> one.shortName() + " (đến "
								+ ((one.validTo() != null) ? VietnameseDates.numeric(one.validTo()) : "") + ")")
						.collect(Collectors.joining(", ", "Gồm ", ".")))
					.close("p");
			}
			if (!this.partly.isEmpty()) {
				html.open("p", "m-0")
					.text(this.partly.stream()
						.map(OrgUnitView::shortName)
						.collect(Collectors.joining(", ", "Không gồm phần nhận từ ",
								": đã chia cho nhiều đơn vị nên số liệu không tách được.")))
					.close("p");
			}
			html.close("details");
		}

		private void writeLeft(Markup html, String end, String page, int year, UnitTree units) {
			boolean several = this.left.size() > 1;
			html.text(" ")
				.open("span", "remark")
				.text("đến " + end + ", sau đó " + (several ? "chia cho" : "nhập vào") + " ");
			for (int i = 0; i < this.left.size(); i++) {
				SuccessionView step = Objects.requireNonNull(this.left.get(i));
				html.text((i > 0) ? ", " : "")
					.open("a")
					.attribute("href", page + "?nam=" + year + "&dia-gioi=" + step.since() + "#dv-" + step.successor())
					.text(units.shortName(step.successor()))
					.close("a");
			}
			html.text(several ? ": số liệu không tách được" : "").close("span");
		}

	}

	/**
	 * A figure of the table.
	 *
	 * @param ended whether the unit was there no more
	 * @param address of the page that tells where the figure comes from, below the root
	 */
	public record Cell(Optional<Reading> reading, boolean ended, String address) {
	}

	/**
	 * What units entered that no unit of the day took over as a whole: they were split,
	 * or nobody followed them. The province counts it all the same.
	 */
	public record Unallocated(List<OrgUnitView> units, List<Optional<Reading>> cells) {
	}

	/**
	 * The same as a page prints it, without what is behind it: light enough to be kept.
	 */
	public record Printed(List<Period> periods, List<Line> rows, @Nullable Rest unallocated, boolean outranked) {

		/**
		 * The rows of the units as HTML. A page has hundreds of them with thousands of
		 * cells, and a template would evaluate several expressions for each.
		 * @param root where the addresses of the application begin
		 * @param page where that of the indicator is
		 */
		public String html(String root, String page, int year, UnitTree units) {
			Markup html = new Markup();
			for (Line row : this.rows) {
				OrgUnitView unit = row.unit();
				html.open("tr").attribute("id", "dv-" + unit.code());
				html.open("th").attribute("scope", "row").open("span").text(unit.shortName()).close("span");
				row.past().write(html, unit, page, year, units);
				html.close("th");
				for (Shown cell : row.cells()) {
					html.open("td", "number");
					cell.write(html, root);
					html.close("td");
				}
				html.close("tr").text("\n");
			}
			return html.toString();
		}

	}

	/**
	 * The row of a unit.
	 */
	public record Line(OrgUnitView unit, List<Shown> cells, Past past) {
	}

	/**
	 * A cell.
	 *
	 * @param text null where nothing is known
	 * @param partial how complete it is, null if there is nothing to tell
	 */
	public record Shown(@Nullable String text, @Nullable Coverage partial, boolean ended, String address) {

		private void write(Markup html, String root) {
			if (this.text != null) {
				html.open("a", "figure-link").attribute("href", root + this.address).text(this.text).close("a");
			}
			if (this.partial != null) {
				this.partial.write(html);
			}
			if (this.text == null) {
				absent(html);
			}
		}

		private void absent(Markup html) {
			if (this.ended) {
				html.open("span", "visually-hidden").text("đơn vị không còn").close("span");
			}
			else {
				html.open("span", "text-secondary")
					.unheard("–")
					.open("span", "visually-hidden")
					.text("chưa có số liệu")
					.close("span")
					.close("span");
			}
		}

	}

	/**
	 * What no row shows.
	 */
	public record Rest(List<OrgUnitView> units, List<String> texts) {
	}

	Printed printed() {
		Rest rest = (this.unallocated == null) ? null
				: new Rest(this.unallocated.units(),
						this.unallocated.cells()
							.stream()
							.map((cell) -> cell.map((reading) -> reading.amount().text()).orElse(""))
							.toList());
		return new Printed(this.periods, this.rows.stream()
			.map((row) -> new Line(row.unit(), row.cells().stream().map(FigureTable::printed).toList(), row.past()))
			.toList(), rest, this.outranked);
	}

	private static Shown printed(Cell cell) {
		return new Shown(cell.reading().map((reading) -> reading.amount().text()).orElse(null),
				cell.reading().map(Reading::coverage).filter((coverage) -> !coverage.whole()).orElse(null),
				cell.ended(), cell.address());
	}

	static FigureTable of(IndicatorView indicator, int year, FigureBook book, UnitTree units, LocalDate day) {
		return new Drawing(indicator, Period.year(year), book, units, day).table();
	}

	/**
	 * The making of one table.
	 */
	private static final class Drawing {

		private final IndicatorView indicator;

		private final Period year;

		private final List<Period> periods;

		private final FigureBook book;

		private final UnitTree units;

		private final LocalDate day;

		Drawing(IndicatorView indicator, Period year, FigureBook book, UnitTree units, LocalDate day) {
			this.indicator = indicator;
			this.year = year;
			this.periods = Stream.concat(year.months().stream(), Stream.of(year)).toList();
			this.book = book;
			this.units = units;
			this.day = day;
		}

		FigureTable table() {
			Collection<OrgUnitView> there = this.units.on(this.day).all();
			List<Row> rows = Stream
				.concat(there.stream().filter((unit) -> unit.level() == UnitLevel.PROVINCE),
						there.stream().filter((unit) -> unit.level() != UnitLevel.PROVINCE))
				.map(this::row)
				.filter((row) -> !row.isBlank())
				.toList();
			Optional<OrgUnitView> province = this.units.province(this.day);
			return new FigureTable(this.periods, rows,
					province.flatMap((whole) -> unallocated(whole, rows)).orElse(null),
					province.filter((whole) -> isOutranked(whole, rows)).isPresent());
		}

		/** A rate adds up nowhere, and of a stock a year holds the last month only. */
		private boolean isOutranked(OrgUnitView province, List<Row> rows) {
			if (this.indicator.kind() == IndicatorKind.RATE) {
				return false;
			}
			List<Period> compared = (this.indicator.kind() == IndicatorKind.FLOW) ? this.periods : this.year.months();
			return compared.stream().anyMatch((period) -> {
				FigureKey key = new FigureKey(this.indicator.code(), province.code(), period);
				Set<FigureKey> counted = this.book.read(key, this.day)
					.stream()
					.flatMap((whole) -> whole.keys().stream())
					.collect(Collectors.toSet());
				return !counted.containsAll(shown(this.periods.indexOf(period), rows));
			});
		}

		private Row row(OrgUnitView unit) {
			List<SuccessionView> takenBy = this.units.takenBy(unit.code());
			return new Row(unit, this.periods.stream().map((period) -> cell(unit, period)).toList(), new Past(
					this.units.members(unit.code(), this.day)
						.stream()
						.filter((member) -> !member.equals(unit) && wasThere(member))
						.toList(),
					takenBy.stream()
						.filter((step) -> !step.since().isAfter(this.day) && this.units.isSplit(step.predecessor()))
						.flatMap((step) -> this.units.find(step.predecessor()).stream())
						.filter(this::wasThere)
						.toList(),
					takenBy.stream()
						.filter((step) -> isLater(step) && unit.existsOn(step.since()) && wasThereBefore(unit, step))
						.toList(),
					this.units.taken(unit.code()).stream().filter(this::isLater).toList()));
		}

		private boolean wasThereBefore(OrgUnitView unit, SuccessionView step) {
			return unit.existsOn(step.since().minusDays(1));
		}

		private boolean wasThere(OrgUnitView unit) {
			return unit.validTo() == null || !unit.validTo().isBefore(this.year.firstDay());
		}

		/** After the day of the table, in the year that it shows. */
		private boolean isLater(SuccessionView step) {
			return step.since().isAfter(this.day) && !step.since().isAfter(this.year.lastDay());
		}

		private Cell cell(OrgUnitView unit, Period period) {
			FigureKey key = new FigureKey(this.indicator.code(), unit.code(), period);
			Optional<Reading> reading = this.book.read(key, this.day);
			boolean ended = unit.validTo() != null && unit.validTo().isBefore(period.firstDay());
			return new Cell(reading, ended, reading.map((read) -> address(key, read)).orElse(""));
		}

		/**
		 * The page of a figure reads it as its unit was then, unless it is told a day.
		 */
		private String address(FigureKey key, Reading reading) {
			boolean asItWasThen = !reading.source().equals(key)
					|| this.book.read(key).map(Reading::keys).filter(reading.keys()::equals).isPresent();
			return "so-lieu/" + reading.source() + (asItWasThen ? "" : "?dia-gioi=" + this.day);
		}

		private Optional<Unallocated> unallocated(OrgUnitView province, List<Row> rows) {
			Set<String> owners = new LinkedHashSet<>();
			List<Optional<Reading>> cells = new ArrayList<>();
			for (int i = 0; i < this.periods.size(); i++) {
				FigureKey key = new FigureKey(this.indicator.code(), province.code(),
						Objects.requireNonNull(this.periods.get(i)));
				List<FigureView> rest = rest(key, i, rows);
				rest.forEach((figure) -> owners.add(figure.key().unit()));
				cells.add(this.book.with(rest).read(key, this.day));
			}
			return owners.isEmpty() ? Optional.empty() : Optional
				.of(new Unallocated(owners.stream().flatMap((code) -> this.units.find(code).stream()).toList(), cells));
		}

		private List<FigureView> rest(FigureKey key, int column, List<Row> rows) {
			Set<FigureKey> shown = shown(column, rows);
			return this.book.read(key, this.day)
				.stream()
				.flatMap((reading) -> reading.figures().stream())
				.filter((figure) -> !shown.contains(figure.key()) && isGone(figure.key().unit()))
				.toList();
		}

		private static Set<FigureKey> shown(int column, List<Row> rows) {
			return rows.stream()
				.filter((row) -> row.unit().level() != UnitLevel.PROVINCE)
				.flatMap((row) -> row.cells().get(column).reading().stream())
				.flatMap((reading) -> reading.keys().stream())
				.collect(Collectors.toSet());
		}

		private boolean isGone(String code) {
			return this.units.find(code)
				.filter((unit) -> unit.level() != UnitLevel.PROVINCE && !unit.existsOn(this.day))
				.isPresent();
		}

	}

}
