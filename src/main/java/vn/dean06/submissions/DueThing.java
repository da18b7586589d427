package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * What a unit owes beside the forms of a period and can be reminded of with them.
 *
 * @param unit its code
 * @param title what it is, in the reader's words
 * @param address the page where the unit writes it and hands it in
 * @param review the page where the standing office sees it
 * @param standing how far it is, in a word
 * @param daysLate how many days are over since its day, 0 if it is not late
 * @param reason why it was sent back, null if it was not
 */
public record DueThing(String unit, String title, String address, String review, LocalDate due, String standing,
		long daysLate, @Nullable String reason) {

	/**
	 * A module that has such things.
	 */
	public interface Source {

		/**
		 * Those that are not handed in, of which units are reminded with the forms of a
		 * period.
		 */
		List<DueThing> due(Period period);

	}

	public boolean late() {
		return this.daysLate > 0;
	}

	/** How late it is, in the words that forms have for it; empty if it is not. */
	public String lateness() {
		return late() ? "Quá hạn " + this.daysLate + " ngày" : "";
	}

}
