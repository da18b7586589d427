package vn.dean06.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.dean06.database.Versions;
import vn.dean06.organisation.Period;
import vn.dean06.web.Years;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registers of all years, with what units reported on their things, and the ledgers.
 */
@Service
@Transactional(readOnly = true)
public class Registers implements Years.Source {

	/** Registers of years as they were issued that are kept. */
	private static final int MOST_ISSUED = 20;

	private final List<RegisterDescription> descriptions;

	private final List<RegisterDescription> ledgers;

	private final RegisterYears years;

	private final Things things;

	private final Updates updates;

	private final Versions.Kept<Map<String, List<Integer>>> allYears;

	private final Versions.Kept<Cache<Issued, Optional<RegisterView>>> issued;

	Registers(List<RegisterDescription> descriptions, RegisterYears years, Things things, Updates updates,
			Versions versions) {
		this.descriptions = descriptions.stream().filter((register) -> !register.isLedger()).toList();
		this.ledgers = descriptions.stream().filter(RegisterDescription::isLedger).toList();
		this.years = years;
		this.things = things;
		this.updates = updates;
		this.allYears = versions.kept("registers", this::readYears);
		this.issued = versions.kept("registers", () -> Caffeine.newBuilder().maximumSize(MOST_ISSUED).build());
	}

	/** Those of which each year has one. */
	public List<RegisterDescription> descriptions() {
		return this.descriptions;
	}

	/** The lists that go on through the years. */
	public List<RegisterDescription> ledgers() {
		return this.ledgers;
	}

	/**
	 * What stands in a ledger, the latest first; of what was issued on one day, and of
	 * what has no day, in the order of its series and number.
	 */
	public List<ThingView> ledger(RegisterDescription ledger) {
		return this.things.findByRegister(ledger.code())
			.stream()
			.sorted(Comparator.comparing(Thing::issued, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
				.reversed()
				.thenComparing(Thing::series)
				.thenComparing((thing) -> thing.position().number()))
			.map((thing) -> view(ledger, thing.year(), "", thing))
			.toList();
	}

	/**
	 * The years that a register has, the latest first.
	 */
	List<Integer> years(RegisterDescription register) {
		return this.allYears.get().getOrDefault(register.code(), List.of());
	}

	private Map<String, List<Integer>> readYears() {
		return this.descriptions.stream()
			.collect(Collectors.toMap(RegisterDescription::code,
					(register) -> this.years.findByRegisterOrderByYearDesc(register.code())
						.stream()
						.map(RegisterYear::year)
						.toList()));
	}

	@Override
	public List<Integer> years() {
		return this.descriptions.stream()
			.flatMap((register) -> years(register).stream())
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
	}

	/**
	 * The register of a year by what its things are called, "tasks".
	 */
	public Optional<RegisterView> find(String name, int year) {
		return this.descriptions.stream()
			.filter((register) -> register.name().equals(name))
			.findFirst()
			.flatMap((register) -> find(register, year));
	}

	/**
	 * The registers of a year.
	 */
	public List<RegisterView> ofYear(int year) {
		return this.descriptions.stream().flatMap((register) -> find(register, year).stream()).toList();
	}

	/**
	 * The registers of the year of a period as they stood at its end: with what units had
	 * reported for it and before, and without what was recorded for a later day.
	 */
	public List<RegisterView> at(Period period) {
		return this.descriptions.stream().flatMap((register) -> find(register, period).stream()).toList();
	}

	/**
	 * The registers of a year as they stood when a day was over: with what was approved
	 * by then, and without what was recorded for a later one.
	 */
	public List<RegisterView> on(int year, LocalDate day) {
		return this.descriptions.stream()
			.flatMap((register) -> find(register, year, this.updates.approvedOn(register.code(), year, day)).stream())
			.map((found) -> found.on(day))
			.toList();
	}

	Optional<RegisterView> find(RegisterDescription register, Period period) {
		return find(register, period.year(), this.updates.approvedUntil(register.code(), period))
			.map((found) -> found.on(period.lastDay()));
	}

	Optional<RegisterView> find(RegisterDescription register, int year) {
		return find(register, year, this.updates.approved(register.code(), year));
	}

	/**
	 * The register as it stands after some updates.
	 */
	Optional<RegisterView> find(RegisterDescription register, int year, Map<String, UpdateView> updates) {
		return this.issued.find()
			.map((known) -> known.get(new Issued(register.code(), year), (key) -> readIssued(register, year)))
			.orElseGet(() -> readIssued(register, year))
			.map((found) -> found.after(updates));
	}

	/** A register as it was issued. */
	private record Issued(String register, int year) {
	}

	private Optional<RegisterView> readIssued(RegisterDescription register, int year) {
		return this.years.findByRegisterAndYear(register.code(), year)
			.map((found) -> new RegisterView(register, year, found.title(), found.decision(), groups(register, found)));
	}

	private List<RegisterView.Group> groups(RegisterDescription register, RegisterYear year) {
		List<Thing> things = this.things.findByRegisterAndYearOrderByPlace(register.code(), year.year());
		List<RegisterView.Group> groups = new ArrayList<>();
		for (RegisterGroup group : year.groups()) {
			int position = groups.size() + 1;
			groups.add(new RegisterView.Group(position, group.name(), group.stated(),
					things.stream()
						.filter((thing) -> thing.position().group() == position)
						.map((thing) -> view(register, year.year(), group.name(), thing))
						.toList()));
		}
		return groups;
	}

	private static ThingView view(RegisterDescription register, int year, String group, Thing thing) {
		Thing.Position position = thing.position();
		return new ThingView(register, thing.code(), year, position.number(), position.place(), position.group(), group,
				thing.leads(), thing.due(), thing.issued(), thing.standing(), thing.texts());
	}

}
