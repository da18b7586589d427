package vn.dean06.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.LockedException;

/**
 * That a person types for a unit which is not theirs (nhập thay), for a time. It is kept
 * for ever, since the history of what was typed names it.
 */
@Entity
class StandIn {

	@Id
	private UUID id;

	@Column(nullable = false)
	private String username;

	@Column(nullable = false)
	private String unit;

	@Column(nullable = false)
	private LocalDate since;

	@Column(nullable = false)
	private LocalDate until;

	@Column(nullable = false)
	private String reason;

	@Column(nullable = false)
	private String givenBy;

	@Column(nullable = false)
	private Instant givenAt;

	private @Nullable Instant endedAt;

	protected StandIn() {
	}

	StandIn(Person.StandInView view) {
		this.id = view.id();
		this.username = view.username();
		this.unit = view.unit();
		this.since = view.since();
		this.until = view.until();
		this.reason = view.reason();
		this.givenBy = view.givenBy();
		this.givenAt = view.givenAt();
		this.endedAt = view.endedAt();
	}

	/** It is over from now on. */
	void end(LocalDate today, Instant now) {
		if (view().overOn(today)) {
			throw new LockedException("Việc nhập thay này đã hết hạn hoặc đã được kết thúc.");
		}
		this.endedAt = now;
	}

	Person.StandInView view() {
		return new Person.StandInView(this.id, this.username, this.unit, this.since, this.until, this.reason,
				this.givenBy, this.givenAt, this.endedAt);
	}

}
