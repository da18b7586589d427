package vn.dean06.accounts;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail: who did what to which thing, and when. Never changed.
 */
@Entity
class AuditEntry {

	@Id
	private UUID id;

	@Column(nullable = false)
	private Instant at;

	@Column(nullable = false)
	private String person;

	@Column(nullable = false)
	private String verb;

	@Column(nullable = false)
	private String thing;

	private @Nullable String oldValue;

	private @Nullable String newValue;

	protected AuditEntry() {
	}

	AuditEntry(Instant at, String person, String verb, String thing, @Nullable String before, @Nullable String after) {
		this.id = UUID.randomUUID();
		this.at = at;
		this.person = person;
		this.verb = verb;
		this.thing = thing;
		this.oldValue = before;
		this.newValue = after;
	}

	public Instant at() {
		return this.at;
	}

	public String person() {
		return this.person;
	}

	public String verb() {
		return this.verb;
	}

	public String thing() {
		return this.thing;
	}

	public @Nullable String before() {
		return this.oldValue;
	}

	public @Nullable String after() {
		return this.newValue;
	}

}
