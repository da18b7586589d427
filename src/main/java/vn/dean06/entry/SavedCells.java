package vn.dean06.entry;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.database.Questions;
import vn.dean06.database.Versions;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves cells of a sheet and tells what the sheet says then. On the last day of a month
 * that is done hundreds of times a second: it reads these cells and those that something
 * is computed from together with them, once, and draws nothing else.
 */
@Component
class SavedCells {

	private final EntrySheets sheets;

	private final Entries entries;

	private final Submissions submissions;

	private final SheetDrawing drawing;

	private final Keeping keeping;

	private final Organisation organisation;

	private final Versions versions;

	private final TransactionTemplate saving;

	SavedCells(EntrySheets sheets, Entries entries, Submissions submissions, SheetDrawing drawing, Keeping keeping,
			Organisation organisation, Versions versions, PlatformTransactionManager transactions) {
		this.sheets = sheets;
		this.entries = entries;
		this.submissions = submissions;
		this.drawing = drawing;
		this.keeping = keeping;
		this.organisation = organisation;
		this.versions = versions;
		this.saving = new TransactionTemplate(transactions);
	}

	/**
	 * What the page is told.
	 *
	 * @param submission where it stands; empty if nobody has begun it
	 * @param cells those of the sheet that were sent, as they are now; none where the
	 * unit has no such sheet, or it is not for the viewer
	 * @param computed what the sheet computes from these, by the id of the box
	 */
	record Saved(Optional<SubmissionState> submission, List<FigureEntry.Result> results, List<EntrySheet.Cell> cells,
			Map<String, String> computed) {
	}

	/**
	 * Saves cells. Each is taken or refused for itself. First all are written at once as
	 * they were read; where that does not do, they are read once more and held.
	 */
	Saved save(SubmissionKey key, List<FigureEntry> typed, Viewer viewer) {
		return this.versions
			.askedOnce(TransactionOperations.withoutTransaction(),
					(questions) -> save(key, typed, viewer, questions, this.entries::enterAtOnce))
			.or(() -> this.versions.askedOnce(this.saving,
					(questions) -> save(key, typed, viewer, questions,
							(cells, beside) -> Optional.of(this.entries.enterOnSheet(cells, beside)))))
			.orElseThrow();
	}

	private Optional<Saved> save(SubmissionKey key, List<FigureEntry> typed, Viewer viewer, Questions questions,
			BiFunction<List<FigureEntry>, Entries.Beside, Optional<Entries.Entered>> entering) {
		Optional<SheetOutline> outline = this.sheets.isFor(viewer, key) ? this.sheets.outline(key) : Optional.empty();
		Set<FigureKey> sent = outline.map((sheet) -> sent(typed, sheet)).orElse(Set.of());
		SheetDrawing.CellsNow cells = this.drawing.cells(key, this.organisation.units(),
				outline.map((sheet) -> sent.stream().map(sheet.cells()::get).flatMap(Stream::ofNullable).toList())
					.orElse(List.of()));
		Set<FigureKey> beside = new HashSet<>(cells.compared().figures());
		outline.ifPresent((sheet) -> beside.addAll(sheet.behind(sent)));
		return entering.apply(typed, new Entries.Beside(questions, beside)).map((entered) -> {
			List<FigureView> now = entered.figures().shownTo(viewer);
			Map<FigureKey, KeptText> kept = (entered.waited() && viewer.fillsIn(key)) ? this.keeping.of(key) : Map.of();
			return new Saved(state(key, entered), entered.results(), cells.saying(now, kept, viewer),
					outline.map((sheet) -> sheet.computed(sent, now)).orElse(Map.of()));
		});
	}

	private static Set<FigureKey> sent(List<FigureEntry> typed, SheetOutline outline) {
		return typed.stream()
			.map(FigureEntry::key)
			.filter(outline.cells()::containsKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Optional<SubmissionState> state(SubmissionKey key, Entries.Entered entered) {
		return Optional.ofNullable(entered.submissions().get(key))
			.flatMap(Submissions.Claim::state)
			.or(() -> this.submissions.state(key));
	}

}
