package vn.dean06.organisation;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A unit (đơn vị) with the days between which it exists.
 */
@Entity
class OrgUnit {

	@Id
	private String code;

	@Column(nullable = false)
	private String name;

	@Column(nullable = false)
	private String shortName;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private UnitLevel level;

	private @Nullable String parent;

	private @Nullable String gsoCode;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	private int position;

	protected OrgUnit() {
	}

	OrgUnit(OrgUnitView unit, int position) {
		this.code = unit.code();
		this.name = unit.name();
		this.shortName = unit.shortName();
		this.level = unit.level();
		this.parent = unit.parent();
		this.gsoCode = unit.gsoCode();
		this.validFrom = unit.validFrom();
		this.validTo = unit.validTo();
		this.position = position;
	}

	/** A unit that another took over has ended, unless it ended earlier. */
	void endBefore(LocalDate day) {
		if (this.validTo == null) {
			this.validTo = day.minusDays(1);
		}
	}

	OrgUnitView view() {
		return new OrgUnitView(this.code, this.name, this.shortName, this.level, this.parent, this.gsoCode,
				this.validFrom, this.validTo);
	}

}
