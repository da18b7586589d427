package vn.dean06.submissions;

import java.io.Serializable;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import vn.dean06.organisation.Period;

/**
 * What a unit reported on a task or a pilot model for a month, as typed last.
 */
@Entity
@IdClass(ProgressUpdate.Key.class)
class ProgressUpdate {

	@Id
	private String form;

	@Id
	private String thing;

	@Id
	private String period;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String state;

	@Column(nullable = false)
	private String result;

	@Column(nullable = false)
	private String difficulties;

	private @Nullable String reviewed;

	@Column(nullable = false)
	private String enteredBy;

	@Column(nullable = false)
	private Instant enteredAt;

	@Version
	private @Nullable Integer version;

	protected ProgressUpdate() {
	}

	ProgressUpdate(ProgressView view) {
		this.form = view.form();
		this.thing = view.thing();
		this.period = view.period().toString();
		this.unit = view.unit();
		write(view);
	}

	private void write(ProgressView view) {
		this.state = view.state();
		this.result = view.result();
		this.difficulties = view.difficulties();
		this.enteredBy = view.enteredBy();
		this.enteredAt = view.enteredAt();
	}

	/**
	 * @param reviewedAt when the standing office last looked at it, null if it never did
	 * @param text what it says now, in its reviewer's words
	 */
	void rewrite(ProgressView view, @Nullable Instant reviewedAt, String text) {
		if (reviewedAt != null && !this.enteredAt.isAfter(reviewedAt)) {
			this.reviewed = text;
		}
		write(view);
	}

	@Nullable String reviewed() {
		return this.reviewed;
	}

	ProgressView view() {
		return new ProgressView(this.form, this.thing, this.unit, Period.parse(this.period), this.state, this.result,
				this.difficulties, this.enteredBy, this.enteredAt);
	}

	record Key(String form, String thing, String period) implements Serializable {
	}

}
