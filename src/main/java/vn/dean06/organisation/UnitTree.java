package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All units at one moment, read once, with their places in the tree.
 */
public final class UnitTree {

	private final Map<String, OrgUnitView> byCode = new LinkedHashMap<>();

	private final Map<String, List<OrgUnitView>> children = new LinkedHashMap<>();

	private final List<SuccessionView> successions;

	private final Map<String, List<SuccessionView>> taken;

	private final List<LocalDate> changes;

	private final Map<LocalDate, Map<String, Set<String>>> belonging = new ConcurrentHashMap<>();

	private final Map<LocalDate, Map<String, List<String>>> owners = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> above = new ConcurrentHashMap<>();

	UnitTree(Collection<OrgUnitView> units, Collection<SuccessionView> successions) {
		this.successions = List.copyOf(successions);
		this.taken = successions.stream().collect(Collectors.groupingBy(SuccessionView::predecessor));
		this.changes = successions.stream().map(SuccessionView::since).distinct().sorted().toList();
		for (OrgUnitView unit : units) {
			this.byCode.put(unit.code(), unit);
			if (unit.parent() != null) {
				this.children.computeIfAbsent(unit.parent(), (code) -> new ArrayList<>()).add(unit);
			}
		}
	}

	public Collection<OrgUnitView> all() {
		return List.copyOf(this.byCode.values());
	}

	public Optional<OrgUnitView> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * The units that exist on a day.
	 */
	public UnitTree on(LocalDate day) {
		return new UnitTree(this.byCode.values().stream().filter((unit) -> unit.existsOn(day)).toList(),
				this.successions);
	}

	/**
	 * The province as it is on a day; empty only before a pack was loaded.
	 */
	public Optional<OrgUnitView> province(LocalDate day) {
		List<OrgUnitView> provinces = this.byCode.values()
			.stream()
			.filter((unit) -> unit.level() == UnitLevel.PROVINCE)
			.toList();
		return provinces.stream().filter((unit) -> unit.existsOn(day)).findFirst();
	}

	/**
	 * The units that went over to a unit as a whole. One that was split among several is
	 * in none of them: nobody knows which part of its figures went where.
	 */
	public List<OrgUnitView> predecessors(String code) {
		return this.successions.stream()
			.filter((step) -> step.successor().equals(code) && whole(step.predecessor()).isPresent())
			.flatMap((step) -> find(step.predecessor()).stream())
			.toList();
	}

	/** How a unit went over as a whole; empty if it lives on, or was split. */
	private Optional<SuccessionView> whole(String code) {
		return Optional.of(taken(code)).filter((steps) -> steps.size() == 1).map(List::getFirst);
	}

	/**
	 * How a unit that ended was taken over: by one unit as a whole, or by several in
	 * parts; empty while it lives on, and where nobody took it over.
	 */
	public List<SuccessionView> taken(String code) {
		return this.taken.getOrDefault(code, List.of())
			.stream()
			.filter((step) -> find(code).filter((unit) -> unit.existsOn(step.since())).isEmpty())
			.toList();
	}

	/**
	 * The units that belong to the same province as another on a day, that one and those
	 * taken over until then among them; none if the other does not exist on that day.
	 */
	public Set<String> ofSameProvince(String code, LocalDate day) {
		return find(code).filter((unit) -> unit.existsOn(day))
			.flatMap((unit) -> owners(code, day).stream()
				.flatMap((owner) -> find(owner).stream())
				.filter((owner) -> owner.level() == UnitLevel.PROVINCE)
				.reduce((below, above) -> above))
			.map((province) -> belonging(province.code(), day))
			.orElse(Set.of());
	}

	/**
	 * The units that a unit took over from a day on as a whole, or of which it got a
	 * part.
	 */
	public List<SuccessionView> takenBy(String code) {
		return this.successions.stream()
			.filter((step) -> step.successor().equals(code) && taken(step.predecessor()).contains(step))
			.toList();
	}

	/**
	 * Whether a unit was taken over in parts, so that nobody knows which part of its
	 * figures went where.
	 */
	public boolean isSplit(String code) {
		return taken(code).size() > 1;
	}

	/**
	 * Who goes on with what a unit left: those that took it over, and those that took
	 * over these. Where nobody did, it is those that took over the nearest unit above it,
	 * as the new province did for the districts of the old one.
	 */
	public Set<SuccessionView> heirs(String code) {
		Set<SuccessionView> heirs = new LinkedHashSet<>();
		collectHeirs(code, heirs);
		return heirs;
	}

	private void collectHeirs(String code, Set<SuccessionView> heirs) {
		Set<String> seen = new HashSet<>();
		String unit = code;
		while (unit != null && taken(unit).isEmpty() && seen.add(unit)) {
			unit = find(unit).map(OrgUnitView::parent).orElse(null);
		}
		if (unit != null) {
			taken(unit).stream().filter(heirs::add).forEach((step) -> collectHeirs(step.successor(), heirs));
		}
	}

	/**
	 * The days on which units took over others, the first one first.
	 */
	public List<LocalDate> changes() {
		return this.changes;
	}

	/**
	 * To which unit another belongs on a day: the one that took it over as a whole until
	 * then, else the one above it. A unit belongs to no more than one, so along these
	 * steps nothing is counted twice.
	 */
	private Optional<String> owner(String code, LocalDate day) {
		return whole(code).filter((step) -> !step.since().isAfter(day))
			.map(SuccessionView::successor)
			.or(() -> find(code).map(OrgUnitView::parent));
	}

