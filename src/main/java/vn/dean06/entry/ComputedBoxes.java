package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Formula;

/**
 * What the computed boxes of a sheet say, given what its cells say, by the formulas and
 * with the decimals of the catalogue. While cells of the sheet that a box rests on are
 * blank, it says how many are in: "1.200 (1/2)".
 */
final class ComputedBoxes {

	private final Map<String, Resting> boxes;

	private final Map<String, Amount> cells;

	private final Map<String, Optional<Amount>> told = new HashMap<>();

	private ComputedBoxes(Map<String, Resting> boxes, Map<String, Amount> cells) {
		this.boxes = boxes;
		this.cells = cells;
	}

	/**
	 * What each of some boxes of a sheet shows, by its id; "" where it says nothing.
	 * @param boxes by their ids, with those that they are computed from
	 * @param amounts by the id of the cell; those that are blank are left out
	 */
	static Map<String, String> of(Map<String, Resting> boxes, Map<String, Amount> amounts) {
		ComputedBoxes computed = new ComputedBoxes(boxes, amounts);
		Map<String, String> texts = new LinkedHashMap<>();
		boxes.forEach((id, box) -> texts.put(id,
				computed.told(id).map((told) -> told.text() + computed.coverage(box.cells())).orElse("")));
		return texts;
	}

	private String coverage(Set<String> cells) {
		return coverage((int) cells.stream().filter(this.cells::containsKey).count(), cells.size());
	}

	/**
	 * How many of the cells that were asked for are filled in, behind what is computed
	 * from them; "" where all are.
	 */
	static String coverage(int filled, int asked) {
		return (filled < asked) ? " (%d/%d)".formatted(filled, asked) : "";
	}

	/**
	 * What a box is computed from.
	 *
	 * @param boxes itself, and those that it is computed from
	 * @param cells the ids of the cells of the sheet that it rests on in the end
	 */
	record Resting(List<EntrySheet.Computed> boxes, Set<String> cells) {

		private EntrySheet.Computed box() {
			return this.boxes.getFirst();
		}

	}

	/**
	 * What each box is computed from, by its id.
	 * @param cells the ids of the cells of the sheet
	 */
	static Map<String, Resting> resting(Stream<EntrySheet.Computed> boxes, Set<String> cells) {
		Map<String, EntrySheet.Computed> all = boxes
			.collect(Collectors.toMap(EntrySheet.Computed::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
		Map<String, Resting> resting = new LinkedHashMap<>();
		all.keySet().forEach((id) -> resting.put(id, resting(id, all, cells)));
		return resting;
	}

	private static Resting resting(String id, Map<String, EntrySheet.Computed> boxes, Set<String> cells) {
		List<EntrySheet.Computed> on = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		Deque<String> open = new ArrayDeque<>(List.of(id));
		while (!open.isEmpty()) {
			String next = open.pop();
			EntrySheet.Computed box = boxes.get(next);
			if (seen.add(next) && box != null) {
				on.add(box);
				open.addAll(box.formula().codes());
			}
		}
		seen.retainAll(cells);
		return new Resting(on, seen);
	}

	private Optional<Amount> told(String id) {
		Amount cell = this.cells.get(id);
		if (cell != null) {
			return Optional.of(cell);
		}
		Resting box = this.boxes.get(id);
		Optional<Amount> known = this.told.get(id);
		if (box == null || known != null) {
			return (known != null) ? known : Optional.empty();
		}
		// What is computed from itself says nothing.
		this.told.put(id, Optional.empty());
		Optional<Amount> told = compute(box.box());
		this.told.put(id, told);
		return told;
	}

	private Optional<Amount> compute(EntrySheet.Computed box) {
		Formula formula = box.formula();
		Map<String, BigDecimal> parts = new HashMap<>();
		formula.codes().forEach((id) -> told(id).ifPresent((part) -> parts.put(id, part.orZero())));
		return formula.evaluate(parts).map(box.indicator()::rounded);
	}

}
