package vn.dean06.registers;

import java.time.Instant;

import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

/**
 * What a unit reported on a thing for a month.
 *
 * @param register the form under which it is handed in, "nhiem-vu"
 * @param thing which one, by its code
 * @param unit which reported it
 */
public record UpdateView(String register, String thing, String unit, Period period, ThingState state, String result,
		String difficulties, String enteredBy, Instant enteredAt) {

	public SubmissionKey submission() {
		return new SubmissionKey(this.register, this.unit, this.period);
	}

	/** As its reviewer reads it. */
	String text(RegisterDescription register) {
		return register.label(this.state) + (this.result.isEmpty() ? "" : ". " + this.result)
				+ (this.difficulties.isEmpty() ? "" : " Khó khăn: " + this.difficulties);
	}

	/** Whether it says the same. */
	boolean says(UpdateView other) {
		return this.state == other.state && this.result.equals(other.result)
				&& this.difficulties.equals(other.difficulties);
	}

}
