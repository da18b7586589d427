package vn.dean06.figures;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

/**
 * A figure as its unit entered it last, for what is read and for what packs bring;
 * officers write it through the ledger.
 */
@Entity
@IdClass(Figure.Id3.class)
class Figure {

	@Id
	private String indicator;

	@Id
	private String unit;

	@Id
	private String period;

	private @Nullable BigDecimal value;

	private boolean noneArisen;

	private @Nullable String note;

	private @Nullable String form;

	private @Nullable String submitter;

	@Column(nullable = false)
	private String enteredBy;

	@Column(nullable = false)
	private Instant enteredAt;

	@Version
	private @Nullable Integer version;

	protected Figure() {
	}

	/**
	 * @param submission what it was typed in, null if in no form
	 */
	Figure(FigureKey key, @Nullable SubmissionKey submission, Amount amount, @Nullable String note, String by,
			Instant at) {
		this.indicator = key.indicator();
		this.unit = key.unit();
		this.period = key.period().toString();
		this.form = (submission != null) ? submission.form() : null;
		this.submitter = (submission != null) ? submission.unit() : null;
		this.value = amount.number();
		this.noneArisen = amount.noneArisen();
		this.note = note;
		this.enteredBy = by;
		this.enteredAt = at;
	}

	FigureView view() {
		Period of = Period.parse(this.period);
		SubmissionKey submission = (this.form != null && this.submitter != null)
				? new SubmissionKey(this.form, this.submitter, of) : null;
		return new FigureView(new FigureKey(this.indicator, this.unit, of), submission, new Amount(this.value),
				this.note, this.enteredBy, this.enteredAt);
	}

	record Id3(String indicator, String unit, String period) implements Serializable {
	}

}
