package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All units at one moment, read once, with their places in the tree.
 */
public final class UnitTree {

	private final Map<String, OrgUnitView> byCode = new LinkedHashMap<>();

	private final Map<String, List<OrgUnitView>> children = new LinkedHashMap<>();

	private final List<SuccessionView> successions;

	UnitTree(Collection<OrgUnitView> units, Collection<SuccessionView> successions) {
		this.successions = List.copyOf(successions);
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
			.filter((step) -> step.successor().equals(code) && successors(step.predecessor()).size() == 1)
			.flatMap((step) -> find(step.predecessor()).stream())
			.toList();
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
	LocalDate latestDay(LocalDate today) {
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
