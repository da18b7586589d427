package vn.dean06.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.People;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.EntryLock;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sheet in which an officer fills in a form. What its script sends goes to
 * {@link CellSaving}.
 */
@Controller
class EntryController {

	private final EntrySheets sheets;

	private final Submissions submissions;

	private final Obligations obligations;

	private final Organisation organisation;

	private final Turns turns;

	private final TransactionTemplate reading;

	private final Clock clock;

	EntryController(EntrySheets sheets, Submissions submissions, Obligations obligations, Organisation organisation,
			Turns turns, PlatformTransactionManager transactions, Clock clock) {
		this.turns = turns;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.sheets = sheets;
		this.submissions = submissions;
		this.obligations = obligations;
		this.organisation = organisation;
		this.clock = clock;
	}

	@GetMapping("/nhap-lieu/{form}/{unit}/{period}")
	String sheet(SubmissionKey key, @RequestParam(name = "bieu-trang", defaultValue = "false") boolean blank,
			Viewer viewer, @ModelAttribute("people") People people, Model model) {
		return this.turns.take(() -> this.reading.execute((begun) -> draw(key, blank, viewer, people, model)));
	}

	private String draw(SubmissionKey key, boolean blank, Viewer viewer, People people, Model model) {
		EntrySheet read = this.sheets.readable(key, viewer);
		EntrySheet sheet = blank ? read.unfilled() : read;
		@Nullable EntryLock lock = this.submissions.lock(key, viewer).orElse(null);
		Map<String, String> texts = sheet.computedTexts();
		model.addAttribute("sheet", sheet);
		model.addAttribute("texts", texts);
		model.addAttribute("rows",
				SheetRows.of(sheet, texts, new SheetRows.Told(lock != null, blank, this.submissions.explanations(key),
						(figure) -> people.name(figure.enteredBy(), key.unit(), figure.enteredAt()))));
		model.addAttribute("blank", blank);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("key", key);
		model.addAttribute("unit", this.organisation.find(key.unit()).orElseThrow());
		model.addAttribute("lock", lock);
		model.addAttribute("submission", this.submissions.find(key).orElse(null));
		model.addAttribute("deadline", this.submissions.deadline(key).orElse(null));
		model.addAttribute("earlier", this.obligations.before(key).map(SubmissionKey::period).orElse(null));
		model.addAttribute("later", this.obligations.after(key).map(SubmissionKey::period).orElse(null));
		return "entry/entry";
	}

}
