package vn.dean06.submissions;

import java.util.regex.Pattern;

import vn.dean06.organisation.Period;
import vn.dean06.web.KeyResolver;

import org.springframework.stereotype.Component;

/**
 * What names a submission: the form, the unit that hands it in and the period. Printed as
 * "bieu-thang@GL-SNV/2026-11".
 */
public record SubmissionKey(String form, String unit, Period period) {

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,80}");

	/**
	 * Reads what stands in an address or comes from a page.
	 * @throws IllegalArgumentException with a Vietnamese sentence if it cannot be a key
	 */
	public static SubmissionKey of(String form, String unit, String period) {
		if (!CODE.matcher(form).matches() || !CODE.matcher(unit).matches()) {
			throw new IllegalArgumentException("Mã biểu hoặc mã đơn vị không đúng dạng.");
		}
		return new SubmissionKey(form, unit, Period.parse(period));
	}

	/** The same form of the same unit in another period. */
	SubmissionKey in(Period other) {
		return new SubmissionKey(this.form, this.unit, other);
	}

	/** Where it stands in an address: "bieu-thang/GL-SNV/2026-11". */
	public String path() {
		return this.form + "/" + this.unit + "/" + this.period;
	}

	@Override
	public String toString() {
		return this.form + "@" + this.unit + "/" + this.period;
	}

	/**
	 * Reads the submission that an address names: "…/bieu-thang/GL-SNV/2026-11".
	 */
	@Component
	static class Resolver extends KeyResolver<SubmissionKey> {

		Resolver() {
			super(SubmissionKey.class);
		}

		@Override
		protected SubmissionKey read(Address address) {
			return SubmissionKey.of(address.part("form"), address.part("unit"), address.part("period"));
		}

	}

}
