package vn.dean06.figures;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;

import org.springframework.data.domain.Persistable;

/**
 * One change of a figure; written with it in the same transaction and never touched
 * again.
 */
@Entity
class FigureChange implements Persistable<UUID> {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String indicator;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String period;

	private @Nullable String oldValue;

	private @Nullable String newValue;

	private @Nullable String note;

	private @Nullable String form;

	private @Nullable String submitter;

	@Column(nullable = false)
	private String changedBy;

	@Column(nullable = false)
	private Instant changedAt;

	protected FigureChange() {
	}

	FigureChange(FigureKey key, @Nullable SubmissionKey submission, @Nullable Amount before, @Nullable Amount after,
			@Nullable String note, String by, Instant at) {
		this.id = UUID.randomUUID();
		this.indicator = key.indicator();
		this.unit = key.unit();
		this.period = key.period().toString();
		this.oldValue = (before != null) ? before.toString() : null;
		this.newValue = (after != null) ? after.toString() : null;
		this.note = note;
		this.form = (submission != null) ? submission.form() : null;
		this.submitter = (submission != null) ? submission.unit() : null;
		this.changedBy = by;
		this.changedAt = at;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	/** It is only ever saved once, so nobody needs to look for an older one. */
	@Override
	public boolean isNew() {
		return true;
	}

	@Nullable SubmissionKey submission() {
		return (this.form != null && this.submitter != null)
				? new SubmissionKey(this.form, this.submitter, Period.parse(this.period)) : null;
	}

	FigureKey key() {
		return new FigureKey(this.indicator, this.unit, Period.parse(this.period));
	}

	FigureChangeView view() {
		return new FigureChangeView(key(), amount(this.oldValue), amount(this.newValue), this.note, this.changedBy,
				this.changedAt);
	}

	static @Nullable Amount amount(@Nullable String text) {
		return (text != null) ? Amount.parse(text) : null;
	}

}
