package vn.dean06.organisation;

import java.util.List;
import java.util.Optional;

import vn.dean06.database.Versions;

import org.springframework.stereotype.Service;

/**
 * The units of the province and how they followed each other.
 */
@Service
public class Organisation {

	private final OrgUnits units;

	private final UnitSuccessions successions;

	private final Versions.Kept<UnitTree> tree;

	Organisation(OrgUnits units, UnitSuccessions successions, Versions versions) {
		this.units = units;
		this.successions = successions;
		this.tree = versions.kept("catalogue", this::read);
	}

	public UnitTree units() {
		return this.tree.get();
	}

	private UnitTree read() {
		return new UnitTree(this.units.findAllByOrderByPosition().stream().map(OrgUnit::view).toList(), successions());
	}

	public Optional<OrgUnitView> find(String code) {
		return this.tree.find()
			.map((known) -> known.find(code))
			.orElseGet(() -> this.units.findById(code).map(OrgUnit::view));
	}

	public List<SuccessionView> successions() {
		return this.successions.findAll().stream().map(UnitSuccession::view).toList();
	}

}