	/**
	 * The unit itself, to whom it belongs on a day, to whom that one belongs, up to the
	 * province.
	 */
	public List<String> owners(String code, LocalDate day) {
		LocalDate since = lastChange(day);
		return this.owners.computeIfAbsent(since, (change) -> new ConcurrentHashMap<>())
			.computeIfAbsent(code, (unit) -> findOwners(unit, since));
	}

	private List<String> findOwners(String code, LocalDate day) {
		Set<String> owners = new LinkedHashSet<>();
		Optional<String> unit = Optional.of(code);
		while (unit.isPresent() && owners.add(unit.get())) {
			unit = owner(unit.get(), day);
		}
		return List.copyOf(owners);
	}

	/**
	 * The unit itself and all that belong to it on a day, those that it took over until
	 * then among them.
	 */
	public Set<String> belonging(String code, LocalDate day) {
		return this.belonging.computeIfAbsent(lastChange(day), this::belonging).getOrDefault(code, Set.of(code));
	}

	/** The day since which units belong to each other as they do on a day. */
	private LocalDate lastChange(LocalDate day) {
		LocalDate last = LocalDate.MIN;
		for (LocalDate change : this.changes) {
			last = change.isAfter(day) ? last : change;
		}
		return last;
	}

	private Map<String, Set<String>> belonging(LocalDate day) {
		Map<String, Set<String>> all = new HashMap<>();
		this.byCode.keySet()
			.forEach((unit) -> owners(unit, day)
				.forEach((owner) -> all.computeIfAbsent(owner, (code) -> new LinkedHashSet<>()).add(unit)));
		return all;
	}

	/**
	 * The unit itself and those that it took over as a whole until a day, with what these
	 * had taken over before.
	 */
	public List<OrgUnitView> members(String code, LocalDate day) {
		return belonging(code, day).stream()
			.filter((unit) -> unit.equals(code) || tookOver(code, unit, day))
			.flatMap((unit) -> find(unit).stream())
			.toList();
	}

	private boolean tookOver(String code, String unit, LocalDate day) {
		Set<String> seen = new HashSet<>();
		Optional<String> at = Optional.of(unit);
		while (at.isPresent() && !at.get().equals(code) && seen.add(at.get())) {
			at = whole(at.get()).filter((step) -> !step.since().isAfter(day)).map(SuccessionView::successor);
		}
		return at.isPresent() && at.get().equals(code);
	}

	/**
	 * The unit itself and all to which it belongs on any day.
	 */
	public Set<String> above(String code) {
		Set<String> known = this.above.get(code);
		if (known == null) {
			known = new LinkedHashSet<>();
			collectAbove(code, known);
			this.above.put(code, known);
		}
		return known;
	}

	private void collectAbove(String code, Set<String> known) {
		if (known.add(code)) {
			find(code).map(OrgUnitView::parent).ifPresent((parent) -> collectAbove(parent, known));
			whole(code).ifPresent((step) -> collectAbove(step.successor(), known));
		}
	}

	/**
	 * The units that took over a unit or a part of it.
	 */
	public List<OrgUnitView> successors(String code) {
		return this.successions.stream()
			.filter((step) -> step.predecessor().equals(code))
			.flatMap((step) -> find(step.successor()).stream())
			.toList();
	}

	/**
	 * The day to show the units of: today, or, where no province of ours exists any more,
	 * the last day of the latest.
	 */
	public LocalDate latestDay(LocalDate today) {
		List<OrgUnitView> provinces = this.byCode.values()
			.stream()
			.filter((unit) -> unit.level() == UnitLevel.PROVINCE)
			.toList();
		boolean exists = provinces.isEmpty() || provinces.stream().anyMatch((province) -> province.existsOn(today));
		return exists ? today
				: provinces.stream()
					.map(OrgUnitView::validTo)
					.filter(Objects::nonNull)
					.max(Comparator.naturalOrder())
					.orElse(today);
	}

	/**
	 * The code of the unit that is meant by what was typed: its code, its name if no
	 * other is called so, or both as a list offers them. What means none is given back.
	 */
	public String meant(String typed) {
		String text = typed.strip();
		List<String> named = this.byCode.values()
			.stream()
			.filter((unit) -> text.equals(unit.code()) || text.equals(unit.choice())
					|| text.equalsIgnoreCase(unit.name()))
			.map(OrgUnitView::code)
			.toList();
		return (named.size() == 1) ? named.getFirst() : text;
	}

	/**
	 * Its short name, or the code itself where the unit is not known.
	 */
	public String shortName(String code) {
		return find(code).map(OrgUnitView::shortName).orElse(code);
	}

	public List<OrgUnitView> children(String code) {
		return List.copyOf(this.children.getOrDefault(code, List.of()));
	}

	/**
	 * The unit itself and all below it.
	 */
	public List<String> subtree(String code) {
		List<String> codes = new ArrayList<>();
		collect(code, codes);
		return codes;
	}

	private void collect(String code, List<String> codes) {
		codes.add(code);
		this.children.getOrDefault(code, List.of()).forEach((child) -> collect(child.code(), codes));
	}

}
