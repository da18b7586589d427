package vn.dean06.figures;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.organisation.Period;
import vn.dean06.web.LockedException;

/**
 * A change of an approved figure (đính chính): the unit proposes it with a reason, the
 * standing office decides, once.
 */
@Entity
class Correction {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String indicator;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private String period;

	@Column(nullable = false)
	private String oldValue;

	@Column(nullable = false)
	private String newValue;

	@Column(nullable = false)
	private String reason;

	@Column(nullable = false)
	private String proposedBy;

	@Column(nullable = false)
	private Instant proposedAt;

	private @Nullable Boolean accepted;

	private @Nullable String decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable String answer;

	protected Correction() {
	}

	Correction(FigureKey key, Amount before, Amount after, String reason, String by, Instant at) {
		this.id = UUID.randomUUID();
		this.indicator = key.indicator();
		this.unit = key.unit();
		this.period = key.period().toString();
		this.oldValue = before.toString();
		this.newValue = after.toString();
		this.reason = reason;
		this.proposedBy = by;
		this.proposedAt = at;
	}

	/**
	 * The standing office agrees: the figure is to say the new value.
	 * @param now what the figure says, null if it is gone
	 */
	void accept(@Nullable Amount now, @Nullable String why, String by, Instant at) {
		decidable();
		view().outdatedBy(now).ifPresent((sentence) -> {
			throw new LockedException(sentence);
		});
		decide(true, why, by, at);
	}

	/**
	 * The standing office does not agree: the figure stays as it is.
	 */
	void refuse(String why, String by, Instant at) {
		decidable();
		decide(false, why, by, at);
	}

	private void decidable() {
		if (this.accepted != null) {
			throw new LockedException("Đề nghị này không còn chờ duyệt.");
		}
	}

	private void decide(boolean accept, @Nullable String why, String by, Instant at) {
		this.accepted = accept;
		this.answer = why;
		this.decidedBy = by;
		this.decidedAt = at;
	}

	CorrectionView view() {
		return new CorrectionView(this.id, new FigureKey(this.indicator, this.unit, Period.parse(this.period)),
				Amount.parse(this.oldValue), Amount.parse(this.newValue), this.reason, this.proposedBy, this.proposedAt,
				this.accepted, this.decidedBy, this.decidedAt, this.answer);
	}

}
