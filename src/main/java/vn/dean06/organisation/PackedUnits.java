package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import vn.dean06.pack.PackReader;

/**
 * The units that packs bring while they are read, with those that are there already.
 */
public final class PackedUnits {

	/** What a key of a pack refers to that names a unit. */
	public static final String UNIT = "unit";

	private final Map<String, OrgUnitView> units = new LinkedHashMap<>();

	private final List<SuccessionView> successions = new ArrayList<>();

	private final Set<UnitSuccession.Key> steps = new HashSet<>();

	PackedUnits(List<OrgUnitView> units, List<SuccessionView> successions) {
		units.forEach(this::add);
		successions.forEach(this::add);
	}

	/**
	 * The units of a pack while it is read.
	 */
	public static UnitTree in(PackReader pack) {
		return pack.recall(PackedUnits.class).tree();
	}

	private UnitTree tree() {
		return new UnitTree(this.units.values(), this.successions);
	}

	Set<String> codes() {
		return this.units.keySet();
	}

	void add(OrgUnitView unit) {
		this.units.put(unit.code(), unit);
	}

	/** The name of a province before it that exists on the same day as a province. */
	Optional<String> besideProvince(String code) {
		OrgUnitView province = Objects.requireNonNull(this.units.get(code));
		return this.units.values()
			.stream()
			.takeWhile((unit) -> !unit.code().equals(code))
			.filter((unit) -> unit.level() == UnitLevel.PROVINCE && unit.existsBeside(province))
			.map(OrgUnitView::name)
			.findFirst();
	}

	/**
	 * @return whether the succession is new
	 */
	boolean add(SuccessionView step) {
		if (!this.steps.add(new UnitSuccession.Key(step.predecessor(), step.successor()))) {
			return false;
		}
		this.successions.add(step);
		return true;
	}

	/** A unit that another took over has ended, unless it ended earlier. */
	void end(String code, LocalDate day) {
		this.units.computeIfPresent(code, (same, unit) -> unit.endedBefore(day));
	}

	/** Whether a unit would have ended before its first day. */
	boolean endsBeforeItBegan(SuccessionView step) {
		OrgUnitView unit = this.units.get(step.predecessor());
		return unit != null && unit.validTo() == null && unit.validFrom() != null
				&& !step.since().isAfter(unit.validFrom());
	}

	/** Whether a unit goes over to another, directly or by steps. */
	boolean goesOver(String unit, String to) {
		Set<String> seen = new HashSet<>(Set.of(unit));
		List<String> open = new ArrayList<>(seen);
		while (!open.isEmpty()) {
			String from = open.removeLast();
			for (SuccessionView step : this.successions) {
				if (step.predecessor().equals(from) && seen.add(step.successor())) {
					open.add(step.successor());
				}
			}
		}
		return seen.contains(to);
	}

}
