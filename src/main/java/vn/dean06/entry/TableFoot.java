package vn.dean06.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;

/**
 * What stands at the foot of a table of a sheet: its columns added up and, of services,
 * all of them together and the share that came online. While cells are blank, it says how
 * many are in: "42 (2/135)". The share is told of the same services above and below the
 * line or not at all, as that of a rate is.
 */
final class TableFoot {

	private static final int SHARE_DECIMALS = 2;

	private final String name;

	private final EntrySheet.Table table;

	private final Map<String, Amount> amounts;

	private TableFoot(int place, EntrySheet.Table table, Map<String, Amount> amounts) {
		this.amounts = amounts;
		this.name = "cong-" + place + "-";
		this.table = table;
	}

	/**
	 * Whether a table has a foot.
	 */
	static boolean isBelow(EntrySheet.Table table) {
		return table.layout() != EntrySheet.Layout.INDICATORS;
	}

	/**
	 * What each box at the foot shows, by its id; "" where the column is blank.
	 * @param place of the table in the sheet
	 * @param amounts what the cells say, by their ids; those that are blank are left out
	 */
	static Map<String, String> of(int place, EntrySheet.Table table, Map<String, Amount> amounts) {
		TableFoot foot = new TableFoot(place, table, amounts);
		return switch (table.layout()) {
			case INDICATORS -> Map.of();
			case SERVICES -> foot.ofServices();
			case UNITS -> foot.ofUnits();
		};
	}

	private Map<String, String> ofServices() {
		Map<String, String> texts = new LinkedHashMap<>();
		Column inPerson = column(boxes(0));
		Column online = column(boxes(1));
		Column all = column(Stream.concat(boxes(0), boxes(1)));
		put(texts, "0", inPerson, inPerson.sum());
		put(texts, "1", online, online.sum());
		put(texts, "tong", all, all.sum());
		put(texts, "ty-le", online, sameServices() ? share(online, all) : Optional.empty());
		return texts;
	}

	private Stream<EntrySheet.Box> boxes(int column) {
		return this.table.rows().stream().map((row) -> row.boxes().get(column));
	}

	private boolean sameServices() {
		return this.table.rows()
			.stream()
			.allMatch((row) -> amount(row.boxes().get(0)).isPresent() == amount(row.boxes().get(1)).isPresent());
	}

	private Map<String, String> ofUnits() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (int place = 0; place < this.table.heads().size(); place++) {
			String indicator = this.table.heads().get(place).code();
			Column units = column(this.table.cells().filter((cell) -> cell.indicator().code().equals(indicator)));
			put(texts, String.valueOf(place), units, units.sum());
		}
		return texts;
	}

	private Column column(Stream<? extends EntrySheet.Box> boxes) {
		List<? extends EntrySheet.Box> cells = boxes.filter(EntrySheet.Cell.class::isInstance).toList();
		return new Column(cells.size(), cells.stream().flatMap((cell) -> amount(cell).stream()).toList());
	}

	/**
	 * @param cells how many cells there are
	 * @param amounts of those that are filled in
	 */
	private record Column(int cells, List<Amount> amounts) {

		Optional<Amount> sum() {
			return this.amounts.stream().reduce(Amount::plus);
		}

	}

	private Optional<Amount> amount(EntrySheet.Box box) {
		return Optional.ofNullable(this.amounts.get(box.id()));
	}

	private static Optional<Amount> share(Column part, Column whole) {
		return part.sum()
			.flatMap((online) -> whole.sum()
				.map(Amount::orZero)
				.filter((all) -> all.signum() != 0)
				.map((all) -> Amount.of(online.orZero()
					.multiply(BigDecimal.valueOf(100))
					.divide(all, SHARE_DECIMALS, RoundingMode.HALF_UP))));
	}

	private void put(Map<String, String> texts, String box, Column column, Optional<Amount> amount) {
		texts.put(this.name + box,
				amount.map((known) -> known.text() + ComputedBoxes.coverage(column.amounts().size(), column.cells()))
					.orElse(""));
	}

}
