package vn.dean06.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Contacts;
import vn.dean06.accounts.People;
import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The sheet in which an officer fills in a form, and the saving of its cells.
 */
@Controller
class EntryController {

	private final EntrySheets sheets;

	private final Submissions submissions;

	private final Obligations obligations;

	private final Organisation organisation;

	private final Contacts contacts;

	private final SavedCells saved;

	private final Clock clock;

	EntryController(EntrySheets sheets, Submissions submissions, Obligations obligations, Organisation organisation,
			Contacts contacts, SavedCells saved, Clock clock) {
		this.saved = saved;
		this.sheets = sheets;
		this.submissions = submissions;
		this.obligations = obligations;
		this.organisation = organisation;
		this.contacts = contacts;
		this.clock = clock;
	}

	@GetMapping("/nhap-lieu/{form}/{unit}/{period}")
	String sheet(SubmissionKey key, @RequestParam(name = "bieu-trang", defaultValue = "false") boolean blank,
			Viewer viewer, Model model) {
		EntrySheet sheet = this.sheets.readable(key, viewer);
		model.addAttribute("sheet", blank ? sheet.unfilled() : sheet);
		model.addAttribute("blank", blank);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("key", key);
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("lock", this.submissions.lock(key, viewer).orElse(null));
		model.addAttribute("submission", this.submissions.find(key).orElse(null));
		model.addAttribute("explanations", this.submissions.explanations(key));
		model.addAttribute("deadline", this.submissions.deadline(key).orElse(null));
		model.addAttribute("earlier", this.obligations.before(key).map(SubmissionKey::period).orElse(null));
		model.addAttribute("later", this.obligations.after(key).map(SubmissionKey::period).orElse(null));
		return "entry/entry";
	}

	/**
	 * What the page is told of a cell: what became of the entry, what the cell says now,
	 * and what is told beside it.
	 */
	record CellAnswer(String cell, FigureEntry.Status status, String sentence, String text, String stamp, String note,
			String by, @Nullable String at, String warning, String change, String year) {

		/**
		 * @param unit whose sheet it is
		 */
		static CellAnswer of(FigureEntry.Result result, EntrySheet.@Nullable Cell cell, String unit, People people) {
			FigureView figure = result.figure();
			String name = result.key().indicator() + "@" + result.key().unit();
			String warning = (cell != null) ? warning(result, cell) : "";
			String change = (cell != null) ? cell.change() : "";
			String year = (cell != null) ? cell.year() : "";
			return (figure == null)
					? new CellAnswer(name, result.status(), result.sentence(), "", "", "", "", null, "", "", year)
					: new CellAnswer(name, result.status(), result.sentence(), figure.amount().text(),
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
	record BoxAnswer(String box, String text) {
	}

	/**
	 * Where the submission stands.
	 */
	record StateAnswer(SubmissionState state, String label) {

		static StateAnswer of(SubmissionState state) {
			return new StateAnswer(state, state.label());
		}

	}

	/**
	 * What the page is told when cells were sent.
	 *
	 * @param submission null if nobody has begun it
	 * @param cells those that were sent, in their order
	 * @param computed all that the sheet computes from its cells as they are now
	 */
	record SheetAnswer(@Nullable StateAnswer submission, List<CellAnswer> cells, List<BoxAnswer> computed) {

		static SheetAnswer of(SavedCells.Saved saved, String unit, People people) {
			Map<FigureKey, EntrySheet.Cell> cells = saved.cells()
				.stream()
				.collect(Collectors.toMap(EntrySheet.Cell::key, Function.identity()));
			return new SheetAnswer(saved.submission().map(StateAnswer::of).orElse(null),
					saved.results()
						.stream()
						.map((result) -> CellAnswer.of(result, cells.get(result.key()), unit, people))
						.toList(),
					saved.computed()
						.entrySet()
						.stream()
						.map((box) -> new BoxAnswer(box.getKey(), box.getValue()))
						.toList());
		}

	}

	/**
	 * Saves cells of a sheet. Each is taken or refused for itself.
	 */
	@PostMapping(path = "/nhap-lieu/{form}/{unit}/{period}/o", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	SheetAnswer save(SubmissionKey key, @RequestBody List<CellEntry> cells, Viewer viewer) {
		if (cells.size() > CellEntry.MOST) {
			throw new IllegalArgumentException("Mỗi lần gửi nhiều nhất " + CellEntry.MOST + " ô.");
		}
		List<FigureEntry> typed = cells.stream().map((cell) -> CellEntry.of(cell, key.period())).toList();
		return SheetAnswer.of(this.saved.save(key, typed, viewer), key.unit(), this.contacts.people());
	}

}
