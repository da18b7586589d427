package vn.dean06.submissions;

import java.time.Instant;

import vn.dean06.organisation.Period;

/**
 * What a unit reported on a task or a pilot model for a month.
 *
 * @param thing which one, by the code of its {@link ProgressSource}
 * @param unit which reported it
 * @param state constant of the register
 */
public record ProgressView(String form, String thing, String unit, Period period, String state, String result,
		String difficulties, String enteredBy, Instant enteredAt) {

	public SubmissionKey submission() {
		return new SubmissionKey(this.form, this.unit, this.period);
	}

}
