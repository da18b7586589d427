package vn.dean06.submissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.dean06.organisation.Period;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What units reported on tasks and pilot models, for those who keep the registers.
 */
@Service
@Transactional(readOnly = true)
public class Progress {

	private final ProgressUpdates updates;

	private final Submissions submissions;

	Progress(ProgressUpdates updates, Submissions submissions) {
		this.updates = updates;
		this.submissions = submissions;
	}

	/**
	 * The latest approved update of each thing in a year, by its code. It is what the
	 * register says from then on.
	 */
	public Map<String, ProgressView> approved(String form, int year) {
		Map<String, ProgressView> latest = new HashMap<>();
		visible(form, year, this.submissions.approvedOnly(Period.year(year).withParts()))
			.forEach((update) -> latest.put(update.thing(), update));
		return latest;
	}

	/**
	 * All updates of a thing in a year that the person who is signed in may see, the
	 * latest first.
	 */
	public List<ProgressView> history(String form, String thing, int year) {
		return visible(form, year, this.submissions.visibility(Period.year(year).withParts()))
			.filter((update) -> update.thing().equals(thing))
			.toList()
			.reversed();
	}

	private Stream<ProgressView> visible(String form, int year, Visibility visibility) {
		return this.updates.findByFormAndPeriodStartingWithOrderByPeriod(form, Integer.toString(year))
			.stream()
			.map(ProgressUpdate::view)
			.filter((update) -> visibility.shows(update.submission()));
	}

}
