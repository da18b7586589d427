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

	private @Nullable Instant submittedAt;

	private @Nullable Instant reviewedAt;

	@Version
	private @Nullable Integer version;

	protected Submission() {
	}

	Submission(SubmissionView view) {
		this.form = view.key().form();
		this.unit = view.key().unit();
		this.period = view.key().period().toString();
		this.state = view.state();
		this.note = view.note();
		this.changedBy = view.changedBy();
		this.changedAt = view.changedAt();
		this.submittedAt = view.submittedAt();
		this.reviewedAt = view.reviewedAt();
	}

	SubmissionState state() {
		return this.state;
	}

	void submit(String by, Instant at) {
		move(SubmissionState.SUBMITTED, null, by, at);
		if (this.submittedAt == null) {
			this.submittedAt = at;
		}
	}

	void withdraw(String by, Instant at) {
		move(SubmissionState.DRAFT, null, by, at);
	}

	void approve(String by, Instant at) {
		move(SubmissionState.APPROVED, null, by, at);
		this.reviewedAt = at;
	}

	void sendBack(String reason, String by, Instant at) {
		move(SubmissionState.SENT_BACK, reason, by, at);
		this.reviewedAt = at;
	}

	private void move(SubmissionState to, @Nullable String why, String by, Instant at) {
		this.state = to;
		this.note = why;
		this.changedBy = by;
		this.changedAt = at;
	}

	SubmissionView view() {
		return new SubmissionView(new SubmissionKey(this.form, this.unit, Period.parse(this.period)), this.state,
				this.note, this.changedBy, this.changedAt, this.submittedAt, this.reviewedAt);
	}

	record Key(String form, String unit, String period) implements Serializable {

		static Key of(SubmissionKey key) {
			return new Key(key.form(), key.unit(), key.period().toString());
		}

	}

}
