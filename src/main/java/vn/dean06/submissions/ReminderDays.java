package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.Map;

import vn.dean06.organisation.Period;

/**
 * Tells those who wait for submissions which units were reminded already. The module that
 * reminds implements it.
 */
public interface ReminderDays {

	/**
	 * On which day each unit was last reminded, by its code; those that were not are left
	 * out.
	 */
	Map<String, LocalDate> days(Period period);

}
