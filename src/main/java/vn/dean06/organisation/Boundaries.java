package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.dean06.web.VietnameseDates;

/**
 * A time in which the units stayed as they were (địa giới, tổ chức cũ hay mới): from one
 * day on which some took over others to the day before the next. Figures can be shown by
 * the units of each.
 *
 * @param day a day in it, the first one where there is a first
 */
public record Boundaries(LocalDate day, String label) {

	/**
	 * All such times, the latest first; none if the units never changed.
	 */
	public static List<Boundaries> of(UnitTree units) {
		List<LocalDate> changes = units.changes();
		List<Boundaries> all = new ArrayList<>();
		for (int i = 0; i < changes.size(); i++) {
			LocalDate since = changes.get(i);
			all.addFirst(new Boundaries(since,
					(i == changes.size() - 1) ? "Mới: từ %s".formatted(VietnameseDates.numeric(since))
							: "Cũ: từ %s đến %s".formatted(VietnameseDates.numeric(since),
									VietnameseDates.numeric(changes.get(i + 1).minusDays(1)))));
		}
		if (!changes.isEmpty()) {
			LocalDate first = Objects.requireNonNull(changes.getFirst());
			all.addLast(new Boundaries(first.minusDays(1), "Cũ: trước " + VietnameseDates.numeric(first)));
		}
		return List.copyOf(all);
	}

	/**
	 * Whether a day lies in it, given all of them.
	 */
	public boolean holds(LocalDate asked, List<Boundaries> all) {
		return all.stream().filter((one) -> !one.day().isAfter(asked)).findFirst().orElse(all.getLast()).equals(this);
	}

}
