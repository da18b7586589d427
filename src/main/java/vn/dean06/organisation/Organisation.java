package vn.dean06.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of the province and how they followed each other.
 */
@Service
@Transactional(readOnly = true)
public class Organisation {

	private final OrgUnits units;

	private final UnitSuccessions successions;

	Organisation(OrgUnits units, UnitSuccessions successions) {
		this.units = units;
		this.successions = successions;
	}

	public UnitTree units() {
		return new UnitTree(this.units.findAllByOrderByPosition().stream().map(OrgUnit::view).toList(), successions());
	}

	public Optional<OrgUnitView> find(String code) {
		return this.units.findById(code).map(OrgUnit::view);
	}

	public List<SuccessionView> successions() {
		return this.successions.findAll().stream().map(UnitSuccession::view).toList();
	}

}
