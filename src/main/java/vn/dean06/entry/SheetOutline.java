package vn.dean06.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;

/**
 * A sheet before anything was typed into it.
 *
 * @param cells by the key of their figure
 * @param resting what is computed from each of them; those from which nothing is are left
 * out
 */
record SheetOutline(EntrySheet sheet, Map<FigureKey, EntrySheet.Cell> cells, Map<FigureKey, List<Part>> resting) {

	static SheetOutline of(EntrySheet sheet) {
		Map<String, FigureKey> keys = sheet.cells()
			.collect(Collectors.toMap(EntrySheet.Cell::id, EntrySheet.Cell::key, (one, same) -> one));
		Map<FigureKey, List<Part>> resting = new HashMap<>();
		Stream.concat(boxes(sheet, keys), feet(sheet))
			.forEach((part) -> part.behind()
				.forEach((cell) -> resting.computeIfAbsent(cell, (first) -> new ArrayList<>(1)).add(part)));
		return new SheetOutline(sheet,
				sheet.cells().collect(Collectors.toMap(EntrySheet.Cell::key, Function.identity(), (one, same) -> one)),
				resting);
	}

	private static Stream<Part> boxes(EntrySheet sheet, Map<String, FigureKey> keys) {
		return sheet.resting().values().stream().map((box) -> {
			Map<String, ComputedBoxes.Resting> boxes = new LinkedHashMap<>();
			box.boxes().forEach((one) -> boxes.put(one.id(), sheet.resting().get(one.id())));
			return new Part(box.cells().stream().map(keys::get).collect(Collectors.toSet()),
					(amounts) -> ComputedBoxes.of(boxes, amounts));
		});
	}

	private static Stream<Part> feet(EntrySheet sheet) {
		return IntStream.range(0, sheet.tables().size())
			.filter((place) -> TableFoot.isBelow(sheet.tables().get(place)))
			.mapToObj((place) -> {
				EntrySheet.Table table = sheet.tables().get(place);
				return new Part(table.cells().map(EntrySheet.Cell::key).collect(Collectors.toSet()),
						(amounts) -> TableFoot.of(place, table, amounts));
			});
	}

	/**
	 * A part of a sheet that is computed from the same cells: a box with those that it is
	 * computed from, or the foot of a table.
	 *
	 * @param behind the cells that it rests on in the end
	 * @param texts what its boxes say, by their ids, when the cells say something
	 */
	record Part(Set<FigureKey> behind, Function<Map<String, Amount>, Map<String, String>> texts) {
	}

	/**
	 * The cells that are to be known to compute anew what rests on some of them.
	 */
	Set<FigureKey> behind(Collection<FigureKey> changed) {
		Set<FigureKey> behind = new HashSet<>();
		restingOn(changed).forEach((part) -> behind.addAll(part.behind()));
		return behind;
	}

	/**
	 * What is computed from some cells, by the id of the box; the others say what they
	 * said.
	 * @param now what the cells say that are {@link #behind} it
	 */
	Map<String, String> computed(Collection<FigureKey> changed, List<FigureView> now) {
		Map<String, Amount> amounts = new HashMap<>();
		now.forEach((figure) -> {
			EntrySheet.Cell cell = this.cells.get(figure.key());
			if (cell != null) {
				amounts.put(cell.id(), figure.amount());
			}
		});
		Map<String, String> texts = new LinkedHashMap<>();
		restingOn(changed).forEach((part) -> texts.putAll(part.texts().apply(amounts)));
		return texts;
	}

	/**
	 * Each once, told apart by being another one: to compare their cells would take
	 * longer than to compute.
	 */
	private Set<Part> restingOn(Collection<FigureKey> changed) {
		Set<Part> parts = Collections.newSetFromMap(new IdentityHashMap<>());
		changed.forEach((cell) -> parts.addAll(this.resting.getOrDefault(cell, List.of())));
		return parts;
	}

}
