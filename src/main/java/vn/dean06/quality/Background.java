package vn.dean06.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.dean06.catalogue.IndicatorView;
import vn.dean06.directives.DirectiveView;
import vn.dean06.registers.RegisterView;

/**
 * What the checks hold the words of a report against.
 *
 * @param began the day before which nothing of the project can have been done
 * @param registers those of the year of the report
 * @param figures what indicators say in that year, for the province and for units, by the
 * indicator's code
 */
public record Background(LocalDate began, List<DirectiveView> directives, List<RegisterView> registers,
		Map<String, IndicatorView> indicators, Map<String, List<Value>> figures) {

	public Background {
		directives = List.copyOf(directives);
		registers = List.copyOf(registers);
		figures = Map.copyOf(figures);
	}

	/**
	 * What an indicator says.
	 *
	 * @param key of the unit and the period for which it says so
	 * @param whole whether this is the province's own for the whole year
	 */
	public record Value(String key, BigDecimal number, boolean whole) {
	}

}
