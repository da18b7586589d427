package vn.dean06.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.Formula;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.figures.FigureChangeView;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.organisation.OrgUnitView;
import vn.dean06.submissions.RemarkView;
import vn.dean06.submissions.SubmissionKey;

/**
 * A form as a unit fills it in for a period: the tables of the paper, and in each cell
 * what it says and what it is compared with.
 *
 * @param resting what each box is computed from, by its id, which no entry changes
 */
public record EntrySheet(SubmissionKey key, String title, List<Table> tables,
		Map<String, ComputedBoxes.Resting> resting) {

	public EntrySheet {
		tables = List.copyOf(tables);
	}

	EntrySheet(SubmissionKey key, String title, List<Table> tables) {
		this(key, title, tables,
				ComputedBoxes.resting(boxes(tables).filter(Computed.class::isInstance).map(Computed.class::cast),
						tables.stream().flatMap(Table::cells).map(Cell::id).collect(Collectors.toSet())));
	}

	/** How a table is laid out. */
	public enum Layout {

		/** A row an indicator. */
		INDICATORS,
		/**
		 * A row an essential service; in person, online, total and rate beside each
		 * other.
		 */
		SERVICES,
		/** A row a unit, a column an indicator. */
		UNITS

	}

	/**
	 * @param heads the indicators of the columns, where a row is a unit
	 */
	public record Table(Layout layout, String title, List<IndicatorView> heads, List<Row> rows) {

		Table with(UnaryOperator<Cell> cells) {
			return new Table(this.layout, this.title, this.heads,
					this.rows.stream().map((row) -> row.with(cells)).toList());
		}

		Stream<Cell> cells() {
			return this.rows.stream()
				.flatMap((row) -> row.boxes().stream())
				.filter(Cell.class::isInstance)
				.map(Cell.class::cast);
		}

	}

	/**
	 * @param number its place in the table, 0 for a computed row
	 */
	public record Row(int number, String label, String measure, List<Box> boxes) {

		Row with(UnaryOperator<Cell> cells) {
			return new Row(this.number, this.label, this.measure,
					this.boxes.stream().map((box) -> (box instanceof Cell cell) ? cells.apply(cell) : box).toList());
		}

		/** Whether one of its cells may stay blank only with a reason. */
		public boolean compulsory() {
			return this.boxes.stream().anyMatch((box) -> box instanceof Cell cell && cell.compulsory());
		}

		/** Whether nothing is typed in it. */
		public boolean computed() {
			return this.boxes.stream().noneMatch(Cell.class::isInstance);
		}

	}

	/** What stands in a column of a row. */
	public sealed interface Box {

		/** Names it in the sheet: "dao-tao.lop@GL-SNV". */
		String id();

	}

	/**
	 * What is computed from the cells.
	 *
	 * @param formula over ids
	 */
	public record Computed(String id, IndicatorView indicator, Formula formula) implements Box {
	}

	/** What the form does not ask for. */
	public record Blank(String id) implements Box {
	}

	/**
	 * What is typed.
	 *
	 * @param figure what it says now, null if it is blank
	 * @param before what it said before its last change, null if it was blank or never
	 * changed
	 * @param previous the period before
	 * @param yearBefore the same period of the year before
	 * @param soFar of the periods of the year before this one; only of a FLOW
	 * @param usual what it usually lies between
	 * @param remark why the standing office sent it back
	 * @param kept what was typed over the figure and not taken; only for those who fill
	 * the sheet in
	 * @param inGrid whether one enters for several units, so that its name says which
	 */
	public record Cell(FigureKey key, IndicatorView indicator, OrgUnitView unit, boolean compulsory,
			@Nullable FigureView figure, @Nullable FigureChangeView before, @Nullable Amount previous,
			@Nullable Amount yearBefore, @Nullable SoFar soFar, @Nullable UsualRange usual, @Nullable String remark,
			@Nullable KeptText kept, boolean inGrid) implements Box {

		@Override
		public String id() {
			return this.key.indicator() + "@" + this.key.unit();
		}

		Optional<Amount> amount() {
			return Optional.ofNullable(this.figure).map(FigureView::amount);
		}

		/**
		 * What a unit entered in the year before a period.
		 *
		 * @param missing how many periods it entered nothing for
		 */
		record SoFar(BigDecimal sum, int missing) {
		}

		/** The same if it said something else. */
		public Cell saying(FigureView now, Amount amount) {
			FigureView other = new FigureView(now.key(), now.submission(), amount, now.note(), now.enteredBy(),
					now.enteredAt());
			return new Cell(this.key, this.indicator, this.unit, this.compulsory, other, this.before, this.previous,
					this.yearBefore, this.soFar, this.usual, this.remark, this.kept, this.inGrid);
		}

		/** The same with what it is compared with. */
		Cell comparedWith(@Nullable Amount previous, @Nullable Amount yearBefore, @Nullable SoFar soFar,
				@Nullable UsualRange usual) {
			return new Cell(this.key, this.indicator, this.unit, this.compulsory, this.figure, this.before, previous,
					yearBefore, soFar, usual, this.remark, this.kept, this.inGrid);
		}

		/** The same with what is in it. */
		Cell saying(@Nullable FigureView figure, @Nullable FigureChangeView before, @Nullable RemarkView remark,
				@Nullable KeptText kept) {
			return new Cell(this.key, this.indicator, this.unit, this.compulsory, figure, before, this.previous,
					this.yearBefore, this.soFar, this.usual, (remark != null) ? remark.text() : null, kept,
					this.inGrid);
		}

		Cell unfilled() {
			return new Cell(this.key, this.indicator, this.unit, this.compulsory, null, null, null, null, null, null,
					null, null, this.inGrid);
		}

		/** What is unusual about it, to whoever entered it; empty where nothing is. */
		public String warning() {
			return Optional.ofNullable(this.usual)
				.filter((range) -> amount().filter((amount) -> !range.contains(amount)).isPresent())
				.map((range) -> "Số này " + range.reason() + ". Nếu đúng, khi nộp hãy giải thích.")
				.orElse("");
		}

		/** How it differs from the period before; empty where one of both is blank. */
		public String change() {
			return amount()
				.flatMap((now) -> Optional.ofNullable(this.previous).map((then) -> Difference.text(now, then)))
				.orElse("");
		}

		/**
		 * What the year comes to with it; empty where nothing was entered, and of what
		 * does not add up.
		 */
		public String year() {
			if (this.soFar == null || (this.figure == null && this.soFar.sum().signum() == 0)) {
				return "";
			}
			return Difference.shortest(this.soFar.sum().add(amount().map(Amount::orZero).orElse(BigDecimal.ZERO)))
					+ ((this.soFar.missing() > 0) ? " (thiếu %d kỳ trước)".formatted(this.soFar.missing()) : "");
		}

		/** What the cell shows. */
		public String text() {
			return (this.figure != null) ? this.figure.amount().text() : "";
		}

		public String text(@Nullable Amount amount) {
			return (amount != null) ? amount.text() : "";
		}

		/** When it was entered, so that nobody overwrites what they have not seen. */
		public String stamp() {
			return stamp(this.figure);
		}

		/**
		 * What a later entry is compared with: where something waits, what its officer
		 * saw.
		 */
		public String stampSeen() {
			if (this.kept == null) {
				return stamp();
			}
			return (this.kept.seen() != null) ? this.kept.seen().toString() : "";
		}

		static String stamp(@Nullable FigureView figure) {
			return (figure != null) ? figure.enteredAt().toString() : "";
		}

		static @Nullable Instant seen(@Nullable String stamp) {
			return (stamp == null || stamp.isEmpty()) ? null : Instant.parse(stamp);
		}

		/** What it is called where it stands alone. */
		public String label() {
			return this.indicator.name() + (this.inGrid ? " – " + this.unit.shortName() : "");
		}

	}

	/** The same as it is before anything was ever typed, to be filled in by hand. */
	EntrySheet unfilled() {
		return with(Cell::unfilled);
	}

	/** The same with other things in its cells. */
	EntrySheet with(UnaryOperator<Cell> cells) {
		return new EntrySheet(this.key, this.title, this.tables.stream().map((table) -> table.with(cells)).toList(),
				this.resting);
	}

	/** Whether one of its tables is too wide for a sheet of paper that stands upright. */
	public boolean wide() {
		return this.tables.stream().anyMatch((table) -> table.layout() != Layout.UNITS || table.heads().size() > 1);
	}

	/** The cells that the standing office asked to look at again. */
	public List<Cell> sentBack() {
		return cells().filter((cell) -> cell.remark() != null).toList();
	}

	public Stream<Cell> cells() {
		return this.tables.stream().flatMap(Table::cells);
	}

	/**
	 * What is computed from the cells, by the ids of the boxes and of what stands at the
	 * foot of the tables; "" where it says nothing.
	 */
	Map<String, String> computedTexts() {
		Map<String, Amount> amounts = new HashMap<>();
		cells().forEach((cell) -> cell.amount().ifPresent((amount) -> amounts.put(cell.id(), amount)));
		Map<String, String> texts = new LinkedHashMap<>(ComputedBoxes.of(this.resting, amounts));
		for (int place = 0; place < this.tables.size(); place++) {
			texts.putAll(TableFoot.of(place, this.tables.get(place), amounts));
		}
		return texts;
	}

	private static Stream<Box> boxes(List<Table> tables) {
		return tables.stream().flatMap((table) -> table.rows().stream()).flatMap((row) -> row.boxes().stream());
	}

	public Optional<Cell> cell(String id) {
		return cells().filter((cell) -> cell.id().equals(id)).findFirst();
	}

}
