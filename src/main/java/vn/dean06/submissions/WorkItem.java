package vn.dean06.submissions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dean06.accounts.Person;

/**
 * What stands under "Việc của tôi" besides forms, such as the answer to a correction.
 *
 * @param kind the heading under which it stands
 * @param what what it is about, in the reader's words
 * @param address the page that tells all about it
 * @param standing how far it is, in a word
 * @param good whether that is what the unit wanted; null while nobody decided
 * @param text what was said about it
 * @param at when it came so far
 */
public record WorkItem(String kind, String what, String address, String standing, @Nullable Boolean good, String text,
		Instant at) {

	/**
	 * A module that has such things.
	 */
	public interface Source {

		/**
		 * What concerns somebody, the latest first.
		 */
		List<WorkItem> of(Person person);

		/**
		 * What waits for a person to decide; empty if nothing does.
		 */
		Optional<Counter> waiting(Person person);

	}

	/**
	 * How many things wait for somebody, and the page on which they are decided.
	 */
	public record Counter(String label, String address, long count) {
	}

}
