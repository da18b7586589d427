package vn.dean06.submissions;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * What a unit hands in for a form and a period (lượt nộp).
 */
@Entity
@IdClass(Submission.Key.class)
class Submission {

	@Id
	private String form;

	@Id
	private String unit;

	@Id
	private String period;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private SubmissionState state;

	private @Nullable String note;

	@Column(nullable = false)
	private String changedBy;

	@Column(nullable = false)
	private Instant changedAt;

	@Version
	private @Nullable Integer version;

	protected Submission() {
	}

	Submission(SubmissionView view) {
		this.form = view.form();
		this.unit = view.unit();
		this.period = view.period().toString();
		this.state = view.state();
		this.note = view.note();
		this.changedBy = view.changedBy();
		this.changedAt = view.changedAt();
	}

	SubmissionView view() {
		return new SubmissionView(this.form, this.unit, Period.parse(this.period), this.state, this.note,
				this.changedBy, this.changedAt);
	}

	record Key(String form, String unit, String period) implements Serializable {
	}

}
