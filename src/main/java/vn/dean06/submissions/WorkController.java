package vn.dean06.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Person;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

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

	private final List<WorkItem.Source> sources;

	private final StandingOffice office;

	private final Clock clock;

	WorkController(Obligations obligations, Submissions submissions, Organisation organisation,
			List<WorkItem.Source> sources, StandingOffice office, Clock clock) {
		this.obligations = obligations;
		this.submissions = submissions;
		this.organisation = organisation;
		this.sources = sources;
		this.office = office;
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

	/**
	 * Lets the menu know what waits for the person who is signed in. It is counted when a
	 * page with the menu is written.
	 */
	@ControllerAdvice
	static class Counting {

		private final List<WorkItem.Source> sources;

		private final TransactionTemplate reading;

		Counting(List<WorkItem.Source> sources, PlatformTransactionManager transactions) {
			this.sources = sources;
			this.reading = new TransactionTemplate(transactions);
			this.reading.setReadOnly(true);
		}

		@ModelAttribute("counters")
		Supplier<List<WorkItem.Counter>> counters() {
			return () -> Accounts.current()
				.map((person) -> Objects.requireNonNull(this.reading.execute((begun) -> waiting(person))))
				.orElse(List.of());
		}

		private List<WorkItem.Counter> waiting(Person person) {
			return this.sources.stream().flatMap((source) -> source.waiting(person).stream()).toList();
		}

	}

	@GetMapping("/")
	@Transactional(readOnly = true)
	String home(Viewer viewer, Model model) {
		Person person = Accounts.current().orElseThrow();
		LocalDate today = LocalDate.now(this.clock);
		if (!person.hasWorkOn(today)) {
			return (this.office.acts(Optional.of(person)) && month().isPresent()) ? "redirect:/duyet"
					: "redirect:/tong-quan";
		}
		List<Work> work = units(person, viewer).flatMap((unit) -> this.obligations.ofUnit(unit).stream())
			.flatMap((one) -> work(one).stream())
			.toList();
		model.addAttribute("waiting", work.stream().filter((one) -> one.isFor(viewer)).toList());
		model.addAttribute("unit", this.organisation.find(person.unit()).orElseThrow());
		model.addAttribute("open",
				work.stream().filter((one) -> !one.handedIn() && viewer.fillsIn(one.obligation().key())).toList());
		model.addAttribute("units", this.organisation.units());
		model.addAttribute("done", work.stream().filter(Work::handedIn).toList());
		model.addAttribute("items",
				this.sources.stream()
					.flatMap((source) -> source.of(person).stream())
					.collect(Collectors.groupingBy(WorkItem::kind, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("closed", !this.organisation.find(person.unit()).orElseThrow().existsOn(today));
		model.addAttribute("successors", this.organisation.units().successors(person.unit()));
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
