package vn.dean06.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.dean06.catalogue.Amount;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;

/**
 * A sheet before anything was typed into it.
 *
 * @param cells by the key of their figure
 * @param behind of which of them something is computed
 */
record SheetOutline(EntrySheet sheet, Map<FigureKey, EntrySheet.Cell> cells, Set<FigureKey> behind) {

	static SheetOutline of(EntrySheet sheet) {
		Set<String> behind = new HashSet<>();
		sheet.computed().forEach((box) -> behind.addAll(box.formula().codes()));
		sheet.tables()
			.stream()
			.filter((table) -> table.layout() != EntrySheet.Layout.INDICATORS)
			.flatMap((table) -> table.rows().stream())
			.flatMap((row) -> row.boxes().stream())
			.forEach((box) -> behind.add(box.id()));
		return new SheetOutline(sheet,
				sheet.cells().collect(Collectors.toMap(EntrySheet.Cell::key, Function.identity(), (one, same) -> one)),
				sheet.cells()
					.filter((cell) -> behind.contains(cell.id()))
					.map(EntrySheet.Cell::key)
					.collect(Collectors.toSet()));
	}

	/**
	 * What the sheet computes, by the id of the box.
	 * @param now what its cells say from which something is computed
	 */
	Map<String, String> computed(List<FigureView> now) {
		if (this.behind.isEmpty()) {
			return Map.of();
		}
		Map<String, Amount> amounts = new HashMap<>();
		now.stream()
			.filter((figure) -> this.cells.containsKey(figure.key()))
			.forEach((figure) -> amounts.put(figure.key().indicator() + "@" + figure.key().unit(), figure.amount()));
		return this.sheet.computedTexts(amounts);
	}

}
