package vn.dean06.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page after signing in: for an officer what the unit owes, for the standing
 * office the matrix of the month, for others the overview.
 */
@Controller
class WorkController {

	private final Obligations obligations;

	private final Submissions submissions;

	private final Organisation organisation;

	private final Clock clock;

	WorkController(Obligations obligations, Submissions submissions, Organisation organisation, Clock clock) {
		this.obligations = obligations;
		this.submissions = submissions;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * A form that a unit owes, and how far it is.
	 *
	 * @param submission null if it was not begun
	 * @param toMend how many cells were sent back by name
	 */
	record Work(Obligation obligation, @Nullable SubmissionView submission, Deadline deadline, int filled, int toMend) {

		public boolean handedIn() {
			return this.submission != null && this.submission.state().handedIn();
		}

		public boolean sentBack() {
			return this.submission != null && this.submission.state() == SubmissionState.SENT_BACK;
		}

	}

	@GetMapping("/")
	String home(Model model) {
		Person person = Accounts.current().orElseThrow();
		if (person.role() != Role.OFFICER) {
			return (person.role() == Role.STANDING_OFFICE && month().isPresent()) ? "redirect:/duyet"
					: "redirect:/tong-quan";
		}
		LocalDate today = LocalDate.now(this.clock);
		List<Work> work = this.obligations.ofUnit(person.unit()).stream().flatMap((one) -> work(one).stream()).toList();
		model.addAttribute("unit", this.organisation.find(person.unit()).orElseThrow());
		model.addAttribute("open", work.stream().filter((one) -> !one.handedIn()).toList());
		model.addAttribute("done", work.stream().filter(Work::handedIn).toList());
		model.addAttribute("closed", !this.organisation.find(person.unit()).orElseThrow().existsOn(today));
		model.addAttribute("successors", this.organisation.units().successors(person.unit()));
		return "submissions/work";
	}

	private Optional<Work> work(Obligation obligation) {
		SubmissionKey key = obligation.key();
		return this.submissions.deadline(key)
			.map((deadline) -> new Work(obligation, this.submissions.find(key).orElse(null), deadline,
					this.obligations.cells(key), this.submissions.toMend(key).size()));
	}

	/** The month that is reviewed now. */
	private Optional<Period> month() {
		return this.submissions.open().stream().filter(Period::isMonth).findFirst();
	}

	@GetMapping("/duyet")
	String review() {
		return "redirect:/duyet/" + month().orElseGet(() -> Period.at(LocalDate.now(this.clock), Period.Kind.MONTH));
	}

}
