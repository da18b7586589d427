package vn.dean06.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the registers of a pack: a table for each ledger; for each other
 * register a file, and one file a year where there are several.
 */
@Component
@Order(50)
class RegistersPart implements PackPart {

	private final List<RegisterDescription> descriptions;

	private final List<RegisterDescription> ledgers;

	private final RegisterYears years;

	private final Things things;

	private final Registers registers;

	RegistersPart(List<RegisterDescription> descriptions, @Lazy RegisterYears years, @Lazy Things things,
			@Lazy Registers registers) {
		this.descriptions = descriptions.stream().filter((register) -> !register.isLedger()).toList();
		this.ledgers = descriptions.stream().filter(RegisterDescription::isLedger).toList();
		this.years = years;
		this.things = things;
		this.registers = registers;
	}

	/**
	 * The registers that are known while packs are read.
	 *
	 * @param years of which years, by the code of the register
	 * @param codes of their things
	 */
	private record Known(Map<String, Set<Integer>> years, Map<String, Set<String>> codes) {
	}

	@Override
	public List<PackFile> files() {
		return Stream
			.<PackFile>concat(this.ledgers.stream().map((ledger) -> new LedgerTable(ledger).file()),
					this.descriptions.stream().map((register) -> new RegisterKeys(register).file()))
			.toList();
	}

	/** A monthly update is handed in under the code of its register, like a form. */
	@Override
	public void read(PackReader pack) {
		Known known = pack.recall(Known.class, () -> stored(pack));
		for (RegisterDescription ledger : this.ledgers) {
			pack.save(new LedgerTable(ledger).read(pack, known.codes.getOrDefault(ledger.code(), new HashSet<>())));
		}
		for (RegisterDescription register : this.descriptions) {
			RegisterKeys keys = new RegisterKeys(register);
			pack.know("form", List.of(register.code()));
			pack.trees(keys.file()).forEach((file) -> read(pack, file, register, keys, known));
		}
	}

	private Known stored(PackReader pack) {
		Known known = new Known(new HashMap<>(), new HashMap<>());
		for (RegisterDescription register : this.descriptions) {
			known.years.put(register.code(), new HashSet<>(pack.stored(() -> this.registers.years(register))));
		}
		Stream.concat(this.ledgers.stream(), this.descriptions.stream())
			.map(RegisterDescription::code)
			.forEach((register) -> known.codes.put(register,
					new HashSet<>(pack.stored(() -> List.copyOf(this.things.findCodes(register))))));
		return known;
	}

	private static void read(PackReader pack, YamlNode file, RegisterDescription register, RegisterKeys keys,
			Known known) {
		int year = file.get(RegisterKeys.YEAR).orElse(0);
		if (year != 0 && !known.years.getOrDefault(register.code(), Set.of()).add(year)) {
			file.fault(RegisterKeys.YEAR, "đã có " + register.words().list() + " năm " + year);
		}
		ThingReader reader = new ThingReader(register, keys, year,
				known.codes.getOrDefault(register.code(), new HashSet<>()));
		List<RegisterGroup> groups = new ArrayList<>();
		List<Thing> things = new ArrayList<>();
		for (YamlNode group : keys.groups(file)) {
			groups.add(new RegisterGroup(group.get(RegisterKeys.GROUP_NAME).orElse(""),
					group.get(keys.stated()).orElse(null)));
			keys.things(group).forEach((thing) -> reader.read(thing, groups.size()).ifPresent(things::add));
		}
		pack.save(List.of(new RegisterYear(register.code(), year, file.get(keys.title()).orElse(null),
				file.get(RegisterKeys.DECISION).orElse(null), groups)));
		pack.save(things);
	}

	@Override
	public void write(PackWriter pack) {
		this.ledgers.forEach((ledger) -> new LedgerTable(ledger).write(pack, this.registers.ledger(ledger)));
		for (RegisterDescription register : this.descriptions) {
			List<Integer> years = this.registers.years(register);
			for (int year : years) {
				this.registers.find(register, year)
					.ifPresent((found) -> pack.yaml(register.file(year, years.size() == 1),
							RegisterWriter.content(found)));
			}
		}
	}

}
