package vn.dean06.quality;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.LockedException;

/**
 * That the standing office accepted a finding with a reason (chấp nhận). It holds while
 * the finding is the same, and until it is withdrawn.
 */
@Entity
@Table(name = "finding_acceptance")
class Acceptance {

	@Id
	private UUID id;

	@Column(nullable = false)
	private UUID finding;

	private int year;

	@Column(nullable = false)
	private String rule;

	@Column(nullable = false)
	private String place;

	@Column(nullable = false)
	private String said;

	@Column(nullable = false)
	private String against;

	@Column(nullable = false)
	private String reason;

	@Column(nullable = false)
	private String acceptedBy;

	@Column(nullable = false)
	private Instant acceptedAt;

	private @Nullable String withdrawnBy;

	private @Nullable Instant withdrawnAt;

	protected Acceptance() {
	}

	Acceptance(Finding finding, int year, String reason, String by, Instant at) {
		this.id = UUID.randomUUID();
		this.finding = finding.id(year);
		this.year = year;
		this.rule = finding.rule();
		this.place = finding.place();
		this.said = finding.said();
		this.against = finding.against();
		this.reason = reason;
		this.acceptedBy = by;
		this.acceptedAt = at;
	}

	/**
	 * Takes it back: the finding is open again.
	 * @throws LockedException if it was taken back before
	 */
	void withdraw(String by, Instant at) {
		if (this.withdrawnAt != null) {
			throw new LockedException("Việc chấp nhận này đã được rút lại trước đó.");
		}
		this.withdrawnBy = by;
		this.withdrawnAt = at;
	}

	UUID finding() {
		return this.finding;
	}

	String trail() {
		return this.rule + ", " + this.place;
	}

	String values() {
		return this.said + " / " + this.against;
	}

	AcceptanceView view() {
		return new AcceptanceView(this.reason, this.acceptedBy, this.acceptedAt);
	}

}
