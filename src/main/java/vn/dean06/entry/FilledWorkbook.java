package vn.dean06.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.submissions.SubmissionKey;
import vn.dean06.web.RejectedInput;
import vn.dean06.web.TypedText;

/**
 * A form's workbook as an officer filled it in.
 */
record FilledWorkbook(List<Filled> cells) {

	/** A figure has eleven cells in the workbook that was handed out. */
	private static final int CELLS_A_FIGURE = 20;

	/** What an officer may have on sheets of their own beside it. */
	private static final int OTHER_CELLS = 20_000;

	FilledWorkbook {
		cells = List.copyOf(cells);
	}

	/**
	 * A cell of the workbook that belongs to a figure.
	 *
	 * @param sheet the sheet that it is on
	 * @param address where, "F12"
	 * @param key printed key of the figure
	 * @param stamp of the figure when the workbook was made, empty if it was blank
	 * @param was what the cell said then
	 * @param text what it says now
	 * @param noteWas what the note said then
	 * @param note what it says now, null where the sheet has no notes
	 */
	record Filled(String sheet, String address, String key, String stamp, String was, String text, String noteWas,
			@Nullable String note) {

		boolean noteUntouched() {
			return this.note == null || this.note.equals(this.noteWas);
		}

		/** Where it stands, as its reader finds it. */
		String place() {
			return "trang “" + this.sheet + "”, ô " + this.address;
		}

	}

	/**
	 * Reads the workbook of a form.
	 * @throws RejectedInput with a sentence if it is none, or another form's
	 */
	static FilledWorkbook read(byte[] file, EntrySheet sheet) {
		SubmissionKey form = sheet.key();
		int most = CELLS_A_FIGURE * (int) sheet.cells().count() + OTHER_CELLS;
		Map<String, List<WorkbookCells.Cell>> sheets = WorkbookCells.read(file, most)
			.stream()
			.collect(Collectors.groupingBy(WorkbookCells.Cell::sheet, LinkedHashMap::new, Collectors.toList()));
		List<Filled> filled = new ArrayList<>();
		boolean ours = false;
		for (List<WorkbookCells.Cell> cells : sheets.values()) {
			String mark = mark(cells);
			if (mark == null) {
				continue;
			}
			ours = true;
			if (!mark.equals(form.toString())) {
				throw new RejectedInput("Tệp này là biểu " + mark + ", còn trang đang mở là biểu " + form
						+ ". Hãy mở đúng trang nhập liệu của biểu, đơn vị và kỳ ấy, hoặc tải lại biểu từ trang này.");
			}
			filled.addAll(new Page(cells).filled());
		}
		if (!ours) {
			throw new RejectedInput("Tệp không phải biểu tải về từ trang nhập liệu. "
					+ "Hãy tải biểu về, chép số vào các ô nền vàng, lưu rồi tải lên.");
		}
		return new FilledWorkbook(filled);
	}

	private static @Nullable String mark(List<WorkbookCells.Cell> cells) {
		return cells.stream()
			.filter((cell) -> cell.row() == 0 && cell.text().startsWith(EntryWorkbook.MARK))
			.map((cell) -> cell.text().substring(EntryWorkbook.MARK.length()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * One sheet by its rows, and what its columns hold.
	 */
	private static final class Page {

		private final Map<String, Integer> roles = new HashMap<>();

		private final Map<Integer, Map<Integer, WorkbookCells.Cell>> rows = new TreeMap<>();

		private final String sheet;

		Page(List<WorkbookCells.Cell> cells) {
			this.sheet = cells.getFirst().sheet();
			for (WorkbookCells.Cell cell : cells) {
				if (cell.row() == 0) {
					this.roles.putIfAbsent(cell.text(), cell.column());
				}
				else {
					this.rows.computeIfAbsent(cell.row(), (row) -> new HashMap<>()).put(cell.column(), cell);
				}
			}
		}

		List<Filled> filled() {
			Map<Integer, Integer> keys = keys();
			List<Filled> filled = new ArrayList<>();
			this.rows.forEach((row, cells) -> cells.keySet()
				.stream()
				.map(keys::get)
				.filter(Objects::nonNull)
				.sorted()
				.flatMap((number) -> filled(row, cells, number).stream())
				.forEach(filled::add));
			return filled;
		}

		/** The columns that hold keys, each with the number of its typed column. */
		private Map<Integer, Integer> keys() {
			Map<Integer, Integer> keys = new HashMap<>();
			for (int i = 0; this.roles.containsKey(EntryWorkbook.KEY + i); i++) {
				keys.put(Objects.requireNonNull(this.roles.get(EntryWorkbook.KEY + i)), i);
			}
			return keys;
		}

		private Optional<Filled> filled(int row, Map<Integer, WorkbookCells.Cell> cells, int number) {
			String key = text(cells, EntryWorkbook.KEY + number);
			Integer typed = this.roles.get(EntryWorkbook.TYPED + number);
			if (key.isEmpty() || typed == null) {
				return Optional.empty();
			}
			return Optional.of(new Filled(this.sheet, new WorkbookCells.Cell(this.sheet, row, typed, "").address(), key,
					text(cells, EntryWorkbook.STAMP + number), text(cells, EntryWorkbook.WAS + number),
					text(cells, EntryWorkbook.TYPED + number), text(cells, EntryWorkbook.NOTE_WAS + number),
					this.roles.containsKey(EntryWorkbook.NOTE + number) ? text(cells, EntryWorkbook.NOTE + number)
							: null));
		}

		private String text(Map<Integer, WorkbookCells.Cell> cells, String role) {
			Integer column = this.roles.get(role);
			WorkbookCells.Cell cell = (column != null) ? cells.get(column) : null;
			return (cell != null) ? TypedText.stripped(cell.text()) : "";
		}

	}

}
