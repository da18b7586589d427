package vn.dean06.indicators;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.web.NotFound;

import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The sheet in which an officer fills in a form, and the saving of its cells.
 */
@Controller
class EntryController {

	static final int MOST_CELLS = 2000;

	private final EntrySheets sheets;

	private final Figures figures;

	private final Submissions submissions;

	private final Organisation organisation;

	private final Clock clock;

	EntryController(EntrySheets sheets, Figures figures, Submissions submissions, Organisation organisation,
			Clock clock) {
		this.sheets = sheets;
		this.figures = figures;
		this.submissions = submissions;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping("/nhap-lieu/{form}/{unit}/{period}")
	String sheet(@PathVariable String form, @PathVariable String unit, @PathVariable String period, Model model) {
		SubmissionKey key = key(form, unit, period);
		EntrySheet sheet = readable(key);
		model.addAttribute("sheet", sheet);
		model.addAttribute("key", key);
		model.addAttribute("unit", this.organisation.find(unit).orElseThrow());
		model.addAttribute("lock", this.submissions.lock(key).orElse(null));
		model.addAttribute("submission", this.submissions.find(key).orElse(null));
		model.addAttribute("window", this.submissions.window(key.period()).orElse(null));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "indicators/entry";
	}

	/**
	 * A sheet that the person who is signed in may see: an officer those of the own unit,
	 * others what was handed in to them.
	 */
	private EntrySheet readable(SubmissionKey key) {
		EntrySheet sheet = this.sheets.sheet(key)
			.orElseThrow(() -> new NotFound("Không có biểu “" + key.form() + "” của đơn vị “" + key.unit() + "” cho "
					+ key.period().label() + "."));
		Person person = Accounts.current().orElseThrow();
		boolean own = person.role() == Role.OFFICER && person.unit().equals(key.unit());
		boolean handedIn = person.role() != Role.OFFICER && this.submissions.find(key).isPresent()
				&& this.submissions.shows(key);
		if (!own && !handedIn) {
			throw new AccessDeniedException("another unit's sheet");
		}
		return sheet;
	}

	static SubmissionKey key(String form, String unit, String period) {
		try {
			return new SubmissionKey(form, unit, Period.parse(period));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * What the page sends of a cell.
	 *
	 * @param cell "dao-tao.lop@GL-SNV"
	 * @param stamp of the figure that the officer saw, empty if it was blank
	 */
	record CellEntry(String cell, @Nullable String text, @Nullable String note, @Nullable String stamp) {
	}

	/**
	 * What the page is told of a cell: what became of the entry, and what the cell says
	 * now.
	 */
	record CellAnswer(String cell, FigureEntry.Status status, String sentence, String text, String stamp, String note,
			String by, @Nullable String at) {

		static CellAnswer of(FigureEntry.Result result) {
			FigureView figure = result.figure();
			String cell = result.key().indicator() + "@" + result.key().unit();
			return (figure == null) ? new CellAnswer(cell, result.status(), result.sentence(), "", "", "", "", null)
					: new CellAnswer(cell, result.status(), result.sentence(), TypedAmount.write(figure.amount()),
							EntrySheet.Cell.stamp(figure), (figure.note() != null) ? figure.note() : "",
							figure.enteredBy(), figure.enteredAt().toString());
		}

	}

	/**
	 * Saves cells of a sheet. Each is taken or refused for itself.
	 */
	@PostMapping(path = "/nhap-lieu/{form}/{unit}/{period}/o", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<CellAnswer> save(@PathVariable String form, @PathVariable String unit, @PathVariable String period,
			@RequestBody List<CellEntry> cells) {
		Period of = key(form, unit, period).period();
		if (cells.size() > MOST_CELLS) {
			throw new IllegalArgumentException("Mỗi lần gửi nhiều nhất " + MOST_CELLS + " ô.");
		}
		return this.figures.enter(cells.stream().map((cell) -> entry(cell, of)).toList())
			.stream()
			.map(CellAnswer::of)
			.toList();
	}

	private static FigureEntry entry(CellEntry cell, Period period) {
		FigureKey key = FigureKey.parse(cell.cell() + "/" + period);
		return new FigureEntry(key, Optional.ofNullable(cell.text()).orElse(""), cell.note(),
				seen(cell.stamp(), cell.cell()));
	}

	/** The moment that a stamp names. */
	static @Nullable Instant seen(@Nullable String stamp, String cell) {
		try {
			return EntrySheet.Cell.seen(stamp);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("Dấu thời gian của ô “" + cell + "” không đọc được; hãy tải lại trang.",
					ex);
		}
	}

}
