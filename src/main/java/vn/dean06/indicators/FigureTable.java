package vn.dean06.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;

/**
 * An indicator through a year: a row for each unit that entered something and one for the
 * province, a column for each month and the year.
 *
 * @param periods the twelve months and the year
 */
public record FigureTable(List<Period> periods, List<Row> rows) {

	/**
	 * What one unit says for each period.
	 */
	public record Row(OrgUnitView unit, List<Optional<Reading>> cells) {

		boolean isBlank() {
			return this.cells.stream().allMatch(Optional::isEmpty);
		}

	}

	static FigureTable of(IndicatorView indicator, int year, FigureBook book, UnitTree units) {
		List<Period> periods = new ArrayList<>(Period.year(year).months());
		periods.add(Period.year(year));
		List<Row> rows = Stream
			.concat(units.all().stream().filter((unit) -> unit.level() == UnitLevel.PROVINCE),
					units.all().stream().filter((unit) -> unit.level() != UnitLevel.PROVINCE))
			.map((unit) -> new Row(unit,
					periods.stream().map((period) -> book.read(indicator.code(), unit.code(), period)).toList()))
			.filter((row) -> !row.isBlank())
			.toList();
		return new FigureTable(List.copyOf(periods), rows);
	}

}
