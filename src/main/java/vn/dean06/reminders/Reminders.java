package vn.dean06.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Accounts;
import vn.dean06.accounts.Contact;
import vn.dean06.accounts.Contacts;
import vn.dean06.accounts.StandingOffice;
import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.Deadline;
import vn.dean06.submissions.DueThing;
import vn.dean06.submissions.EntryWindow;
import vn.dean06.submissions.Obligation;
import vn.dean06.submissions.Obligations;
import vn.dean06.submissions.ReminderDays;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.SubmissionState;
import vn.dean06.submissions.SubmissionView;
import vn.dean06.submissions.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who has not handed in what, and who was reminded of it.
 */
@Service
@Transactional(readOnly = true)
class Reminders implements ReminderDays {

	private final Obligations obligations;

	private final Submissions submissions;

	private final ReminderRepository reminders;

	private final List<DueThing.Source> things;

	private final Contacts contacts;

	private final Organisation organisation;

	private final StandingOffice office;

	private final Clock clock;

	Reminders(Obligations obligations, Submissions submissions, ReminderRepository reminders,
			List<DueThing.Source> things, Contacts contacts, Organisation organisation, StandingOffice office,
			Clock clock) {
		this.obligations = obligations;
		this.submissions = submissions;
		this.reminders = reminders;
		this.things = things;
		this.contacts = contacts;
		this.organisation = organisation;
		this.office = office;
		this.clock = clock;
	}

	/**
	 * The units that have not handed in all that they owe for a period, in the order of
	 * units; none before the period opens.
	 */
	@PreAuthorize("hasAnyRole('STANDING_OFFICE', 'LEADER', 'ADMINISTRATOR')")
	public List<OwingUnit> owing(Period period) {
		LocalDate today = LocalDate.now(this.clock);
		Optional<EntryWindow> window = this.submissions.window(period).filter((days) -> !today.isBefore(days.opens()));
		if (window.isEmpty()) {
			return List.of();
		}
		Map<String, List<OwedForm>> owed = owed(period);
		Map<String, List<DueThing>> things = this.things.stream()
			.flatMap((source) -> source.due(period).stream())
			.collect(Collectors.groupingBy(DueThing::unit));
		Map<String, ReminderView> reminded = latest(period);
		Map<String, List<Contact>> officers = this.contacts.officers();
		Predicate<String> watched = this.office.watchedBy(Accounts.current());
		return this.organisation.units()
			.all()
			.stream()
			.filter((unit) -> (owed.containsKey(unit.code()) || things.containsKey(unit.code()))
					&& watched.test(unit.code()))
			.map((unit) -> new OwingUnit(unit, owed.getOrDefault(unit.code(), List.of()),
					things.getOrDefault(unit.code(), List.of()), officers.getOrDefault(unit.code(), List.of()),
					reminded.get(unit.code())))
			.toList();
	}

	private Map<String, List<OwedForm>> owed(Period period) {
		Map<SubmissionKey, SubmissionView> begun = this.submissions.of(period);
		Map<SubmissionKey, Integer> toMend = this.submissions.cellsToMend(period);
		Function<SubmissionKey, Deadline> deadlines = this.submissions.deadlines(period, begun).orElseThrow();
		return this.obligations.owed(period)
			.stream()
			.map((obligation) -> form(obligation, begun.get(obligation.key()), deadlines.apply(obligation.key()),
					toMend.getOrDefault(obligation.key(), 0)))
			.filter((form) -> !form.deadline().handedIn())
			.collect(Collectors.groupingBy((form) -> form.obligation().key().unit()));
	}

	private OwedForm form(Obligation obligation, @Nullable SubmissionView submission, Deadline deadline, int toMend) {
		Obligation.Standing standing = Obligation.Standing.of(submission);
		return (submission != null && submission.state() == SubmissionState.SENT_BACK)
				? new OwedForm(obligation, standing, deadline, submission.note(),
						LocalDate.ofInstant(submission.changedAt(), this.clock.getZone()), toMend)
				: new OwedForm(obligation, standing, deadline, null, null, 0);
	}

	/** How each unit was reminded last. */
	private Map<String, ReminderView> latest(Period period) {
		Map<String, ReminderView> latest = new HashMap<>();
		this.reminders.findByPeriodOrderByAt(period.toString())
			.stream()
			.map(Reminder::view)
			.forEach((reminder) -> latest.put(reminder.unit(), reminder));
		return latest;
	}

	/**
	 * By something that left the house.
	 */
	@Override
	public Map<String, LocalDate> days(Period period) {
		Map<String, LocalDate> days = new HashMap<>();
		this.reminders.findByPeriodOrderByAt(period.toString())
			.stream()
			.map(Reminder::view)
			.filter(ReminderView::reached)
			.forEach((reminder) -> days.put(reminder.unit(), LocalDate.ofInstant(reminder.at(), this.clock.getZone())));
		return days;
	}

}
