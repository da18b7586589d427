package vn.dean06.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves cells of a sheet and tells what the sheet says then, in one transaction. On the
 * last day of a month that is done hundreds of times a second: it reads these cells and
 * those that something is computed from, once, and draws nothing else.
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
	 * @param computed all that the sheet computes, by the id of the box
	 */
	record Saved(Optional<SubmissionState> submission, List<FigureEntry.Result> results, List<EntrySheet.Cell> cells,
			Map<String, String> computed) {
	}

	/**
	 * Saves cells. Each is taken or refused for itself.
	 */
	Saved save(SubmissionKey key, List<FigureEntry> typed, Viewer viewer) {
		return this.versions.askedOnce(this.saving, () -> {
			Optional<SheetOutline> outline = this.sheets.isFor(viewer, key) ? this.sheets.outline(key)
					: Optional.empty();
			Entries.Entered entered = this.entries.enterOnSheet(typed,
					outline.map(SheetOutline::behind).orElse(Set.of()));
			List<FigureView> now = entered.figures().shownTo(viewer);
			return new Saved(state(key, entered), entered.results(),
					outline.map((sheet) -> cells(key, sheet, entered, now, viewer)).orElse(List.of()),
					outline.map((sheet) -> sheet.computed(now)).orElse(Map.of()));
		});
	}

	private Optional<SubmissionState> state(SubmissionKey key, Entries.Entered entered) {
		return Optional.ofNullable(entered.submissions().get(key))
			.flatMap(Submissions.Claim::state)
			.or(() -> this.submissions.state(key));
	}

	private List<EntrySheet.Cell> cells(SubmissionKey key, SheetOutline outline, Entries.Entered entered,
			List<FigureView> now, Viewer viewer) {
		Set<FigureKey> sent = entered.results()
			.stream()
			.map(FigureEntry.Result::key)
			.filter(outline.cells()::containsKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (sent.isEmpty()) {
			return List.of();
		}
		Map<FigureKey, KeptText> kept = (entered.waited() && viewer.fillsIn(key)) ? this.keeping.of(key) : Map.of();
		return this.drawing.cells(key, this.organisation.units(),
				sent.stream().map(outline.cells()::get).flatMap(Stream::ofNullable).toList(),
				now.stream().filter((figure) -> sent.contains(figure.key())).toList(), kept, viewer);
	}

}
