package vn.dean06.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dean06.organisation.UnitTree;

/**
 * Decides which of the contributions count in a sum over units and periods, so that
 * nothing counts twice. A contribution speaks for all that belongs to its unit at the end
 * of its period, and for all that its indicator is the sum of; the larger one is heard
 * first.
 */
final class Tally {

	/**
	 * Of one unit, the stated figure of the longer period, a sum before its parts; its
	 * own before its keeper's.
	 */
	private static final Comparator<Entry> STATED_FIRST = Comparator.comparing((Entry entry) -> entry.said().length())
		.thenComparing((entry) -> entry.of().size())
		.reversed()
		.thenComparing((entry) -> !entry.unit().equals(entry.said().unit()));

	private final UnitTree units;

	Tally(UnitTree units) {
		this.units = units;
	}

	/**
	 * A contribution with the unit that it speaks for: its own, or the province if it is
	 * the keeper's.
	 *
	 * @param end the last day of its period, or of the unit if that ended before
	 * @param of the indicators that it tells of: its own, or those that this is the sum
	 * of
	 */
	record Entry(String unit, LocalDate end, Contribution said, Set<String> of) {
	}

	/**
	 * What arose in different places and months adds up. Where an upper unit says
	 * something of a month, what others said of that month below it does not count again.
	 * @return those that count, in the order in which they came
	 */
	List<Entry> flows(List<Entry> entries) {
		return isAlone(entries) ? List.copyOf(entries) : counted(entries, ofSeveralFlows(entries));
	}

	private static List<Entry> counted(List<Entry> entries, Set<Entry> counted) {
		return entries.stream().filter(counted::contains).toList();
	}

	/** As most are; a form of 200 rows asks for some thousand. */
	private static boolean isAlone(Collection<Entry> entries) {
		return entries.size() < 2;
	}

	private Set<Entry> ofSeveralFlows(Collection<Entry> entries) {
		Map<String, Map<String, List<Entry>>> counted = new HashMap<>();
		Set<Entry> all = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Entry> upperFirst = entries.stream()
			.sorted(Comparator.comparing((Entry entry) -> this.units.above(entry.unit()).size())
				.thenComparing(STATED_FIRST))
			.toList();
		for (Entry entry : upperFirst) {
			if (entry.of().stream().noneMatch((part) -> said(entry, counted.getOrDefault(part, Map.of())))) {
				entry.of()
					.forEach((part) -> counted.computeIfAbsent(part, (of) -> new HashMap<>())
						.computeIfAbsent(entry.unit(), (unit) -> new ArrayList<>())
						.add(entry));
				all.add(entry);
			}
		}
		return all;
	}

	private boolean said(Entry entry, Map<String, List<Entry>> counted) {
		for (String unit : this.units.above(entry.unit())) {
			for (Entry upper : counted.getOrDefault(unit, List.of())) {
				if (upper.said().months().meet(entry.said().months()) && isFor(upper, entry.unit())) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean isFor(Entry upper, String unit) {
		return this.units.owners(unit, upper.end()).contains(upper.unit());
	}

	/**
	 * Of what there is at the end, the last that each unit said stands, and all that
	 * stands adds up. It no longer stands once a unit above or below it, or one that took
	 * over from it, spoke later.
	 * @return those that stand, in the order in which they came
	 */
	List<Entry> stocks(List<Entry> entries) {
		return isAlone(entries) ? List.copyOf(entries) : counted(entries, ofSeveralStocks(entries));
	}

	private Set<Entry> ofSeveralStocks(Collection<Entry> entries) {
		Map<String, Standing> standing = new HashMap<>();
		Set<Entry> all = Collections.newSetFromMap(new IdentityHashMap<>());
		List<Entry> latestFirst = entries.stream()
			.sorted(Comparator.comparing(Entry::end)
				.reversed()
				.thenComparing((entry) -> this.units.above(entry.unit()).size())
				.thenComparing(STATED_FIRST))
			.toList();
		for (Entry entry : latestFirst) {
			List<Standing> parts = entry.of()
				.stream()
				.map((part) -> standing.computeIfAbsent(part, (of) -> new Standing()))
				.toList();
			if (parts.stream().noneMatch((part) -> part.outdates(entry))) {
				parts.forEach((part) -> part.add(entry));
				all.add(entry);
			}
		}
		return all;
	}

	/**
	 * What stands of one indicator.
	 */
	private final class Standing {

		private final Map<String, Entry> said = new HashMap<>();

		private final Map<String, LocalDate> latest = new HashMap<>();

		void add(Entry entry) {
			this.said.put(entry.unit(), entry);
			Tally.this.units.owners(entry.unit(), entry.end())
				.forEach((unit) -> this.latest.putIfAbsent(unit, entry.end()));
		}

		boolean outdates(Entry entry) {
			return this.latest.containsKey(entry.unit()) || Tally.this.units.above(entry.unit())
				.stream()
				.map(this.said::get)
				.anyMatch((upper) -> upper != null && isFor(upper, entry.unit())) || wentOn(entry);
		}

		/** Whether those that took over from its unit have spoken since. */
		private boolean wentOn(Entry entry) {
			return Tally.this.units.heirs(entry.unit())
				.stream()
				.filter((step) -> entry.end().isBefore(step.since()))
				.anyMatch((step) -> !this.latest.getOrDefault(step.successor(), LocalDate.MIN).isBefore(step.since()));
		}

	}

}
