package vn.dean06.submissions;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One step of a submission: who moved it where, when and why. Never changed.
 */
@Entity
class SubmissionMove {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String form;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String period;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private SubmissionState state;

	private @Nullable String reason;

	@Column(nullable = false)
	private String by;

	@Column(nullable = false)
	private Instant at;

	protected SubmissionMove() {
	}

	SubmissionMove(SubmissionView now) {
		this.id = UUID.randomUUID();
		this.form = now.key().form();
		this.unit = now.key().unit();
		this.period = now.key().period().toString();
		this.state = now.state();
		this.reason = now.note();
		this.by = now.changedBy();
		this.at = now.changedAt();
	}

	SubmissionState state() {
		return this.state;
	}

	/**
	 * @param from where it stood before
	 */
	SubmissionMoveView view(@Nullable SubmissionState from) {
		return new SubmissionMoveView(from, this.state, this.reason, this.by, this.at);
	}

}
