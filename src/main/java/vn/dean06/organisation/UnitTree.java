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

	UnitTree(Collection<OrgUnitView> units) {
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
	 * The province itself; empty only before a pack was loaded.
	 */
	public Optional<OrgUnitView> province() {
		return this.byCode.values().stream().filter((unit) -> unit.level() == UnitLevel.PROVINCE).findFirst();
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
