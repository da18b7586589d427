package vn.dean06.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * A module whose things are handed in by units and reviewed: entry forms, tasks, pilot
 * models. It says who owes what, and shows what was handed in; how it is moved is the
 * same for all.
 */
public interface SubmissionSource {

	/**
	 * What all units owe for a period, in the order of forms and units.
	 */
	List<Obligation> owed(Period period);

	/**
	 * The same of one unit.
	 */
	default List<Obligation> owed(Period period, String unit) {
		return owed(period).stream().filter((obligation) -> obligation.key().unit().equals(unit)).toList();
	}

	/**
	 * One of them; empty if the unit does not owe it, or the form is not of this module.
	 */
	default Optional<Obligation> owed(SubmissionKey key) {
		return owed(key.period(), key.unit()).stream().filter((obligation) -> obligation.key().equals(key)).findFirst();
	}

	/**
	 * What a submission holds that somebody may see; none if the form is not of this
	 * module.
	 * @param reviewedAt when it was last reviewed
	 */
	List<SubmissionItem> items(SubmissionKey key, @Nullable Instant reviewedAt, Viewer viewer);

	/**
	 * What a submission held at the moment of a review, for those who reviewed it;
	 * nothing that was typed later. None if the form is not of this module.
	 */
	List<SubmissionItem> reviewed(SubmissionKey key, Instant at);

	/**
	 * How many changes there were of each submission of a period after it was last
	 * reviewed; those that have none may be left out.
	 */
	Map<SubmissionKey, Integer> changes(Period period);

	/**
	 * How many cells of each submission of a unit for a period are not blank; those that
	 * have none may be left out, and others may be among them.
	 */
	Map<SubmissionKey, Integer> filled(Period period, String unit);

	/**
	 * Who changed something that a submission holds after a moment, by their user names;
	 * nobody if the form is not of this module.
	 */
	Set<String> changedBy(SubmissionKey key, Instant after);

	/**
	 * Whether a submission holds texts: these are opened again after they were approved,
	 * while figures are corrected one by one.
	 */
	default boolean holdsTexts(SubmissionKey key) {
		return false;
	}

}
