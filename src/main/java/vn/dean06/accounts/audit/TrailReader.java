package vn.dean06.accounts.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.dean06.accounts.Contacts;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says in words what the trail is about: asks each module, and names people, units and
 * months itself.
 */
@Component
class TrailReader {

	private static final Pattern UNIT_AND_PERIOD = Pattern.compile("(?:(.+)@)?([A-Za-z0-9._-]+)/(\\d{4}[A-Z0-9-]*)");

	private final List<TrailNames> modules;

	private final Organisation organisation;

	private final Contacts contacts;

	TrailReader(List<TrailNames> modules, Organisation organisation, Contacts contacts) {
		this.modules = modules;
		this.organisation = organisation;
		this.contacts = contacts;
	}

	/** For one page. */
	Function<String, TrailNames.Named> reader() {
		List<Function<String, Optional<TrailNames.Named>>> readers = this.modules.stream()
			.map(TrailNames::reader)
			.toList();
		SingletonSupplier<Map<String, String>> people = SingletonSupplier.of(this.contacts::names);
		SingletonSupplier<UnitTree> units = SingletonSupplier.of(this.organisation::units);
		return (thing) -> readers.stream()
			.flatMap((reader) -> reader.apply(thing).stream())
			.findFirst()
			.or(() -> person(thing, people.obtain()))
			.or(() -> owed(thing, units.obtain()))
			.or(() -> unit(thing, units.obtain()))
			.orElseGet(() -> new TrailNames.Named(thing, ""));
	}

	private static Optional<TrailNames.Named> person(String thing, Map<String, String> people) {
		return Optional.ofNullable(people.get(thing))
			.map((name) -> new TrailNames.Named(name, "/quan-tri/tai-khoan/" + thing));
	}

	/** "GL-SNV/2026-11", with what it is about before it or not. */
	private static Optional<TrailNames.Named> owed(String thing, UnitTree units) {
		Matcher parts = UNIT_AND_PERIOD.matcher(thing);
		if (!parts.matches()) {
			return Optional.empty();
		}
		String before = (parts.group(1) != null) ? parts.group(1) + ", " : "";
		return units.find(parts.group(2))
			.map((unit) -> new TrailNames.Named(before + unit.shortName() + ", " + label(parts.group(3)), ""));
	}

	private static String label(String period) {
		try {
			return Period.parse(period).label();
		}
		catch (IllegalArgumentException ex) {
			return period;
		}
	}

	private static Optional<TrailNames.Named> unit(String thing, UnitTree units) {
		return units.find(thing).map(OrgUnitView::name).map((name) -> new TrailNames.Named(name, ""));
	}

}
