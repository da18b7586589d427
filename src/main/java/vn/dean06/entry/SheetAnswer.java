package vn.dean06.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.submissions.SubmissionState;

/**
 * What the page is told when cells were sent.
 *
 * @param submission null if nobody has begun it
 * @param cells those that were sent, in their order
 * @param computed what the sheet computes from these and other cells as they are now
 */
record SheetAnswer(@Nullable State submission, List<Cell> cells, List<Box> computed) {

	/**
	 * @param unit whose sheet it is
	 */
	static SheetAnswer of(SavedCells.Saved saved, String unit, People people) {
		Map<FigureKey, EntrySheet.Cell> cells = saved.cells()
			.stream()
			.collect(Collectors.toMap(EntrySheet.Cell::key, Function.identity()));
		return new SheetAnswer(saved.submission().map(State::of).orElse(null),
				saved.results()
					.stream()
					.map((result) -> Cell.of(result, cells.get(result.key()), unit, people))
					.toList(),
				saved.computed().entrySet().stream().map((box) -> new Box(box.getKey(), box.getValue())).toList());
	}

	/**
	 * What the page is told of a cell: what became of the entry, what the cell says now,
	 * and what is told beside it.
	 */
	record Cell(String cell, FigureEntry.Status status, String sentence, String text, String stamp, String note,
			String by, @Nullable String at, String warning, String change, String year) {

		/**
		 * @param unit whose sheet it is
		 */
		static Cell of(FigureEntry.Result result, EntrySheet.@Nullable Cell cell, String unit, People people) {
			FigureView figure = result.figure();
			String name = result.key().indicator() + "@" + result.key().unit();
			String warning = (cell != null) ? warning(result, cell) : "";
			String change = (cell != null) ? cell.change() : "";
			String year = (cell != null) ? cell.year() : "";
			return (figure == null)
					? new Cell(name, result.status(), result.sentence(), "", "", "", "", null, "", "", year)
					: new Cell(name, result.status(), result.sentence(), figure.amount().text(),
							EntrySheet.Cell.stamp(figure), (figure.note() != null) ? figure.note() : "",
							people.name(figure.enteredBy(), unit, figure.enteredAt()), figure.enteredAt().toString(),
							warning, change, year);
		}

		/** What somebody else typed there may wait still. */
		private static String warning(FigureEntry.Result result, EntrySheet.Cell cell) {
			return Optional.ofNullable(cell.kept())
				.filter((kept) -> result.status() == FigureEntry.Status.SAVED)
				.map((kept) -> "Ô này còn “%s” mà người khác gõ và chưa được nhận; hãy tải lại trang để xem."
					.formatted(kept.text()))
				.orElseGet(cell::warning);
		}

	}

	/**
	 * What the page is told of a box that is computed, or that adds up a column.
	 */
	record Box(String box, String text) {
	}

	/**
	 * Where the submission stands.
	 */
	record State(SubmissionState state, String label) {

		static State of(SubmissionState state) {
			return new State(state, state.label());
		}

	}

}
