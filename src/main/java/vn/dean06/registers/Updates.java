package vn.dean06.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dean06.database.OncePerPage;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Submissions;
import vn.dean06.submissions.Viewer;
import vn.dean06.submissions.Visibility;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units reported on the things of the registers.
 */
@Service
@Transactional(readOnly = true)
public class Updates {

	private final ThingUpdates updates;

	private final Submissions submissions;

	private final Clock clock;

	Updates(ThingUpdates updates, Submissions submissions, Clock clock) {
		this.clock = clock;
		this.updates = updates;
		this.submissions = submissions;
	}

	/**
	 * The latest approved update of each thing in a year, by its code. It is what the
	 * register says from then on.
	 */
	public Map<String, UpdateView> approved(String register, int year) {
		return latest(visible(register, year, Viewer.APPROVED_ONLY));
	}

	/**
	 * The same of the months before one.
	 */
	Map<String, UpdateView> approvedBefore(String register, Period month) {
		return latest(visible(register, month.year(), Viewer.APPROVED_ONLY)
			.filter((update) -> update.period().compareTo(month) < 0));
	}

	/**
	 * The same of the months until the end of a period.
	 */
	Map<String, UpdateView> approvedUntil(String register, Period period) {
		return latest(visible(register, period.year(), Viewer.APPROVED_ONLY)
			.filter((update) -> !update.period().lastDay().isAfter(period.lastDay())));
	}

	/**
	 * The same as it was when a day was over. What a pack brought holds from the end of
	 * its month.
	 */
	Map<String, UpdateView> approvedOn(String register, int year, LocalDate day) {
		Instant over = day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
		String months = Integer.toString(year);
		Stream<UpdateView> brought = this.updates.findBrought(register, months)
			.stream()
			.map(ThingUpdate::view)
			.filter((update) -> !update.period().lastDay().isAfter(day));
		return latest(Stream
			.concat(brought, this.updates.findApprovedBefore(register, months, over).stream().map(ThingUpdate::view))
			.sorted(Comparator.comparing(UpdateView::period)));
	}

	private static Map<String, UpdateView> latest(Stream<UpdateView> updates) {
		Map<String, UpdateView> latest = new HashMap<>();
		updates.forEach((update) -> latest.put(update.thing(), update));
		return latest;
	}

	/**
	 * All updates of a thing in a year that somebody may see, the latest first.
	 */
	public List<UpdateView> history(String register, String thing, int year, Viewer viewer) {
		return visible(register, year, viewer).filter((update) -> update.thing().equals(thing)).toList().reversed();
	}

	private Stream<UpdateView> visible(String register, int year, Viewer viewer) {
		Visibility visibility = this.submissions.visibility(Period.year(year).withParts(), viewer);
		return read(register, year).stream().filter((update) -> visibility.shows(update.submission()));
	}

	private List<UpdateView> read(String register, int year) {
		return OncePerPage.read(new OfYear(register, year),
				() -> this.updates.findLast(register, Integer.toString(year)).stream().map(ThingUpdate::view).toList());
	}

	/**
	 * What holds of a year, seen or not: a page asks of the months before and of this
	 * one.
	 */
	private record OfYear(String register, int year) {
	}

	/**
	 * All saves of a submission by thing, the earliest first.
	 */
	Map<String, List<UpdateView>> saves(SubmissionKey key) {
		return this.updates.findByRegisterAndUnitAndPeriodOrderBySave(key.form(), key.unit(), key.period().toString())
			.stream()
			.map(ThingUpdate::view)
			.collect(Collectors.groupingBy(UpdateView::thing));
	}

	/**
	 * Who filled in what for a month, seen or not.
	 */
	List<UpdateView> of(String register, Period month) {
		return read(register, month.year()).stream().filter((update) -> update.period().equals(month)).toList();
	}

}
