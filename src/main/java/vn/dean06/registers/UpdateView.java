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
 * @param state constant of the register
 */
public record UpdateView(String register, String thing, String unit, Period period, String state, String result,
		String difficulties, String enteredBy, Instant enteredAt) {

	public SubmissionKey submission() {
		return new SubmissionKey(this.register, this.unit, this.period);
	}

	/** Whether it says the same. */
	boolean says(String state, String result, String difficulties) {
		return this.state.equals(state) && this.result.equals(result) && this.difficulties.equals(difficulties);
	}

}
