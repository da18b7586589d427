package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.organisation.UnitTree;

/**
 * A line of a form. Which lines a period has is told by its last day.
 *
 * @param unit who enters it, null where every unit of a level does
 * @param level whose units enter it, null where one unit does
 * @param forLevel the units of this level below the one that enters it have a figure
 * each, null where it enters its own
 */
public record FormLineView(String form, int position, String indicator, @Nullable String unit,
		@Nullable UnitLevel level, @Nullable UnitLevel forLevel, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, boolean compulsory) {

	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

	/**
	 * Whether a unit enters the line for a period.
	 */
	public boolean enteredBy(OrgUnitView candidate, Period period) {
		return validOn(period.lastDay()) && candidate.existsOn(period.lastDay())
				&& (candidate.code().equals(this.unit) || candidate.level() == this.level);
	}

	/**
	 * The units that have a figure in the line, in their order: the unit that enters it,
	 * or those below it; a department enters for those of its province.
	 */
	public List<OrgUnitView> rows(OrgUnitView enterer, Period period, UnitTree units) {
		if (this.forLevel == null) {
			return List.of(enterer);
		}
		List<OrgUnitView> below = below(enterer.code(), period, units);
		return (below.isEmpty() && enterer.parent() != null) ? below(enterer.parent(), period, units) : below;
	}

	private List<OrgUnitView> below(String unit, Period period, UnitTree units) {
		return units.subtree(unit)
			.stream()
			.flatMap((code) -> units.find(code).stream())
			.filter((candidate) -> candidate.level() == this.forLevel && candidate.existsOn(period.lastDay()))
			.toList();
	}

}
