package vn.dean06.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the units of a pack.
 */
@Component
@Order(10)
class OrganisationPart implements PackPart {

	private static final String UNITS = "organisation/units.csv";

	private static final String[] UNIT_COLUMNS = { "code", "name", "short_name", "level", "parent", "gso_code",
			"valid_from", "valid_to" };

	private static final String SUCCESSIONS = "organisation/successions.csv";

	private static final String[] SUCCESSION_COLUMNS = { "predecessor", "successor", "date", "note" };

	private final OrgUnits units;

	private final UnitSuccessions successions;

	OrganisationPart(OrgUnits units, UnitSuccessions successions) {
		this.units = units;
		this.successions = successions;
	}

	@Override
	public void read(PackReader pack) {
		Set<String> known = new HashSet<>(this.units.findAll().stream().map((unit) -> unit.view().code()).toList());
		readUnits(pack, known);
		for (CsvRow row : pack.csv(SUCCESSIONS, SUCCESSION_COLUMNS)) {
			String predecessor = known(row, "predecessor", known);
			String successor = known(row, "successor", known);
			row.date("date").ifPresentOrElse((date) -> {
				this.successions.save(new UnitSuccession(
						new SuccessionView(predecessor, successor, date, row.optional("note").orElse(null))));
				this.units.findById(predecessor).ifPresent((unit) -> unit.endBefore(date));
			}, () -> row.fault("date", "thiếu ngày kế thừa"));
		}
	}

	/**
	 * A unit with a fault is taken as well as it can be, so that one fault is not named
	 * again for all that refers to the unit; nothing of a faulty pack is kept.
	 */
	private void readUnits(PackReader pack, Set<String> known) {
		List<OrgUnit> read = new ArrayList<>();
		for (CsvRow row : pack.csv(UNITS, UNIT_COLUMNS)) {
			String code = row.text("code");
			if (!code.matches("[A-Z0-9][A-Z0-9.-]{0,19}")) {
				row.fault("code", "mã đơn vị “" + code + "” chỉ gồm chữ in hoa không dấu, chữ số, “-” và “.”");
			}
			Optional<String> parent = row.optional("parent");
			parent.ifPresent((above) -> known(row, "parent", known));
			Optional<UnitLevel> level = row.constant("level", UnitLevel.class);
			if (level.isEmpty()) {
				row.text("level");
			}
			if (known.add(code)) {
				read.add(
						new OrgUnit(
								new OrgUnitView(code, row.text("name"), row.text("short_name"),
										level.orElse(UnitLevel.SECTOR),
										parent.filter((above) -> known.contains(above) && !above.equals(code))
											.orElse(null),
										row.optional("gso_code").orElse(null), row.date("valid_from").orElse(null),
										row.date("valid_to").orElse(null)),
								known.size()));
			}
			else {
				row.fault("code", "mã đơn vị “" + code + "” đã có");
			}
		}
		if (pack.has(UNITS)) {
			this.units.saveAllAndFlush(read);
		}
	}

	private String known(CsvRow row, String column, Set<String> known) {
		String code = row.text(column);
		if (!code.isEmpty() && !known.contains(code)) {
			row.fault(column, "không có đơn vị “" + code + "” ở các dòng trên");
		}
		return code;
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(UNITS, List.of(UNIT_COLUMNS),
				this.units.findAllByOrderByPosition()
					.stream()
					.map(OrgUnit::view)
					.map((unit) -> PackWriter.row(unit.code(), unit.name(), unit.shortName(), unit.level(),
							unit.parent(), unit.gsoCode(), unit.validFrom(), unit.validTo()))
					.toList());
		pack.csv(SUCCESSIONS, List.of(SUCCESSION_COLUMNS),
				this.successions.findAll()
					.stream()
					.map(UnitSuccession::view)
					.map((step) -> PackWriter.row(step.predecessor(), step.successor(), step.since(), step.note()))
					.toList());
	}

}
