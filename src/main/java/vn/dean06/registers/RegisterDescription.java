package vn.dean06.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import vn.dean06.web.ListOrder;
import vn.dean06.web.ListOrders;

/**
 * A register as the module that has it describes it: from this its pages, its monthly
 * form, its part of a pack and its appendix are drawn. Either each year has a register of
 * its own, on whose things units report month by month, or it is a ledger: one list that
 * goes on through the years, on which nobody reports.
 *
 * @param code names it in addresses and in the database, and is the form under which its
 * monthly updates are handed in: "nhiem-vu"
 * @param name what its things are called in packs, templates and appendices: "tasks"
 * @param file its file in a pack, without year and ending: "plan/plan"
 * @param titled whether the register of a year has a title of its own
 * @param wording what it calls the states that its things can be reported to be in; a
 * ledger has none
 * @param naming what one of its things is called
 */
public record RegisterDescription(String code, String name, String file, boolean titled, Words words,
		Map<ThingState, String> wording, List<RegisterColumn> columns, Function<ThingView, String> naming) {

	public RegisterDescription {
		wording = Map.copyOf(wording);
		columns = List.copyOf(columns);
	}

	public RegisterDescription(String code, String name, String file, boolean titled, Words words,
			Map<ThingState, String> wording, List<RegisterColumn> columns) {
		this(code, name, file, titled, words, wording, columns, (thing) -> words.thing() + " " + thing.number());
	}

	public static RegisterDescription ledger(String code, String name, String file, Words words,
			List<RegisterColumn> columns, Function<ThingView, String> naming) {
		return new RegisterDescription(code, name, file, false, words, Map.of(), columns, naming);
	}

	public boolean isLedger() {
		return this.wording.isEmpty();
	}

	/**
	 * What the pages of a register say.
	 *
	 * @param title over its list: "Mô hình điểm"
	 * @param noun one of its things, inside a sentence: "mô hình"
	 * @param list all of a year, inside a sentence: "danh mục mô hình"
	 * @param group a group of things: "Nhóm nhiệm vụ"
	 * @param form the monthly form: "Cập nhật mô hình điểm"
	 * @param search what can be searched for: "Tên, kết quả…"
	 */
	public record Words(String title, String noun, String list, String group, String form, String search) {

		/** One of its things, at the beginning of a sentence: "Mô hình". */
		public String thing() {
			return this.noun.substring(0, 1).toUpperCase(Locale.ROOT) + this.noun.substring(1);
		}

	}

	/**
	 * The states that its things can be reported to be in.
	 */
	public List<ThingState> states() {
		return Arrays.stream(ThingState.values()).filter(this.wording::containsKey).toList();
	}

	public String label(ThingState state) {
		return this.wording.getOrDefault(state, state.label());
	}

	/** The folder of its files in a pack. */
	String folder() {
		return this.file.substring(0, this.file.indexOf('/'));
	}

	/** Its file of a year in a pack. */
	String file(int year, boolean only) {
		return this.file + (only ? "" : "-" + year) + ".yaml";
	}

	/** Where its list is: "/nhiem-vu". */
	public String address() {
		return "/" + this.code;
	}

	public Optional<RegisterColumn> column(RegisterColumn.Kind kind) {
		return this.columns.stream().filter((column) -> column.kind() == kind).findFirst();
	}

	public boolean has(RegisterColumn.Kind kind) {
		return column(kind).isPresent();
	}

	/** The column that tells what a thing is. */
	public RegisterColumn heading() {
		return this.columns.stream().filter((column) -> column.kind().isHeading()).findFirst().orElseThrow();
	}

	/** The columns that hold texts. */
	public List<RegisterColumn> texts() {
		return this.columns.stream().filter((column) -> column.kind().isText()).toList();
	}

	/** The columns that keep equal numbers of a year apart. */
	List<RegisterColumn> series() {
		return this.columns.stream().filter((column) -> column.kind() == RegisterColumn.Kind.SERIES).toList();
	}

	/** The columns of the appendix. */
	public List<RegisterColumn> printed() {
		return this.columns.stream().filter((column) -> column.printed() != null).toList();
	}

	/** The columns of the list. */
	public List<RegisterColumn> listed() {
		return this.columns.stream().filter((column) -> column.listed() != null).toList();
	}

	/** What stands in full on the page of a thing. */
	public List<RegisterColumn> sections() {
		return this.columns.stream().filter((column) -> column.section() != null).toList();
	}

	/**
	 * What the choice by a column is called; empty if the list cannot be narrowed by it.
	 */
	public Optional<String> filter(RegisterColumn.Kind kind) {
		return column(kind).map(RegisterColumn::filter);
	}

	/**
	 * The short facts on the page of a thing: how far it is first, where it stands last.
	 */
	public List<RegisterColumn> facts() {
		return this.columns.stream()
			.filter((column) -> column.fact() != null)
			.sorted(Comparator.comparing((column) -> switch (column.kind()) {
				case STATE -> 0;
				case PLACE -> 2;
				default -> 1;
			}))
			.toList();
	}

	/** In which orders its list can stand. */
	public ListOrders<ThingView> orders() {
		List<ListOrder<ThingView>> orders = new ArrayList<>();
		if (isLedger()) {
			this.columns.forEach((column) -> order(column).ifPresent(orders::add));
			orders.sort(Comparator.comparing((order) -> !order.key().equals("NEWEST")));
			return new ListOrders<>(List.copyOf(orders));
		}
		orders.add(ListOrder.by("NUMBER", "Theo số thứ tự", ThingView::place));
		if (has(RegisterColumn.Kind.DUE)) {
			orders.add(new ListOrder<>("DUE", "Theo thời hạn",
					Comparator.comparing(ThingView::due, Comparator.nullsLast(Comparator.naturalOrder()))));
		}
		if (has(RegisterColumn.Kind.NAME)) {
			orders.add(ListOrder.byText("NAME", "Theo tên", ThingView::heading));
		}
		orders.add(ListOrder.by("STATE", "Theo trạng thái", ThingView::state));
		return new ListOrders<>(List.copyOf(orders));
	}

	/** In which order a column puts the things of a ledger. */
	private static Optional<ListOrder<ThingView>> order(RegisterColumn column) {
		String key = column.key().toUpperCase(Locale.ROOT);
		String label = "Theo " + column.word();
		return Optional.ofNullable(switch (column.kind()) {
			case ISSUED -> new ListOrder<>("NEWEST", "Mới nhất trước",
					Comparator.comparing(ThingView::issued, Comparator.nullsFirst(Comparator.naturalOrder())))
				.reversed();
			case NUMBER -> ListOrder.by(key, label, ThingView::number);
			case CHOICE -> ListOrder.by(key, label, (thing) -> column.place(thing.word(column)));
			default -> (column.filter() != null) ? ListOrder.byText(key, label, (thing) -> thing.word(column)) : null;
		});
	}

}
