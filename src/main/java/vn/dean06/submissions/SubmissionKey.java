package vn.dean06.submissions;

import vn.dean06.organisation.Period;

/**
 * What names a submission: the form, the unit that hands it in and the period. Printed as
 * "bieu-thang@GL-SNV/2026-11".
 */
public record SubmissionKey(String form, String unit, Period period) {

	/** Where it stands in an address: "bieu-thang/GL-SNV/2026-11". */
	public String path() {
		return this.form + "/" + this.unit + "/" + this.period;
	}

	@Override
	public String toString() {
		return this.form + "@" + this.unit + "/" + this.period;
	}

}
