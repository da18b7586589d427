package vn.dean06.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.catalogue.TypedAmount;
import vn.dean06.figures.FigureNote;
import vn.dean06.figures.FigureView;

/**
 * What would become of a form if a workbook were taken, told before anything is saved.
 *
 * @param changes what the workbook changes
 * @param conflicts what the workbook changes and somebody else changed since it was made
 * @param refusals what cannot be read as a figure of the form
 * @param unchanged how many cells say what the form says already
 * @param newer how many cells the workbook leaves as they were while the form went on
 * @param absent how many cells of the form the workbook does not have
 */
record UploadPreview(List<Change> changes, List<Change> conflicts, List<Refusal> refusals, int unchanged, int newer,
		int absent) {

	UploadPreview {
		changes = List.copyOf(changes);
		conflicts = List.copyOf(conflicts);
		refusals = List.copyOf(refusals);
	}

	/**
	 * A cell that the workbook changes.
	 *
	 * @param place where it stands in the workbook
	 * @param before what the form says now, empty if it is blank
	 * @param after what the workbook says, empty to clear the cell
	 * @param note the note of the workbook, null where the note stays
	 * @param stamp of the figure that was shown as before
	 * @param warning why the new figure is unusual, empty if it is not
	 * @param by who entered what the form says now, null if it is blank
	 */
	record Change(String cell, String label, String place, String before, String after, @Nullable String note,
			String stamp, String warning, @Nullable String by) {
	}

	/**
	 * A cell that is not taken.
	 *
	 * @param place where it stands in the workbook
	 * @param sentence what is wrong and what to do
	 */
	record Refusal(String place, String label, String text, String sentence) {
	}

	/** Whether there is nothing to save. */
	public boolean isEmpty() {
		return this.changes.isEmpty() && this.conflicts.isEmpty();
	}

	static UploadPreview of(EntrySheet sheet, FilledWorkbook workbook) {
		return new Comparing(sheet).with(workbook);
	}

	/**
	 * Compares a workbook with a form cell by cell.
	 */
	private static final class Comparing {

		private final Map<String, EntrySheet.Cell> cells;

		private final List<Change> changes = new ArrayList<>();

		private final List<Change> conflicts = new ArrayList<>();

		private final List<Refusal> refusals = new ArrayList<>();

		private int unchanged;

		private int newer;

		Comparing(EntrySheet sheet) {
			this.cells = sheet.cells().collect(Collectors.toMap((cell) -> cell.key().toString(), Function.identity()));
		}

		UploadPreview with(FilledWorkbook workbook) {
			Map<String, Integer> times = new HashMap<>();
			workbook.cells().forEach((filled) -> times.merge(filled.key(), 1, Integer::sum));
			Set<String> met = new HashSet<>();
			for (FilledWorkbook.Filled filled : workbook.cells()) {
				EntrySheet.Cell cell = this.cells.get(filled.key());
				if (cell == null) {
					refuse(filled, filled.key(), "Dòng này mang mã số liệu “" + TypedAmount.shortened(filled.key())
							+ "” không thuộc biểu này. Hãy tải lại biểu rồi chép số sang.");
				}
				else if (Objects.requireNonNull(times.get(filled.key())) > 1) {
					refuse(filled, cell.label(), "Dòng này có hai lần trong tệp. Hãy xóa dòng chép thừa.");
				}
				else {
					compare(filled, cell);
				}
				met.add(filled.key());
			}
			int absent = (int) this.cells.keySet().stream().filter((key) -> !met.contains(key)).count();
			return new UploadPreview(this.changes, this.conflicts, this.refusals, this.unchanged, this.newer, absent);
		}

		private void refuse(FilledWorkbook.Filled filled, String label, String sentence) {
			this.refusals.add(new Refusal(filled.place(), label, TypedAmount.shortened(filled.text()), sentence));
		}

		private void compare(FilledWorkbook.Filled filled, EntrySheet.Cell cell) {
			Amount after;
			Amount was;
			try {
				after = amount(filled.text(), cell);
				was = amount(filled.was(), cell);
				FigureNote.read(filled.note());
			}
			catch (IllegalArgumentException ex) {
				refuse(filled, cell.label(), String.valueOf(ex.getMessage()));
				return;
			}
			FigureView figure = cell.figure();
			boolean sameNote = after == null || filled.note() == null
					|| filled.note().equals((figure != null) ? Objects.requireNonNullElse(figure.note(), "") : "");
			if (same(after, (figure != null) ? figure.amount() : null) && sameNote) {
				this.unchanged++;
			}
			else if (same(after, was) && filled.noteUntouched()) {
				this.newer++;
			}
			else {
				Change change = change(filled, cell, after);
				(filled.stamp().equals(cell.stamp()) ? this.changes : this.conflicts).add(change);
			}
		}

		private static @Nullable Amount amount(String text, EntrySheet.Cell cell) {
			return text.isBlank() ? null : TypedAmount.read(text, cell.indicator());
		}

		/**
		 * Excel does not keep the written precision of a number, so it does not count.
		 */
		private static boolean same(@Nullable Amount one, @Nullable Amount other) {
			return (one == null || other == null) ? one == other
					: one.noneArisen() == other.noneArisen() && one.orZero().compareTo(other.orZero()) == 0;
		}

		private static Change change(FilledWorkbook.Filled filled, EntrySheet.Cell cell, @Nullable Amount after) {
			FigureView figure = cell.figure();
			UsualRange usual = cell.usual();
			boolean kept = same(after, (figure != null) ? figure.amount() : null);
			return new Change(cell.id(), cell.label(), filled.place(), cell.text(),
					(after == null) ? "" : kept ? cell.text() : after.text(), filled.note(), cell.stamp(),
					(after == null || usual == null || usual.contains(after)) ? ""
							: "Số này " + usual.reason() + ". Nếu đúng, khi nộp hãy giải thích.",
					(figure != null) ? figure.enteredBy() : null);
		}

	}

}
