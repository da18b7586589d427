package vn.dean06.submissions;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import vn.dean06.organisation.Period;

/**
 * The days by which periods of a kind open and close (chế độ báo cáo), since a day. They
 * are days of the last month of the period; a day that the month does not have is its
 * last one.
 */
@Entity
@IdClass(ReportingRegime.Key.class)
class ReportingRegime {

	@Id
	@Enumerated(EnumType.STRING)
	private Period.Kind frequency;

	@Id
	private LocalDate since;

	private short opens;

	private short cutOff;

	private short due;

	private short grace;

	private boolean signOff;

	protected ReportingRegime() {
	}

	ReportingRegime(Period.Kind frequency, LocalDate since, Days days, boolean signOff) {
		this.frequency = frequency;
		this.since = since;
		this.opens = (short) days.opens();
		this.cutOff = (short) days.cutOff();
		this.due = (short) days.due();
		this.grace = (short) days.grace();
		this.signOff = signOff;
	}

	Period.Kind frequency() {
		return this.frequency;
	}

	LocalDate since() {
		return this.since;
	}

	Days days() {
		return new Days(this.opens, this.cutOff, this.due, this.grace);
	}

	/** Whether the unit's head has to agree before something is handed in. */
	boolean signOff() {
		return this.signOff;
	}

	EntryWindow window(Period period) {
		LocalDate month = period.lastDay().withDayOfMonth(1);
		LocalDate due = day(month, this.due);
		return new EntryWindow(day(month, this.opens), day(month, this.cutOff), due, due.plusDays(this.grace));
	}

	private static LocalDate day(LocalDate month, int day) {
		return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
	}

	/**
	 * @param opens first day on which figures may be entered
	 * @param cutOff last day that the figures count
	 * @param due last day to hand in on time
	 * @param grace how many days after it a unit may still hand in, late
	 */
	record Days(int opens, int cutOff, int due, int grace) {
	}

	record Key(Period.Kind frequency, LocalDate since) implements Serializable {
	}

}
