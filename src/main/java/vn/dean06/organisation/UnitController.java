package vn.dean06.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dean06.web.SearchText;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page of the units as a tree, as they are on a day.
 */
@Controller
class UnitController {

	private final Organisation organisation;

	private final Clock clock;

	UnitController(Organisation organisation, Clock clock) {
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What the tree is narrowed to; kept in the address.
	 *
	 * @param day on which the units exist, null for the latest one
	 */
	record Filter(@BindParam("tim") @Nullable String search,
			@BindParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
	}

	/**
	 * A unit with those below it that the search admits.
	 *
	 * @param found whether the search means the unit itself
	 */
	record Branch(OrgUnitView unit, List<Branch> children, boolean found) {

		public long size() {
			return this.children.size() + this.children.stream().mapToLong(Branch::size).sum();
		}

	}

	@GetMapping("/don-vi")
	String units(Filter filter, Model model) {
		UnitTree tree = this.organisation.units();
		LocalDate shown = (filter.day() != null) ? filter.day() : tree.latestDay(LocalDate.now(this.clock));
		List<Branch> roots = tree.all()
			.stream()
			.filter((unit) -> unit.parent() == null)
			.flatMap((unit) -> branch(unit, tree, shown, new SearchText(filter.search())).stream())
			.toList();
		model.addAttribute("levels", byLevel(roots));
		model.addAttribute("day", shown);
		return "organisation/units";
	}

	private static List<Branch> branch(OrgUnitView unit, UnitTree tree, LocalDate day, SearchText search) {
		List<Branch> children = tree.children(unit.code())
			.stream()
			.flatMap((child) -> branch(child, tree, day, search).stream())
			.toList();
		boolean found = unit.existsOn(day) && search.matches(unit.code(), unit.name(), unit.shortName());
		return (found || !children.isEmpty()) ? List.of(new Branch(unit, children, found)) : List.of();
	}

	/** Below the province, units are shown level by level; central bodies stand last. */
	private static Map<UnitLevel, List<Branch>> byLevel(List<Branch> roots) {
		Map<UnitLevel, List<Branch>> levels = new LinkedHashMap<>();
		List<Branch> below = new ArrayList<>();
		roots.stream().filter((root) -> root.unit().level() == UnitLevel.PROVINCE).forEach((province) -> {
			levels.computeIfAbsent(UnitLevel.PROVINCE, (level) -> new ArrayList<>())
				.add(new Branch(province.unit(), List.of(), province.found()));
			below.addAll(province.children());
		});
		below.forEach(
				(branch) -> levels.computeIfAbsent(branch.unit().level(), (level) -> new ArrayList<>()).add(branch));
		roots.stream()
			.filter((root) -> root.unit().level() != UnitLevel.PROVINCE)
			.forEach((root) -> levels.computeIfAbsent(root.unit().level(), (level) -> new ArrayList<>()).add(root));
		return levels;
	}

}
