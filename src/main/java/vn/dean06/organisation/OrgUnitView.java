package vn.dean06.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A unit as other modules see it.
 *
 * @param code names it for ever; never reused
 * @param parent code of the unit above, null for the province and for central bodies
 * @param gsoCode code of the General Statistics Office, which names a unit only together
 * with a date
 * @param validFrom first day, null if it is older than our records
 * @param validTo last day, null while it exists
 */
public record OrgUnitView(String code, String name, String shortName, UnitLevel level, @Nullable String parent,
		@Nullable String gsoCode, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	/** Whether there is a day on which both exist. */
	boolean existsBeside(OrgUnitView other) {
		return endsNotBefore(other.validFrom) && other.endsNotBefore(this.validFrom);
	}

	private boolean endsNotBefore(@Nullable LocalDate day) {
		return this.validTo == null || day == null || !this.validTo.isBefore(day);
	}

	public boolean existsOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

	/** How a list to choose from offers it. */
	public String choice() {
		return this.name + " (" + this.code + ")";
	}

	/**
	 * The same unit, ended on the day before another took it over unless it had before.
	 */
	OrgUnitView endedBefore(LocalDate day) {
		return (this.validTo != null) ? this : new OrgUnitView(this.code, this.name, this.shortName, this.level,
				this.parent, this.gsoCode, this.validFrom, day.minusDays(1));
	}

}
