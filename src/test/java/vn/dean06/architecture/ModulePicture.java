package vn.dean06.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The modules and who uses whom, drawn as text for Mermaid. An arrow that a longer way
 * already shows is left out, or nobody could follow the rest.
 *
 * @param arrows from each module to those that it uses
 */
record ModulePicture(Map<String, Set<String>> arrows) {

	/** As the code has it, whatever a module says that it may use. */
	static ModulePicture of(ApplicationModules modules) {
		Map<String, Set<String>> arrows = new TreeMap<>();
		modules.forEach((module) -> arrows.put(name(module),
				module.getDirectDependencies(modules)
					.uniqueModules()
					.map(ModulePicture::name)
					.collect(Collectors.toCollection(TreeSet::new))));
		return new ModulePicture(arrows);
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

	/** The same without the arrows that a longer way shows. */
	ModulePicture reduced() {
		Map<String, Set<String>> kept = new LinkedHashMap<>();
		this.arrows.forEach((from, to) -> kept.put(from,
				to.stream()
					.filter((module) -> !isImplied(from, module))
					.collect(Collectors.toCollection(TreeSet::new))));
		return new ModulePicture(kept);
	}

	private boolean isImplied(String from, String to) {
		return used(from).stream().anyMatch((between) -> !between.equals(to) && reaches(between, to));
	}

	private boolean reaches(String from, String to) {
		return from.equals(to) || used(from).stream().anyMatch((between) -> reaches(between, to));
	}

	private Set<String> used(String module) {
		return this.arrows.getOrDefault(module, Set.of());
	}

	/** As lines of a Mermaid graph, from the pages for leaders down to the kits. */
	List<String> lines() {
		return reduced().arrows.entrySet()
			.stream()
			.map((module) -> "    " + module.getKey()
					+ (module.getValue().isEmpty() ? "" : " --> " + String.join(" & ", module.getValue())))
			.toList();
	}

	String draw() {
		return "```mermaid\ngraph TD\n" + String.join("\n", lines()) + "\n```";
	}

}
