package vn.dean06.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;

/**
 * Decides which of the entered figures count in a sum over units and periods, so that
 * nothing counts twice. A figure speaks for all that belongs to its unit at the end of
 * its period, and the larger one is heard first.
 */
final class Tally {

	/**
	 * Of one unit, the stated figure of the longer period; its own before its keeper's.
	 */
	private static final Comparator<Entry> STATED_FIRST = Comparator.comparing((Entry entry) -> entry.period().kind())
		.reversed()
		.thenComparing((entry) -> !entry.unit().equals(entry.figure().key().unit()));

	private final UnitTree units;

	Tally(UnitTree units) {
		this.units = units;
	}

	/**
	 * A figure with the unit that it speaks for: its own, or the province if it is the
	 * keeper's.
	 *
	 * @param end the last day of its period, or of the unit if that ended before
	 */
	record Entry(String unit, LocalDate end, FigureView figure) {

		Period period() {
			return this.figure.key().period();
		}

	}

	/**
	 * What arose in different places and months adds up. Where an upper unit says
	 * something of a month, what others said of that month below it does not count again.
	 */
	Set<Entry> flows(Collection<Entry> entries) {
		Map<String, List<Entry>> counted = new HashMap<>();
		Set<Entry> all = new HashSet<>();
		List<Entry> upperFirst = entries.stream()
			.sorted(Comparator.comparing((Entry entry) -> this.units.above(entry.unit()).size())
				.thenComparing(STATED_FIRST))
			.toList();
		for (Entry entry : upperFirst) {
			boolean said = this.units.above(entry.unit())
				.stream()
				.flatMap((upper) -> counted.getOrDefault(upper, List.of()).stream())
				.anyMatch((upper) -> overlap(upper.period(), entry.period()) && isFor(upper, entry.unit()));
			if (!said) {
				counted.computeIfAbsent(entry.unit(), (unit) -> new ArrayList<>()).add(entry);
				all.add(entry);
			}
		}
		return all;
	}

	private static boolean overlap(Period one, Period other) {
		return one.contains(other) || other.contains(one);
	}

	private boolean isFor(Entry upper, String unit) {
		return this.units.owners(unit, upper.end()).contains(upper.unit());
	}

	/**
	 * Of what there is at the end, the last that each unit said stands, and all that
	 * stands adds up. It no longer stands once a unit above or below it, or one that took
	 * over from it, spoke later.
	 */
	Set<Entry> stocks(Collection<Entry> entries) {
		Map<String, Entry> standing = new HashMap<>();
		Map<String, LocalDate> latest = new HashMap<>();
		List<Entry> latestFirst = entries.stream()
			.sorted(Comparator.comparing(Entry::end)
				.reversed()
				.thenComparing((entry) -> this.units.above(entry.unit()).size())
				.thenComparing(STATED_FIRST))
			.toList();
		for (Entry entry : latestFirst) {
			boolean outdated = latest.containsKey(entry.unit()) || this.units.above(entry.unit())
				.stream()
				.map(standing::get)
				.anyMatch((upper) -> upper != null && isFor(upper, entry.unit())) || wentOn(entry, latest);
			if (!outdated) {
				standing.put(entry.unit(), entry);
				this.units.owners(entry.unit(), entry.end()).forEach((unit) -> latest.putIfAbsent(unit, entry.end()));
			}
		}
		return new HashSet<>(standing.values());
	}

	/** Whether those that took over from its unit have spoken since. */
	private boolean wentOn(Entry entry, Map<String, LocalDate> latest) {
		return this.units.heirs(entry.unit())
			.stream()
			.filter((step) -> entry.end().isBefore(step.since()))
			.anyMatch((step) -> !latest.getOrDefault(step.successor(), LocalDate.MIN).isBefore(step.since()));
	}

}
