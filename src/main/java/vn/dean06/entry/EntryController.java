package vn.dean06.entry;

import java.time.Clock;
import java.time.LocalDate;

import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

	private final Clock clock;

	EntryController(EntrySheets sheets, Submissions submissions, Obligations obligations, Organisation organisation,
			Clock clock) {
		this.sheets = sheets;
		this.submissions = submissions;
		this.obligations = obligations;
		this.organisation = organisation;
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

}
