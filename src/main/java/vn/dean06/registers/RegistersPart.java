package vn.dean06.registers;

import java.util.List;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the registers of a pack: a file each, and one file a year where there
 * are several.
 */
@Component
@Order(50)
class RegistersPart implements PackPart {

	private final RegisterYears years;

	private final Things things;

	private final Registers registers;

	private final Organisation organisation;

	RegistersPart(RegisterYears years, Things things, Registers registers, Organisation organisation) {
		this.years = years;
		this.things = things;
		this.registers = registers;
		this.organisation = organisation;
	}

	@Override
	public void read(PackReader pack) {
		UnitTree units = this.organisation.units();
		for (RegisterDescription register : this.registers.descriptions()) {
			for (String file : pack.in(register.folder())) {
				pack.yaml(file).ifPresent((content) -> read(content, register, units));
			}
		}
		this.things.flush();
	}

	private void read(YamlNode file, RegisterDescription register, UnitTree units) {
		int year = file.integer("year").orElse(0);
		if (year == 0 || this.years.existsByRegisterAndYear(register.code(), year)) {
			file.fault("year", (year == 0) ? "thiếu năm" : "đã có " + register.words().list() + " năm " + year);
			return;
		}
		this.years.saveAndFlush(new RegisterYear(register.code(), year,
				register.titled() ? file.text("title") : file.optional("title").orElse(null),
				file.optional("decision").orElse(null), groups(file, register)));
		ThingReader reader = new ThingReader(register, year, units, this.things.findCodes(register.code()));
		int position = 1;
		for (YamlNode group : file.blocks("groups")) {
			for (YamlNode thing : group.blocks(register.name())) {
				reader.read(thing, position).ifPresent(this.things::save);
			}
			position++;
		}
	}

	private static List<RegisterGroup> groups(YamlNode file, RegisterDescription register) {
		return file.blocks("groups")
			.stream()
			.map((group) -> new RegisterGroup(group.text("name"),
					group.integer("stated_" + register.name()).orElse(null)))
			.toList();
	}

	@Override
	public void write(PackWriter pack) {
		for (RegisterDescription register : this.registers.descriptions()) {
			List<Integer> years = this.registers.years(register);
			for (int year : years) {
				this.registers.find(register, year)
					.ifPresent((found) -> pack.yaml(register.file(year, years.size() == 1),
							RegisterWriter.content(found)));
			}
		}
	}

}
