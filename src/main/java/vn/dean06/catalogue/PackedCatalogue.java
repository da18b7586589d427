package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.dean06.pack.PackReader;

/**
 * The catalogue and the forms that packs bring while they are read, with what is there
 * already.
 */
public final class PackedCatalogue {

	/** What a key of a pack refers to that names an indicator. */
	public static final String INDICATOR = "indicator";

	private final Map<String, Measure> measures = new LinkedHashMap<>();

	private final Map<String, IndicatorView> indicators = new LinkedHashMap<>();

	private final Set<List<?>> keepers = new HashSet<>();

	private final Map<String, ServiceBlockView> blocks = new LinkedHashMap<>();

	private final Set<Target.Key> targets = new HashSet<>();

	private final Map<String, FormView> forms = new HashMap<>();

	private final Map<String, List<FormLineView>> lines = new HashMap<>();

	private final Set<List<?>> identities = new HashSet<>();

	private int lineCount;

	PackedCatalogue(Collection<Measure> measures, Collection<IndicatorView> indicators,
			Collection<ServiceBlockView> blocks, Collection<TargetView> targets) {
		measures.forEach((measure) -> this.measures.put(measure.name(), measure));
		indicators.forEach(this::add);
		indicators.forEach((indicator) -> indicator.laterKeepers()
			.forEach((keeper) -> addKeeper(indicator.code(), keeper.since())));
		blocks.forEach(this::add);
		targets.forEach(this::add);
	}

	/**
	 * The catalogue while a pack is read.
	 */
	public static PackedCatalogue in(PackReader pack) {
		return pack.recall(PackedCatalogue.class);
	}

	Optional<Measure> measure(String name) {
		return Optional.ofNullable(this.measures.get(name));
	}

	void add(Measure measure) {
		this.measures.put(measure.name(), measure);
	}

	public Optional<IndicatorView> indicator(String code) {
		return Optional.ofNullable(this.indicators.get(code));
	}

	/** All indicators by their code. */
	Map<String, IndicatorView> indicators() {
		return this.indicators;
	}

	void add(IndicatorView indicator) {
		this.indicators.put(indicator.code(), indicator);
	}

	/**
	 * @return whether nobody kept it from that day on
	 */
	boolean addKeeper(String indicator, LocalDate since) {
		return this.keepers.add(List.of(indicator, since));
	}

	Map<String, ServiceBlockView> blocks() {
		return this.blocks;
	}

	void add(ServiceBlockView block) {
		this.blocks.put(block.code(), block);
	}

	/**
	 * @return whether there was none such
	 */
	boolean add(TargetView target) {
		return this.targets.add(new Target.Key(target.indicator(), (short) target.year(), target.setter()));
	}

	public Optional<FormView> form(String code) {
		return Optional.ofNullable(this.forms.get(code));
	}

	void add(FormView form) {
		this.forms.put(form.code(), form);
	}

	/**
	 * The lines of all forms and times in which an indicator is entered.
	 */
	public List<FormLineView> linesOf(String indicator) {
		return this.lines.getOrDefault(indicator, List.of());
	}

	/** How many lines all forms have. */
	int lineCount() {
		return this.lineCount;
	}

	/**
	 * @return whether the form had no such line
	 */
	boolean add(FormLineView line) {
		if (!this.identities.add(Arrays.asList(line.form(), line.indicator(),
				(line.unit() != null) ? line.unit() : String.valueOf(line.level()), line.forLevel(),
				line.validFrom()))) {
			return false;
		}
		this.lines.computeIfAbsent(line.indicator(), (code) -> new ArrayList<>()).add(line);
		this.lineCount++;
		return true;
	}

}
