package vn.dean06.registers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.accounts.audit.TrailNames;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Names tasks, models and the months' updates about them in the audit trail.
 */
@Component
class RegisterTrailNames implements TrailNames {

	/**
	 * "nhiem-vu/2026-3@GL-SNV/2026-11" or, of all that a unit reports on, without the
	 * thing.
	 */
	private static final Pattern KEY = Pattern
		.compile("(?:/[a-z-]+/)?([a-z-]+)(?:/([A-Za-z0-9._-]+)@|[@/])([A-Za-z0-9._-]+)/(\\d{4}[A-Z0-9-]*)(?:/.*)?");

	private final Registers registers;

	private final Organisation organisation;

	RegisterTrailNames(Registers registers, Organisation organisation) {
		this.registers = registers;
		this.organisation = organisation;
	}

	@Override
	public Function<String, Optional<Named>> reader() {
		SingletonSupplier<UnitTree> units = SingletonSupplier.of(this.organisation::units);
		Map<String, Optional<RegisterView>> read = new HashMap<>();
		return (thing) -> {
			Matcher key = KEY.matcher(thing);
			return key.matches() ? register(key.group(1)).flatMap((register) -> named(register, key, units, read))
					: Optional.empty();
		};
	}

	private Optional<RegisterDescription> register(String code) {
		return this.registers.descriptions()
			.stream()
			.filter((one) -> one.code().equals(code) && !one.isLedger())
			.findFirst();
	}

	private Optional<Named> named(RegisterDescription register, Matcher key, SingletonSupplier<UnitTree> units,
			Map<String, Optional<RegisterView>> read) {
		Period period;
		try {
			period = Period.parse(key.group(4));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
		String whose = ", " + units.obtain().shortName(key.group(3)) + ", " + period.label();
		String code = key.group(2);
		if (code == null) {
			return Optional.of(new Named(register.words().form() + whose,
					"/duyet/" + register.code() + "/" + key.group(3) + "/" + period));
		}
		return read
			.computeIfAbsent(register.name() + period.year(),
					(year) -> this.registers.find(register.name(), period.year()))
			.flatMap((view) -> view.things().stream().filter((one) -> one.code().equals(code)).findFirst())
			.map((one) -> new Named(register.words().thing() + " " + one.number() + whose,
					register.address() + "/" + period.year() + "/" + one.number()));
	}

}
