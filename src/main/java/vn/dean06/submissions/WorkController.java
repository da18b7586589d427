package vn.dean06.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page after signing in: for who types for units what these owe, and for their
 * heads what waits for them; for the standing office the matrix of the month, for others
 * the overview.
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
	record Work(Obligation obligation, @Nullable SubmissionView submission, EntryWindow window, int filled,
			int toMend) {

		public boolean handedIn() {
			return this.submission != null && this.submission.state().handedIn();
		}

		/** Whether it waits for the viewer to agree as the head of the unit. */
		boolean isFor(Viewer viewer) {
			return withHead() && this.obligation.key().unit().equals(viewer.headOf());
		}

		public boolean withHead() {
			return this.submission != null && this.submission.state() == SubmissionState.WITH_HEAD;
		}

		public boolean sentBack() {
			return this.submission != null && this.submission.state() == SubmissionState.SENT_BACK;
		}

	}

	@GetMapping("/")
	String home(Model model) {
		Person person = Accounts.current().orElseThrow();
		LocalDate today = LocalDate.now(this.clock);
		if (!person.hasWorkOn(today)) {
			return (person.standingOffice() && month().isPresent()) ? "redirect:/duyet" : "redirect:/tong-quan";
		}
		Viewer viewer = Viewer.of(Optional.of(person), today);
		List<Work> work = units(person, viewer).flatMap((unit) -> this.obligations.ofUnit(unit).stream())
			.flatMap((one) -> work(one).stream())
			.toList();
		model.addAttribute("waiting", work.stream().filter((one) -> one.isFor(viewer)).toList());
		model.addAttribute("unit", this.organisation.find(person.unit()).orElseThrow());
		model.addAttribute("open",
				work.stream().filter((one) -> !one.handedIn() && viewer.fillsIn(one.obligation().key())).toList());
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("done", work.stream().filter(Work::handedIn).toList());
		model.addAttribute("closed", !this.organisation.find(person.unit()).orElseThrow().existsOn(today));
		model.addAttribute("successors", this.organisation.units().successors(person.unit()));
		model.addAttribute("today", today);
		return "submissions/work";
	}

	/** The own one first, then those that the person stands in for. */
	private static Stream<String> units(Person person, Viewer viewer) {
		boolean own = person.officer() || person.unitHead();
		return Stream.concat(own ? Stream.of(person.unit()) : Stream.empty(),
				viewer.units().stream().filter((unit) -> !own || !unit.equals(person.unit())).sorted());
	}

	private Optional<Work> work(Obligation obligation) {
		SubmissionKey key = obligation.key();
		return this.submissions.window(key.period())
			.map((window) -> new Work(obligation, this.submissions.find(key).orElse(null), window,
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
