package vn.dean06.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.dean06.catalogue.Amount;

/**
 * What stands at the foot of a table of a sheet: its columns added up and, of services,
 * all of them together and the share that came online.
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
		Optional<Amount> inPerson = sum(inColumn(0));
		Optional<Amount> online = sum(inColumn(1));
		Optional<Amount> all = sum(Stream.concat(inPerson.stream(), online.stream()));
		put(texts, "0", inPerson);
		put(texts, "1", online);
		put(texts, "tong", all);
		put(texts, "ty-le", all.flatMap((whole) -> share(online.orElse(Amount.NONE_ARISEN), whole)));
		return texts;
	}

	private Map<String, String> ofUnits() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (int column = 0; column < this.table.heads().size(); column++) {
			String indicator = this.table.heads().get(column).code();
			put(texts, String.valueOf(column),
					sum(this.table.cells()
						.filter((cell) -> cell.indicator().code().equals(indicator))
						.flatMap(this::amount)));
		}
		return texts;
	}

	private Stream<Amount> inColumn(int column) {
		return this.table.rows()
			.stream()
			.map((row) -> row.boxes().get(column))
			.filter(EntrySheet.Cell.class::isInstance)
			.flatMap(this::amount);
	}

	private Stream<Amount> amount(EntrySheet.Box cell) {
		return Stream.ofNullable(this.amounts.get(cell.id()));
	}

	private static Optional<Amount> sum(Stream<Amount> amounts) {
		return amounts.reduce(Amount::plus);
	}

	private static Optional<Amount> share(Amount part, Amount whole) {
		return (whole.orZero().signum() == 0) ? Optional.empty()
				: Optional.of(Amount.of(part.orZero()
					.multiply(BigDecimal.valueOf(100))
					.divide(whole.orZero(), SHARE_DECIMALS, RoundingMode.HALF_UP)));
	}

	private void put(Map<String, String> texts, String column, Optional<Amount> amount) {
		texts.put(this.name + column, amount.map(Amount::text).orElse(""));
	}

}
