package vn.dean06.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import vn.dean06.organisation.Period;

/**
 * That a form of one unit is open again until a day, and why.
 */
@Entity
class Reopening {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String form;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String period;

	@Column(nullable = false)
	private LocalDate until;

	@Column(nullable = false)
	private String reason;

	@Column(nullable = false)
	private String by;

	@Column(nullable = false)
	private Instant at;

	protected Reopening() {
	}

	Reopening(SubmissionKey key, LocalDate until, String reason, String by, Instant at) {
		this.id = UUID.randomUUID();
		this.form = key.form();
		this.unit = key.unit();
		this.period = key.period().toString();
		this.until = until;
		this.reason = reason;
		this.by = by;
		this.at = at;
	}

	SubmissionKey key() {
		return new SubmissionKey(this.form, this.unit, Period.parse(this.period));
	}

	Deadline.Reopened view() {
		return new Deadline.Reopened(this.until, this.reason, this.by, this.at);
	}

}
