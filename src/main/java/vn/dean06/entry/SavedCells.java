package vn.dean06.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Component;

/**
 * What a sheet says after cells of it were saved. It reads these cells and those that
 * something is computed from, and draws nothing else.
 */
@Component
class SavedCells {

	private final EntrySheets sheets;

	private final SheetDrawing drawing;

	private final Figures figures;

	private final Organisation organisation;

	SavedCells(EntrySheets sheets, SheetDrawing drawing, Figures figures, Organisation organisation) {
		this.sheets = sheets;
		this.drawing = drawing;
		this.figures = figures;
		this.organisation = organisation;
	}

	/**
	 * What the page is told.
	 *
	 * @param cells those that were saved, as they are now
	 * @param computed all that the sheet computes, by the id of the box
	 */
	record Beside(List<EntrySheet.Cell> cells, Map<String, String> computed) {

		static final Beside NOTHING = new Beside(List.of(), Map.of());

	}

	/**
	 * Nothing where the unit has no such sheet, or it is not for the viewer.
	 */
	Beside beside(SubmissionKey key, Collection<FigureKey> saved, Viewer viewer) {
		return this.sheets.isFor(viewer, key)
				? this.sheets.outline(key).map((outline) -> beside(key, outline, saved, viewer)).orElse(Beside.NOTHING)
				: Beside.NOTHING;
	}

	private Beside beside(SubmissionKey key, SheetOutline outline, Collection<FigureKey> saved, Viewer viewer) {
		List<EntrySheet.Cell> cells = saved.stream()
			.distinct()
			.map(outline.cells()::get)
			.flatMap(Stream::ofNullable)
			.toList();
		return new Beside(
				cells.isEmpty() ? List.of() : this.drawing.cells(key, this.organisation.units(), cells, viewer),
				computed(key, outline, viewer));
	}

	private Map<String, String> computed(SubmissionKey key, SheetOutline outline, Viewer viewer) {
		return outline.indicators().isEmpty() ? Map.of() : outline
			.computed(this.figures.few(outline.indicators(), outline.units(), Set.of(key.period()), viewer));
	}

}
